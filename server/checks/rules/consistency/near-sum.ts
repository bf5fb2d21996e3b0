/**
 * An amount with two digits swapped that a sum of its sentence, or of the sentence before, tells: "Spending rises by £0.901m. It
 * is driven by pay (£0.520m), waste (£0.310m) and grants (£0.230m), less savings of £0.195m", where only £0.159m makes it so.
 * Nothing says that these amounts must add up; that they do, to the last digit, once two digits change places, is hardly chance.
 */
import { abs, add, compare, decimal, equals, negate, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { meets } from '../../../figures/interval.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import { isDigitOff, isSwapOf } from '../../../model/auto-tie.ts';
import { isUnlike } from '../../../model/links.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { isFault, negateQuantity, sumQuantities } from '../../../model/quantity.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import { digitsIn, SWAPPABLE_DIGITS } from '../../../model/value-keys.ts';
import type { Draft } from '../../rule.ts';
import { replacement } from '../replacement.ts';
import { asked } from './asked.ts';
import type { Slip } from './asked.ts';
import { amountOf, printed } from './sentence/figures.ts';

/** Nobody writes longer sums in a sentence. */
const MOST_PARTS = 20;

interface Sum {
  readonly total: Tie;
  readonly parts: readonly Part[];
  /** All of the parts stand in one pair of brackets after the total. */
  readonly isInBrackets: boolean;
}

interface Part {
  readonly tie: Tie;
  /** It is taken from the others, not added to them. */
  readonly isTaken: boolean;
}

/** What a figure of a block is meant to be, for its sums to hold; nothing where more than two figures may be the slip. */
export function sumMeant(meaning: ProseMeaning, ties: readonly Tie[]): Draft | undefined {
  // Three amounts are the least, and one that repeats a table's figure is no slip.
  if (ties.length < 3 || !ties.some(maySlip)) return undefined;
  for (const sum of sumsIn(meaning, ties)) {
    const worked = comesTo(sum.parts);
    if (worked === undefined || meets(worked.interval, amountOf(sum.total.figure).interval)) continue;
    const draft = slipIn(sum, worked.value) ?? digitOut(meaning, sum, worked.value);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** The figures of a block that are a sum of its sentences to the last digit: none of them is a slip. */
export function sumsThatHold(meaning: ProseMeaning, ties: readonly Tie[]): Set<Tie> {
  if (ties.length < 3) return new Set();
  const holding = sumsIn(meaning, ties).filter(({ total, parts }) => {
    const worked = comesTo(parts);
    return worked !== undefined && equals(abs(worked.value), abs(total.figure.value));
  });
  return new Set(holding.flatMap(({ total, parts }) => [total, ...parts.map(({ tie }) => tie)]));
}

/** `worked` is what the parts come to. */
function slipIn(sum: Sum, worked: Decimal): Draft | undefined {
  const meant = slipsOf(sum, subtract(amountOf(sum.total.figure).value, worked));
  return asked(meant, 'makes a sum of it', (slip) => workingsOf(sum, slip));
}

function workingsOf({ total, parts }: Sum, slip: Slip): string {
  const text = (tie: Tie): string => (tie === slip.tie ? slip.text : printed(tie.mention));
  return `${termsOf(parts, text)} is ${text(total)}`;
}

function termsOf(parts: readonly Part[], text = (tie: Tie): string => printed(tie.mention)): string {
  return parts.map(({ tie, isTaken }, at) => `${isTaken ? ' less ' : at > 0 ? ' plus ' : ''}${text(tie)}`).join('');
}

/** So much before a figure may say that it is a total. */
const WORDS_BEFORE = 80;
const TOTAL_BEFORE = /\b(?:total(?:s|led|ling)?|overall|combined|aggregate)\b[^.;:\d]*$/i;
const TOTAL_AFTER = /^\s+(?:in (?:total|all)|altogether)\b/i;

/**
 * A total, called one, that is a digit away from what its parts come to: "the total underspend is £8.479m. There is £2.419m within
 * services and the contingency of £6.000m". Any of them may be the one that is wrong.
 */
function digitOut({ plain }: ProseMeaning, { total, parts }: Sum, worked: Decimal): Draft | undefined {
  const { figure, mention } = total;
  const { start, end } = mention.prose;
  const isCalledOne = TOTAL_BEFORE.test(plain.slice(Math.max(0, start - WORDS_BEFORE), start));
  if (!isCalledOne && !TOTAL_AFTER.test(plain.slice(end, end + WORDS_BEFORE))) return undefined;
  if (digitsIn(figure) < SWAPPABLE_DIGITS) return undefined;
  if (parts.some((part) => part.tie.figure.precision !== figure.precision)) return undefined;
  const value = abs(worked);
  if (!isDigitOff(figure, { ...figure, value })) return undefined;
  const wanted = writeFigure(value, figure);
  return {
    start,
    end,
    message: `Is ${printed(mention)} a digit out, or one of its parts? ${termsOf(parts)} is ${wanted}.`,
    fixes: [replacement(printed(mention), mention.prose, wanted)],
  };
}

/**
 * The figures that two digits would have to change places in, for the sum to hold; of many parts, to hold as they were rounded.
 * `missing` is what the total is more than its parts come to.
 */
function slipsOf(sum: Sum, missing: Decimal): Slip[] {
  const { total, parts } = sum;
  const changes = [
    { tie: total, change: negate(missing) },
    ...parts.map(({ tie, isTaken }) => ({ tie, change: isTaken ? negate(missing) : missing })),
  ].filter(({ tie }) => maySlip(tie));
  const exact = changes.flatMap((each) => slipOf(each, 0, leastDigits(sum)));
  if (exact.length > 0 || parts.length < 3) return exact;
  return changes.flatMap((each) => [-1, 1].flatMap((off) => slipOf(each, off, SWAPPABLE_DIGITS)));
}

/** `off` is by how much of the last printed digit it may be out. */
function slipOf({ tie, change }: { tie: Tie; change: Decimal }, off: number, least: number): Slip[] {
  const { figure } = tie;
  const value = add(add(abs(figure.value), change), decimal(off, figure.precision));
  const isMeant = digitsIn(figure) >= least && isSwapOf(figure, { ...figure, value });
  return isMeant ? [{ tie, text: writeFigure(value, figure) }] : [];
}

/** Three digits are near many figures: they need a longer sum to be told by, or one that is set out: "£463m (£371m … and £92m …)". */
function leastDigits({ parts, isInBrackets }: Sum): number {
  return parts.length > 2 || isInBrackets ? SWAPPABLE_DIGITS - 1 : SWAPPABLE_DIGITS;
}

/** Nothing vouches for it. */
function maySlip(tie: Tie): boolean {
  return isUnlike(tie) && !tie.figure.doubts;
}

function comesTo(parts: readonly Part[]): Quantity | undefined {
  const [first, ...others] = parts.map(({ tie, isTaken }) => {
    const amount = amountOf(tie.figure);
    return isTaken ? negateQuantity(amount) : amount;
  });
  const sum = first === undefined ? undefined : sumQuantities(first, others);
  return sum === undefined || isFault(sum) ? undefined : sum;
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
    if (parts.length < 2 || parts.length > MOST_PARTS) return;
    if (amounts.length > 1 && parts.length === 2) {
      // Of three, whichever way they are told, the largest is the other two.
      const largest = largestOf(total, parts);
      const others = [total, ...parts].filter((tie) => tie !== largest);
      const isInBrackets = largest === total && areInBrackets(meaning, total, parts);
      sums.push({ total: largest, parts: others.map((tie) => ({ tie, isTaken: false })), isInBrackets });
    } else {
      const taking = parts.map((tie) => ({ tie, isTaken: isTaken(meaning, ties, tie) }));
      sums.push({ total, parts: taking, isInBrackets: false });
    }
  });
  return sums;
}

function areInBrackets({ plain }: ProseMeaning, total: Tie, parts: readonly Tie[]): boolean {
  const [first, last] = [parts[0]?.mention.prose.start ?? 0, parts.at(-1)?.mention.prose.end ?? 0];
  const opening = plain.slice(total.mention.prose.end, first);
  return /^\s\($/.test(opening) && !/[()]/.test(plain.slice(first, last)) && /^[^()]{0,60}\)/.test(plain.slice(last));
}

const TAKEN = /\b(?:less|minus|net of|offset by|reduced by|deducting)\b[^,;.]*$/i;

function isTaken({ plain }: ProseMeaning, ties: readonly Tie[], tie: Tie): boolean {
  const before = ties[ties.indexOf(tie) - 1];
  return TAKEN.test(plain.slice(before?.mention.prose.end ?? 0, tie.mention.prose.start));
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
    if (isSumOfMoney(tie)) sentences.at(-1)?.push(tie);
  }
  return sentences.filter((amounts) => amounts.length > 0);
}

/** An underspend of (£0.103m) is so much less; which way it went does not matter to whether it is the difference. */
function isSumOfMoney({ figure, mention: { prose } }: Tie): boolean {
  const { unit, qualifier, sign, nil } = figure;
  const isPlain = (sign === 'none' || sign === 'brackets') && prose.range === undefined && nil !== true;
  return isPlain && unit.kind === 'money' && unit.per === undefined && qualifier === 'none';
}
