/** The edits by which a table takes over what its source says, in the style that the table is printed in. */
import { lineEndOf } from '../../../grammar/format/text.ts';
import type { ReportBlock } from '../report-block.ts';
import type { TableMeaning } from '../meaning.ts';
import type { Change, NewRow, SourceComparison } from './comparison.ts';

/** Offsets are the block's. */
export interface CellEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The figure alone is replaced: marks behind it, (F) or [1], stay. None when the source has no number. */
export function changeEdits({ text }: ReportBlock, { cell, wanted }: Change): CellEdit[] {
  if (wanted === undefined) return [];
  const written = text.slice(cell.start, cell.end);
  const { figure } = cell;
  const at = figure === undefined ? -1 : written.indexOf(figure.text);
  if (figure !== undefined && at >= 0) {
    const start = cell.start + at;
    return [{ start, end: start + figure.text.length, text: wanted }];
  }
  return [{ start: cell.start, end: cell.end, text: cell.start === cell.end ? ` ${wanted} ` : wanted }];
}

/** A line of its own, below the row that it follows in the source. */
export function newRowEdit({ text }: ReportBlock, table: TableMeaning, { row, after, texts }: NewRow): CellEdit[] {
  const [first] = table.rows;
  const neighbour = after ?? first;
  if (neighbour === undefined) return [];
  const { start, end } = neighbour.syntax;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const indent = /^[^|]*/.exec(text.slice(lineStart, end))?.[0].replace(/\S/g, ' ') ?? '  ';
  const cells = [row.label, ...texts].map((cell) => cell.replace(/[\\|]/g, '\\$&'));
  const line = `${indent}| ${cells.join(' | ')} |`;
  const lineEnd = /\r?\n|$/.exec(text.slice(end));
  const lineBreak = lineEndOf(text);
  if (after === undefined) return [{ start: lineStart, end: lineStart, text: line + lineBreak }];
  const at = end + (lineEnd?.index ?? 0);
  return [{ start: at, end: at, text: lineBreak + line }];
}

/** Everything at once. Rows that go in at one place go in together, in their order. */
export function refreshEdits(block: ReportBlock, table: TableMeaning, comparison: SourceComparison): CellEdit[] {
  const rows = new Map<number, CellEdit>();
  for (const added of comparison.newRows) {
    for (const edit of newRowEdit(block, table, added)) {
      const known = rows.get(edit.start);
      rows.set(edit.start, known === undefined ? edit : { ...known, text: known.text + edit.text });
    }
  }
  return [...comparison.changes.flatMap((change) => changeEdits(block, change)), ...rows.values()].toSorted(
    (a, b) => a.start - b.start,
  );
}
