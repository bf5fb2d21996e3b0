/**
 * Products and quotients of intervals, for rates, percentages and prices: the ends of the result are the least and the
 * greatest of the four corner products or quotients.
 */
import { compare, divide, multiply, signOf, ZERO } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { point } from './interval.ts';
import type { Bound, Interval } from './interval.ts';

/** An end of an interval, infinity included: `value` is undefined there and `sign` says which infinity. */
interface Corner {
  readonly value: Decimal | undefined;
  readonly sign: -1 | 0 | 1;
  readonly closed: boolean;
}

/**
 * Quotients seldom end, so their ends are rounded outwards at this many places: far beyond any printed precision, and an
 * error, if any, errs towards "consistent".
 */
const QUOTIENT_PLACES = 30;

function corner(bound: Bound | undefined, infinity: -1 | 1): Corner {
  return bound
    ? { value: bound.value, sign: signOf(bound.value), closed: bound.closed }
    : { value: undefined, sign: infinity, closed: false };
}

/** 0 × anything is 0, even × an infinity, and is reached if the 0 is, whatever the other end does. */
function product(a: Corner, b: Corner): Corner {
  const sign = times(a.sign, b.sign);
  if (sign === 0) {
    const reached = (a.sign === 0 && a.closed) || (b.sign === 0 && b.closed);
    return { value: ZERO, sign, closed: reached };
  }
  if (!a.value || !b.value) return { value: undefined, sign, closed: false };
  return { value: multiply(a.value, b.value), sign, closed: a.closed && b.closed };
}

function times(a: -1 | 0 | 1, b: -1 | 0 | 1): -1 | 0 | 1 {
  return a === 0 || b === 0 ? 0 : a === b ? 1 : -1;
}

function order(a: Corner, b: Corner): number {
  if (a.value && b.value) return compare(a.value, b.value);
  if (!a.value && !b.value) return a.sign - b.sign;
  return a.value ? -b.sign : a.sign;
}

/** The least (`side` 1) or greatest (`side` -1) corner; of two equal ones, a reached one. */
function extreme(corners: readonly Corner[], side: 1 | -1): Bound | undefined {
  let best: Corner | undefined;
  for (const next of corners) {
    const by = best ? order(next, best) * side : -1;
    if (by < 0 || (by === 0 && next.closed)) best = next;
  }
  return best?.value && { value: best.value, closed: best.closed };
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const [al, ah] = [corner(a.low, -1), corner(a.high, 1)];
  const [bl, bh] = [corner(b.low, -1), corner(b.high, 1)];
  const corners = [product(al, bl), product(al, bh), product(ah, bl), product(ah, bh)];
  return { low: extreme(corners, 1), high: extreme(corners, -1) };
}

/**
 * a ÷ b. Undefined when b holds zero or ends at it: the quotient could then be anything, and a check that rests on it is
 * "not checked".
 */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  const bl = corner(b.low, -1);
  const bh = corner(b.high, 1);
  if (bl.sign !== bh.sign || bl.sign === 0) return undefined;
  if (isZeroPoint(a)) return point(ZERO);
  const al = corner(a.low, -1);
  const ah = corner(a.high, 1);
  const ends = (rounding: 'floor' | 'ceiling'): Corner[] =>
    [al, ah].flatMap((x) => [bl, bh].map((y) => quotient(x, y, rounding)));
  return { low: extreme(ends('floor'), 1), high: extreme(ends('ceiling'), -1) };
}

function isZeroPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && signOf(low.value) === 0 && signOf(high.value) === 0;
}

function quotient(a: Corner, b: Corner, rounding: 'floor' | 'ceiling'): Corner {
  const sign = times(a.sign, b.sign);
  if (a.sign === 0) return { value: ZERO, sign: 0, closed: a.closed };
  // Towards an infinite divisor the quotient approaches 0 without reaching it.
  if (!b.value) return { value: ZERO, sign: 0, closed: false };
  if (!a.value) return { value: undefined, sign, closed: false };
  const value = divide(a.value, b.value, QUOTIENT_PLACES, rounding) ?? ZERO;
  return { value, sign: signOf(value), closed: a.closed && b.closed };
}
