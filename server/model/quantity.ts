/**
 * A worked-out value with its unit: what an expression over figures comes to. The value is exact as printed figures go;
 * the interval is what the unprinted digits leave possible. Units are followed through every operation, so that pounds
 * are never added to children.
 */
import { abs, add, compare, decimal, divide, multiply, negate, normalise, subtract, ZERO } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure, Unit } from '../figures/figure.ts';
import { addIntervals, hull, intervalOf, negateInterval, point, weigh } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';
import { divideIntervals, multiplyIntervals } from '../figures/interval-products.ts';

export interface Quantity {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly unit: Unit;
  /** For a figure that stands for itself: the exponent of its last printed digit. What is worked out has none. */
  readonly printed?: number | undefined;
}

/** A quantity whose interval is worked out when it is first asked for: most claims hold exactly, and never ask. */
class Worked implements Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly #work: () => Interval;
  #interval: Interval | undefined;

  constructor(value: Decimal, unit: Unit, work: () => Interval) {
    this.value = value;
    this.unit = unit;
    this.#work = work;
  }

  get interval(): Interval {
    return (this.#interval ??= this.#work());
  }
}

/** The quantity that a printed figure is. Each figure of each sum and equation becomes one. */
class Printed implements Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly #figure: Figure;
  #interval: Interval | undefined;

  constructor(figure: Figure) {
    this.value = figure.value;
    this.unit = figure.unit;
    this.#figure = figure;
  }

  get interval(): Interval {
    return (this.#interval ??= intervalOf(this.#figure));
  }

  get printed(): number | undefined {
    const { exact, nil, qualifier, precision } = this.#figure;
    return exact && nil !== true && qualifier === 'none' ? precision : undefined;
  }
}

/** A quantity with its interval known, or worked out when it is needed. */
export function quantity(value: Decimal, unit: Unit, interval: () => Interval): Quantity {
  return new Worked(value, unit, interval);
}

/** Why two quantities cannot be combined, for a finance officer. */
export interface UnitFault {
  readonly fault: string;
  /** The fault is a division by zero, which may be no mistake of the author's: there was nothing to take a share of. */
  readonly zero?: true;
}

/** The unit of a plain number. Compared by identity: a figure of a column without a unit is not a plain number. */
export const NO_UNIT: Unit = { kind: 'number' };

/** Quotients that do not end are cut here, far beyond any printed digit. */
const QUOTIENT_PLACES = 30;
const HUNDRED = decimal(100n);
const HUNDREDTH = decimal(1n, -2);

export function quantityOf(figure: Figure): Quantity {
  return new Printed(figure);
}

/** A plain number in a calculation: exact, without a unit. */
export function plainNumber(value: Decimal): Quantity {
  return quantity(value, NO_UNIT, () => point(value));
}

export function isFault(result: object): result is UnitFault {
  return 'fault' in result;
}

/** The unit in words: "pounds", "children", "per cent", "pounds a week". */
export function unitInWords(unit: Unit): string {
  const per = unit.per === undefined ? '' : ` per ${unit.per}`;
  switch (unit.kind) {
    case 'money':
      return `pounds${per}`;
    case 'percent':
      return `per cent${per}`;
    case 'points':
      return 'percentage points';
    case 'fte':
      return `full-time equivalents${per}`;
    case 'count':
      return `${unit.noun ?? 'a count'}${per}`;
    case 'ratio':
      return 'a ratio';
    default:
      return unit.noun ?? (per === '' ? 'a plain number' : `a number${per}`);
  }
}

/** The unit of a sum, or nothing if the two cannot be added or compared. A plain number goes with anything. */
export function commonUnit(a: Unit, b: Unit): Unit | undefined {
  if (!samePer(a.per, b.per) && a.kind !== 'number' && b.kind !== 'number') return undefined;
  if (a.kind === b.kind) return a.noun === undefined ? b : a;
  if (a.kind === 'number') return b;
  if (b.kind === 'number') return a;
  if (isPercentage(a) && isPercentage(b)) return a;
  if (isHeadcount(a) && isHeadcount(b)) return a;
  return undefined;
}

/** A cost per child is what pounds divided by children come to. */
export function samePer(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && singular(a) === singular(b));
}

function singular(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/(child)ren$|ies$|s$/, (plural, child?: string) => child ?? (plural === 'ies' ? 'y' : ''));
}

function isPercentage(unit: Unit): boolean {
  return unit.kind === 'percent' || unit.kind === 'points';
}

function isHeadcount(unit: Unit): boolean {
  return unit.kind === 'count' || unit.kind === 'fte';
}

export function addQuantities(a: Quantity, b: Quantity): Quantity | UnitFault {
  const unit = commonUnit(a.unit, b.unit);
  if (unit === undefined) return mixed('add', a, b);
  return quantity(add(a.value, b.value), unit, () => addIntervals(a.interval, b.interval));
}

/** A column of thousands is added up in one go: sums upon sums would each ask the one before for its interval. */
export function sumQuantities(first: Quantity, others: readonly Quantity[]): Quantity | UnitFault {
  if (others.length === 0) return first;
  let { value, unit } = first;
  for (const next of others) {
    const common = commonUnit(unit, next.unit);
    if (common === undefined) return mixed('add', { unit }, next);
    value = add(value, next.value);
    unit = common;
  }
  return quantity(value, unit, () =>
    others.reduce((range, next) => addIntervals(range, next.interval), first.interval),
  );
}

export function negateQuantity(a: Quantity): Quantity {
  return quantity(negate(a.value), a.unit, () => negateInterval(a.interval));
}

export function subtractQuantities(a: Quantity, b: Quantity): Quantity | UnitFault {
  const unit = commonUnit(a.unit, b.unit);
  if (unit === undefined) return mixed('subtract', a, b);
  return quantity(subtract(a.value, b.value), unit, () => addIntervals(a.interval, negateInterval(b.interval)));
}

/** 19% of £2m is £0.38m; 12 × £3m is £36m; pounds times pounds is a mistake. */
export function multiplyQuantities(a: Quantity, b: Quantity): Quantity | UnitFault {
  const fractionOf = a.unit.kind === 'percent' ? b : b.unit.kind === 'percent' ? a : undefined;
  const value = multiply(a.value, b.value);
  const interval = (): Interval => multiplyIntervals(a.interval, b.interval);
  if (fractionOf !== undefined && fractionOf.unit.kind !== 'number' && !isPercentage(fractionOf.unit)) {
    return quantity(multiply(value, HUNDREDTH), fractionOf.unit, () => weigh(interval(), HUNDREDTH));
  }
  if (a.unit.kind === 'money' && b.unit.kind === 'money') return mixed('multiply', a, b);
  const unit =
    a.unit.kind === 'number' ? b.unit : b.unit.kind === 'number' || b.unit.kind !== 'money' ? a.unit : b.unit;
  const isPriced = unit.per !== undefined && isHeadcount(a.unit) !== isHeadcount(b.unit);
  return quantity(value, isPriced ? unpriced(unit) : unit, interval);
}

/** £32,000 a week times 10 weeks is pounds again. */
function unpriced(unit: Unit): Unit {
  return unit.noun === undefined ? { kind: unit.kind } : { kind: unit.kind, noun: unit.noun };
}

/** Like by like gives a plain number; unlike gives a rate (pounds per child). */
export function divideQuantities(a: Quantity, b: Quantity): Quantity | UnitFault {
  const value = divide(a.value, b.value, QUOTIENT_PLACES);
  if (value === undefined) return { fault: 'This divides by zero.', zero: true };
  const exact = normalise(value);
  return quantity(exact, quotientUnit(a.unit, b.unit), () => divideIntervals(a.interval, b.interval) ?? point(exact));
}

function quotientUnit(a: Unit, b: Unit): Unit {
  if (b.kind === 'number') return a;
  if (a.kind === b.kind && (a.per ?? '') === (b.per ?? '')) return NO_UNIT;
  if (a.kind === 'money' && isHeadcount(b)) return { kind: 'money', per: b.noun ?? 'head' };
  return NO_UNIT;
}

/** part ÷ whole × 100, as a percentage. */
export function percentOf(part: Quantity, whole: Quantity): Quantity | UnitFault {
  if (commonUnit(part.unit, whole.unit) === undefined) return mixed('compare', part, whole);
  const ratio = divideQuantities(part, whole);
  if (isFault(ratio)) return ratio;
  return quantity(multiply(ratio.value, HUNDRED), { kind: 'percent' }, () => weigh(ratio.interval, HUNDRED));
}

export function absoluteQuantity(a: Quantity): Quantity {
  return quantity(abs(a.value), a.unit, () => absoluteInterval(a.interval));
}

function absoluteInterval(interval: Interval): Interval {
  const { low, high } = interval;
  const negative = high !== undefined && compare(high.value, ZERO) <= 0;
  const positive = low !== undefined && compare(low.value, ZERO) >= 0;
  const mirrored = negateInterval(interval);
  if (positive) return interval;
  return negative ? mirrored : { ...hull(interval, mirrored), low: { value: ZERO, closed: true } };
}

function mixed(
  verb: 'add' | 'subtract' | 'multiply' | 'compare',
  a: Pick<Quantity, 'unit'>,
  b: Pick<Quantity, 'unit'>,
): UnitFault {
  const joint = { add: 'to', subtract: 'from', multiply: 'by', compare: 'with' }[verb];
  const [first, second] = verb === 'multiply' || verb === 'compare' ? [a, b] : [b, a];
  const doing = { add: 'adds', subtract: 'takes', multiply: 'multiplies', compare: 'compares' }[verb];
  return { fault: `This ${doing} ${unitInWords(first.unit)} ${joint} ${unitInWords(second.unit)}.` };
}
