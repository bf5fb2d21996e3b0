/** Makes tables for the template: what each row looks like, and how much of a table may be parted by the end of a page. */
import type { Grid, Run, TableCell, TableRow } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { figurePads } from '../figure-pads.ts';
import { printableText } from '../../model/printable.ts';
import type { PdfCell, PdfGrid, PdfRow, PdfText } from './data.ts';
import type { TextMaker } from './text-data.ts';

/** With more columns than this, a table is set in smaller letters, or on a page on its side. */
const DENSE = 6;
const LANDSCAPE = 9;
/** Tables with more rows may be parted by the end of a page; so may those that have this many letters in a column. */
const SHORT = 16;
const LONG_COLUMN = 600;
/** A cell of more letters may be parted by the end of a page. */
const LONG_CELL = 400;

export function isBroad({ columns }: Grid): boolean {
  return columns.length > LANDSCAPE;
}

export function gridData(grid: Grid, caption: PdfText, maker: TextMaker): PdfGrid {
  const { corner, hasHeadings, columns, rows } = grid;
  const pads = columns.map((column, index) =>
    column.figures ? figurePads(rows.map(({ cells }) => cells[index])) : [],
  );
  const closing = rows.findLastIndex(({ role }) => role === 'total');
  const indents = indentsOf(rows);
  const lengths = rows.map(longestCell);
  return {
    caption,
    corner: maker.text(corner),
    hasHeadings,
    columns: columns.map(({ heading, unit, figures }) => ({
      heading: maker.text(heading),
      unit: unit === undefined ? '' : printableText(unit),
      figures,
      words: printableText(plainText(heading)).split(/\s+/),
    })),
    rows: rows.map((row, index): PdfRow => ({
      role: row.role,
      closing: index === closing,
      indent: indents[index] ?? 0,
      spans: row.role === 'group' && row.cells.every(({ runs }) => runs.length === 0),
      whole: (lengths[index] ?? 0) < LONG_CELL,
      label: labelText(row, maker),
      cells: row.cells.map((cell, column) => cellData(cell, pads[column]?.[index] ?? '', maker)),
    })),
    dense: columns.length > DENSE,
    form: grid.form === true,
    whole: rows.length < SHORT && lengths.reduce((sum, length) => sum + length, 0) < LONG_COLUMN,
  };
}

/** Rows of a group are set in, and parts of an item further. A total ends the group. */
function indentsOf(rows: readonly TableRow[]): number[] {
  let inGroup = false;
  return rows.map(({ role }) => {
    if (role === 'group' || role === 'total') {
      inGroup = role === 'group';
      return 0;
    }
    if (role === 'subtotal') return 0;
    return (inGroup ? 1 : 0) + (role === 'of which' ? 1 : 0);
  });
}

function longestCell({ label, cells }: TableRow): number {
  return Math.max(...[label, ...cells.map(({ runs }) => runs)].map((runs: readonly Run[]) => plainText(runs).length));
}

/** What an unlabelled row of a sum is; nobody can be told its figures without. */
const unlabelled: Readonly<Partial<Record<TableRow['role'], string>>> = { total: 'Total', subtotal: 'Subtotal' };

function labelText({ label, role }: TableRow, maker: TextMaker): PdfText {
  const name = label.length === 0 ? unlabelled[role] : undefined;
  return name === undefined ? maker.text(label) : [name];
}

function cellData({ runs }: TableCell, pad: string, maker: TextMaker): PdfCell {
  return { text: maker.text(runs), pad: printableText(pad) };
}
