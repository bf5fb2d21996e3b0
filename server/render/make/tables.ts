/** Makes tables: captions, headings with their units, and cells as they are printed. */
import type { Cell, Span } from '../../../grammar/tree.ts';
import type { Figure } from '../../figures/figure.ts';
import { readHeading } from '../../figures/read-unit.ts';
import type { Column, TableCell as ReadCell, TableMeaning } from '../../model/meaning.ts';
import type { Grid, Run, Table, TableCell, TableColumn, TableRow } from '../document-model.ts';
import { entryOf } from './block-maker.ts';
import type { BlockMaker } from './block-maker.ts';
import { plainEntry } from './sources.ts';

export function tableOf(maker: BlockMaker, table: TableMeaning): Table {
  const { syntax } = table;
  // The title comes first: footnotes are numbered in the order in which they are made.
  const title = syntax.title === undefined ? [] : maker.simple(syntax.title);
  const at = plainEntry(entryOf(syntax.entries, 'at')?.text ?? '');
  const header = syntax.rows.find((row) => row.kind === 'header');
  const corner = header?.cells[0];
  const columns = table.columns.map((column) => columnOf(maker, table, column));
  const failed = failedCells(table);
  const grid: Grid = {
    corner: corner === undefined ? [] : cellRuns(maker, corner),
    hasHeadings: header !== undefined,
    columns,
    rows: table.rows.map((row): TableRow => ({
      ...maker.stretch(row.syntax),
      role: row.role,
      label: labelRuns(maker, row.syntax.cells[0]),
      cells: row.cells.map((cell) => tableCell(maker, cell, columns[cell.column.index]?.figures === true, failed)),
    })),
  };
  const unit = header === undefined ? unitEntry(table) : '';
  return {
    kind: 'table',
    place: maker.place(),
    label: maker.parts.references.label(maker.block),
    title,
    details: [...(table.title.includes(at) ? [] : [at]), unit].filter((detail) => detail !== ''),
    anchor: maker.parts.anchors.of(maker.block) ?? '',
    grid,
    ...maker.remarks(syntax),
  };
}

/** The figures that a failed sum or check states. */
function failedCells({ relations }: TableMeaning): ReadonlySet<ReadCell> {
  return new Set(relations.flatMap(({ verdict, stated }) => (verdict === 'fails' && stated ? [stated] : [])));
}

function columnOf(maker: BlockMaker, table: TableMeaning, column: Column): TableColumn {
  const unit = unitOf(table, column);
  return {
    heading: column.heading === undefined ? [] : cellRuns(maker, column.heading),
    ...(unit === '' ? {} : { unit }),
    figures: holdsFigures(table, column),
  };
}

function holdsFigures({ rows }: TableMeaning, { index }: Column): boolean {
  let figures = 0;
  let words = 0;
  for (const { cells } of rows) {
    const kind = cells[index]?.reading.kind;
    if (kind === 'figure' || kind === 'malformed' || kind === 'placeholder') figures++;
    else if (kind === 'text' || kind === 'period') words++;
  }
  return figures > words;
}

/** What a column's figures are in, unless its heading says it or every one of them does. */
export function unitOf(table: TableMeaning, column: Column): string {
  const { heading } = column;
  const figures = table.rows.flatMap((row) => row.cells[column.index]?.figure ?? []).filter(({ nil }) => nil !== true);
  // Of no figures, too, every one says it.
  if (figures.every(saysItsUnit)) return '';
  if (heading?.unit !== undefined) return plainEntry(heading.unit.text);
  return readHeading(heading?.text ?? '').measure === undefined ? unitEntry(table) : '';
}

function saysItsUnit({ text, unit, scale, inherited }: Figure): boolean {
  if (inherited === true) return false;
  if (scale > 0) return /[a-z]|['’]000/i.test(text);
  return unit.kind === 'percent' ? text.includes('%') : true;
}

function unitEntry({ syntax }: TableMeaning): string {
  return plainEntry(entryOf(syntax.entries, 'unit')?.text ?? '');
}

function tableCell(maker: BlockMaker, cell: ReadCell, inFigures: boolean, failed: ReadonlySet<ReadCell>): TableCell {
  const { row, column, figure } = cell;
  const written = row.syntax.cells[column.index + 1];
  const at = maker.stretch(cell);
  if (written === undefined || written.text === '') {
    return { ...at, kind: inFigures && row.role !== 'group' ? 'unknown' : 'blank', runs: [] };
  }
  const runs = cellRuns(maker, written);
  if (figure === undefined) return { ...at, kind: 'text', runs };
  const standing = failed.has(cell) ? 'failed' : 'defined';
  // What was found on the figure is told of the whole cell.
  return { ...at, kind: 'figure', runs: unmarked(runs), mark: { ...at, standing, messages: maker.messages(cell) } };
}

function unmarked(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) => (run.kind === 'found' ? run.runs : [run]));
}

/** A row whose role is misspelt may have lost its label's pipe, and a row may have no cells at all. */
function labelRuns(maker: BlockMaker, cell: Cell | undefined): Run[] {
  return cell === undefined ? [] : cellRuns(maker, cell);
}

/** The text of a cell without the braces at its end. */
function cellRuns(maker: BlockMaker, cell: Cell): Run[] {
  const text: Span = { start: cell.start, end: cell.start + cell.text.length };
  return maker.simple(text);
}
