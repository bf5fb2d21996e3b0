/**
 * What a table means: its columns with units and periods, its rows with roles, its cells read as figures, and the sums
 * and equations that it claims. All of it comes from the table's own text and the report's header.
 */
import type { Cell, Entry, Row, TableBlock } from '../../grammar/tree.ts';
import { toId } from '../../grammar/identifier.ts';
import type { Scale, Unit } from '../figures/figure.ts';
import { readCell } from '../figures/read-cell.ts';
import { remembering } from '../../grammar/remember.ts';
import { readUnit } from '../figures/read-unit.ts';
import { readPeriod } from '../figures/period/read-period.ts';
import type { Period } from '../figures/period/period.ts';
import type { Column, HeaderContext, TableCell, TableMeaning, TableRow } from './meaning.ts';
import { Label, labelOf } from './label.ts';
import { NO_UNIT } from './quantity.ts';
import { checkEquations } from './table-equations.ts';
import { castTable } from './table-casts.ts';

interface Measure {
  readonly unit: Unit;
  readonly scale: Scale;
}

const NO_MEASURE: Measure = { unit: NO_UNIT, scale: 0 };

export function readTable(syntax: TableBlock, header: HeaderContext): TableMeaning {
  const tableMeasure = measureOf(entryText(syntax, 'unit')) ?? NO_MEASURE;
  const period = periodOf(entryText(syntax, 'at')) ?? onlyPeriodIn(syntax.title?.text);
  const headerRow = syntax.rows.find((row) => row.kind === 'header');
  const dataRows = syntax.rows.filter((row) => row.kind === 'row');
  const columns = readColumns(headerRow, dataRows, tableMeasure);
  const series = syntax.kind === 'demand' && /^(?:period|at)$/i.test(headerRow?.cells[0]?.text ?? '');
  const oddCells: TableCell[] = [];
  const rows = readRows(dataRows, columns, series, oddCells);
  const table: Omit<TableMeaning, 'relations' | 'faults'> = {
    kind: 'table',
    syntax,
    id: syntax.id?.text ?? toId(syntax.title?.text ?? ''),
    title: syntax.title?.text ?? '',
    columns,
    rows,
    overspend: overspendOf(entryText(syntax, 'overspend')) ?? header.overspend,
    series,
    oddCells,
    ...(period === undefined ? {} : { period }),
  };
  const equations = checkEquations(table);
  return { ...table, relations: [...castTable(table), ...equations.relations], faults: equations.faults };
}

export function entryText(block: { readonly entries: readonly Entry[] }, key: string): string | undefined {
  return block.entries.find((entry) => entry.key.text.toLowerCase() === key)?.value.text;
}

export function overspendOf(text: string | undefined): 1 | -1 | undefined {
  if (text === undefined) return undefined;
  return /^negative/i.test(text) ? -1 : /^positive/i.test(text) ? 1 : undefined;
}

export function periodOf(text: string | undefined): Period | undefined {
  return text === undefined ? undefined : (readPeriod(text)?.period ?? onlyPeriodIn(text));
}

/** The one period named in a title or heading. Most name none, and a look for a digit tells. */
function onlyPeriodIn(text: string | undefined): Period | undefined {
  return text === undefined || !/\d/.test(text) ? undefined : new Label(text).period;
}

const unitOf = remembering(readUnit);

function measureOf(text: string | undefined): Measure | undefined {
  return text === undefined || text === '' ? undefined : unitOf(text);
}

function readColumns(headerRow: Row | undefined, dataRows: readonly Row[], table: Measure): Column[] {
  const count = Math.max(0, (headerRow?.cells.length ?? 0) - 1, ...dataRows.map((row) => row.cells.length - 1));
  const taken = new Set<string>();
  const columns: Column[] = [];
  for (let index = 0; index < count; index++) {
    columns.push(readColumn(index, headerRow?.cells[index + 1], table, taken));
  }
  return columns;
}

function readColumn(index: number, heading: Cell | undefined, table: Measure, taken: Set<string>): Column {
  const saying = labelOf(heading?.text ?? '');
  const { title, measure: stated, period, notAdditive } = saying.heading;
  const own = measureOf(heading?.unit?.text) ?? stated;
  const measure = own ?? table;
  const average = notAdditive && own?.unit.kind !== 'money';
  return {
    index,
    id: unique(heading?.id?.text ?? saying.id, 'column', index, taken),
    title,
    unit: measure.unit,
    scale: measure.scale,
    additive: isAdditive(measure.unit) && !average,
    saying,
    ...(heading === undefined ? {} : { heading }),
    ...(period === undefined ? {} : { period }),
  };
}

function isAdditive(unit: Unit): boolean {
  if (unit.per !== undefined) return false;
  return unit.kind === 'money' || unit.kind === 'count' || unit.kind === 'fte' || unit.kind === 'number';
}

/** Puts the odd ones among the cells into `oddCells`. */
function readRows(
  dataRows: readonly Row[],
  columns: readonly Column[],
  series: boolean,
  oddCells: TableCell[],
): TableRow[] {
  const taken = new Set<string>();
  return dataRows.map((syntax, index) => {
    const label = syntax.cells[0];
    const cells: TableCell[] = [];
    const saying = labelOf(label?.text ?? '');
    const period = series ? readPeriod(saying.text)?.period : undefined;
    const row: TableRow = {
      index,
      id: unique(label?.id?.text ?? saying.id, 'row', index, taken),
      role: syntax.role,
      label: saying.text,
      saying,
      syntax,
      cells,
      ...(period === undefined ? {} : { period }),
    };
    // A row that stops short has empty cells at its end, like every other.
    const missing = { start: syntax.end, end: syntax.end, text: '' };
    for (const column of columns) {
      const cell = readTableCell(syntax.cells[column.index + 1] ?? missing, row, column);
      cells.push(cell);
      if (isOdd(cell)) oddCells.push(cell);
    }
    return row;
  });
}

function readTableCell(cell: Cell, row: TableRow, column: Column): TableCell {
  const reading = readCell(cell.text, column);
  const { start, end } = cell;
  return reading.kind === 'figure'
    ? { start, end, row, column, reading, figure: reading.figure }
    : { start, end, row, column, reading };
}

function isOdd({ reading, figure }: TableCell): boolean {
  if (figure !== undefined) return figure.inherited !== true || figure.doubts !== undefined;
  return reading.kind !== 'text';
}

/** Two rows called Public Health are `public_health` and `public_health_2`. */
function unique(wanted: string, what: 'row' | 'column', index: number, taken: Set<string>): string {
  const base = wanted === '' ? `${what}_${index + 1}` : wanted;
  let id = base;
  for (let next = 2; taken.has(id); next++) id = `${base}_${next}`;
  taken.add(id);
  return id;
}
