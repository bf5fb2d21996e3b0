/**
 * Makes a table of what was copied from a spreadsheet: rows laid out as the formatter lays them out, the header row found,
 * and the role of each row guessed by what adds up. Figures stay as they were printed.
 */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { looksLikeHeader } from '../../grammar/build/cell-kind.ts';
import { formatBlock } from '../../grammar/format/format.ts';
import { readHeading } from '../figures/read-unit.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { lineEndOfDocument } from './formatting.ts';
import { readDelimited } from './paste/delimited.ts';
import { guessRoles } from './paste/roles.ts';
import type { ServiceContext } from './service.ts';

/** A table's block as text with plain line feeds, for an author to name; undefined if the text is no table. */
export function tableFromText(text: string, name: string): string | undefined {
  const rows = readDelimited(text);
  return rows && tableFromRows(rows, { name, title: 'Title' });
}

export interface NewTable {
  readonly name: string;
  readonly title: string;
  /** As it follows `source: `. */
  readonly source?: string;
}

/** A table's block of rows as they were printed elsewhere, all of one length; the first may be headings. */
export function tableFromRows(rows: readonly (readonly string[])[], { name, title, source }: NewTable): string {
  const unit = commonUnit(rows);
  const opening = [
    `@table ${name} "${title.replaceAll('"', '”')}"`,
    ...(unit === undefined ? [] : [`  unit: ${unit}`]),
    ...(source === undefined ? [] : [`  source: ${source}`]),
  ];
  return laidOut([...opening, ...rowLines(rows, true)]).trimEnd();
}

/** Rows for a table that is there already; undefined if the text is no table. */
export function rowsFromText(text: string): string[] | undefined {
  const rows = readDelimited(text);
  if (rows === undefined) return undefined;
  return laidOut(['@table rows', ...rowLines(rows, false)])
    .trimEnd()
    .split('\n')
    .slice(1);
}

/** What to write in the place of a pasted text; undefined if it is to be pasted as it is. */
export function tableForPaste(context: ServiceContext, range: Range, text: string): TextEdit | undefined {
  const { document } = context.analysis;
  const offset = document.offsetAt(range.start);
  const block = document.blockAt(offset);
  const lineStart = document.offsetAt({ line: range.start.line, character: 0 });
  // In the middle of a line, a table would tear the line apart.
  if (document.slice(lineStart, offset).trim() !== '') return undefined;
  const end = lineEndOfDocument(document);
  const start: Position = { line: range.start.line, character: 0 };
  if (block !== undefined && isInRows(block, offset - block.offset)) {
    const rows = rowsFromText(text);
    return rows && { range: { start, end: range.end }, newText: rows.join(end) };
  }
  const table = tableFromText(text, freeName(context, 'table'));
  return table === undefined
    ? undefined
    : { range: { start, end: range.end }, newText: table.replaceAll('\n', end) + end };
}

/** A name that nothing in the report has: `table`, or `table_2`. */
export function freeName({ analysis }: ServiceContext, wanted: string): string {
  let name = wanted;
  for (let next = 2; analysis.define(name) !== undefined; next++) name = `${wanted}_${next}`;
  return name;
}

/** Whether an offset is in a table's body, where rows are wanted and no second table: up to an empty line behind it. */
function isInRows({ syntax, text }: ReportBlock, at: number): boolean {
  if ((syntax.kind !== 'table' && syntax.kind !== 'demand') || at <= syntax.keyword.end) return false;
  return (text.slice(text.trimEnd().length, at).match(/\n/g) ?? []).length <= 1;
}

/** The lines of the rows, unaligned. */
function rowLines(rows: readonly (readonly string[])[], mayHaveHeader: boolean): string[] {
  const [first = [], ...others] = rows;
  const hasHeader = mayHaveHeader && others.length > 0 && looksLikeHeader(first);
  const data = hasHeader ? others : rows;
  const headings = hasHeader ? first.slice(1) : first.slice(1).map(() => '');
  const roles = guessRoles(data, headings);
  const lines = data.map((row, index) => {
    const role = roles[index] ?? 'item';
    const cells = row.map((cell, column) => (column === 0 ? labelText(cell) : cellText(cell)));
    return `  ${role === 'item' ? '' : `${role} `}| ${cells.join(' | ')} |`;
  });
  return hasHeader
    ? [`  | ${first.map(cellText).join(' | ')} |`, `  |${first.map(() => '---').join('|')}|`, ...lines]
    : lines;
}

/** The unit that all headings have, if they have one in common. */
function commonUnit([first = [], ...others]: readonly (readonly string[])[]): string | undefined {
  if (others.length === 0 || !looksLikeHeader(first)) return undefined;
  const measures = first.slice(1).map((heading) => readHeading(heading).measure);
  const [unit, ...more] = new Set(measures.map((measure) => measure?.label));
  // "Number" is a heading and no unit to print.
  return more.length === 0 && measures[0]?.unit.kind !== 'count' ? unit : undefined;
}

/** A bar in a cell would end it; so would a backslash before the next bar. */
function cellText(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&');
}

/** Braces at the end of a label would be its id. */
function labelText(label: string): string {
  return cellText(label).replace(/\{([^{}]*)\}$/, '\\{$1}');
}

function laidOut(lines: readonly string[]): string {
  return formatBlock({ kind: 'table', text: `${lines.join('\n')}\n` }, '\n');
}
