/** How findings about sums speak of cells, figures and differences. */
import { isZero } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { plainAmount } from '../../../figures/write-figure.ts';
import { cellLabel } from '../../../model/fact.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { figureOf } from './figure-in-table.ts';

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
