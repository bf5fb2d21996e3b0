/**
 * How far a figure may lie from what its formula comes to when every figure of it was rounded as it is printed: pence and
 * heads as well, which the language takes as they are.
 */
import { add, decimalOfDigits, maximum, roundTo, scaleBy, subtract, ZERO } from '../../server/figures/decimal.ts';
import type { Decimal } from '../../server/figures/decimal.ts';
import type { Figure } from '../../server/figures/figure.ts';
import { divideIntervals, multiplyIntervals } from '../../server/figures/interval-products.ts';
import { addIntervals, negateInterval, point, printedInterval } from '../../server/figures/interval.ts';
import type { Interval } from '../../server/figures/interval.ts';
import type { Formula, Reference } from './formula.ts';

/** Gives the figure of a cell; undefined where there is none. */
export type FigureAt = (reference: Reference) => Figure | undefined;

/** In units of the target as printed. Undefined where it cannot be said. */
export function roundingAllowed(target: Reference, formula: Formula, figureAt: FigureAt): Decimal | undefined {
  const stated = figureAt(target);
  const [value, range] = [rangeOf(formula, figureAt, false), rangeOf(formula, figureAt, true)];
  if (stated === undefined || value?.low === undefined || !range?.low || !range.high) return undefined;
  const centre = value.low.value;
  const reach = maximum(subtract(range.high.value, centre), subtract(centre, range.low.value));
  const half = { coefficient: stated.nil ? 0n : 5n, exponent: stated.precision - stated.scale - 1 };
  return roundTo(add(reach, half), -PLACES, 'ceiling');
}

const PLACES = 6;

/** What a formula may come to, in units as printed; with `rounded` false, what the printed digits come to. */
function rangeOf(formula: Formula, figureAt: FigureAt, rounded: boolean): Interval | undefined {
  const of = (part: Formula): Interval | undefined => rangeOf(part, figureAt, rounded);
  switch (formula.kind) {
    case 'number': {
      const value = decimalOfDigits(formula.digits);
      const places = formula.digits.split('.')[1]?.length ?? 0;
      return value && (rounded && !formula.exact ? printedInterval(value, -places) : point(value));
    }
    case 'ref': {
      const figure = figureAt(formula);
      if (figure === undefined) return point(ZERO);
      const value = scaleBy(figure.value, -figure.scale);
      return rounded && !figure.nil ? printedInterval(value, figure.precision - figure.scale) : point(value);
    }
    case 'negate': {
      const range = of(formula.of);
      return range && negateInterval(range);
    }
    case 'call':
      return rangeOfCall(formula.name, formula.of.map(of));
    case 'binary': {
      const [left, right] = [of(formula.left), of(formula.right)];
      if (left === undefined || right === undefined) return undefined;
      if (formula.operator === '+') return addIntervals(left, right);
      if (formula.operator === '-') return addIntervals(left, negateInterval(right));
      return formula.operator === '*' ? multiplyIntervals(left, right) : divideIntervals(left, right);
    }
  }
}

function rangeOfCall(name: string, of: readonly (Interval | undefined)[]): Interval | undefined {
  if (name !== 'sum') return undefined;
  return of.reduce((all, next) => all && next && addIntervals(all, next), point(ZERO));
}
