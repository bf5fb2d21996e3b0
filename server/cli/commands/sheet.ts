/** `crosscast sheet`: writes the check sheet of a report, to be signed and kept with it. */
import { makeSheet } from '../../render/sheet/make-sheet.ts';
import { verdictText } from '../../render/sheet/exceptions.ts';
import { sheetDocument } from '../../render/sheet/sheet-document.ts';
import { sheetSources } from '../../workspace/sheet-sources.ts';
import { writePrinted } from '../../workspace/write-report.ts';
import { exitCodes } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath } from '../host.ts';
import type { Host } from '../host.ts';
import { openReport } from '../open-report.ts';
import { showProblems } from '../show-problems.ts';
import { renderFormatFor, renderFormats } from '../render-formats.ts';
import type { RenderFormat } from '../render-formats.ts';
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

export const sheetCommand: Command = {
  spec: {
    name: 'sheet',
    summary: 'Write the check sheet of a report',
    usage: '<report> [options]',
    about: [
      'Writes what was checked in a report and how it came out, for the officer who clears it: the sums that were cast and ' +
        'cross-cast, the figures of the text and what they are tied to, what is tied to nothing, what was waived and why, the ' +
        'files that all of it rests on, by the hash of their content, and places to sign. What is outstanding comes first.',
      'It is written by the ending of the file: .html, .docx, .pdf, .md, or .json for a program, which has everything; the ' +
        'others sum up what would be long. SOURCE_DATE_EPOCH puts a date on it; without one it has none.',
    ],
    options: [
      outputOption,
      {
        name: 'format',
        short: 'f',
        value: 'format',
        choices: [...renderFormats.map(({ name }) => name), 'json'],
        about: 'What to write, whatever the ending of the file; Markdown unless either says otherwise.',
      },
      { name: 'full', about: 'Leave nothing out, however long it gets.' },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast sheet finance.council', 'To read.'],
      ['crosscast sheet finance.council -o sheet.docx', 'To sign.'],
      ['crosscast sheet finance.council -o sheet.json', 'For a program.'],
    ],
    most: 1,
  },
  run: sheet,
};

async function sheet(options: Arguments, host: Host): Promise<number> {
  const all = outputsOf(options).map((output) => {
    const format = formatFor(options.value('format'), output);
    if (format !== undefined) refuseTerminal(format, output, host);
    return { output, format };
  });
  const { analysis, session, configuration } = await openReport(options, host);
  const { date } = sourceDate(host);
  const pathOf = (uri: string): string => shownPath(host, uri);
  const sources = await sheetSources(analysis, { files: host.files, configuration: configuration.sources, pathOf });
  const made = makeSheet(analysis, { version: host.version, pathOf, sources, ...(date && { made: date }) });
  const printed = sheetDocument(made, { full: options.switch('full') === true });
  for (const { output, format } of all) {
    const written =
      format === undefined
        ? `${JSON.stringify(made, undefined, 2)}\n`
        : await withTemplateFailures(host, () =>
            writePrinted(printed, analysis, format, { marks: false, ...(date && { date }) }, host.files),
          );
    await writeOutput(written, output, session, host);
  }
  host.stderr.write(`${made.clear ? 'Nothing is outstanding.' : 'Not clear.'} ${verdictText(made)}\n`);
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

/** Undefined for JSON. */
function formatFor(given: string | undefined, output: string | undefined): RenderFormat | undefined {
  if (given === 'json' || (given === undefined && /\.json$/i.test(output ?? ''))) return undefined;
  return renderFormatFor(given ?? (output === undefined ? 'markdown' : undefined), output);
}
