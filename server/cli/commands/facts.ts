/** `crosscast facts`: every figure of a report with its standing: defined, tied, computed, untied, or failed. */
import { listFacts } from '../../model/fact-list.ts';
import type { FactRow } from '../../model/fact-list.ts';
import { exitCodes, Failure, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { shownPath, uriOfArgument } from '../host.ts';
import type { Host } from '../host.ts';
import { LintSession } from '../lint-session.ts';
import { paintFor } from '../paint.ts';
import type { Paint } from '../paint.ts';
import { columnsOf, harmless } from '../plain-text.ts';
import { placeOf } from '../place.ts';
import { problemText } from '../problem.ts';
import { showProblems } from '../show-problems.ts';
import type { Arguments } from '../arguments.ts';
import { SourceText } from '../source-text.ts';
import { configurationsFor, settingsOptions } from '../settings-options.ts';

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
      { name: 'format', short: 'f', value: 'format', choices: ['table', 'json'], about: 'How to list them.' },
      { name: 'untied', about: 'Only the figures that nothing vouches for.' },
      ...settingsOptions.filter(({ name }) => name === 'config'),
    ],
    examples: [
      ['crosscast facts finance.council', 'All figures.'],
      ['crosscast facts --untied finance.council', 'What is left to tie or to check by hand.'],
      ['crosscast facts -f json finance.council', 'For a program.'],
    ],
    most: 1,
  },
  run: facts,
};

async function facts(options: Arguments, host: Host): Promise<number> {
  const name = options.names[0];
  if (name === undefined) throw new UsageError('Which report?');
  const uri = uriOfArgument(host, name);
  const session = new LintSession(host, await configurationsFor(options, host));
  const fault = await session.workspace.load(uri);
  const analysis = session.workspace.analysis(uri);
  if (fault || analysis === undefined) {
    throw new Failure(problemText({ about: 'file', path: name, message: fault?.message ?? 'cannot be read' }));
  }
  const rows = listFacts(analysis).filter(({ standing }) => options.switch('untied') !== true || standing === 'untied');
  const source = new SourceText(analysis.document.text);
  if (options.value('format') === 'json') {
    const pathOf = (other: string) => shownPath(host, other);
    const sourceOf = (other: string) => session.sourceOf(other);
    const figures = rows.map((row) => rowJson(row, source, sourceOf, pathOf));
    host.stdout.write(`${JSON.stringify({ version: 1, path: shownPath(host, uri), figures }, undefined, 2)}\n`);
  } else {
    host.stdout.write(table(rows, source, paintFor(options, host, host.stdout)));
  }
  showProblems(host, session.problems);
  return session.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
}

function rowJson(
  row: FactRow,
  source: SourceText,
  sourceOf: (uri: string) => SourceText | undefined,
  pathOf: (uri: string) => string,
): object {
  const { start, end, definedAt, usedAt, ...rest } = row;
  const span = (in_: SourceText, from: number, to: number) => ({
    start: placeOf(in_, from),
    end: placeOf(in_, to),
  });
  const elsewhere = (place: NonNullable<FactRow['definedAt']>) => {
    const other = sourceOf(place.uri);
    return { path: pathOf(place.uri), ...(other ? span(other, place.start, place.end) : {}) };
  };
  return {
    ...rest,
    ...span(source, start, end),
    ...(definedAt === undefined ? {} : { definedAt: elsewhere(definedAt) }),
    usedAt: usedAt.map(elsewhere),
  };
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
