/**
 * The keys that values are filed and looked up under, so that a figure in prose finds the facts that it may be repeating, and
 * only those: a fact is filed under every rounding that it could be printed as. An edit to the fact then concerns just the
 * figures that print one of its roundings.
 *
 * A key is a filing and a place in it: `value:money:e3` is where money is filed by its whole thousands, and £12.261m stands
 * there at 12261. The index makes a filing when somebody first looks into it: most reports print at few precisions.
 */
import { abs, isZero, decimal } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';

export type Family = 'money' | 'share' | 'count';

/** Pounds with pounds, shares with shares, heads with heads. */
export function familyOf(figure: Figure): Family | undefined {
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

/** A size as its digits, down to the last printed one: £12.261m is `12261` at 3. */
export interface Digits {
  readonly text: string;
  /** The exponent of the last digit. */
  readonly precision: number;
}

/** The digits of a figure's size; nothing for nil and zero, which repeat everything and nothing. */
export function digitsOf({ value, precision }: Figure): Digits | undefined {
  return isZero(value) ? undefined : { text: digitsAt(abs(value), precision), precision };
}

/** How many digits of its size a figure prints; none for nil and zero. */
export function digitsIn(figure: Figure): number {
  return digitsOf(figure)?.text.length ?? 0;
}

/** The digits of a value down to a precision that it does not exceed. */
export function digitsAt({ coefficient, exponent }: Decimal, precision: number): string {
  return (exponent <= precision ? coefficient : coefficient * 10n ** BigInt(exponent - precision)).toString();
}

/** Under so few digits hundreds of facts are filed; a figure repeats only those that its sentence shares a word with. */
const COARSE_DIGITS = 2;

/** The keys that a fact's value is filed under; `words` are those that a sentence about it would use. */
export function valueKeys(figure: Figure, words: readonly string[]): string[] {
  const family = familyOf(figure);
  const digits = family === undefined ? undefined : digitsOf(figure);
  if (digits === undefined) return [];
  const ways = ['=', '+'];
  for (let coarser = 1; coarser < digits.text.length; coarser++) ways.push(`e${digits.precision + coarser}`);
  const keys: string[] = [];
  for (const way of ways) {
    const { placeOf, otherPlaceOf } = placerOf(way);
    for (const place of [placeOf(digits.text, digits.precision), otherPlaceOf(digits.text, digits.precision)]) {
      if (place === '') continue;
      const key = `value:${family}:${way}:${place}`;
      keys.push(key);
      if (place.length <= COARSE_DIGITS) keys.push(...words.map((word) => `${key}~${word}`));
    }
  }
  return keys;
}

/**
 * Where a size stands in one filing, from its digits and the exponent of the last; empty for nowhere. It stands in another
 * place as well when an exact half may have been rounded either way.
 */
export interface Placer {
  readonly placeOf: (digits: string, precision: number) => string;
  readonly otherPlaceOf: (digits: string, precision: number) => string;
}

const nowhere = (): string => '';
const exactly: Placer = { placeOf: exactPlace, otherPlaceOf: nowhere };
const byFirstDigits: Placer = {
  placeOf: (digits, precision) => (digits.length < SWAPPABLE_DIGITS ? '' : firstPlace(digits, precision)),
  otherPlaceOf: nowhere,
};

/** Tells where facts stand in a filing of values, named by the last part of its name. */
export function placerOf(way: string): Placer {
  if (way === '=') return exactly;
  if (way === '+') return byFirstDigits;
  const rounded = Number(way.slice(1));
  // At its own precision a figure that repeats a fact equals it, and is found so: only coarser ones count.
  return {
    placeOf: (digits, precision) => {
      const kept = digits.length - (rounded - precision);
      if (kept <= 0 || kept >= digits.length) return '';
      const place = digits.slice(0, kept);
      return digits.charCodeAt(kept) < FIVE ? place : oneMore(place);
    },
    otherPlaceOf: (digits, precision) => {
      const kept = digits.length - (rounded - precision);
      return digits.charCodeAt(kept) === FIVE && /^50*$/.test(digits.slice(kept)) ? digits.slice(0, kept) : '';
    },
  };
}

const FIVE = 0x35;
/** So many digits fit a number exactly. */
const SAFE_DIGITS = 15;

function oneMore(digits: string): string {
  return digits.length <= SAFE_DIGITS ? String(Number(digits) + 1) : String(BigInt(digits) + 1n);
}

/**
 * The keys under which the facts that a figure may repeat are filed: those that round to it, those that equal it. With the
 * words of the figure's sentence, a figure of one or two digits leads only to facts that one of them speaks of.
 */
export function keysNear(figure: Figure, words?: () => Iterable<string>): string[] {
  const family = familyOf(figure);
  const digits = family === undefined ? undefined : digitsOf(figure);
  if (family === undefined || digits === undefined) return [];
  const rounded = `value:${family}:e${digits.precision}:${digits.text}`;
  const exact = exactKeyOf(family, digits.text, digits.precision);
  if (words === undefined || digits.text.length > COARSE_DIGITS) return [rounded, exact];
  return [...Array.from(words(), (word) => `${rounded}~${word}`), exact];
}

/** The key of the facts that equal a figure, however they are printed. */
export function exactKey(figure: Figure): string | undefined {
  return keysNear(figure)[1];
}

/**
 * The keys of the facts that a figure may miss by a slip: a late digit changed, two neighbouring digits swapped, or thousands
 * for millions.
 */
export function keysOfSlips(figure: Figure): string[] {
  const family = familyOf(figure);
  const digits = family === undefined ? undefined : digitsOf(figure);
  if (digits === undefined || digits.text.length < FIRST_DIGITS) return [];
  const { text, precision } = digits;
  // A swap further along leaves the first digits, and so that key, as they are.
  const late = text.length < SWAPPABLE_DIGITS ? [] : [`value:${family}:+:${firstPlace(text, precision)}`];
  return [...late, ...exactKeysOfSlips(figure, FIRST_DIGITS)];
}

/** The exact keys of a figure with thousands for millions, and with two neighbours among its first so many digits swapped. */
export function exactKeysOfSlips(figure: Figure, most = Number.POSITIVE_INFINITY): string[] {
  const family = familyOf(figure);
  const digits = family === undefined ? undefined : digitsOf(figure);
  if (family === undefined || digits === undefined) return [];
  const { text, precision } = digits;
  const keys = figure.scale === 0 ? [] : [3, -3].map((shift) => exactKeyOf(family, text, precision + shift));
  for (const swapped of swappedIn(text, most)) keys.push(exactKeyOf(family, swapped, precision));
  return keys;
}

/** A figure with two neighbouring digits swapped, in all ways. */
export function swapsOf(figure: Figure): Figure[] {
  const digits = digitsOf(figure);
  if (digits === undefined) return [];
  return swappedIn(digits.text).map((text) => ({ ...figure, value: decimal(BigInt(text), digits.precision) }));
}

/** Digits with two neighbours among the first so many swapped, without noughts before them. */
function swappedIn(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const swapped: string[] = [];
  for (let at = 0; at < Math.min(most, text.length - 1); at++) {
    if (text[at] === text[at + 1]) continue;
    const other = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    swapped.push(other.replace(/^0+(?=.)/, ''));
  }
  return swapped;
}

function exactKeyOf(family: Family, digits: string, precision: number): string {
  return `value:${family}:=:${exactPlace(digits, precision)}`;
}

/** Digits without their last zeros: the same for every printing of one size. */
function exactPlace(text: string, precision: number): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO_DIGIT) end--;
  return `${text.slice(0, end)}e${precision + text.length - end}`;
}

const ZERO_DIGIT = 0x30;

function firstPlace(text: string, precision: number): string {
  return `${text.slice(0, FIRST_DIGITS)}+${text.length}e${precision}`;
}
