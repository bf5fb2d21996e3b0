/**
 * The keys that values are filed and looked up under, so that a figure in prose finds the facts that it may be repeating, and
 * only those: a fact is filed under every rounding that it could be printed as. An edit to the fact then concerns just the
 * figures that print one of its roundings.
 */
import { abs, decimal, isZero, normalise, roundTo } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';

/** Pounds with pounds, shares with shares, heads with heads. */
export function familyOf(figure: Figure): 'money' | 'share' | 'count' | undefined {
  switch (figure.unit.kind) {
    case 'money':
      return 'money';
    case 'percent':
    case 'points':
      return 'share';
    case 'ratio':
      return undefined;
    default:
      return 'count';
  }
}

/** Fewer digits than this are swapped too easily into another true figure. */
export const SWAPPABLE_DIGITS = 4;
/** Digits that a slip further along leaves as they are. */
const FIRST_DIGITS = 3;

/** The keys that a fact's value is filed under; none for nil and zero, which repeat everything and nothing. */
export function valueKeys(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  const keys = [exactly(family, size)];
  const digits = printedDigits(size, figure.precision);
  if (digits >= SWAPPABLE_DIGITS) keys.push(firstDigits(family, size, figure.precision));
  // At its own precision a figure that repeats it equals it, and is found so.
  for (let coarser = 1; coarser < digits; coarser++) {
    const precision = figure.precision + coarser;
    const up = roundTo(size, precision, 'half-up');
    keys.push(printed(family, up, precision));
    // An exact half may have been rounded either way.
    const down = roundTo(size, precision, 'half-down');
    if (down.coefficient !== up.coefficient && down.coefficient !== 0n) keys.push(printed(family, down, precision));
  }
  return keys;
}

/** The keys under which the facts that a figure may repeat are filed: those that round to it, those that equal it. */
export function keysNear(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  return [printed(family, size, figure.precision), exactly(family, size)];
}

/** The keys of the facts that a figure may miss by a slip: a late digit changed, or two neighbouring digits swapped. */
export function keysOfSlips(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  const digits = digitsAt(size, figure.precision);
  if (digits.length < SWAPPABLE_DIGITS) return [];
  const keys = [firstDigits(family, size, figure.precision)];
  // A swap further along leaves the first digits, and so that key, as they are.
  for (let at = 0; at < FIRST_DIGITS; at++) {
    if (digits[at] === digits[at + 1]) continue;
    const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
    keys.push(printed(family, decimal(BigInt(swapped), figure.precision), figure.precision));
  }
  return keys;
}

/** The digits of a value down to a precision: 12,261 thousand at 3 is `12261`. */
export function digitsAt(size: Decimal, precision: number): string {
  return coefficientAt(size, precision).toString();
}

function printed(family: string, size: Decimal, precision: number): string {
  return `value:${family}:${coefficientAt(size, precision)}e${precision}`;
}

function exactly(family: string, size: Decimal): string {
  const { coefficient, exponent } = normalise(size);
  return `value:${family}:=${coefficient}e${exponent}`;
}

function firstDigits(family: string, size: Decimal, precision: number): string {
  const digits = digitsAt(size, precision);
  return `value:${family}:${digits.slice(0, FIRST_DIGITS)}+${digits.length}e${precision}`;
}

/** Digits from the first to the last printed one: 5 in £12.261m. */
function printedDigits(size: Decimal, precision: number): number {
  return size.coefficient.toString().length + size.exponent - precision;
}

/** The coefficient at a precision that the value does not exceed. */
function coefficientAt({ coefficient, exponent }: Decimal, precision: number): bigint {
  return exponent <= precision ? coefficient : coefficient * 10n ** BigInt(exponent - precision);
}
