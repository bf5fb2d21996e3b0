/** A word that says which way a figure goes, where the figures beside it go the other way. */
import { signOf } from '../../../../figures/decimal.ts';
import { intervalOf, meets } from '../../../../figures/interval.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { sentenceAround } from '../../../../model/sentence.ts';
import type { DirectionSpan } from './comparisons.ts';
import { comparisonAt, isObstructed, isPlain, subjectsOf } from './comparisons.ts';
import { comesTo, isComparable, isRange, printed, workedOut } from './figures.ts';
import { absoluteQuantity, isFault, quantityOf, subtractQuantities } from '../../../../model/quantity.ts';
import type { Draft } from '../../../rule.ts';

const BUDGET = /\b(?:budget|profile|allocation)\b[^,.;\d]{0,20}$/i;
const SPENDING = /\b(?:expenditure|spend|spending|spent|outturn|forecast|actual|costs?)\b[^,.;\d]{0,30}$/i;

/** "Budget £75.155m, net expenditure £74.586m, a total overspend of £0.569m": the difference is right, the word is not. */
export function judgeWord(meaning: ProseMeaning, at: number): Draft | undefined {
  const [a, b, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  const said = stated?.prose.direction;
  if (a === undefined || b === undefined || said === undefined || stated?.prose.figure.sign !== 'none') {
    return undefined;
  }
  if (said.meaning !== 'overspend' && said.meaning !== 'underspend') return undefined;
  const [budget, spending] = isAfter(meaning, a, BUDGET) && isAfter(meaning, b, SPENDING) ? [a, b] : [b, a];
  if (!isAfter(meaning, budget, BUDGET) || !isAfter(meaning, spending, SPENDING)) return undefined;
  if (/\bincome\b|[.;]\s/i.test(meaning.plain.slice(Math.max(0, a.prose.start - 80), stated.prose.end))) {
    return undefined;
  }
  const over = subtractQuantities(quantityOf(spending.prose.figure), quantityOf(budget.prose.figure));
  if (isFault(over) || signOf(over.value) !== -said.sign) return undefined;
  if (!meets(absoluteQuantity(over).interval, intervalOf(stated.prose.figure))) return undefined;
  const is = said.sign > 0 ? 'an underspend' : 'an overspend';
  return {
    start: said.start,
    end: said.end,
    message: `${spending.prose.figure.text} on a budget of ${budget.prose.figure.text} is ${is}, but it is called '${said.word}' here.`,
  };
}

function isAfter({ plain }: ProseMeaning, { prose }: ProseMention, words: RegExp): boolean {
  return words.test(plain.slice(Math.max(0, prose.start - 50), prose.start));
}

const RISING = 'up|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|own|owing|ew)|(?:went|gone|going) up';
const FALLING =
  'down|fall(?:s|en|ing)?|fell|(?:decreas|reduc|declin)(?:e|es|ed|ing)|reduction|drop(?:s|ped|ping)?|cut|(?:went|gone|going) down';
/** "Rose slightly from ": the word, and whether it is one for more. */
const way = (): RegExp => new RegExp(`\\b(?:(${RISING})|${FALLING})((?: [a-z]+){0,2}) from $`, 'i');
/** "The increase from 5% to 3%" is about two increases, and a rank that falls from 5 to 9 is a larger number. */
const NOT_SO =
  /\b(?:not|no|never|n[’']t|if|unless|rather than|instead of|would|rank\w*|grade\w*|quartile|hours|ag(?:e|es|ed)|years? old)\b/i;
const A_THING =
  /\b(?:(?:the|this|that|of|in|tax|rent|pay|price|fee) )(?:increase|rise|growth|reduction|decrease|fall|drop|cut)\b[^,]*$/i;
const WORDS_BEFORE = 60;

/** "Fell from £164 to £171", "£1.93m, up from £2.01m": the word says one thing and the figures the other. */
export function judgeFrom(meaning: ProseMeaning, at: number): Draft | undefined {
  const other = meaning.mentions[at];
  if (other === undefined || !isAfterFrom(meaning, other) || !isPlain(other)) return undefined;
  const { start, end } = other.prose;
  const offset = Math.max(0, start - WORDS_BEFORE);
  const before = meaning.plain.slice(offset, start).replace(/\s/g, ' ');
  const found = way().exec(before);
  if (found === null || A_THING.test(before)) return undefined;
  const [from] = sentenceAround(meaning.plain, start, end);
  if (NOT_SO.test(meaning.plain.slice(from, start))) return undefined;
  const subject = toAfter(meaning, at) ?? onlySubject(meaning, at, other, before.slice(0, found.index));
  if (subject === undefined) return undefined;
  const [text = ''] = /^\S+(?: (?:up|down)\b)?/.exec(found[0]) ?? [];
  const begin = offset + found.index;
  const word = { start: begin, end: begin + text.length, isMore: found[1] !== undefined };
  return isContrary(other, subject, word) ? contradiction(other, subject, meaning.plain, word) : undefined;
}

/** Most figures follow other words. */
function isAfterFrom({ plain }: ProseMeaning, { prose: { start } }: ProseMention): boolean {
  return plain.endsWith('from', start - 1);
}

/** The other end of "from £164 to £171". */
function toAfter(meaning: ProseMeaning, at: number): ProseMention | undefined {
  const [a, b] = [meaning.mentions[at], meaning.mentions[at + 1]];
  if (a === undefined || b === undefined || !isPlain(b) || !isRange(meaning, a, b)) return undefined;
  return isComparable(a.prose.figure, b.prose.figure) ? b : undefined;
}

/** What is "up from" another figure: the only one before it in its sentence that may be compared with it. */
function onlySubject(meaning: ProseMeaning, at: number, other: ProseMention, before: string): ProseMention | undefined {
  if (!/[,(]\s*$/.test(before)) return undefined;
  const [subject, ...more] = subjectsOf(meaning, at, other);
  const isSure = subject !== undefined && more.length === 0 && !isObstructed(meaning, subject, at);
  return isSure ? subject : undefined;
}

/** "£1.32m, £0.23m more than the budget of £1.55m": it is so much, and less. */
export function judgeCompared(meaning: ProseMeaning, at: number): Draft | undefined {
  const compared = comparisonAt(meaning, at);
  if (compared === undefined) return undefined;
  const { subject, stated, base, word } = compared;
  if (!isContrary(base, subject, word)) return undefined;
  const worked = workedOut(base.prose.figure, subject.prose.figure, stated.prose.figure) ?? [];
  return comesTo(worked, stated.prose.figure) ? contradiction(base, subject, meaning.plain, word) : undefined;
}

function isContrary(from: ProseMention, to: ProseMention, { isMore }: DirectionSpan): boolean {
  const change = subtractQuantities(quantityOf(to.prose.figure), quantityOf(from.prose.figure));
  return !isFault(change) && signOf(change.value) === (isMore ? -1 : 1);
}

/** The word says that it is more, and it is less; or the other way round. */
function contradiction(from: ProseMention, to: ProseMention, plain: string, word: DirectionSpan): Draft {
  const { start, end, isMore } = word;
  return {
    start,
    end,
    message: `From ${printed(from)} to ${printed(to)} is ${isMore ? 'a decrease' : 'an increase'}, but it is called '${plain.slice(start, end)}' here.`,
  };
}
