/** How findings about sums speak of cells, figures and differences. */
import { isZero } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { plainAmount, writeFigure } from '../../../figures/write-figure.ts';
import { cellLabel } from '../../../model/fact.ts';
import type { Relation, TableCell } from '../../../model/meaning.ts';
import type { Quantity } from '../../../model/quantity.ts';

/** "Children in Care", or "the unlabelled row". */
export function labelOf(cell: TableCell): string {
  return cell.row.label === '' ? 'the unlabelled row' : cell.row.label;
}

/** "Children in Care, Variance M04". */
export function placeOf(cell: TableCell): string {
  return cellLabel(cell);
}

/** A value written as the cell's own figure is. */
export function figureOf(value: Decimal, cell: TableCell): string {
  return cell.figure === undefined ? plainAmount(value, cell.column.unit) : writeFigure(value, cell.figure);
}

/** A difference with its sign, as the cell writes figures; and in full where the cell abbreviates. */
export function differenceOf(value: Decimal, cell: TableCell): string {
  const short = figureOf(value, cell);
  const figure = cell.figure;
  if (figure === undefined || figure.unit.kind !== 'money' || isZero(value)) return short;
  const full = plainAmount(value, figure.unit);
  return full === short ? short : `${short} (${full})`;
}

export function quantityText(quantity: Quantity): string {
  return plainAmount(quantity.value, quantity.unit);
}

/** "Computed 12,261, stated 12,216, difference -45." */
export function sumLine(relation: Relation): string {
  const { stated, computed, difference } = relation;
  if (stated?.figure === undefined || computed === undefined || difference === undefined) return '';
  return `Computed ${figureOf(computed.value, stated)}, stated ${stated.figure.text}, difference ${differenceOf(difference, stated)}.`;
}
