/**
 * Runs one command line to its end: finds the command, reads its arguments, turns what goes wrong into a line on the
 * error stream and an exit code.
 */
import { didYouMean } from '../../grammar/nearest.ts';
import { FileError } from '../workspace/file-system.ts';
import { commands } from './command-list.ts';
import { exitCodes, Failure, UsageError } from './command.ts';
import type { Host } from './host.ts';

/** `argv` without the program and the script. Resolves to the exit code; does not throw. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = argv;
  const name = first === 'help' ? rest[0] : first;
  try {
    if (name === '--version' || name === '-V') {
      host.stdout.write(`${host.version}\n`);
      return exitCodes.clean;
    }
    if (name === undefined || name === '--help' || name === '-h') {
      const { generalHelp } = await import('./help.ts');
      // Asked for, it is the answer; for a command line without a command, it is the complaint.
      (first === undefined ? host.stderr : host.stdout).write(generalHelp());
      return first === undefined ? exitCodes.failed : exitCodes.clean;
    }
    const listed = commands.find((command) => command.name === name);
    if (listed === undefined) throw new UsageError(unknownCommand(name));
    const command = await listed.load();
    if (first === 'help' || asksForHelp(rest)) {
      const { commandHelp } = await import('./help.ts');
      host.stdout.write(commandHelp(command.spec));
      return exitCodes.clean;
    }
    const { readArguments } = await import('./read-arguments.ts');
    return await command.run(readArguments(command.spec, rest), host);
  } catch (error) {
    host.stderr.write(`${explanation(error, name)}\n`);
    return exitCodes.failed;
  }
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? undefined : end).some((argument) => argument === '--help' || argument === '-h');
}

function unknownCommand(name: string): string {
  if (name.startsWith('-')) return `There is no option ${name} before a command.`;
  const guess = didYouMean(
    name,
    commands.map((command) => command.name),
  );
  // Forgetting the word `lint` is the commonest slip; an unknown command that looks like a path is most likely that.
  const path = /[./\\*]/.test(name) ? ` To check a report: crosscast lint ${name}` : '';
  return `There is no command '${name}'.${guess}${path}`;
}

function explanation(error: unknown, name: string | undefined): string {
  if (error instanceof UsageError) {
    const help = commands.some((command) => command.name === name) ? `crosscast ${name} --help` : 'crosscast --help';
    return `crosscast: ${error.message}\nSee: ${help}`;
  }
  if (error instanceof Failure || error instanceof FileError) return `crosscast: ${error.message}`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `crosscast: internal error, which is a fault of Crosscast and not of the report.\n${details}`;
}
