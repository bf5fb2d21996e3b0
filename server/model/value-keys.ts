/**
 * The keys that values are filed and looked up under, so that a figure in prose finds the facts that it may be repeating, and
 * only those: a fact is filed under every rounding that it could be printed as. An edit to the fact then concerns just the
 * figures that print one of its roundings.
 *
 * A key is a filing and a place in it: `value:money:e3` is where money is filed by its whole thousands, and £12.261m stands
 * there at 12261. The index makes a filing when somebody first looks into it: most reports print at few precisions.
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
  const digits = printedDigits(abs(figure.value), figure.precision);
  const filings = [`value:${family}:=`, `value:${family}:+`];
  for (let coarser = 1; coarser < digits; coarser++) filings.push(`value:${family}:e${figure.precision + coarser}`);
  const keys: string[] = [];
  for (const filing of filings) placerOf(filing)(figure, (place) => keys.push(`${filing}:${place}`));
  return keys;
}

/** The filing of a key: all of it but the place. */
export function filingOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

/** Tells `put` each place where a figure stands in one filing. */
export type Placer = (figure: Figure, put: (place: string) => void) => void;

/**
 * Tells where facts' figures stand in a filing of values: nowhere, in one place, or in two when an exact half may have been
 * rounded either way. Nil and zero stand nowhere.
 */
export function placerOf(filing: string): Placer {
  const [, family, by = ''] = filing.split(':');
  const place = placeBy(by);
  return (figure, put) => {
    if (familyOf(figure) === family && !isZero(figure.value)) place(figure, put);
  };
}

function placeBy(by: string): Placer {
  if (by === '=') return (figure, put) => put(exactPlace(abs(figure.value)));
  if (by === '+') {
    return ({ value, precision }, put) => {
      const size = abs(value);
      if (printedDigits(size, precision) >= SWAPPABLE_DIGITS) put(firstPlace(size, precision));
    };
  }
  const precision = Number(by.slice(1));
  // At its own precision a figure that repeats a fact equals it, and is found so: only coarser ones count.
  return ({ value, precision: own }, put) => {
    if (own < precision && precision - own < printedDigits(abs(value), own)) placeRounded(abs(value), precision, put);
  };
}

function placeRounded(size: Decimal, precision: number, put: (place: string) => void): void {
  const up = roundTo(size, precision, 'half-up');
  put(coefficientAt(up, precision).toString());
  const down = roundTo(size, precision, 'half-down');
  if (down.coefficient !== up.coefficient && down.coefficient !== 0n) put(coefficientAt(down, precision).toString());
}

/** The keys under which the facts that a figure may repeat are filed: those that round to it, those that equal it. */
export function keysNear(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  return [printed(family, size, figure.precision), exactKey(figure)];
}

/** The keys of the facts that a figure may miss by a slip: a late digit changed, or two neighbouring digits swapped. */
export function keysOfSlips(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  const digits = digitsAt(size, figure.precision);
  if (digits.length < SWAPPABLE_DIGITS) return [];
  const keys = [`value:${family}:+:${firstPlace(size, figure.precision)}`];
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
  return `value:${family}:e${precision}:${coefficientAt(size, precision)}`;
}

/** The key that every figure of the same size and family has. */
export function exactKey(figure: Figure): string {
  return `value:${familyOf(figure)}:=:${exactPlace(abs(figure.value))}`;
}

function exactPlace(size: Decimal): string {
  const { coefficient, exponent } = normalise(size);
  return `${coefficient}e${exponent}`;
}

function firstPlace(size: Decimal, precision: number): string {
  const digits = digitsAt(size, precision);
  return `${digits.slice(0, FIRST_DIGITS)}+${digits.length}e${precision}`;
}

/** Digits from the first to the last printed one: 5 in £12.261m. */
function printedDigits(size: Decimal, precision: number): number {
  return size.coefficient.toString().length + size.exponent - precision;
}

/** The coefficient at a precision that the value does not exceed. */
function coefficientAt({ coefficient, exponent }: Decimal, precision: number): bigint {
  return exponent <= precision ? coefficient : coefficient * 10n ** BigInt(exponent - precision);
}
