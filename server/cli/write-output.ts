/** Puts what a command wrote where it was asked for: into a file, or on to the standard output. */
import { TemplateError } from '../workspace/write-report.ts';
import type { Arguments } from './arguments.ts';
import { Failure, UsageError } from './command.ts';
import type { OptionSpec } from './command.ts';
import { shownPath, uriOfArgument } from './host.ts';
import type { Host } from './host.ts';
import type { LintSession } from './lint-session.ts';
import { harmless } from './plain-text.ts';
import { problemText } from './problem.ts';
import type { RenderFormat, Written } from '../render/formats.ts';

export const outputOption: OptionSpec = {
  name: 'output',
  short: 'o',
  value: 'file',
  repeatable: true,
  about: 'Write to a file instead of the standard output; given again, to another one as well.',
};

/** The files to write to; undefined stands for the standard output. */
export function outputsOf(options: Arguments): readonly (string | undefined)[] {
  const files = options.values('output');
  return files.length === 0 ? [undefined] : files;
}

/** Says so before anything is worked out for nothing. */
export function refuseTerminal({ binary, about }: RenderFormat, output: string | undefined, host: Host): void {
  if (binary === true && output === undefined && host.stdout.isTerminal) {
    throw new UsageError(`A terminal cannot show ${about}: name a file with --output.`);
  }
}

export async function writeOutput(
  written: Written,
  output: string | undefined,
  session: LintSession,
  host: Host,
): Promise<void> {
  if (output === undefined) {
    host.stdout.write(written);
    return;
  }
  const target = uriOfArgument(host, output);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const done = await session.attempt(target, () => host.files.write(target, bytes));
  if (done) host.stderr.write(`Wrote ${harmless(shownPath(host, target))}.\n`);
}

/** What `write` gives; a template that is of no use is a failure that names it. */
export async function withTemplateFailures<T>(host: Host, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Failure(problemText({ about: 'file', path: shownPath(host, error.uri), message: error.message }));
  }
}

/** The date to put into a file, so that the same source gives the same bytes: SOURCE_DATE_EPOCH, or none. Throws Failure. */
export function sourceDate({ environment }: Host): { readonly date?: Date } {
  const seconds = environment['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return {};
  // Up to the last moment of the year 9999: no file format can say a later one.
  if (!/^\d+$/.test(seconds) || Number(seconds) > 253_402_300_799) {
    throw new Failure(`SOURCE_DATE_EPOCH is '${seconds}', and must be a number of seconds since 1 January 1970.`);
  }
  return { date: new Date(Number(seconds) * 1000) };
}
