/**
 * Do printed figures agree: a column with its total, and several printings of one fact with each other. The rules are
 * those of XBRL Calculations 1.1 as its processors implement them; test/fixtures/rounding-examples.json has worked cases.
 */
import { abs, add, compare, decimal, divide, equals, multiply, ONE, subtract, ZERO } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import { addIntervals, intersect, intervalOf, meets, point, UNBOUNDED, weigh } from './interval.ts';
import type { Interval, PrintingMode } from './interval.ts';

/** One fact of a sum: everything it is printed as, and what it counts for (-1 when it is taken off). */
export interface Contributor {
  /** At least one; none at all means nil or unknown, and the contributor is left out. */
  readonly printings: readonly Interval[];
  readonly weight?: Decimal;
}

/** `conflicting`: one fact is printed in ways that cannot all be true, so the sum is not checked at all. */
export type CastVerdict = 'consistent' | 'inconsistent' | 'conflicting';

/** What all printings of one fact leave possible; undefined when they contradict each other. UNBOUNDED for none. */
export function agreed(printings: readonly Interval[]): Interval | undefined {
  let common: Interval | undefined = UNBOUNDED;
  for (const printing of printings) {
    common = intersect(common, printing);
    if (!common) return undefined;
  }
  return common;
}

/** The interval that a weighted sum of facts can lie in; undefined when one of the facts contradicts itself. */
export function castInterval(contributors: readonly Contributor[]): Interval | undefined {
  let total = point(ZERO);
  for (const { printings, weight } of contributors) {
    if (printings.length === 0) continue;
    const interval = agreed(printings);
    if (!interval) return undefined;
    total = addIntervals(total, weight ? weigh(interval, weight) : interval);
  }
  return total;
}

/** Contributors add up to the total if and only if the interval of their sum and that of the total meet; touching counts. */
export function castVerdict(contributors: readonly Contributor[], total: readonly Interval[]): CastVerdict {
  const stated = agreed(total);
  const computed = castInterval(contributors);
  if (!stated || !computed) return 'conflicting';
  return meets(stated, computed) ? 'consistent' : 'inconsistent';
}

export interface CastItem {
  readonly figure: Figure;
  /** 1 unless given. */
  readonly weight?: Decimal;
}

export interface Cast {
  /**
   * `exact`: the printed digits add up. `rounding`: they do not, but the full figures behind them may.
   * `out`: no full figures behind them can.
   */
  readonly outcome: 'exact' | 'rounding' | 'out';
  /** The sum of the figures as printed, in base units. */
  readonly computed: Decimal;
  /** stated − computed, in base units: always shown, however small. */
  readonly difference: Decimal;
  /** The difference, without sign, in units of the coarsest last digit involved: 1 is one unit out. */
  readonly unitsOut: Decimal;
}

/** Casts printed figures against a printed total. Units are the caller's business; all values are taken as they are. */
export function castFigures(items: readonly CastItem[], total: Figure, mode: PrintingMode = 'rounding'): Cast {
  let computed = ZERO;
  let interval = point(ZERO);
  let coarsest = total.precision;
  for (const { figure, weight = ONE } of items) {
    computed = add(computed, multiply(figure.value, weight));
    interval = addIntervals(interval, weigh(intervalOf(figure, mode), weight));
    if (!figure.nil && figure.precision > coarsest) coarsest = figure.precision;
  }
  const difference = subtract(total.value, computed);
  const outcome = equals(difference, ZERO) ? 'exact' : meets(interval, intervalOf(total, mode)) ? 'rounding' : 'out';
  const unitsOut = divide(abs(difference), decimal(1n, coarsest), 6, 'down') ?? ZERO;
  return { outcome, computed, difference, unitsOut };
}

/**
 * Do two printed figures of one fact agree? Stricter than the meeting of intervals, which would let 12,261 and 12,262
 * both stand (case R19): at the same precision they must be equal; at different ones the coarser must be a rounding of
 * the finer, where an exact half may have gone either way (half-up, half-even and half-down houses all exist, and the
 * finer figure may itself have been rounded). £12.261m agrees with £12.3m and £12m, not with £12.2m.
 * A figure with a qualifier agrees if the intervals meet. Units are not compared, but the wholes of ratios are.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.whole && b.whole && !equals(a.whole, b.whole)) return false;
  if (a.qualifier !== 'none' || b.qualifier !== 'none') return meets(intervalOf(a), intervalOf(b));
  if (equals(a.value, b.value)) return true;
  // Nil is exactly nothing, and agrees with whatever rounds to nothing; a count agrees with no other count.
  const precisionOf = (figure: Figure): number => (figure.nil ? Number.NEGATIVE_INFINITY : figure.precision);
  const [fine, coarse] = precisionOf(a) <= precisionOf(b) ? [a, b] : [b, a];
  if (coarse.exact || precisionOf(fine) === precisionOf(coarse)) return false;
  return compare(abs(subtract(fine.value, coarse.value)), decimal(5n, coarse.precision - 1)) <= 0;
}
