/** A figure that is said to be so much, or so many per cent, more or less than another of its sentence. */
import type { Span } from '../../../../../grammar/tree.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { sentenceAround } from '../../../../model/sentence.ts';
import { between, isComparable, isShareBeside, printed, workedOut } from './figures.ts';
import type { Claim } from './figures.ts';

/** Words for a balance: what is up or down from one to another of them is not said by their sizes. */
const BALANCES = new Set(['overspend', 'underspend', 'surplus', 'deficit', 'adverse', 'favourable']);

/** What stands between a difference and the figure that it is from. */
const THAN = /^ (?<word>more|higher|greater|less|fewer|lower) than (?<other>.*)$/;
const ON = /^ (?:from|on) (?<other>.*)$/;
/** What may stand before that figure: "the budget of ". */
const OTHER = /^(?:(?:the|its|our|last year[’']s) )?(?:(?:[a-z]+ ){1,3}of )?$/;
/** What stands before a difference that is said of what the sentence spoke of just before. */
const ASIDE = /(?:,\s+|\()(?:(?:which|this)\s+(?:is|was)\s+|or\s+)?(?:just\s+|only\s+)?$/;
const UP_BY =
  /(?:,\s+|\()(?:(up|down)|an?\s+(?:[a-z-]+\s+)?(increase|rise|growth|reduction|decrease|fall|drop)\s+of)\s+(?:just\s+|only\s+)?$/;
const FOR_MORE = /^(?:more|higher|greater|up|increase|rise|growth)$/;
const WORDS_BEFORE = 40;

/** What stands between the figure and its difference, at most: a new thought may be about something else. */
const LONGEST = 80;
const NEW_THOUGHT = /[.;:]|\b(?:and|but|while|with|plus|including|of which)\b/;

export interface Comparison {
  /** What is more or less: the figure just before. */
  readonly subject: ProseMention;
  /** What else of the sentence may be meant. */
  readonly others: readonly ProseMention[];
  readonly stated: ProseMention;
  readonly base: ProseMention;
  readonly word: DirectionSpan;
}

/** The word that says which way, "up" or "less", and whether it is one for more. */
export interface DirectionSpan extends Span {
  readonly isMore: boolean;
}

/** "48,213.6 homes, up 1.2% from 47,641.9"; "£1.78m, £0.23m more than the budget of £1.55m". */
export function comparedAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const compared = comparisonAt(meaning, at);
  if (compared === undefined) return undefined;
  const { subject, others, stated, base } = compared;
  const worked = [subject, ...others].flatMap(
    ({ prose }) => workedOut(base.prose.figure, prose.figure, stated.prose.figure) ?? [],
  );
  return { stated, worked, workings: `From ${printed(base)} to ${printed(subject)} is` };
}

export function comparisonAt(meaning: ProseMeaning, at: number): Comparison | undefined {
  const stated = meaning.mentions[at];
  if (stated === undefined || !mayBeDifference(meaning, stated) || !isPlain(stated)) return undefined;
  const aside = asideAfter(meaning, at);
  const base = meaning.mentions[aside === undefined ? at + 1 : at + 2];
  if (base === undefined || !isPlain(base)) return undefined;
  const word = wordOf(meaning, stated, aside ?? stated, base);
  if (word === undefined || isAdjusted(meaning, stated) || isOneOfSeveral(meaning, base)) return undefined;
  const [subject, ...others] = subjectsOf(meaning, at, base);
  if (subject === undefined || isObstructed(meaning, subject, at)) return undefined;
  const words = between(meaning, subject, stated);
  return words.length > LONGEST || NEW_THOUGHT.test(words) ? undefined : { subject, others, stated, base, word };
}

/** Most figures are followed by other words. */
function mayBeDifference({ plain }: ProseMeaning, { prose }: ProseMention): boolean {
  DIFFERENCE.lastIndex = prose.end;
  return DIFFERENCE.test(plain);
}

const DIFFERENCE = /\s+(?:\([\d.]+%\)\s+)?(?:more|higher|greater|less|fewer|lower|from|on)\s/y;

/** The word that makes a figure a difference; none where it may be anything else. `last` ends with its percentage. */
function wordOf(
  meaning: ProseMeaning,
  { prose: { start } }: ProseMention,
  last: ProseMention,
  base: ProseMention,
): DirectionSpan | undefined {
  const link = between(meaning, last, base).replace(/^\)/, '');
  const than = THAN.exec(link);
  const stands = (than ?? ON.exec(link))?.groups?.['other'];
  if (stands === undefined || !OTHER.test(stands)) return undefined;
  const before = meaning.plain.slice(Math.max(0, start - WORDS_BEFORE), start);
  const up = UP_BY.exec(before);
  // "An increase of £0.3m more than the £0.9m planned" is an increase of £1.2m.
  const isSaidOfIt = than === null ? up !== null : up === null && ASIDE.test(before);
  if (!isSaidOfIt) return undefined;
  const word = than?.groups?.['word'] ?? up?.[1] ?? up?.[2] ?? '';
  const at = than === null ? meaning.plain.lastIndexOf(word, start) : meaning.plain.indexOf(word, last.prose.end);
  return { start: at, end: at + word.length, isMore: FOR_MORE.test(word) };
}

/** "12 more than the 300 posts and 28 agency staff." */
function isOneOfSeveral({ plain }: ProseMeaning, { prose: { end } }: ProseMention): boolean {
  return AND_MORE.test(plain.slice(end, end + WORDS_AFTER));
}

const AND_MORE = /^[^,.;]{0,40}\b(?:and|plus)\s+(?:the |an? |another )?£?\d/;
const WORDS_AFTER = 60;

/** Whether the sentence takes something out of what it compares. */
function isAdjusted({ plain }: ProseMeaning, { prose }: ProseMention): boolean {
  const [from, to] = sentenceAround(plain, prose.start, prose.end);
  return ADJUSTED.test(plain.slice(from, to));
}

const ADJUSTED = /\b(?:real terms|inflation|adjust\w*|annuali[sz]ed|pro rata|like for like|equivalent|full year)\b/i;

/** Whether another figure stands between the two, other than in brackets or as a word. */
export function isObstructed({ plain, mentions }: ProseMeaning, subject: ProseMention, at: number): boolean {
  return mentions
    .slice(mentions.indexOf(subject) + 1, at)
    .some(({ prose }) => prose.isWord !== true && !isInBrackets(plain.slice(subject.prose.end, prose.start)));
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The percentage in brackets after a figure: "£5.00 (2.38%)". */
function asideAfter(meaning: ProseMeaning, at: number): ProseMention | undefined {
  const [figure, aside] = [meaning.mentions[at], meaning.mentions[at + 1]];
  if (figure === undefined || aside === undefined) return undefined;
  return isShareBeside(meaning, figure, aside) ? aside : undefined;
}

/** The figures before one in its sentence that may be compared with another, the nearest first. */
export function subjectsOf(meaning: ProseMeaning, at: number, other: ProseMention): ProseMention[] {
  const stated = meaning.mentions[at];
  if (stated === undefined) return [];
  const [from] = sentenceAround(meaning.plain, stated.prose.start, stated.prose.end);
  return meaning.mentions
    .slice(0, at)
    .filter((each) => each.prose.start >= from && isPlain(each) && isOfOneKind(each, other))
    .toReversed();
}

/** Whether a figure is an amount without a sign: neither a range nor nothing. */
export function isAmount({ prose: { figure, range } }: ProseMention): boolean {
  return range === undefined && figure.sign === 'none' && figure.nil !== true;
}

/** Whether an amount is said as it is: neither a word nor a balance. */
export function isPlain(mention: ProseMention): boolean {
  const { direction, isWord } = mention.prose;
  const isBalance = direction !== undefined && BALANCES.has(direction.meaning);
  return isWord !== true && isAmount(mention) && !isBalance;
}

export function isOfOneKind(a: ProseMention, b: ProseMention): boolean {
  const [one, other] = [a.prose.figure, b.prose.figure];
  const nouns = [a, b].map(({ prose }) => prose.noun?.toLowerCase());
  const isSameNoun = nouns.includes(undefined) || nouns[0] === nouns[1];
  return isComparable(one, other) && one.unit.kind !== 'points' && (one.unit.kind !== 'count' || isSameNoun);
}
