/** How findings about sums speak of cells, figures and differences. */
import { isZero, signOf } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { plainAmount, styleOf, writeFigure } from '../../../figures/write-figure.ts';
import { cellLabel } from '../../../model/fact.ts';
import type { Column, Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import type { Quantity } from '../../../model/quantity.ts';

/** "Children in Care", or "the unlabelled row". */
export function labelOf(cell: TableCell): string {
  return cell.row.label === '' ? 'the unlabelled row' : cell.row.label;
}

/** "Children in Care, Variance M04". */
export function placeOf(cell: TableCell): string {
  return cellLabel(cell);
}

/** A cell as it is called beside another of its column or row. */
export function besideOf(cell: TableCell, from: TableCell): string {
  if (cell.column === from.column) return labelOf(cell);
  return cell.row === from.row ? cell.column.title : placeOf(cell);
}

/**
 * A value written as the cell's own figure is. What the cell does not show, it takes from its neighbours: how negatives are
 * printed, and, for a cell of nothing, the decimal places.
 */
export function figureOf(value: Decimal, cell: TableCell, table: TableMeaning): string {
  const { figure } = cell;
  if (figure === undefined) return plainAmount(value, cell.column.unit);
  if (isZero(value)) return writeFigure(value, figure);
  const model = figure.nil ? (find(table, (other, column) => column === cell.column && !other.nil) ?? figure) : figure;
  if (signOf(value) > 0 || model.nil || isNegative(model)) return writeFigure(value, model);
  const negative =
    find(table, (other, column) => column === cell.column && isNegative(other)) ?? find(table, isNegative);
  if (negative === undefined) return writeFigure(value, model);
  const { scale, places, commas, currency, suffix } = styleOf(model);
  return writeFigure(value, { ...styleOf(negative), scale, places, commas, currency, suffix });
}

/** How negatives look: one marked Cr says it of its Dr as well. */
function isNegative({ sign, value }: Figure): boolean {
  return sign === 'credit' || sign === 'debit' || signOf(value) < 0;
}

function find({ rows }: TableMeaning, fits: (figure: Figure, column: Column) => boolean): Figure | undefined {
  for (const { cells } of rows) {
    const found = cells.find(({ figure, column }) => figure !== undefined && fits(figure, column));
    if (found !== undefined) return found.figure;
  }
  return undefined;
}

/** A difference with its sign, as the cell writes figures; and in full where the cell abbreviates. */
export function differenceOf(value: Decimal, cell: TableCell, table: TableMeaning): string {
  const short = figureOf(value, cell, table);
  const figure = cell.figure;
  if (figure === undefined || figure.unit.kind !== 'money' || isZero(value)) return short;
  const full = plainAmount(value, figure.unit);
  return full === short ? short : `${short} (${full})`;
}

export function quantityText(quantity: Quantity): string {
  return plainAmount(quantity.value, quantity.unit);
}

/** "Computed 12,261, stated 12,216, difference -45." */
export function sumLine(relation: Relation, table: TableMeaning): string {
  const { stated, computed, difference } = relation;
  if (stated?.figure === undefined || computed === undefined || difference === undefined) return '';
  return `Computed ${figureOf(computed.value, stated, table)}, stated ${stated.figure.text}, difference ${differenceOf(difference, stated, table)}.`;
}
