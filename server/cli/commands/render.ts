/** `crosscast render`: writes a report as it is printed. */
import { check } from '../../checks/check.ts';
import type { Analysis } from '../../model/analysis.ts';
import { printOrder } from '../../model/print-order.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { LintSession } from '../lint-session.ts';
import { harmless } from '../plain-text.ts';
import { problemText } from '../problem.ts';
import { showProblems } from '../show-problems.ts';
import { formatList, renderFormatFor, renderFormats } from '../render-formats.ts';
import type { RenderFormat, WriterOptions, Written } from '../render-formats.ts';
import type { Arguments } from '../arguments.ts';
import { configurationsFor, settingsOptions } from '../settings-options.ts';
import { TemplateError, writeReport } from '../../workspace/write-report.ts';

export const renderCommand: Command = {
  spec: {
    name: 'render',
    summary: 'Write a report as it is printed',
    usage: '<report> [options]',
    about: [
      `Writes a report as ${formatList()}, by the ending of the file that it is written to: numbered paragraphs, tables ` +
        'with captions and headings, recommendations and resolutions as councils print them, notes, and the files that the ' +
        'report includes. It is made to be read with a screen reader and to be printed on A4. Figures are printed as they ' +
        'are written.',
      'Findings do not keep a report from being written; how many there are is said on the error stream.',
    ],
    options: [
      { name: 'output', short: 'o', value: 'file', about: 'Write to a file instead of the standard output.' },
      {
        name: 'format',
        short: 'f',
        value: 'format',
        choices: renderFormats.map(({ name }) => name),
        about: 'What to write, whatever the ending of the file.',
      },
      {
        name: 'marks',
        about: 'Show what each figure stands on and what was found: for reviewing a draft, not for publishing.',
      },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast render finance.council -o finance.html', 'A page to publish or to print.'],
      ['crosscast render --marks finance.council -o draft.html', 'A page to review.'],
      ['crosscast render finance.council > finance.html', 'The same through the standard output.'],
    ],
    most: 1,
  },
  run: render,
};

async function render(options: Arguments, host: Host): Promise<number> {
  const name = options.names[0];
  if (name === undefined) throw new UsageError('Which report?');
  const output = options.value('output');
  const format = renderFormatFor(options.value('format'), output);
  const wanted = writerOptions(options, format, host);
  if (format.binary === true && output === undefined && host.stdout.isTerminal) {
    throw new UsageError(`A terminal cannot show ${format.about}: name a file with --output.`);
  }
  const uri = uriOfArgument(host, name);
  const session = new LintSession(host, await configurationsFor(options, host));
  const fault = await session.workspace.load(uri);
  const analysis = session.workspace.analysis(uri);
  if (fault || analysis === undefined) {
    throw new Failure(problemText({ about: 'file', path: name, message: fault?.message ?? 'cannot be read' }));
  }
  const written = await asWritten(analysis, format, wanted, host);
  if (output === undefined) {
    host.stdout.write(written);
  } else {
    const target = uriOfArgument(host, output);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    const done = await session.attempt(target, () => host.files.write(target, bytes));
    if (done) host.stderr.write(`Wrote ${harmless(shownPath(host, target))}.\n`);
  }
  for (const line of findingCounts(analysis, host)) host.stderr.write(`${line}\n`);
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

async function asWritten(
  analysis: Analysis,
  format: RenderFormat,
  wanted: WriterOptions,
  host: Host,
): Promise<Written> {
  try {
    return await writeReport(analysis, format, wanted, host.files);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new Failure(problemText({ about: 'file', path: shownPath(host, error.uri), message: error.message }));
  }
}

function writerOptions(options: Arguments, format: RenderFormat, { environment }: Host): WriterOptions {
  const marks = options.switch('marks') === true;
  if (marks && format.marks !== true) throw new UsageError(`--marks shows in a web page only, not in ${format.about}.`);
  const seconds = environment['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return { marks };
  // Up to the last moment of the year 9999: no file format can say a later one.
  if (!/^\d+$/.test(seconds) || Number(seconds) > 253_402_300_799) {
    throw new Failure(`SOURCE_DATE_EPOCH is '${seconds}', and must be a number of seconds since 1 January 1970.`);
  }
  return { marks, date: new Date(Number(seconds) * 1000) };
}

/** One line for the report, and one for each included file in which something was found. */
function findingCounts(analysis: Analysis, host: Host): string[] {
  const printed = new Set([analysis]);
  for (const item of printOrder(analysis)) if (item.kind === 'include') printed.add(item.other);
  return [...printed].flatMap((each) => {
    const count = check(each).length;
    if (count === 0) return [];
    const path = harmless(shownPath(host, each.uri));
    return `${path}: ${count} ${count === 1 ? 'finding' : 'findings'}. To see ${count === 1 ? 'it' : 'them'}: crosscast lint ${path}`;
  });
}
