/** A figure that is said to be a percentage of another. */
import { intervalOf, meets } from '../../../../figures/interval.ts';
import type { Tie } from '../../../../model/links.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { percentOf, plainNumber, subtractQuantities } from '../../../../model/quantity.ts';
import { subjectsOf } from './comparisons.ts';
import { amountOf, between, isComparable, isShareBeside, printed, sizesOf } from './figures.ts';
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

/** "Of the 61 audits, 50 (82%)", "£1.64m (16.7%) more than the £9.82m of the year before". */
export function partAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [part, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (part === undefined || stated === undefined || !isShareBeside(meaning, part, stated)) return undefined;
  const [before, after] = [meaning.mentions[at - 2], meaning.mentions[at + 1]];
  const isOf = before !== undefined && isOfAll(meaning, before) && COMMA.test(between(meaning, before, part));
  const isMore = after !== undefined && MORE_THAN.test(between(meaning, stated, after));
  const whole = isOf ? before : isMore ? after : undefined;
  if (whole === undefined || !isComparable(part.prose.figure, whole.prose.figure)) return undefined;
  const [size, all] = [part, whole].map(printed);
  return {
    stated,
    worked: [percentOf(amountOf(part.prose.figure), amountOf(whole.prose.figure))],
    workings: `${size} of ${all} is`,
  };
}

const COMMA = /^ [a-z’' -]{1,30}, $/;
const MORE_THAN =
  /^\) (?:(?:more|less|fewer|higher|lower) than|on|above|below) (?:(?:the|its|our) |in \S+ \(|(?:the|a|its) budget of )?$/;

function isOfAll({ plain }: ProseMeaning, { prose }: ProseMention): boolean {
  return /\bof (?:the|all|our|all the)\s+$/i.test(plain.slice(Math.max(0, prose.start - 12), prose.start));
}

/** "£4.0m was valued at £3.62m, a loss of £0.38m (9.5%)": of one of the two that it is the difference of. */
export function changeShareAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [change, stated] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (change === undefined || stated === undefined || !isShareBeside(meaning, change, stated)) return undefined;
  const [to, from] = subjectsOf(meaning, at - 1, change);
  if (from === undefined || to === undefined) return undefined;
  const wholes = [from, to].map(({ prose }) => amountOf(prose.figure));
  const [before, after] = wholes;
  if (before === undefined || after === undefined) return undefined;
  const stands = intervalOf(change.prose.figure);
  const isDifference = sizesOf([subtractQuantities(before, after)]).some(({ interval }) => meets(interval, stands));
  if (!isDifference) return undefined;
  const size = amountOf(change.prose.figure);
  return {
    stated,
    worked: wholes.map((whole) => percentOf(size, whole)),
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
    worked: [percentOf(amountOf(part.prose.figure), amountOf(budget.figure))],
    workings: `${printed(part)} of the ${budget.figure.text} in the table is`,
  };
}

const WORDS_AFTER = 40;
