/** A figure that is said to be the change from one to another, or the growth. */
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { between, isComparable, isRange, printed, workedOut } from './figures.ts';
import type { Claim } from './figures.ts';

/** What stands between the two figures that are compared, when "from" does not stand before the first. */
const COMPARED = /^[^.;:]{0,40}\b(?:compared (?:with|to)|against|on a budget of|valued at)\b[^.;:]{0,40}$/;
/** What stands between them and their difference: ", an increase of ", ": a net overspend of just ". */
const RESULT =
  /^(?!.*\b(?:and|but|while|with)\b)[^.;]{0,40}[,:–-] ?(?:(?:which|this) (?:is|was) )?an? (?:[a-z-]+ ){1,3}of (?:just |only )?$/;
/** "From 691 to 698 (increase of 7)." */
const RESULT_ASIDE = /^ \((?:an? )?(?:[a-z-]+ )?(?:increase|rise|growth|decrease|reduction|fall|drop) of $/;
const RESULT_AFTER = /^,? (?:or )?an? $/;
const IS_RESULT = /^ (?:increase|rise|growth|uplift|decrease|reduction|fall|drop)(?=[.,;)]|$)/;
/** A difference that no word for more or less is said of. */
const LOSS = /\b(?:gain|loss|profit|difference|cut|change)\s+of\s+(?:just\s+|only\s+)?$/;
/** What may follow: another comparison ("of £0.4m on last year") makes it another figure. A percentage in brackets may come between. */
const CLAUSE_ENDS = /^\s*(?:\([\d.]+%\)\s*)?(?:[.,;)]|$|(?:over|in)\s+(?:\S+\s)?(?:months?|years?)\b)/;

/** "From £98.52 to £101.18, an increase of £2.66", "£13.9m against a budget of £15.6m, an underspend of £1.7m". */
export function changeAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [a, b, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (a === undefined || b === undefined || stated === undefined) return undefined;
  const { direction, figure, start, end } = stated.prose;
  const isGrowth = figure.unit.kind === 'percent';
  const { plain } = meaning;
  const isLoss = direction === undefined && LOSS.test(plain.slice(Math.max(b.prose.end, start - 30), start));
  if (direction === undefined && !isGrowth && !isLoss) return undefined;
  if (!isComparable(a.prose.figure, b.prose.figure)) return undefined;
  if ([a, b, stated].some(({ prose }) => prose.isWord === true || prose.range !== undefined)) return undefined;
  const isFromTo = isRange(meaning, a, b);
  if (!isFromTo && !COMPARED.test(between(meaning, a, b)) && !isBeside(meaning, a, b)) return undefined;
  const link = between(meaning, b, stated);
  const after = plain.slice(end, end + 32);
  const isSaid = isLoss || (direction !== undefined && direction.start > b.prose.end);
  const isNamed = isSaid && isResult(link, isFromTo) && CLAUSE_ENDS.test(after);
  if (!isNamed && !(isFromTo && isChangeJustAfter(link, after, isGrowth))) return undefined;
  const worked = workedOut(a.prose.figure, b.prose.figure, figure);
  if (worked === undefined) return undefined;
  const [from, to] = [a, b].map(printed);
  return { stated, worked, workings: isFromTo ? `From ${from} to ${to} is` : `The difference of ${from} and ${to} is` };
}

/** "From 2,067 to 2,318 (12.1%)", "from £20,000 to £60,000, a 200 per cent increase". */
function isChangeJustAfter(link: string, after: string, isGrowth: boolean): boolean {
  const isAside = isGrowth && link === ' (' && /^\)\s*[.,;]/.test(after);
  return isAside || (RESULT_AFTER.test(link) && IS_RESULT.test(after));
}

function isResult(link: string, isFromTo: boolean): boolean {
  return RESULT.test(link) || (isFromTo && RESULT_ASIDE.test(link));
}

/** "£42.35m at 30 September (£36.90m at 31 March)". */
function isBeside(meaning: ProseMeaning, a: ProseMention, b: ProseMention): boolean {
  const { end } = b.prose;
  return BESIDE.test(between(meaning, a, b)) && WHEN.test(meaning.plain.slice(end, end + 40));
}

const BESIDE = /^[^.;:()]{0,40} \($/;
const WHEN = /^\s+(?:as )?(?:at|in|on|for)\s[^().;]{2,30}\)/;

/** "Rose by 1,305, from 46,905 to 48,210", "up 512.3 (1.2%), from 41,365.3 to 41,877.6". */
export function byAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [stated, a, b] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (stated === undefined || a === undefined || b === undefined) return undefined;
  if (!isRange(meaning, a, b) || !BY_FROM.test(between(meaning, stated, a))) return undefined;
  if (!isComparable(a.prose.figure, b.prose.figure)) return undefined;
  const { direction, figure } = stated.prose;
  const before = meaning.plain.slice(Math.max(0, stated.prose.start - 24), stated.prose.start);
  const isAside = figure.unit.kind === 'percent' && meaning.plain[stated.prose.end] === ')';
  if (direction === undefined && !isAside && !SAID_OF_IT.test(before)) return undefined;
  // "By an average of 3.8%, from £15.20 to £15.80": the two are an example.
  if (/\baverage\b/.test(before)) return undefined;
  const worked = workedOut(a.prose.figure, b.prose.figure, figure);
  if (worked === undefined) return undefined;
  const [from, to] = [a, b].map(printed);
  return { stated, worked, workings: `From ${from} to ${to} is` };
}

/** "By 1,305", "up 10%", "an increase of 10%". */
const SAID_OF_IT = /\b(?:by|up|down|(?:increase|rise|growth|decrease|reduction|fall) of)\s+$/;
const BY_FROM = /^(?: [a-zA-Z]+){0,3}\)?,? from $/;
