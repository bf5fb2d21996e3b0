/** Writes a table in the language: aligned, with an id on every row and column, whatever the labels are. */
import type { Role } from '../../grammar/tree.ts';
import type { CorpusTable } from './corpus.ts';

export const TABLE_ID = 't';

export interface TableParts {
  readonly roles: readonly Role[];
  /** What is written after a column's id in its braces: `%`. */
  readonly units: ReadonlyMap<number, string>;
  readonly checks: readonly string[];
  /** What each `@check` after the table says. */
  readonly assertions: readonly string[];
}

export function rowId(index: number): string {
  return `r${index + 1}`;
}

export function columnId(index: number): string {
  return `c${index + 1}`;
}

/** `r1 .. r4, r7`. */
export function idRanges(indexes: readonly number[], idOf: (index: number) => string): string {
  return runsOf(indexes)
    .flatMap((run) => {
      const [first = 0, last = first] = [run[0], run.at(-1)];
      return run.length < 3 ? run.map(idOf) : [`${idOf(first)} .. ${idOf(last)}`];
    })
    .join(', ');
}

/** Neighbours together, in the order of the table. */
function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

const BLANK: TableParts = { roles: [], units: new Map(), checks: [], assertions: [] };

/** A whole document: an appendix has nothing to say but its blocks. */
export function writeTable(table: CorpusTable, parts: Partial<TableParts> = {}): string {
  const { roles, units, checks, assertions } = { ...BLANK, ...parts };
  const opening = `@table ${TABLE_ID} "${quoted(table.title)}"`;
  const keys = [
    ...(hasUnit(table.unit) ? [`  unit: ${table.unit}`] : []),
    ...checks.map((check) => `  check: ${check}`),
  ];
  const heading = table.columns.map((column, index) => tagged(column, [columnId(index), units.get(index)]));
  const body = table.rows.map(({ label, cells }, index) => [
    tagged(label, [rowId(index)]),
    ...table.columns.map((_, column) => escaped(cells[column] ?? '')),
  ]);
  const lines = aligned([['', ...heading], ...body]);
  const widths = roles.map((role) => (role === 'item' ? 0 : role.length));
  const margin = Math.max(0, ...widths);
  const rows = lines.map((line, at) => {
    const role = at === 0 ? 'item' : (roles[at - 1] ?? 'item');
    return `  ${(role === 'item' ? '' : role).padEnd(margin)} ${line}`;
  });
  const separator = `  ${''.padEnd(margin)} |${['---', ...table.columns.map(() => '---:')].join('|')}|`;
  const blocks = [[opening, ...keys, rows[0], separator, ...rows.slice(1)].join('\n')];
  blocks.push(...assertions.map((assertion) => `@check ${assertion}`));
  return `@appendix "Published table"\n\n${blocks.join('\n\n')}\n`;
}

/** Words that say that there is no one unit. */
function hasUnit(unit: string): boolean {
  return !/^(?:-|n\/a|none|mixed|various|varies|as (?:stated|headed)|see .*)?$/i.test(unit);
}

function tagged(text: string, tags: readonly (string | undefined)[]): string {
  const tag = `{${tags.filter((each) => each !== undefined).join(' ')}}`;
  return text === '' ? tag : `${escaped(text)} ${tag}`;
}

/** Pipes, backslashes and slashes at the start of a cell would be read as signs of the language. */
function escaped(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/^\/\//, '\\//');
}

function quoted(title: string): string {
  return title.replace(/["\\]/g, '\\$&');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  });
}
