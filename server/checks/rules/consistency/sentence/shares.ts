/** A figure that is said to be a percentage of another. */
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { percentOf, plainNumber } from '../../../../model/quantity.ts';
import { amountOf, between, isComparable, printed } from './figures.ts';
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
  if (part === undefined || stated?.prose.figure.unit.kind !== 'percent') return undefined;
  if (between(meaning, part, stated) !== ' (' || meaning.plain[stated.prose.end] !== ')') return undefined;
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
const MORE_THAN = /^\) (?:more|less|fewer|higher|lower) than (?:the |in \S+ \()?$/;

function isOfAll({ plain }: ProseMeaning, { prose }: ProseMention): boolean {
  return /\bof (?:the|all|our|all the)\s+$/i.test(plain.slice(Math.max(0, prose.start - 12), prose.start));
}
