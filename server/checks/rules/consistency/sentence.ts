/**
 * Figures of one sentence that are said to follow from each other and do not: "from £98.52 to £101.18, an increase of £2.76";
 * "306 of 2,140 children (13.4%)". Only ways of saying it that leave no doubt about what is compared with what are judged.
 */
import { abs, signOf } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { intervalOf, meets } from '../../../figures/interval.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import type { ProseMeaning, ProseMention } from '../../../model/meaning.ts';
import {
  absoluteQuantity,
  isFault,
  percentOf,
  plainNumber,
  quantityOf,
  subtractQuantities,
} from '../../../model/quantity.ts';
import type { Quantity, UnitFault } from '../../../model/quantity.ts';
import { familyOf } from '../../../model/value-keys.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

export const sentence: BlockRule = {
  id: 'consistency/sentence',
  title: 'A sentence whose figures do not agree',
  severity: 'warning',
  description:
    'A change, a variance or a percentage that is not what the figures beside it come to: from £98.52 to £101.18, an increase of £2.76; 306 of 2,140 children (13.4%). Only a few ways of saying so are judged, and figures stand for what they may have been rounded from.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ meaning, links, report }) {
    if (meaning.kind !== 'prose' || meaning.mentions.length < 2) return;
    for (const [at, { near, against, contrary, figure }] of links.ties.entries()) {
      // Something better is said of it already.
      if (at === 0 || near !== undefined || figure.doubts !== undefined) continue;
      const draft =
        judge(meaning, at) ?? (against === undefined && contrary === undefined ? judgeWord(meaning, at) : undefined);
      if (draft !== undefined) report(draft);
    }
  },
};

/** What the sentence says of a figure, as far as it can be worked out. */
interface Claim {
  readonly stated: ProseMention;
  /** What it comes to; more than one where the words may mean either. */
  readonly worked: readonly (Quantity | UnitFault)[];
  /** "306 of 2,140 is". */
  readonly workings: string;
}

function judge(meaning: ProseMeaning, at: number): Draft | undefined {
  const claim = shareAt(meaning, at) ?? partAt(meaning, at) ?? byAt(meaning, at) ?? changeAt(meaning, at);
  if (claim === undefined || claim.stated.bracket?.kind === 'tied') return undefined;
  const { prose } = claim.stated;
  const worked = claim.worked.flatMap((result) => (isFault(result) ? [] : [absoluteQuantity(result)]));
  const stated = intervalOf(unsignedFigure(prose.figure));
  const [first] = worked;
  if (first === undefined || worked.some(({ interval }) => meets(interval, stated))) return undefined;
  const wanted = writeFigure(first.value, prose.figure);
  const { start, end } = prose;
  return {
    start,
    end,
    message: `${claim.workings} ${wanted}, not ${prose.figure.text}.`,
    fixes: [
      { title: `Replace ${prose.figure.text} with ${wanted}`, edits: [{ start, end, text: wanted }], safe: false },
    ],
  };
}

function unsignedFigure(figure: Figure): Figure {
  return { ...figure, value: abs(figure.value) };
}

/** A figure as it is printed, on one line. */
function printed({ prose }: ProseMention): string {
  return prose.figure.text.replace(/\s+/g, ' ');
}

/** Farther apart two figures have nothing to do with each other. */
const FARTHEST = 120;

/** The words between two figures, with single spaces; none for figures that are far apart. */
function between({ plain }: ProseMeaning, a: ProseMention, b: ProseMention): string {
  if (b.prose.start - a.prose.end > FARTHEST) return '';
  return plain.slice(a.prose.end, b.prose.start).replace(/\s+/g, ' ');
}

/** "306 of 2,140 children (14.3%)", "14.3% (306 of 2,140 children)". */
function shareAt(meaning: ProseMeaning, at: number): Claim | undefined {
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
function partAt(meaning: ProseMeaning, at: number): Claim | undefined {
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

/** What stands between the two figures that are compared, when "from" does not stand before the first. */
const COMPARED = /^[^.;:]{0,40}\b(?:compared (?:with|to)|against|on a budget of)\b[^.;:]{0,40}$/;
const FROM = /\bfrom\s+$/;
const TO = /^(?: a (?:week|month|year))?(?: (?:in|at|on) [^.,;:]{3,24})? to $/;
/** What stands between them and their difference: ", an increase of ", ": a net overspend of just ". */
const RESULT =
  /^(?!.*\b(?:and|but|while|with)\b)[^.;]{0,40}[,:–-] ?(?:(?:which|this) (?:is|was) )?an? (?:[a-z-]+ ){1,3}of (?:just |only )?$/;
/** What may follow: another comparison ("of £0.4m on last year") makes it another figure. A percentage in brackets may come between. */
const CLAUSE_ENDS = /^\s*(?:\([\d.]+%\)\s*)?(?:[.,;)]|$|(?:over|in)\s+(?:\S+\s)?(?:months?|years?)\b)/;

/** "From £98.52 to £101.18, an increase of £2.66", "£13.9m against a budget of £15.6m, an underspend of £1.7m". */
function changeAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [a, b, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (a === undefined || b === undefined || stated === undefined) return undefined;
  const { direction, figure, end } = stated.prose;
  const isGrowth = figure.unit.kind === 'percent';
  if (direction === undefined && !isGrowth) return undefined;
  if (!isComparable(a.prose.figure, b.prose.figure)) return undefined;
  if ([a, b, stated].some(({ prose }) => prose.isWord === true || prose.range !== undefined)) return undefined;
  const { plain } = meaning;
  const isFromTo = isRange(meaning, a, b);
  if (!isFromTo && !COMPARED.test(between(meaning, a, b))) return undefined;
  const link = between(meaning, b, stated);
  const after = plain.slice(end, end + 32);
  const isNamed =
    direction !== undefined && direction.start > b.prose.end && RESULT.test(link) && CLAUSE_ENDS.test(after);
  // The percentage in brackets is the growth: "from 2,067 to 2,318 (12.1%)".
  const isAside = isFromTo && isGrowth && link === ' (' && /^\)\s*[.,;]/.test(after);
  if (!isNamed && !isAside) return undefined;
  const worked = workedOut(a.prose.figure, b.prose.figure, figure);
  if (worked === undefined) return undefined;
  const [from, to] = [a, b].map(printed);
  return { stated, worked, workings: isFromTo ? `From ${from} to ${to} is` : `The difference of ${from} and ${to} is` };
}

/** "Rose by 1,305, from 46,905 to 48,210", "up 512.3 (1.2%), from 41,365.3 to 41,877.6". */
function byAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [stated, a, b] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (stated === undefined || a === undefined || b === undefined) return undefined;
  if (!isRange(meaning, a, b) || !BY_FROM.test(between(meaning, stated, a))) return undefined;
  if (!isComparable(a.prose.figure, b.prose.figure)) return undefined;
  const { direction, figure } = stated.prose;
  const isBy = /\bby\s+$/.test(meaning.plain.slice(Math.max(0, stated.prose.start - 6), stated.prose.start));
  const isAside = figure.unit.kind === 'percent' && meaning.plain[stated.prose.end] === ')';
  if (direction === undefined && !isAside && !isBy) return undefined;
  const worked = workedOut(a.prose.figure, b.prose.figure, figure);
  if (worked === undefined) return undefined;
  const [from, to] = [a, b].map(printed);
  return { stated, worked, workings: `From ${from} to ${to} is` };
}

/** "From 46,905 to 48,210". */
function isRange(meaning: ProseMeaning, a: ProseMention, b: ProseMention): boolean {
  const { start } = a.prose;
  return FROM.test(meaning.plain.slice(Math.max(0, start - 8), start)) && TO.test(between(meaning, a, b));
}

const BY_FROM = /^(?: [a-zA-Z]+){0,3}\)?,? from $/;

function isComparable(a: Figure, b: Figure): boolean {
  return (
    familyOf(a) !== undefined && familyOf(a) === familyOf(b) && isOnePer(a.unit.per, b.unit.per) && !a.nil && !b.nil
  );
}

/** The difference of two figures, or the growth from one to the other; both where two percentages may mean either. */
function workedOut(a: Figure, b: Figure, stated: Figure): (Quantity | UnitFault)[] | undefined {
  const [from, to] = [amountOf(a), amountOf(b)];
  const difference = subtractQuantities(to, from);
  if (isFault(difference)) return undefined;
  const isSame = familyOf(a) === familyOf(stated);
  const growth = stated.unit.kind === 'percent' && signOf(from.value) > 0 ? [percentOf(difference, from)] : [];
  if (isSame) {
    return stated.unit.per !== undefined && stated.unit.per !== b.unit.per ? undefined : [difference, ...growth];
  }
  return growth.length === 0 ? undefined : growth;
}

/** The size alone, of whatever it may be. */
function amountOf(figure: Figure): Quantity {
  const { kind } = figure.unit;
  return quantityOf({ ...unsignedFigure(figure), unit: { kind: kind === 'number' ? 'count' : kind } });
}

/** "From £98.52 to £101.18 a week": what one of them is per, both are. */
function isOnePer(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

const BUDGET = /\b(?:budget|profile|allocation)\b[^,.;\d]{0,20}$/i;
const SPENDING = /\b(?:expenditure|spend|spending|spent|outturn|forecast|actual|costs?)\b[^,.;\d]{0,30}$/i;

/** "Budget £75.155m, net expenditure £74.586m, a total overspend of £0.569m": the difference is right, the word is not. */
function judgeWord(meaning: ProseMeaning, at: number): Draft | undefined {
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
