/** A figure that is said to be a percentage of another. */
import type { Tie } from '../../../../model/links.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { addQuantities, isFault, percentOf, plainNumber, subtractQuantities } from '../../../../model/quantity.ts';
import { mentionsIn, sentenceAround } from '../../../../model/sentence.ts';
import { isAmount, isOfOneKind, isPlain, subjectsOf } from './comparisons.ts';
import { amountOf, between, comesTo, isComparable, isShareBeside, printed, roundedOf } from './figures.ts';
import type { Claim } from './figures.ts';

/** "306 of 2,140 children (14.3%)", "14.3% (306 of 2,140 children)". */
export function shareAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [a, b] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (a === undefined || b === undefined) return undefined;
  const [ratio, stated] = b.prose.figure.whole === undefined ? [a, b] : [b, a];
  const { whole, value } = ratio.prose.figure;
  if (whole === undefined || stated.prose.figure.unit.kind !== 'percent') return undefined;
  const link = between(meaning, a, b);
  const after = meaning.plain.slice(b.prose.end, b.prose.end + 60);
  const isLinked =
    ratio === a
      ? /^[^.,;:()]{0,40} \($/.test(link) && after.startsWith(')')
      : link === ' (' && /^[^.;:()]*\)/.test(after);
  if (!isLinked) return undefined;
  return {
    stated,
    worked: [percentOf(plainNumber(value), plainNumber(whole))],
    workings: `${printed(ratio)} is`,
  };
}

/** "Of the 61 audits, 50 (82%)", "£1.64m (16.7%) more than the £9.82m of the year before", "£14.63m (89%) of the £16.4m". */
export function partAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [part, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (part === undefined || stated === undefined || !isShareBeside(meaning, part, stated)) return undefined;
  const [before, after] = [meaning.mentions[at - 2], meaning.mentions[at + 1]];
  const isOf = before !== undefined && isOfAll(meaning, before) && COMMA.test(between(meaning, before, part));
  const link = after === undefined ? '' : between(meaning, stated, after);
  const whole = isOf ? before : MORE_THAN.test(link) || OF_ALL.test(link) ? after : spokenOfBefore(meaning, part);
  return whole === undefined ? undefined : shareClaim(part, whole, stated);
}

/** "89% (£14.63m) of the £16.4m." */
export function shareInFrontAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [stated, part, whole] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (stated?.prose.figure.unit.kind !== 'percent' || part === undefined || whole === undefined) return undefined;
  if (between(meaning, stated, part) !== ' (' || !OF_ALL.test(between(meaning, part, whole))) return undefined;
  return shareClaim(part, whole, stated);
}

function shareClaim(part: ProseMention, whole: ProseMention, stated: ProseMention): Claim | undefined {
  if (!isComparable(part.prose.figure, whole.prose.figure)) return undefined;
  const [size, all] = [part, whole].map(printed);
  return {
    stated,
    worked: [percentOf(roundedOf(part.prose.figure), roundedOf(whole.prose.figure))],
    workings: `${size} of ${all} is`,
  };
}

const OF_THESE = /^\s*Of (?:these|this|that|those|that number|this total|which),? $/;

/** "… savings totalling £16.4m. Of these, £11.656m (71%)": the only amount of the sentence before. */
function spokenOfBefore(meaning: ProseMeaning, part: ProseMention): ProseMention | undefined {
  const { plain } = meaning;
  const [from] = sentenceAround(plain, part.prose.start, part.prose.end);
  if (from === 0 || !OF_THESE.test(plain.slice(from, part.prose.start).replace(/\s+/g, ' '))) return undefined;
  const [start, end] = sentenceAround(plain, from - 2, from - 2);
  const [only, ...others] = mentionsIn(meaning, start, end).filter((each) => isOfOneKind(each, part));
  return others.length === 0 ? only : undefined;
}

const COMMA = /^ [a-z’' -]{1,30}, $/;
const MORE_THAN =
  /^\) (?:(?:more|less|fewer|higher|lower) than|on|above|below) (?:(?:the|its|our) |in \S+ \(|(?:the|a|its) budget of )?$/;

const OF_ALL = /^\) of (?:the|its|their|our|all|a total of) (?:[a-z]+ ){0,2}$/;

function isOfAll({ plain }: ProseMeaning, { prose }: ProseMention): boolean {
  return /\bof (?:the|all|our|all the)\s+$/i.test(plain.slice(Math.max(0, prose.start - 12), prose.start));
}

/** "£4.0m was valued at £3.62m, a loss of £0.38m (9.5%)": of one of the two that it is the difference of. */
export function changeShareAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [change, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (change === undefined || stated === undefined || !isShareBeside(meaning, change, stated)) return undefined;
  const [to, from] = subjectsOf(meaning, at - 1, change);
  if (from === undefined || to === undefined) return undefined;
  const difference = subtractQuantities(amountOf(from.prose.figure), amountOf(to.prose.figure));
  if (!comesTo([difference], change.prose.figure)) return undefined;
  const size = roundedOf(change.prose.figure);
  return {
    stated,
    worked: [from, to].map(({ prose }) => percentOf(size, roundedOf(prose.figure))),
    workings: `${printed(change)} of ${printed(from)} is`,
  };
}

const OR = /^(?: \(|,? or |, )(?:just |only |some )?$/;
const OF_BUDGET = /^ (?:of|above|over|below|under) (?:the |its |their )?(?:[a-z]+ )?budget\b/;
const BUDGET = /\bbudget\b/i;

/** "An overspend of £0.857m, or 7.5% of its budget", where the table has both. */
export function budgetShareAt(meaning: ProseMeaning, ties: readonly Tie[], at: number): Claim | undefined {
  const [part, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (part === undefined || stated?.prose.figure.unit.kind !== 'percent') return undefined;
  const [fact, ...others] = ties[at - 1]?.facts ?? [];
  if (fact?.cell === undefined || others.length > 0 || !OR.test(between(meaning, part, stated))) return undefined;
  if (!OF_BUDGET.test(meaning.plain.slice(stated.prose.end, stated.prose.end + WORDS_AFTER))) return undefined;
  const { row, column } = fact.cell;
  const budgets = row.cells.filter((cell) => cell.column !== column && BUDGET.test(cell.column.title));
  const [budget] = budgets;
  if (budgets.length !== 1 || budget?.figure === undefined) return undefined;
  if (!isComparable(part.prose.figure, budget.figure)) return undefined;
  return {
    stated,
    worked: [percentOf(roundedOf(part.prose.figure), roundedOf(budget.figure))],
    workings: `${printed(part)} of the ${budget.figure.text} in the table is`,
  };
}

const WORDS_AFTER = 40;

/** What makes a figure the change to the one before it: "£289.71 (an increase of £13 or 4.7%)", "£60.44 a home, up £2.11 or 3.6%". */
const UP_BY =
  /^(?: [^,.;:()\d]{1,40})?(?:, | \()(?:which is )?(?:(?<more>up|an? (?:increase|rise) of)|down|an? (?:decrease|reduction|fall) of)(?: by)? (?:just |only )?$/;
/** What may stand after the change: anything else may say that it is one of something else, as "in staffing" does. */
const SINCE_THEN =
  /^(?:[.,;)]|\s*$|\s(?:compared|since|on (?:last|the previous|this) |from (?:last|the previous) |over (?:last|the) |(?:on|from|in|over) (?:20\d\d|\d\d\/\d\d)))/;

/** Of what the figure was before its change; or, as some have it, of what it is now. */
export function growthShareAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [now, change, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (now === undefined || change === undefined || stated?.prose.figure.unit.kind !== 'percent') return undefined;
  const link = between(meaning, change, stated);
  if (link !== ' or ' && link !== ', or ' && link !== ' (') return undefined;
  const up = UP_BY.exec(between(meaning, now, change));
  const after = meaning.plain.slice(stated.prose.end + (link === ' (' ? 1 : 0));
  if (up === null || !SINCE_THEN.test(after.slice(0, WORDS_AFTER))) return undefined;
  if (!isPlain(now) || !isPlain(change) || !isOfOneKind(now, change)) return undefined;
  const [size, by] = [roundedOf(now.prose.figure), roundedOf(change.prose.figure)];
  const before = up.groups?.['more'] === undefined ? addQuantities(size, by) : subtractQuantities(size, by);
  if (isFault(before)) return undefined;
  return {
    stated,
    worked: [percentOf(by, before), percentOf(by, size)],
    workings: `${printed(change)} of what ${printed(now)} was before is`,
  };
}

const ON_A_BUDGET = /^ (?:against|on|over|above|below|under) (?:an?|the|its) (?:[a-z]+ ){0,2}budget of $/;
const OF_IT = /^(?:\)| of (?:the |its )?(?:\w+[’']s )?(?:net |total |annual )?budget\b)/i;

/** "An overspend of £1.762m against a budget of £126.647m (1.39%)"; the outturn may stand in the overspend's place. */
export function varianceShareAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [part, budget, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (part === undefined || budget === undefined || stated?.prose.figure.unit.kind !== 'percent') return undefined;
  if (between(meaning, budget, stated) !== ' (' || !ON_A_BUDGET.test(between(meaning, part, budget))) return undefined;
  if (!OF_IT.test(meaning.plain.slice(stated.prose.end, stated.prose.end + WORDS_AFTER))) return undefined;
  if (!isAmount(part) || !isAmount(budget) || !isOfOneKind(part, budget) || part.prose.figure.doubts) return undefined;
  const [size, whole] = [roundedOf(part.prose.figure), roundedOf(budget.prose.figure)];
  const rest = subtractQuantities(size, whole);
  return {
    stated,
    worked: [percentOf(size, whole), ...(isFault(rest) ? [] : [percentOf(rest, whole)])],
    workings: `${printed(part)} of ${printed(budget)} is`,
  };
}
