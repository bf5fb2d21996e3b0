/** Runs one command line to its end: answers what needs no command, and finds the command for everything else. */
import { didYouMean } from '../../grammar/nearest.ts';
import { commands } from './command-list.ts';
import { exitCodes, UsageError } from './command.ts';
import type { Host } from './host.ts';
import { explained, runCommand } from './run-command.ts';

/** `argv` without the program and the script. Resolves to the exit code; does not throw. */
export function run(argv: readonly string[], host: Host): Promise<number> {
  return explained(host, 'crosscast --help', () => runAny(argv, host));
}

async function runAny(argv: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = argv;
  const name = first === 'help' ? rest[0] : first;
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
  return runCommand(command, rest, host);
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
