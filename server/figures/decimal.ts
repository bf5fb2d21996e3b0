/**
 * Exact decimal numbers: coefficient × 10^exponent. Every printed figure, sum and difference in Crosscast is one of
 * these; binary floating point never stands between a printed figure and a finding.
 *
 * One number has many forms (12 × 10^0 is 120 × 10^-1). Compare with `equals` or `compare`, never field by field.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Never -0, which V8 would keep as a floating-point number, and so the exponents of all that is made afterwards. */
  readonly exponent: number;
}

/**
 * What becomes of a remainder. `half-up` is what finance officers do by hand: a half goes away from zero.
 * `down` cuts off towards zero, `floor` and `ceiling` go towards minus and plus infinity.
 */
export type Rounding = 'half-up' | 'half-even' | 'half-down' | 'down' | 'floor' | 'ceiling';

/** A figure with more digits than this is no figure of any council, and is not read as one. */
const MOST_DIGITS = 40;

const POWERS: bigint[] = [1n];

/** 10^n for n ≥ 0, from a table that grows as far as it has been asked. */
function powerOfTen(n: number): bigint {
  for (let next = POWERS.length; next <= n; next++) POWERS.push((POWERS[next - 1] ?? 1n) * 10n);
  return POWERS[n] ?? 1n;
}

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
export const ONE: Decimal = { coefficient: 1n, exponent: 0 };

/** coefficient × 10^exponent. A `number` must be a whole number; anything else throws RangeError, as BigInt does. */
export function decimal(coefficient: bigint | number, exponent = 0): Decimal {
  return { coefficient: BigInt(coefficient), exponent };
}

/**
 * Reads `12`, `-0.315`, `+3`, `.5`, `41,300` (commas are dropped wherever they stand; `read-notation.ts` judges them).
 * The exponent keeps the printed precision: `0.10` is 10 × 10^-2. Undefined for anything else, or beyond 40 digits.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^[-+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)$/.test(text) || text.length > 2 * MOST_DIGITS) return undefined;
  const digits = text.includes(',') ? text.replaceAll(',', '') : text;
  return decimalOfDigits(digits.startsWith('+') ? digits.slice(1) : digits);
}

/** As `parseDecimal`, for text already known to be `-?digits[.digits]` without commas. Not checked again. */
export function decimalOfDigits(digits: string): Decimal | undefined {
  if (digits.length > MOST_DIGITS) return undefined;
  const point = digits.indexOf('.');
  if (point < 0) return { coefficient: BigInt(digits), exponent: 0 };
  return {
    coefficient: BigInt(digits.slice(0, point) + digits.slice(point + 1)),
    exponent: point + 1 - digits.length,
  };
}

/** The coefficient of `value` at an exponent no greater than its own. */
function coefficientAt(value: Decimal, exponent: number): bigint {
  return value.exponent === exponent ? value.coefficient : value.coefficient * powerOfTen(value.exponent - exponent);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: coefficientAt(a, exponent) + coefficientAt(b, exponent), exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: coefficientAt(a, exponent) - coefficientAt(b, exponent), exponent };
}

/** The same as adding them one by one, without a number for each step. */
export function sum(values: readonly Decimal[]): Decimal {
  let { coefficient, exponent } = ZERO;
  for (const value of values) {
    if (value.exponent < exponent) {
      coefficient *= powerOfTen(exponent - value.exponent);
      ({ exponent } = value);
    }
    coefficient += coefficientAt(value, exponent);
  }
  return { coefficient, exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

export function abs(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a;
}

/** -1, 0 or 1. */
export function signOf(a: Decimal): -1 | 0 | 1 {
  return a.coefficient < 0n ? -1 : a.coefficient > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.coefficient === 0n;
}

/** Negative, 0 or positive, by value: 1.50 and 1.5 compare as 0. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = coefficientAt(a, exponent);
  const right = coefficientAt(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function minimum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** a × 10^power: £12.261m from 12.261 is `scaleBy(a, 6)`. */
export function scaleBy(a: Decimal, power: number): Decimal {
  // Also for -0, as which V8 keeps `-scale` of an unscaled figure: what is added to it would be a floating-point number.
  if (power === 0) return a;
  return { coefficient: a.coefficient, exponent: a.exponent + power };
}

/** The same number with the least coefficient: 1.500 becomes 15 × 10^-1, and every zero 0 × 10^0. */
export function normalise(a: Decimal): Decimal {
  let { coefficient, exponent } = a;
  if (coefficient === 0n) return ZERO;
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return { coefficient, exponent };
}

/** numerator ÷ denominator as a whole number, the remainder treated by `rounding`. */
function divideWhole(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const negative = numerator < 0n !== denominator < 0n;
  const away = negative ? quotient - 1n : quotient + 1n;
  switch (rounding) {
    case 'down':
      return quotient;
    case 'floor':
      return negative ? away : quotient;
    case 'ceiling':
      return negative ? quotient : away;
    default: {
      const twice = (remainder < 0n ? -remainder : remainder) * 2n;
      const size = denominator < 0n ? -denominator : denominator;
      if (twice !== size) return twice > size ? away : quotient;
      if (rounding === 'half-up') return away;
      return rounding === 'half-down' || quotient % 2n === 0n ? quotient : away;
    }
  }
}

/** `a` rounded to a multiple of 10^exponent (-2 is pence, 3 is thousands). A coarser `a` is returned as it is. */
export function roundTo(a: Decimal, exponent: number, rounding: Rounding = 'half-up'): Decimal {
  if (a.exponent >= exponent) return a;
  return { coefficient: divideWhole(a.coefficient, powerOfTen(exponent - a.exponent), rounding), exponent };
}

/**
 * a ÷ b to `places` decimal places. Undefined when b is zero: there is no such figure, and a check that needs it is
 * "not checked" rather than wrong.
 */
export function divide(a: Decimal, b: Decimal, places: number, rounding: Rounding = 'half-up'): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  // a.c·10^a.e ÷ b.c·10^b.e, wanted in units of 10^-places.
  const shift = a.exponent - b.exponent + places;
  const numerator = shift >= 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * powerOfTen(-shift);
  return { coefficient: divideWhole(numerator, denominator, rounding), exponent: 0 - places };
}

/** Plain digits, no separators, no exponent: `-0.315`, `12261000`, `1.50` (the printed precision is kept). */
export function toPlain(a: Decimal): string {
  const negative = a.coefficient < 0n;
  let digits = (negative ? -a.coefficient : a.coefficient).toString();
  if (a.exponent > 0) {
    digits = a.coefficient === 0n ? '0' : digits + '0'.repeat(a.exponent);
  } else if (a.exponent < 0) {
    const places = -a.exponent;
    digits = digits.padStart(places + 1, '0');
    digits = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return negative ? `-${digits}` : digits;
}
