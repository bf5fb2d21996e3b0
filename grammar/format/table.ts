/**
 * Lays out the rows of a table: the roles in a column of their own, labels to the left, figures under each other on
 * their decimal points, one separator row under the header.
 */

import { kindOfCell } from '../build/cell-kind.ts';
import type { Row } from '../tree.ts';
import { padAfter, padBefore, widthOf } from './text.ts';

interface Column {
  readonly holdsFigures: boolean;
  readonly width: number;
  /** How wide the figures are after their units digit. */
  readonly tail: number;
}

/** A row as it is to be printed: its cells as they are written, braces and escapes among them. */
interface PrintedRow {
  readonly row: Row;
  readonly cells: readonly string[];
}

/** The lines of each row; the header's has a second line if the author wrote no separator. */
export function formatRows(text: string, rows: readonly Row[]): Map<Row, string[]> {
  const printed = rows.map((row) => ({ row, cells: cellsOf(text, row) }));
  const columns = columnsOf(printed);
  const roleWidth = Math.max(0, ...rows.map((row) => (row.roleText === undefined ? 0 : row.role.length + 1)));
  const lines = new Map<Row, string[]>();
  printed.forEach(({ row, cells }, index) => {
    const role = padAfter(row.roleText === undefined ? '' : row.role, roleWidth);
    const comment = row.comment === undefined ? '' : ` ${row.comment.text}`;
    const start = `  ${role}`;
    if (row.kind === 'separator') {
      const isRepeated = rows[index - 1]?.kind === 'separator' && comment === '';
      lines.set(row, isRepeated ? [] : [start + separator(columns) + comment]);
      return;
    }
    const line = `${start}| ${cells.map((cell, at) => placed(cell, columns[at], row)).join(' | ')} |`;
    const needsSeparator = row.kind === 'header' && rows[index + 1]?.kind !== 'separator';
    lines.set(row, needsSeparator ? [line + comment, start + separator(columns)] : [line + comment]);
  });
  return lines;
}

/** A lone pipe is a row of one empty cell once its second pipe is written. */
function cellsOf(text: string, { cells }: Row): string[] {
  return cells.length === 0 ? [''] : cells.map(({ start, end }) => text.slice(start, end));
}

function columnsOf(rows: readonly PrintedRow[]): Column[] {
  const columns: Column[] = [];
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let index = 0; index < count; index++) {
    columns.push(columnOf(rows, index));
  }
  return columns;
}

function columnOf(rows: readonly PrintedRow[], index: number): Column {
  const cells = rows.filter(({ row }) => row.kind === 'row').map(({ cells }) => cells[index] ?? '');
  const headings = rows.filter(({ row }) => row.kind === 'header').map(({ cells }) => cells[index] ?? '');
  const widest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf));
  if (index === 0 || !mostlyFigures(cells)) {
    return { holdsFigures: false, width: widest([...cells, ...headings]), tail: 0 };
  }
  const parts = cells.map(splitAtUnits);
  const head = Math.max(0, ...parts.map((part) => widthOf(part.head)));
  const tail = Math.max(0, ...parts.map((part) => widthOf(part.tail)));
  return { holdsFigures: true, width: Math.max(widest(headings), head + tail), tail };
}

function mostlyFigures(cells: readonly string[]): boolean {
  const kinds = cells.map(kindOfCell);
  const figures = kinds.filter((kind) => kind === 'figure').length;
  return figures > 0 && figures >= kinds.filter((kind) => kind === 'words').length;
}

/** What stands up to the units digit, and what hangs after it: decimals, `%`, a bracket, marks. */
function splitAtUnits(cell: string): { head: string; tail: string } {
  const head = /^\D*(?:\d[\d,]*(?:\s*\/\s*\d+)?)?/.exec(cell)?.[0] ?? '';
  return kindOfCell(cell) === 'figure' ? { head, tail: cell.slice(head.length) } : { head: cell, tail: '' };
}

function placed(cell: string, column: Column | undefined, row: Row): string {
  if (column === undefined || !column.holdsFigures) {
    return padAfter(cell, column?.width ?? 0);
  }
  if (row.kind === 'header') {
    return padBefore(cell, column.width);
  }
  const { head, tail } = splitAtUnits(cell);
  const aligned = padBefore(head, column.width - column.tail) + padAfter(tail, column.tail);
  return padAfter(aligned, column.width);
}

function separator(columns: readonly Column[]): string {
  const dashes = columns.map(
    ({ holdsFigures, width }) => '-'.repeat(width + (holdsFigures ? 1 : 2)) + (holdsFigures ? ':' : ''),
  );
  return `|${dashes.join('|')}|`;
}
