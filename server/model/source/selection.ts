/**
 * Which cells of a file a table comes from: `#Summary!A3:E8`, `#'Children Services'!A3:E8`, `#A3:E8`, `#Summary`, or the name of
 * a range. Without any, it is the first sheet. Rows and columns that are hidden are left out, as they are in print.
 */
import { columnName, NOTHING } from './source-file.ts';
import type { CellRange, SourceCell, SourceFile, SourceSheet } from './source-file.ts';

export interface PlacedCell extends SourceCell {
  /** "C4"; with the sheet's name when the file has several: "Summary!C4". */
  readonly address: string;
}

export interface SourceTable {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly hidden: { readonly rows: number; readonly columns: number };
}

export type Selected = { readonly table: SourceTable } | { readonly fault: string };

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The cells that a selection names; `selection` is what follows the `#`, empty without one. */
export function selectCells(file: SourceFile, selection: string): Selected {
  const wanted = selection.trim();
  const named = file.names.get(wanted.toLowerCase());
  return selectIn(file, named ?? wanted);
}

function selectIn(file: SourceFile, wanted: string): Selected {
  const [first] = file.sheets;
  if (first === undefined) return { fault: 'has no sheet' };
  if (wanted === '') return cut(file, first, undefined);
  const mark = wanted.lastIndexOf('!');
  if (mark >= 0) {
    const sheet = sheetNamed(file, wanted.slice(0, mark));
    const range = rangeOf(wanted.slice(mark + 1));
    if (sheet === undefined) return { fault: noSheet(file, wanted.slice(0, mark)) };
    if (range === undefined) return { fault: `has no cells '${wanted.slice(mark + 1)}': a range is written A3:E8` };
    return cut(file, sheet, range);
  }
  const sheet = sheetNamed(file, wanted);
  if (sheet !== undefined) return cut(file, sheet, undefined);
  const range = rangeOf(wanted);
  return range === undefined ? { fault: noSheet(file, wanted) } : cut(file, first, range);
}

function sheetNamed({ sheets }: SourceFile, text: string): SourceSheet | undefined {
  const name = /^'(.*)'$/.exec(text.trim())?.[1]?.replaceAll("''", "'") ?? text.trim();
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

const MOST_NAMED = 6;

function noSheet({ sheets }: SourceFile, name: string): string {
  const names = sheets.map((sheet) => sheet.name).filter((each) => each !== '');
  if (names.length === 0) return `has no sheets, and so no '${name}': cells are named A3:E8`;
  const more = names.length > MOST_NAMED ? ' and others' : '';
  return `has no sheet or named range '${name}'; its sheets are ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function rangeOf(text: string): CellRange | undefined {
  const found = RANGE.exec(text.trim());
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const columns = [columnIndex(left), columnIndex(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  return { left: columns[0] ?? 0, right: columns[1] ?? 0, top: rows[0] ?? 0, bottom: rows[1] ?? 0 };
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cut(file: SourceFile, sheet: SourceSheet, wanted: CellRange | undefined): Selected {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const range = {
    top: wanted?.top ?? 0,
    left: wanted?.left ?? 0,
    bottom: Math.min(wanted?.bottom ?? Infinity, sheet.rows.length - 1),
    right: Math.min(wanted?.right ?? Infinity, width - 1),
  };
  if (range.bottom < range.top || range.right < range.left) {
    return { fault: wanted === undefined ? 'has nothing in it' : 'has nothing in these cells' };
  }
  const rows = between(range.top, range.bottom).filter((row) => !sheet.hiddenRows.has(row));
  const columns = between(range.left, range.right).filter((column) => !sheet.hiddenColumns.has(column));
  const prefix = file.sheets.length > 1 ? `${sheet.name}!` : '';
  const cells = rows.map((row) =>
    columns.map((column) => placed(filledAcross(sheet, row, column), `${prefix}${columnName(column)}${row + 1}`)),
  );
  const hidden = {
    rows: range.bottom - range.top + 1 - rows.length,
    columns: range.right - range.left + 1 - columns.length,
  };
  return { table: { rows: cells, hidden } };
}

/** A cell; one that is covered by another to its left has that one's text, as a heading over several columns does. */
function filledAcross(sheet: SourceSheet, row: number, column: number): SourceCell {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const cell = (at: number): SourceCell => sheet.rows[row]?.[at] ?? NOTHING;
  if (merge === undefined || row !== merge.top || column === merge.left) return cell(column);
  const first = cell(merge.left);
  return first.kind === 'text' ? first : NOTHING;
}

function placed(cell: SourceCell, address: string): PlacedCell {
  return { ...cell, address };
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
