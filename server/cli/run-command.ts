/** Runs a command that has been found: reads its arguments, turns what goes wrong into a line and an exit code. */
import { FileError } from '../workspace/file-system.ts';
import { exitCodes, Failure, UsageError } from './command.ts';
import type { Command } from './command.ts';
import type { Host } from './host.ts';
import { readArguments } from './read-arguments.ts';

/** Runs the command; `argv` is what follows its name. Resolves to the exit code; does not throw. */
export function runCommand(command: Command, argv: readonly string[], host: Host): Promise<number> {
  return explained(host, `crosscast ${command.spec.name} --help`, () =>
    command.run(readArguments(command.spec, argv), host),
  );
}

/** Does something for the command line; what it throws is said to the user, with where to find help. */
export async function explained(host: Host, help: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    host.stderr.write(`${explanation(error, help)}\n`);
    return exitCodes.failed;
  }
}

function explanation(error: unknown, help: string): string {
  if (error instanceof UsageError) return `crosscast: ${error.message}\nSee: ${help}`;
  if (error instanceof Failure || error instanceof FileError) return `crosscast: ${error.message}`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `crosscast: internal error, which is a fault of Crosscast and not of the report.\n${details}`;
}
