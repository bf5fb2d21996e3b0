/** `crosscast render`: writes a report as it is printed. */
import { check } from '../../checks/check.ts';
import type { Analysis } from '../../model/analysis.ts';
import { printOrder } from '../../model/print-order.ts';
import { exitCodes, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath } from '../host.ts';
import type { Host } from '../host.ts';
import { openReport } from '../open-report.ts';
import { harmless } from '../plain-text.ts';
import { showProblems } from '../show-problems.ts';
import { formatList, renderFormatFor, renderFormats } from '../render-formats.ts';
import type { RenderFormat, WriterOptions } from '../render-formats.ts';
import type { Arguments } from '../arguments.ts';
import { settingsOptions } from '../settings-options.ts';
import {
  outputOption,
  outputsOf,
  refuseTerminal,
  sourceDate,
  withTemplateFailures,
  writeOutput,
} from '../write-output.ts';
import { writeReport } from '../../workspace/write-report.ts';

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
      outputOption,
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
      [
        'crosscast render finance.council -o finance.docx -o finance.pdf',
        'For the committee, as a Word file and as a PDF.',
      ],
      ['crosscast render finance.council > finance.html', 'A page through the standard output.'],
    ],
    most: 1,
  },
  run: render,
};

async function render(options: Arguments, host: Host): Promise<number> {
  const all = outputsOf(options).map((output) => {
    const format = renderFormatFor(options.value('format'), output);
    refuseTerminal(format, output, host);
    return { output, format, wanted: writerOptions(options, format, host) };
  });
  const { analysis, session } = await openReport(options, host);
  for (const { output, format, wanted } of all) {
    const written = await withTemplateFailures(host, () => writeReport(analysis, format, wanted, host.files));
    await writeOutput(written, output, session, host);
  }
  for (const line of findingCounts(analysis, host)) host.stderr.write(`${line}\n`);
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

function writerOptions(options: Arguments, format: RenderFormat, host: Host): WriterOptions {
  const marks = options.switch('marks') === true;
  if (marks && format.marks !== true) throw new UsageError(`--marks shows in a web page only, not in ${format.about}.`);
  return { marks, ...sourceDate(host) };
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
