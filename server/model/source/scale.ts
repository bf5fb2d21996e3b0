/**
 * Finds by which power of ten a source's numbers become a table's figures: a ledger in pounds under a table in £k. What the
 * headings say settles it; else it is what makes most of them agree, and if none does, what brings them nearest.
 */
import { abs, compare, decimal, isZero, negate, roundTo, scaleBy, subtract } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';

/** A printed figure and the number that stands for it in the source. */
export interface Pair {
  readonly figure: Figure;
  readonly value: Decimal;
}

/** How a number of the source is read: value × 10^power, its sign turned round or not. */
export interface Reading {
  readonly power: number;
  readonly negated: boolean;
}

export function read(value: Decimal, { power, negated }: Reading): Decimal {
  const scaled = scaleBy(value, power);
  return negated ? negate(scaled) : scaled;
}

/** Whether a figure is what the value rounds to; both ends of its interval count. */
export function prints({ nil, scale, precision, value: printed }: Figure, value: Decimal): boolean {
  const unit = nil === true ? scale : precision;
  // Two decimal places and a half of the last: 5 × 10^(unit − 1).
  return compare(abs(subtract(value, printed)), decimal(5, unit - 1)) <= 0;
}

const POWERS = [0, 3, 6, 9, -3, -6] as const;

/** The reading of a table's numbers; `stated` is the power that the source's headings give. */
export function readingOf(pairs: readonly Pair[], stated: number | undefined): Reading {
  const powers = stated === undefined ? POWERS : [stated];
  const readings = powers.flatMap((power) => [
    { power, negated: false },
    { power, negated: true },
  ]);
  const telling = pairs.filter(({ figure, value }) => figure.nil !== true && !isZero(value));
  const matches = ({ power, negated }: Reading): number =>
    telling.filter(({ figure, value }) => prints(figure, read(value, { power, negated }))).length;
  const best = readings.reduce<{ reading: Reading | undefined; count: number }>(
    (so_far, reading) => {
      const count = matches(reading);
      // A sign that is turned round needs more than one figure to speak for it.
      return count > so_far.count && !(reading.negated && count < 2) ? { reading, count } : so_far;
    },
    { reading: undefined, count: 0 },
  );
  return best.reading ?? { power: stated ?? nearestPower(telling), negated: false };
}

/** When every figure has changed: the power that brings most of them to their size. */
function nearestPower(pairs: readonly Pair[]): number {
  const votes = new Map<number, number>();
  for (const { figure, value } of pairs) {
    const gap = sizeOf(figure.value) - sizeOf(value);
    const power = POWERS.find((each) => Math.abs(gap - each) <= 1) ?? 0;
    votes.set(power, (votes.get(power) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Digits before the decimal point, roughly. */
function sizeOf(value: Decimal): number {
  const { coefficient, exponent } = roundTo(abs(value), value.exponent, 'down');
  return coefficient.toString().length + exponent;
}
