/**
 * An amount with two digits swapped that a sum of its sentence, or of the sentence before, tells: "Spending rises by £0.901m. It
 * is driven by pay (£0.520m), waste (£0.310m) and grants (£0.230m), less savings of £0.195m", where only £0.159m makes it so.
 * Nothing says that these amounts must add up; that they do, to the last digit, once two digits change places, is hardly chance.
 */
import { abs, add, compare, isZero, negate, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { meets, intervalOf } from '../../../figures/interval.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import { isSwapOf } from '../../../model/auto-tie.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { isFault, subtractQuantities, sumQuantities } from '../../../model/quantity.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import { SWAPPABLE_DIGITS } from '../../../model/value-keys.ts';
import type { Draft } from '../../rule.ts';
import { replacement } from '../replacement.ts';
import { isAmount } from './sentence/comparisons.ts';
import { amountOf, printed } from './sentence/figures.ts';
import { digitsIn } from './told.ts';

interface Sum {
  readonly total: Tie;
  readonly parts: readonly Part[];
}

interface Part {
  readonly tie: Tie;
  /** It is taken from the others, not added to them. */
  readonly isTaken: boolean;
}

/** What a figure of a block is meant to be, for its sums to hold; nothing unless exactly one figure is a slip. */
export function sumMeant(meaning: ProseMeaning, ties: readonly Tie[]): Draft | undefined {
  // Three amounts are the least, and one that repeats a table's figure is no slip.
  if (ties.length < 3 || meaning.readings.length > 1 || !ties.some(maySlip)) return undefined;
  for (const sum of sumsIn(meaning, ties)) {
    const draft = slipIn(sum);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function slipIn(sum: Sum): Draft | undefined {
  const missing = missingFrom(sum);
  if (isZero(missing) || holdsByRounding(sum)) return undefined;
  const taken = sum.parts.map(({ tie, isTaken }) => ({ tie, change: isTaken ? negate(missing) : missing }));
  const meant = [{ tie: sum.total, change: negate(missing) }, ...taken].flatMap(({ tie, change }) => {
    const value = add(abs(tie.figure.value), change);
    const isMeant = maySlip(tie) && isLong(tie, sum) && isSwapOf(tie.figure, { ...tie.figure, value });
    return isMeant ? [{ tie, text: writeFigure(value, tie.figure) }] : [];
  });
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return undefined;
  const { prose } = only.tie.mention;
  const { start, end } = prose;
  const text = (tie: Tie): string => (tie === only.tie ? only.text : printed(tie.mention));
  const workings = sum.parts.map(
    ({ tie, isTaken }, at) => `${isTaken ? ' less ' : at > 0 ? ' plus ' : ''}${text(tie)}`,
  );
  return {
    start,
    end,
    message: `Is ${printed(only.tie.mention)} meant to be ${only.text}? Then ${workings.join('')} is ${text(sum.total)}.`,
    fixes: [replacement(printed(only.tie.mention), prose, only.text)],
  };
}

/** Nothing vouches for it. */
function maySlip({ how, near, candidates, mention, figure }: Tie): boolean {
  return (
    how === 'none' && near === undefined && candidates.length === 0 && mention.bracket === undefined && !figure.doubts
  );
}

/** Three digits are near many figures: they need a longer sum to be told by. */
function isLong({ figure }: Tie, { parts }: Sum): boolean {
  return digitsIn(figure) >= (parts.length > 2 ? SWAPPABLE_DIGITS - 1 : SWAPPABLE_DIGITS);
}

/** What the total is more than its parts come to. */
function missingFrom({ total, parts }: Sum): Decimal {
  return parts.reduce((left, { tie, isTaken }) => {
    const size = abs(tie.figure.value);
    return isTaken ? add(left, size) : subtract(left, size);
  }, abs(total.figure.value));
}

function holdsByRounding({ total, parts }: Sum): boolean {
  const amounts = (isTaken: boolean) =>
    parts.filter((part) => part.isTaken === isTaken).map(({ tie }) => amountOf(tie.figure));
  const [[first, ...others], [firstTaken, ...othersTaken]] = [amounts(false), amounts(true)];
  if (first === undefined) return false;
  const sum = sumQuantities(first, others);
  if (isFault(sum)) return true;
  const taken = firstTaken === undefined ? undefined : sumQuantities(firstTaken, othersTaken);
  const rest = taken === undefined || isFault(taken) ? sum : subtractQuantities(sum, taken);
  return isFault(rest) || meets(rest.interval, intervalOf({ ...total.figure, value: abs(total.figure.value) }));
}

/** Amounts that may be a sum: the first of a sentence and its others, or the largest of three; or the one of the sentence before. */
function sumsIn(meaning: ProseMeaning, ties: readonly Tie[]): Sum[] {
  const sums: Sum[] = [];
  const sentences = amountsBySentence(meaning, ties);
  sentences.forEach((amounts, at) => {
    const [first, ...others] = amounts;
    if (first === undefined) return;
    const [total, rest] = amounts.length === 1 ? [first, sentences[at + 1] ?? []] : [first, others];
    const parts = rest.filter((tie) => tie.figure.scale === total.figure.scale);
    if (parts.length < 2) return;
    const largest = amounts.length === 1 || parts.length > 2 ? total : largestOf(total, parts);
    sums.push(sumOf(meaning, ties, largest, [total, ...parts]));
  });
  return sums;
}

function sumOf(meaning: ProseMeaning, ties: readonly Tie[], total: Tie, amounts: readonly Tie[]): Sum {
  const parts = amounts
    .filter((tie) => tie !== total)
    .map((tie) => ({ tie, isTaken: isTaken(meaning, ties[ties.indexOf(tie) - 1], tie) }));
  return { total, parts };
}

const TAKEN = /\b(?:less|minus|net of|offset by|reduced by|deducting)\b[^,;.]*$/i;

function isTaken({ plain }: ProseMeaning, before: Tie | undefined, { mention }: Tie): boolean {
  return TAKEN.test(plain.slice(before?.mention.prose.end ?? 0, mention.prose.start));
}

function largestOf(first: Tie, others: readonly Tie[]): Tie {
  return others.reduce((best, tie) => (compare(abs(tie.figure.value), abs(best.figure.value)) > 0 ? tie : best), first);
}

/** The plain sums of money of each sentence that has any. */
function amountsBySentence({ plain }: ProseMeaning, ties: readonly Tie[]): Tie[][] {
  const sentences: Tie[][] = [];
  let end = -1;
  for (const tie of ties) {
    const { prose } = tie.mention;
    if (prose.start >= end) {
      [, end] = sentenceAround(plain, prose.start, prose.end);
      sentences.push([]);
    }
    const { unit, qualifier } = tie.figure;
    if (unit.kind === 'money' && unit.per === undefined && qualifier === 'none' && isAmount(tie.mention)) {
      sentences.at(-1)?.push(tie);
    }
  }
  return sentences.filter((amounts) => amounts.length > 0);
}
