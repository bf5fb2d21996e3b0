/** What a command is: a description, from which arguments are read and help is written, and a function. */
import type { Arguments } from './arguments.ts';
import type { Host } from './host.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help: `file`. An option without it is a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  /** `--no-name` exists too. */
  readonly negatable?: true;
  readonly about: string;
}

export interface CommandSpec {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** After `crosscast name`: `[paths…] [options]`. */
  readonly usage: string;
  /** Paragraphs of help. */
  readonly about: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Command lines and what they do. */
  readonly examples: readonly (readonly [string, string])[];
  /** What exit code 1 says; 0 and 2 are the same for all. */
  readonly whenOne?: string;
  /** How many arguments beside options it takes; no limit when absent. */
  readonly most?: number;
}

export interface Command {
  readonly spec: CommandSpec;
  /** Resolves to the exit code. */
  run(commandArguments: Arguments, host: Host): Promise<number>;
}

/** The exit codes, the same for every command. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

/** Something in the command line itself; shown with a pointer to the help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command could not do its work; the message says why, in one line. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'color', negatable: true, about: 'Colours on or off, whatever the terminal and NO_COLOR say.' },
  { name: 'help', short: 'h', about: 'Show this help.' },
];
