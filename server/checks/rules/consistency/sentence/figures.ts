/** The figures of one sentence, and what may be worked out from two of them. */
import { signOf } from '../../../../figures/decimal.ts';
import type { Figure } from '../../../../figures/figure.ts';
import { intervalOf, meets } from '../../../../figures/interval.ts';
import { unsigned } from '../../../../model/auto-tie.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { absoluteQuantity, isFault, percentOf, quantityOf, subtractQuantities } from '../../../../model/quantity.ts';
import type { Quantity, UnitFault } from '../../../../model/quantity.ts';
import { familyOf } from '../../../../model/value-keys.ts';

/** What the sentence says of a figure, as far as it can be worked out. */
export interface Claim {
  readonly stated: ProseMention;
  /** What it comes to; more than one where the words may mean either. */
  readonly worked: readonly (Quantity | UnitFault)[];
  /** "306 of 2,140 is". */
  readonly workings: string;
  /** It is the same once more, so it has as many places as it needs. */
  readonly isRestated?: true;
}

/** How much what was worked out comes to, in whatever direction. */
export function sizesOf(worked: Claim['worked']): Quantity[] {
  return worked.flatMap((result) => (isFault(result) ? [] : [absoluteQuantity(result)]));
}

/** Whether a figure is one of these, as they may have been rounded. */
export function comesTo(worked: Claim['worked'], figure: Figure): boolean {
  const stated = intervalOf(unsigned(figure));
  return sizesOf(worked).some(({ interval }) => meets(interval, stated));
}

/** A figure as it is printed, on one line. */
export function printed({ prose }: ProseMention): string {
  return prose.figure.text.replace(/\s+/g, ' ');
}

/** Farther apart two figures have nothing to do with each other. */
const FARTHEST = 120;

/** The words between two figures, with single spaces; none for figures that are far apart. */
export function between({ plain }: ProseMeaning, a: ProseMention, b: ProseMention): string {
  if (b.prose.start - a.prose.end > FARTHEST) return '';
  return plain.slice(a.prose.end, b.prose.start).replace(/\s+/g, ' ');
}

/** Whether a percentage stands in brackets just after a figure: "£5.00 (2.38%)". */
export function isShareBeside(meaning: ProseMeaning, figure: ProseMention, share: ProseMention): boolean {
  const { figure: percentage, end } = share.prose;
  return percentage.unit.kind === 'percent' && between(meaning, figure, share) === ' (' && meaning.plain[end] === ')';
}

const FROM = /\bfrom\s+$/;
const TO = /^(?: a (?:week|month|year))?(?: (?:in|at|on) [^.,;:]{3,24})? to $/;

/** "From 46,905 to 48,210". */
export function isRange(meaning: ProseMeaning, a: ProseMention, b: ProseMention): boolean {
  const { start } = a.prose;
  return FROM.test(meaning.plain.slice(Math.max(0, start - 8), start)) && TO.test(between(meaning, a, b));
}

export function isComparable(a: Figure, b: Figure): boolean {
  return (
    familyOf(a) !== undefined && familyOf(a) === familyOf(b) && isOnePer(a.unit.per, b.unit.per) && !a.nil && !b.nil
  );
}

/** The difference of two figures, or the growth from one to the other; both where two percentages may mean either. */
export function workedOut(a: Figure, b: Figure, stated: Figure): (Quantity | UnitFault)[] | undefined {
  const difference = subtractQuantities(amountOf(b), amountOf(a));
  if (isFault(difference)) return undefined;
  const isSame = familyOf(a) === familyOf(stated);
  const growth = stated.unit.kind === 'percent' && signOf(a.value) !== 0 ? [growthOf(a, b)] : [];
  if (isSame) {
    return stated.unit.per !== undefined && stated.unit.per !== b.unit.per ? undefined : [difference, ...growth];
  }
  return growth.length === 0 ? undefined : growth;
}

/** By how many per cent one figure is more, or less, than another. */
export function growthOf(from: Figure, to: Figure): Quantity | UnitFault {
  const base = roundedOf(from);
  const change = subtractQuantities(roundedOf(to), base);
  return isFault(change) ? change : percentOf(change, base);
}

/** The size alone, of whatever it may be. */
export function amountOf(figure: Figure): Quantity {
  const { kind } = figure.unit;
  return quantityOf({ ...unsigned(figure), unit: { kind: kind === 'number' ? 'count' : kind } });
}

/** The size as it may have been rounded to what is printed. */
export function roundedOf(figure: Figure): Quantity {
  return amountOf(asRounded(figure));
}

/** Pounds and pence that were rounded: those of an average rent are, and its growth was worked out before. */
export function asRounded(figure: Figure): Figure {
  return figure.unit.kind === 'money' ? { ...figure, exact: false } : figure;
}

/** "From £98.52 to £101.18 a week": what one of them is per, both are. */
function isOnePer(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
