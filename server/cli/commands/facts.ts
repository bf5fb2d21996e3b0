/** `crosscast facts`: every figure of a report with its standing: defined, tied, computed, untied, or failed. */
import { listFacts } from '../../model/fact-list.ts';
import type { FactRow } from '../../model/fact-list.ts';
import { exitCodes } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath } from '../host.ts';
import type { Host } from '../host.ts';
import { factsJson } from '../facts-json.ts';
import { openReport } from '../open-report.ts';
import type { OpenReport } from '../open-report.ts';
import { paintFor } from '../paint.ts';
import type { Paint } from '../paint.ts';
import { columnsOf, harmless } from '../plain-text.ts';
import { placeOf } from '../place.ts';
import { showProblems } from '../show-problems.ts';
import type { Arguments } from '../arguments.ts';
import { SourceText } from '../source-text.ts';
import { settingsOptions } from '../settings-options.ts';
import { outputOption, outputsOf, writeOutput } from '../write-output.ts';

export const factsCommand: Command = {
  spec: {
    name: 'facts',
    summary: 'List figures',
    usage: '<report> [options]',
    about: [
      'Lists every figure of a report and what vouches for it. A figure is defined (a table cell, a named figure), tied ' +
        'to what it repeats or is worked out from, computed by Crosscast, untied (nothing in the report vouches for it), ' +
        'or failed (it disagrees with what it is tied to).',
    ],
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'format',
        choices: ['table', 'csv', 'json'],
        about: 'How to list them; otherwise as the ending of the file says.',
      },
      outputOption,
      { name: 'untied', about: 'Only the figures that nothing vouches for.' },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast facts finance.council', 'All figures.'],
      ['crosscast facts --untied finance.council', 'What is left to tie or to check by hand.'],
      [
        'crosscast facts finance.council -o facts.csv',
        'For a spreadsheet: UTF-8 with a byte-order mark, as Excel needs it.',
      ],
      ['crosscast facts -f json finance.council', 'For a program: schema/crosscast.facts.schema.json describes it.'],
    ],
    most: 1,
  },
  run: facts,
};

async function facts(options: Arguments, host: Host): Promise<number> {
  const opened = await openReport(options, host);
  const { analysis, session } = opened;
  const rows = listFacts(analysis).filter(({ standing }) => options.switch('untied') !== true || standing === 'untied');
  for (const output of outputsOf(options)) {
    await writeOutput(await written(rows, output, opened, options, host), output, session, host);
  }
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

async function written(
  rows: readonly FactRow[],
  output: string | undefined,
  { uri, analysis, session }: OpenReport,
  options: Arguments,
  host: Host,
): Promise<string> {
  const source = new SourceText(analysis.document.text);
  const format = options.value('format') ?? /\.(csv|json)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  switch (format) {
    case 'csv':
      return (await import('../facts-csv.ts')).factsCsv(rows, source);
    case 'json': {
      const pathOf = (other: string): string => shownPath(host, other);
      const sourceOf = (other: string): SourceText | undefined => session.sourceOf(other);
      return factsJson(rows, { version: host.version, path: shownPath(host, uri), source, sourceOf, pathOf });
    }
    default: {
      const toTerminal = host.stdout.isTerminal && output === undefined;
      return table(rows, source, paintFor(options, host, { ...host.stdout, isTerminal: toTerminal }));
    }
  }
}

const colours: Readonly<Record<FactRow['standing'], 'green' | 'yellow' | 'red'>> = {
  defined: 'green',
  tied: 'green',
  computed: 'green',
  untied: 'yellow',
  failed: 'red',
};

const standings: readonly FactRow['standing'][] = ['defined', 'tied', 'computed', 'untied', 'failed'];

function table(rows: readonly FactRow[], source: SourceText, paint: Paint): string {
  const cells = rows.map((row) => [
    String(placeOf(source, row.start).line),
    harmless(row.text),
    row.standing,
    harmless(row.tiedTo ?? row.name ?? ''),
    harmless(row.label),
  ]);
  const headings = ['Line', 'Figure', 'Standing', 'Tied to, or name', 'What it is'];
  const widths = headings.map((heading, column) =>
    Math.min(40, Math.max(...[heading, ...cells.map((row) => row[column] ?? '')].map(widthOf))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => (column < 2 ? padStart : padEnd)(fit(text, column, widths), widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = cells.map((row, index) => {
    const standing = rows[index]?.standing ?? 'untied';
    return line(row).replace(` ${standing}`, ` ${paint(colours[standing], standing)}`);
  });
  return `${[paint('bold', line(headings)), ...lines, '', summary(rows)].join('\n')}\n`;
}

function summary(rows: readonly FactRow[]): string {
  const kinds = standings.flatMap((standing) => {
    const count = rows.filter((row) => row.standing === standing).length;
    return count === 0 ? [] : `${count} ${standing}`;
  });
  return `${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`;
}

/** The last column may be as long as it likes up to a line's width; the others are cut to theirs. */
function fit(text: string, column: number, widths: readonly number[]): string {
  const limit = column === widths.length - 1 ? 60 : (widths[column] ?? 0);
  if (widthOf(text) <= limit) return text;
  return `${Array.from(text)
    .slice(0, limit - 1)
    .join('')}…`;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + columnsOf(character), 0);
}
