/**
 * The printed precision of a column, and the one figure that is finer than all the others. A sum with digits beyond the
 * stated precision is not checked (XBRL Calculations 1.1): the finer figure is the finding.
 */
import type { Column, TableCell, TableMeaning } from './meaning.ts';

/** A column needs this many figures of one precision before a finer one among them stands out. */
const ENOUGH = 3;

export interface FinerCell {
  readonly cell: TableCell;
  /** The precision of all the others: exponent of the last printed digit, in base units. */
  readonly usual: number;
}

/** The figure of a money column that is printed to more digits than all others, which are alike. */
export function finerCell(table: Pick<TableMeaning, 'rows'>, column: Column): FinerCell | undefined {
  if (column.unit.kind !== 'money' || areAlike(table, column)) return undefined;
  let finest: TableCell | undefined;
  let usual: number | undefined;
  let alike = 0;
  for (const row of table.rows) {
    const cell = row.cells[column.index];
    const figure = cell?.figure;
    if (figure === undefined || figure.nil || figure.inherited !== true || figure.value.coefficient === 0n) continue;
    const { precision } = figure;
    if (usual === undefined) usual = precision;
    if (precision === usual) alike++;
    else if (precision < usual) {
      if (finest !== undefined) return undefined;
      finest = cell;
    } else {
      // What came before was finer than this one: it is the only finer figure, or there is none.
      if (finest !== undefined || alike !== 1) return undefined;
      finest = firstFigure(table, column, usual);
      usual = precision;
      alike = 1;
    }
  }
  return finest === undefined || usual === undefined || alike < ENOUGH ? undefined : { cell: finest, usual };
}

/** Whether all figures of the column are printed alike, as nearly always: a look at each tells. */
function areAlike({ rows }: Pick<TableMeaning, 'rows'>, { index }: Column): boolean {
  let usual: number | undefined;
  return rows.every(({ cells }) => {
    const precision = cells[index]?.figure?.precision;
    usual ??= precision;
    return precision === undefined || precision === usual;
  });
}

function firstFigure(table: Pick<TableMeaning, 'rows'>, column: Column, precision: number): TableCell | undefined {
  return table.rows
    .flatMap((row) => row.cells[column.index] ?? [])
    .find((cell) => cell.figure?.inherited === true && cell.figure.precision === precision);
}
