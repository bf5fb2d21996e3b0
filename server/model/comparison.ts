/**
 * Compares two worked-out quantities. Printed figures stand for intervals: a comparison fails only if it cannot hold for
 * any values that print as they do.
 */
import type { Comparison } from '../../grammar/tree.ts';
import { abs, compare, decimal, isZero, multiply, normalise, subtract } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import { meets, printedInterval } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';
import { commonUnit, unitInWords } from './quantity.ts';
import type { Quantity, UnitFault } from './quantity.ts';

export interface Compared {
  readonly verdict: 'exact' | 'rounding' | 'fails';
  /** Left less right, in base units. */
  readonly difference: Decimal;
}

/** `left operator right`, or within an amount or a percentage of `right`. */
export function compareQuantities(
  left: Quantity,
  operator: Comparison,
  right: Quantity,
  within?: Quantity,
): Compared | UnitFault {
  if (commonUnit(left.unit, right.unit) === undefined) {
    return { fault: `This compares ${unitInWords(left.unit)} with ${unitInWords(right.unit)}.` };
  }
  const difference = subtract(left.value, right.value);
  if (operator !== '=') return { verdict: ordered(left, operator, right), difference };
  if (isZero(difference)) return { verdict: 'exact', difference };
  if (within !== undefined) {
    const allowed = allowance(within, right);
    if (compare(abs(difference), allowed) <= 0) return { verdict: 'exact', difference };
    // Who writes "within 0" does not want what rounding would allow.
    if (isZero(allowed)) return { verdict: 'fails', difference };
  }
  return { verdict: meets(rounded(left, right), rounded(right, left)) ? 'rounding' : 'fails', difference };
}

/**
 * The interval of a quantity beside another. Pence and head-counts stand for themselves as long as what they are compared
 * with comes out in pence and heads; 7/9 of £1,291.52 does not, and was rounded to be printed.
 */
function rounded(quantity: Quantity, beside: Quantity): Interval {
  const { value, interval, printed } = quantity;
  return printed === undefined || normalise(beside.value).exponent >= printed
    ? interval
    : printedInterval(value, printed);
}

/** Mirrors a comparison whose sides are swapped. */
export function mirrored(operator: Comparison): Comparison {
  return ({ '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const)[operator];
}

function allowance(within: Quantity, of: Quantity): Decimal {
  if (within.unit.kind !== 'percent') return abs(within.value);
  return multiply(abs(multiply(of.value, within.value)), decimal(1n, -2));
}

function ordered(left: Quantity, operator: Comparison, right: Quantity): Compared['verdict'] {
  if (operator === '>' || operator === '>=') return ordered(right, mirrored(operator), left);
  const order = compare(left.value, right.value);
  if (order < 0 || (order === 0 && operator === '<=')) return 'exact';
  return mayBeBelow(left.interval, right.interval, operator === '<=') ? 'rounding' : 'fails';
}

/** Whether some value of `a` lies below (or at) some value of `b`. */
function mayBeBelow(a: Interval, b: Interval, orEqual: boolean): boolean {
  if (a.low === undefined || b.high === undefined) return true;
  const order = compare(a.low.value, b.high.value);
  return order < 0 || (order === 0 && orEqual && a.low.closed && b.high.closed);
}
