/**
 * What a printed figure can stand for: an interval of exact decimals, each end closed (reached), open (only approached)
 * or absent (unbounded). The rule is that of XBRL Calculations 1.1 (Recommendation of 22 February 2023): a figure printed
 * to a unit u stands for [v − u/2, v + u/2], or, where figures are cut off rather than rounded, for the values that cut
 * off to v; head-counts and full pounds-and-pence stand for themselves.
 */
import { abs, add, compare, decimal, maximum, minimum, multiply, negate, scaleBy, signOf, ZERO } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';

export interface Bound {
  readonly value: Decimal;
  readonly closed: boolean;
}

/** All values between the two ends; an absent end is unbounded. Never empty: an empty result is `undefined`. */
export interface Interval {
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
}

/** How the printed figure came from the full one: rounded to the nearest unit, or cut off towards zero. */
export type PrintingMode = 'rounding' | 'truncation';

export const UNBOUNDED: Interval = { low: undefined, high: undefined };

export function point(value: Decimal): Interval {
  const end = { value, closed: true };
  return { low: end, high: end };
}

export function closedInterval(low: Decimal, high: Decimal): Interval {
  return { low: { value: low, closed: true }, high: { value: high, closed: true } };
}

/**
 * The interval of a value printed to 10^precision. In truncation a printed 0 is open at both ends, (−u, u), because both
 * small negatives and small positives cut off to it (cases T05 and T06 of rounding-examples.json).
 */
export function printedInterval(value: Decimal, precision: number, mode: PrintingMode = 'rounding'): Interval {
  if (mode === 'rounding') {
    const half = decimal(5n, precision - 1);
    return closedInterval(add(value, negate(half)), add(value, half));
  }
  const unit = decimal(1n, precision);
  const sign = signOf(value);
  return {
    low: sign > 0 ? { value, closed: true } : { value: add(value, negate(unit)), closed: false },
    high: sign < 0 ? { value, closed: true } : { value: add(value, unit), closed: false },
  };
}

/**
 * The interval a figure stands for, in base units, its qualifier included.
 *
 * - `about`, `circa`, `around`: either way the largest of half a printed unit, 5 %, and one unit of the last significant
 *   digit up to 10 %: "about 18" is 17 to 19, "c. £11m" is £10m to £12m (£1m is under 10 %), "around 500" is 450 to 550.
 * - `over` and `under` leave the figure itself out, `at least` and `at most` keep it in; the other side is unbounded.
 * - `nearly` (almost, just under) is from 10 % short up to, but not including, the figure.
 *
 * For a negative figure these speak of the size: "over (£3m)" is below −3,000,000.
 */
export function intervalOf(figure: Figure, mode: PrintingMode = 'rounding'): Interval {
  const { value, qualifier } = figure;
  switch (qualifier) {
    case 'none':
      if (figure.nil) return point(ZERO);
      return figure.exact ? point(value) : printedInterval(value, figure.precision, mode);
    case 'about': {
      const reach = aboutReach(figure);
      return closedInterval(add(value, negate(reach)), add(value, reach));
    }
    default: {
      const size = abs(value);
      const ofSize: Interval =
        qualifier === 'over' || qualifier === 'at least'
          ? { low: { value: size, closed: qualifier === 'at least' }, high: undefined }
          : {
              low: qualifier === 'nearly' ? { value: multiply(size, decimal(9n, -1)), closed: true } : undefined,
              high: { value: size, closed: qualifier === 'at most' || size.coefficient === 0n },
            };
      return signOf(value) < 0 ? negateInterval(ofSize) : ofSize;
    }
  }
}

function aboutReach(figure: Figure): Decimal {
  const size = abs(figure.value);
  let reach = maximum(decimal(5n, figure.precision - 1), multiply(size, decimal(5n, -2)));
  // Zeros after a decimal point were written on purpose and count as significant; those of 500 or £30,000 do not.
  let exponent = figure.precision;
  if (figure.precision >= figure.scale && size.coefficient !== 0n) {
    let { coefficient } = size;
    exponent = size.exponent;
    while (coefficient % 10n === 0n) {
      coefficient /= 10n;
      exponent++;
    }
  }
  reach = maximum(reach, minimum(decimal(1n, exponent), scaleBy(size, -1)));
  return reach;
}

export function negateInterval({ low, high }: Interval): Interval {
  return { low: negateBound(high), high: negateBound(low) };
}

function negateBound(bound: Bound | undefined): Bound | undefined {
  return bound && { value: negate(bound.value), closed: bound.closed };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: addBounds(a.low, b.low), high: addBounds(a.high, b.high) };
}

function addBounds(a: Bound | undefined, b: Bound | undefined): Bound | undefined {
  return a && b && { value: add(a.value, b.value), closed: a.closed && b.closed };
}

/** weight × interval; a negative weight swaps the ends, a zero weight gives exactly zero. */
export function weigh(interval: Interval, weight: Decimal): Interval {
  const sign = signOf(weight);
  if (sign === 0) return point(ZERO);
  const { low, high } = sign < 0 ? { low: interval.high, high: interval.low } : interval;
  return { low: weighBound(low, weight), high: weighBound(high, weight) };
}

function weighBound(bound: Bound | undefined, weight: Decimal): Bound | undefined {
  return bound && { value: multiply(bound.value, weight), closed: bound.closed };
}

/** The tighter of two lower ends (`side` 1) or of two upper ends (`side` -1). An open end is tighter than a closed one. */
function tighter(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): Bound | undefined {
  if (!a || !b) return a ?? b;
  const order = compare(a.value, b.value) * side;
  if (order === 0) return a.closed ? b : a;
  return order > 0 ? a : b;
}

function wider(a: Bound | undefined, b: Bound | undefined, side: 1 | -1): Bound | undefined {
  if (!a || !b) return undefined;
  const order = compare(a.value, b.value) * side;
  if (order === 0) return a.closed ? a : b;
  return order > 0 ? b : a;
}

/** Undefined when the two have no value in common. Closed ends that touch have one. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  if (low && high) {
    const order = compare(low.value, high.value);
    if (order > 0 || (order === 0 && !(low.closed && high.closed))) return undefined;
  }
  return { low, high };
}

export function meets(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== undefined;
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: wider(a.low, b.low, 1), high: wider(a.high, b.high, -1) };
}

export function contains(interval: Interval, value: Decimal): boolean {
  return meets(interval, point(value));
}
