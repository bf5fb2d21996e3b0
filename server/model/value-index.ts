/**
 * Finds the facts that a figure in prose may be repeating. Facts are filed under their kind of unit, their size and
 * their first two digits; a figure is looked up under the few keys that its printed precision leaves possible.
 */
import { abs, add, compare, decimal, isZero, normalise, subtract } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Fact } from './fact.ts';

export class ValueIndex {
  readonly #facts = new Map<string, Set<Fact>>();

  add(fact: Fact): void {
    const key = keyOf(fact.figure);
    if (key === undefined) return;
    let filed = this.#facts.get(key);
    if (filed === undefined) this.#facts.set(key, (filed = new Set()));
    filed.add(fact);
  }

  remove(fact: Fact): void {
    const key = keyOf(fact.figure);
    const filed = key === undefined ? undefined : this.#facts.get(key);
    if (key === undefined || filed === undefined) return;
    filed.delete(fact);
    if (filed.size === 0) this.#facts.delete(key);
  }

  find(key: string): Iterable<Fact> {
    return this.#facts.get(key) ?? [];
  }
}

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

/** The key that a figure is filed under; nothing for nil and zero, which repeat everything and nothing. */
export function keyOf(figure: Figure | undefined): string | undefined {
  if (figure === undefined || isZero(figure.value)) return undefined;
  const family = familyOf(figure);
  return family === undefined ? undefined : `${family}:${leading(abs(figure.value))}`;
}

/** All keys under which a fact that prints as this figure may be filed. */
export function keysNear(figure: Figure): string[] {
  const family = familyOf(figure);
  if (family === undefined || isZero(figure.value)) return [];
  const size = abs(figure.value);
  const half = decimal(5n, figure.precision - 1);
  const low = subtract(size, half);
  const first = compare(low, decimal(0n)) <= 0 ? size : low;
  return [...leadingFrom(first, add(size, half))].map((key) => `${family}:${key}`);
}

/** Size and first two digits: 12,261,000 is `8:12`. */
function leading(size: Decimal): string {
  const digits = size.coefficient.toString();
  const two = digits.length === 1 ? `${digits}0` : digits.slice(0, 2);
  return `${digits.length + size.exponent}:${two}`;
}

/** Every two-digit step from one size to another. Figures of one digit span eleven steps, all others fewer. */
function* leadingFrom(low: Decimal, high: Decimal): Generator<string> {
  const start = normalise(low);
  let length = start.coefficient.toString().length + start.exponent;
  let two = Number(leading(low).split(':')[1]);
  const last = leading(high);
  for (let steps = 0; steps < 24; steps++) {
    const key = `${length}:${two}`;
    yield key;
    if (key === last) return;
    two++;
    if (two === 100) {
      two = 10;
      length++;
    }
  }
}

/** The keys of the figures that this one becomes when two neighbouring digits are swapped. */
export function keysOfSwaps(figure: Figure): string[] {
  const family = familyOf(figure);
  const digits = abs(figure.value).coefficient.toString();
  if (family === undefined || digits.length < SWAPPABLE_DIGITS) return [];
  // A swap further along leaves the first two digits, and so the key, as they are.
  const length = digits.length + figure.value.exponent;
  return [`${family}:${length}:${digits[1]}${digits[0]}`, `${family}:${length}:${digits[0]}${digits[2]}`];
}

/** Fewer digits than this are swapped too easily into another true figure. */
export const SWAPPABLE_DIGITS = 4;
