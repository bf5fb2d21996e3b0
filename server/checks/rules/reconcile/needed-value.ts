/** What a cell would have to be for a failed sum or check of its table to hold. */
import { add, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { addIntervals, intervalOf, meets, point, printedInterval } from '../../../figures/interval.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import { checkWith } from '../../../model/table-equations.ts';

/** A check of more figures than this is not worked out anew for each of them. */
const MOST_TERMS = 40;

/**
 * The value that makes the relation hold to the last digit. Undefined where it cannot be told, as from a percentage, which
 * many values fit.
 */
export function neededValue(table: TableMeaning, relation: Relation, cell: TableCell): Decimal | undefined {
  const { stated, computed, difference, terms, kind } = relation;
  if (cell === stated) return computed?.value;
  if (cell.figure === undefined || difference === undefined) return undefined;
  const { value } = cell.figure;
  const more = add(value, difference);
  if (kind !== 'check') return more;
  if (terms.length > MOST_TERMS) return undefined;
  // A check adds the figure or takes it away; if it does anything else, neither value fits.
  return [more, subtract(value, difference)].find((wanted) => checkWith(table, relation, cell, wanted) === 'exact');
}

/** Whether the relation holds, to the last digit or by rounding, once the cell is `value`. */
export function holdsWith(table: TableMeaning, relation: Relation, cell: TableCell, value: Decimal): boolean {
  const { stated, computed, terms, kind } = relation;
  if (stated?.figure === undefined || cell.figure === undefined || computed === undefined) return false;
  if (kind === 'check') {
    const verdict = terms.length > MOST_TERMS ? undefined : checkWith(table, relation, cell, value);
    return verdict === 'exact' || verdict === 'rounding';
  }
  if (cell === stated) {
    const { exact, precision } = cell.figure;
    return meets(computed.interval, exact ? point(value) : printedInterval(value, precision));
  }
  const change = subtract(value, cell.figure.value);
  return meets(addIntervals(computed.interval, point(change)), intervalOf(stated.figure));
}
