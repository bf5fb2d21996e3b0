/** Percentages that are said to be others: "CPI of 3.1% plus 1%, resulting in an increase of 4.1%"; "25 basis points (0.25%)". */
import { PERCENT } from '../../../../figures/units.ts';
import { isInHundredths } from '../../../../figures/write-figure.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { addQuantities } from '../../../../model/quantity.ts';
import { isAmount } from './comparisons.ts';
import { amountOf, between, isShareBeside, printed } from './figures.ts';
import type { Claim } from './figures.ts';

const PLUS = /^(?:,? [^.;:%£]{0,100},|,)? plus $/;
const RESULT =
  /^\)?,? (?:resulting in|giving|making|to give|which (?:is|gives|makes)|equalling|or|a total of)[^.;:()%\d]{0,40} $/;
const IN_FRONT = /^[^.;:()%\d]{0,40} \([^.;:()%\d]{0,40}$/;

/** "25 basis points (0.25%)"; what stands beside percentage points may well be the growth. */
export function restatedAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [points, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (points?.prose.figure.unit.kind !== 'points' || stated === undefined) return undefined;
  const { figure } = points.prose;
  if (!isInHundredths(figure) || !isShareBeside(meaning, points, stated)) return undefined;
  return {
    stated,
    worked: [amountOf({ ...figure, unit: PERCENT })],
    workings: `${printed(points)} is`,
    isRestated: true,
  };
}

/** The claim whose last percentage is the one at a place. */
export function togetherAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [first, second, third] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (![first, second, third].every(isRate)) return undefined;
  const [before, after] = [between(meaning, first, second), between(meaning, second, third)];
  if (PLUS.test(before) && RESULT.test(after)) return claim(third, first, second);
  const isClosed = meaning.plain.startsWith(')', third.prose.end);
  return IN_FRONT.test(before) && PLUS.test(after) && isClosed ? claim(first, second, third) : undefined;
}

function isRate(mention: ProseMention): boolean {
  const { unit, qualifier } = mention.prose.figure;
  return unit.kind === 'percent' && qualifier === 'none' && isAmount(mention);
}

function claim(stated: ProseMention, one: ProseMention, other: ProseMention): Claim {
  return {
    stated,
    worked: [addQuantities(amountOf(one.prose.figure), amountOf(other.prose.figure))],
    workings: `${printed(one)} plus ${printed(other)} is`,
  };
}
