/**
 * The figure of a report's own sentences that another of its sentences tells with two digits swapped: "£8.6m" in the
 * recommendation where the report has £6.8m. Figures of tables are near-miss's.
 */
import { samePeriod } from '../../../figures/period/calendar.ts';
import { roundTo } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { isDigitOff } from '../../../model/auto-tie.ts';
import { digitsIn, SWAPPABLE_DIGITS } from '../../../model/value-keys.ts';
import type { ProseMeaning, ProseMention } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { surroundings } from '../../../model/surroundings.ts';
import type { Surroundings } from '../../../model/surroundings.ts';
import { mentionsIn, sentenceAround } from '../../../model/sentence.ts';
import { FEWEST_DIGITS, isTold, tellsFigures, toldKey, toldKeysOfSlips } from '../../../model/told-figures.ts';
import { contentWords, tellingWordsShared } from '../../../model/words.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { BlockView } from '../../rule.ts';
import { withShift, withSign } from './shift-key.ts';
import { agreed, isLike, isOfOneMeasure, isSlipFor } from './told.ts';
import type { Told } from './told.ts';

/**
 * The one figure that a figure is a slip for, where the report has that figure more often, or has it first. Of what is
 * recommended nothing is first: it is what members are asked to decide on the strength of the rest.
 */
export function meantHere(mention: ProseMention, meaning: ProseMeaning, view: BlockView): Told | undefined {
  const { analysis, block } = view;
  const { figure } = mention.prose;
  if (!tellsFigures(meaning)) return undefined;
  const own = { block, meaning, mention };
  const typed = meantWithShift(own, view);
  if (typed !== undefined) return typed;
  if (!isEnough(figure, block) || countOf(figure, view) > 1) return undefined;
  const near = toldKeysOfSlips(figure)
    .flatMap((key) => toldAt(key, view))
    .filter((told) => isSlipFor(figure, told.mention.prose.figure) && isElsewhere(told, own));
  const meant =
    near.length > 0 ? agreed(near.filter((told) => isAboutTheSame(own, told, analysis))) : meantBeside(own, view);
  if (meant === undefined) return undefined;
  const wanted = meant.mention.prose.figure;
  if (isRounded(figure, wanted, view)) return undefined;
  return countOf(wanted, view) > 1 || isBefore(meant, own) ? meant : undefined;
}

/** The figure of another sentence, or of the paragraph, that one is with a sign typed as the digit of its key. */
function meantWithShift(own: Told, view: BlockView): Told | undefined {
  const { block, meaning } = own;
  const { figure } = own.mention.prose;
  const shifted = withShift(figure);
  const key = shifted && toldKey(shifted);
  if (shifted === undefined || key === undefined) return undefined;
  const signed = withSign(figure, shifted);
  if (signed !== undefined && countOf(signed, view) > 0) return undefined;
  const here = meaning.mentions.filter((each) => toldKey(each.prose.figure) === key);
  const told = here.length > 0 ? here.map((mention) => ({ block, meaning, mention })) : toldAt(key, view);
  const inSentence = sentenceOf(own);
  return agreed(told.filter(({ mention }) => !inSentence.includes(mention)));
}

/** A figure that stands beside a given one in both sentences tells that they are about one thing, if it has so many digits. */
const COMPANION_DIGITS = 4;

/**
 * The figure that one is with a digit changed, in a sentence that has another of its figures as well: "£214.76 for Band D, an
 * increase of 3.38%" where the report has "£214.76 for a Band D property, an increase of £5.00 (2.38%)".
 */
function meantBeside(own: Told, view: BlockView): Told | undefined {
  const { analysis } = view;
  const { meaning, mention } = own;
  const { figure } = mention.prose;
  // Of three digits amounts are near each other by chance, percentages of the same thing are not.
  if (digitsIn(figure) <= FEWEST_DIGITS + (figure.unit.kind === 'percent' ? 0 : 1)) return undefined;
  const beside = sentenceOf(own).filter(({ prose }) => prose.figure !== figure);
  const companions = beside.filter((each) => isTold(each) && digitsIn(each.prose.figure) >= COMPANION_DIGITS);
  const keys = new Set(companions.flatMap((each) => toldKey(each.prose.figure) ?? []));
  const others = [...keys].flatMap((key) => toldAt(key, view)).filter(({ block }) => block !== own.block);
  if (others.length === 0) return undefined;
  const around = surroundings(mention, meaning, analysis);
  const words = new Set(wordsBeside(own));
  const meant = others.flatMap((told) => {
    const theirs = sentenceOf(told);
    if (theirs.some(({ prose }) => isLike(prose.figure, figure))) return [];
    if (!isOneTime(around, surroundings(told.mention, told.meaning, analysis))) return [];
    return theirs
      .filter(({ prose }) => isOfOneMeasure(figure, prose.figure) && isDigitOff(figure, prose.figure))
      .filter(({ prose }) => !beside.some((each) => isLike(each.prose.figure, prose.figure)))
      .map((theirMention) => ({ ...told, mention: theirMention }))
      .filter((other) => wordsBeside(other).some((word) => words.has(word)));
  });
  return agreed(meant);
}

function sentenceOf({ meaning, mention: { prose } }: Told): ProseMention[] {
  const [from, to] = sentenceAround(meaning.plain, prose.start, prose.end);
  return mentionsIn(meaning, from, to);
}

/** Digits enough not to be near another figure by chance. */
function isEnough(figure: Figure, block: ReportBlock): boolean {
  const digits = digitsIn(figure);
  if (toldKey(figure) === undefined) return false;
  return digits > FEWEST_DIGITS || (digits === FEWEST_DIGITS && isRecommendation(block));
}

function isRecommendation({ kind }: ReportBlock): boolean {
  return kind === 'recommend' || kind === 'options';
}

/** Whether the report has a rounding of a figure which is none of the other: "£0.42m" bears out £421,350, not £412,350. */
function isRounded(figure: Figure, other: Figure, view: BlockView): boolean {
  for (let kept = digitsIn(figure) - 1; kept >= FEWEST_DIGITS; kept--) {
    const precision = figure.precision + digitsIn(figure) - kept;
    const keyOf = (each: Figure) => toldKey({ ...each, value: roundTo(each.value, precision), precision });
    const key = keyOf(figure);
    if (key === undefined || key === toldKey(figure) || key === keyOf(other)) continue;
    if (blocksAt(key, view).length > 0) return true;
  }
  return false;
}

function countOf(figure: Figure, view: BlockView): number {
  const key = toldKey(figure);
  return key === undefined ? 0 : blocksAt(key, view).length;
}

function blocksAt(key: string, view: BlockView): readonly ReportBlock[] {
  view.watch(key);
  return view.analysis.blocksTelling(key);
}

/**
 * Whether a figure stands in another sentence than one's own, which does not have it as well: "1,318, where 1,381 had been
 * expected". In one paragraph there are many figures about one thing, and those of few digits are near each other.
 */
function isElsewhere({ block, mention: { prose } }: Told, own: Told): boolean {
  if (sentenceOf(own).some((each) => isLike(each.prose.figure, prose.figure))) return false;
  return block !== own.block || digitsIn(prose.figure) >= SWAPPABLE_DIGITS;
}

/** The figures under a key, in the order of the report. */
function toldAt(key: string, view: BlockView): Told[] {
  return [...new Set(blocksAt(key, view))]
    .sort((a, b) => a.index - b.index)
    .flatMap((block) => {
      const meaning = view.analysis.meaningOf(block);
      if (!tellsFigures(meaning)) return [];
      const told = meaning.mentions.filter((mention) => isTold(mention) && toldKey(mention.prose.figure) === key);
      return told.map((mention) => ({ block, meaning, mention }));
    });
}

/** Sentences that have two telling words in common; for a figure that is near others by chance, three, or two beside it. */
function isAboutTheSame(own: Told, told: Told, analysis: Analysis): boolean {
  const [around, other] = [own, told].map(({ mention, meaning }) => surroundings(mention, meaning, analysis));
  if (around === undefined || other === undefined) return false;
  if (!isOneTime(around, other)) return false;
  const digits = digitsIn(own.mention.prose.figure);
  const needed = digits < SWAPPABLE_DIGITS ? 3 : 2;
  if (wordsShared(contentWords(around.text), contentWords(other.text)) >= needed) return true;
  // Within a paragraph, which is about one thing, the words that any sentence about money has tell what it says of that.
  if (own.block === told.block) return [...other.words].filter((word) => around.words.has(word)).length >= needed;
  return digits > FEWEST_DIGITS && wordsShared(wordsBeside(told), wordsBeside(own)) >= 2;
}

/** How many telling words two texts share; "home care" is homecare. */
function wordsShared(some: readonly string[], others: readonly string[]): number {
  const [all, joined] = [new Set(others), new Set(joinedIn(others))];
  return tellingWordsShared(some, all) + tellingWordsShared(some, joined) + tellingWordsShared(joinedIn(some), all);
}

function joinedIn(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
}

/** The words between the commas that a figure stands between, "Homecare: 8.74%" among them. */
function wordsBeside({ meaning: { plain }, mention: { prose } }: Told): string[] {
  const [from, to] = sentenceAround(plain, prose.start, prose.end);
  const before =
    plain
      .slice(from, prose.start)
      .split(/[,;]\s/)
      .at(-1) ?? '';
  const [after = ''] = plain.slice(prose.end, to).split(/[,;:)]\s/);
  return contentWords(`${before} ${after}`);
}

/** Whether two sentences name neither different times nor different stages. */
function isOneTime(one: Surroundings, other: Surroundings): boolean {
  return !isOfAnotherTime(one, other) && stagesIn(one.text) === stagesIn(other.text);
}

/** Whether both sentences name times, and no time is named by both. */
function isOfAnotherTime(one: Surroundings, other: Surroundings): boolean {
  if (one.periods.length === 0 || other.periods.length === 0) return false;
  return !one.periods.some((period) => other.periods.some((named) => samePeriod(period, named, one.header) === true));
}

/** Words that make a figure another one than the same without them, or with others: the original budget and the revised one. */
const STAGES =
  /\b(?:original|initial|revised|updated|amended|previous|prior|latest|current|last|new|planned|actual|target|budgeted|estimated)\b/gi;

function stagesIn(sentence: string): string {
  return [...new Set(sentence.toLowerCase().match(STAGES))].sort().join();
}

function isBefore(told: Told, own: Told): boolean {
  if (isRecommendation(told.block) !== isRecommendation(own.block)) return isRecommendation(own.block);
  if (told.block === own.block) return told.mention.prose.start < own.mention.prose.start;
  return told.block.index < own.block.index;
}
