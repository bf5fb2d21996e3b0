/**
 * A change told by its amount, its percentage and what it is of, in one paragraph: "an increase of 4.85%. This is equivalent to
 * £4.64 per week. The average rent will be £96.40", where only £4.46 makes it so. Nothing says which of them belong together;
 * that they do, once two digits change places, is hardly chance. The rents of every housing revenue account and the precepts of
 * every council tax report are told like this.
 */
import { add, compare, decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { intervalOf } from '../../../figures/interval.ts';
import type { Interval } from '../../../figures/interval.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import { isUnlike } from '../../../model/links.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { addQuantities, isFault, percentOf, subtractQuantities } from '../../../model/quantity.ts';
import type { Quantity, UnitFault } from '../../../model/quantity.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import { swapsOf } from '../../../model/value-keys.ts';
import type { Draft } from '../../rule.ts';
import { asked } from './asked.ts';
import type { Slip } from './asked.ts';
import { isAmount, isPlain } from './sentence/comparisons.ts';
import { between, comesTo, growthOf, isRange, printed, roundedOf, sizesOf } from './sentence/figures.ts';

/** Sentences between a percentage and what it is of: "This is equivalent to … . This also applies to … . The average will be …". */
const SENTENCES_APART = 3;
/** More changes and amounts than these are a list of many things. */
const MOST_PAIRS = 6;

/** Figures that may belong together. */
interface Relation {
  readonly growth: Tie;
  /** The change and what it is of, or what it is from and to. */
  readonly pair: readonly [Tie, Tie];
  readonly isFromTo: boolean;
}

interface ChangeSlip extends Slip {
  readonly relation: Relation;
}

/** The figures of a block that belong together as a change, its percentage and what it is of: none of them is a slip. */
export function changesThatHold(meaning: ProseMeaning, ties: readonly Tie[]): Set<Tie> {
  return new Set(relationsIn(meaning, ties).flat().filter(holds).flatMap(figuresOf));
}

function figuresOf({ growth, pair }: Relation): Tie[] {
  return [growth, ...pair];
}

/** What a figure of a block is meant to be, for a change to be so many per cent; nothing where more than two may be the slip. */
export function changeMeant(meaning: ProseMeaning, ties: readonly Tie[]): Draft | undefined {
  const relations = relationsIn(meaning, ties);
  if (relations.length === 0) return undefined;
  const sure = new Set(relations.flat().filter(holds).flatMap(figuresOf));
  for (const ofOne of relations) {
    if (ofOne.some(({ growth }) => sure.has(growth))) continue;
    const slips = ofOne.flatMap((each) => slipsIn(each, ofOne.length === 1, sure));
    const draft = asked(slips, 'makes it so', workingsOf);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** What each percentage of a block may be of. */
function relationsIn(meaning: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  if (ties.length < 3 || meaning.readings.length > 1) return [];
  const growths = ties.filter((tie, at) => isGrowth(meaning, ties, at) && isAmount(tie.mention));
  if (growths.length === 0) return [];
  const sentences = sentencesOf(meaning, ties);
  return growths.map((growth) => relationsOf(growth, meaning, ties, sentences));
}

function workingsOf(slip: ChangeSlip): string {
  const { growth, pair, isFromTo } = slip.relation;
  const text = (tie: Tie): string => (tie === slip.tie ? slip.text : printed(tie.mention));
  const [first, second] = pair.map(text);
  if (isFromTo) return `from ${first} to ${second} is ${text(growth)}`;
  return `${first} is ${text(growth)} of what ${second} was before`;
}

const BESIDE = /^(?: \(|,? or )$/;
/** "The rent increase implied by the guidance would be 5.4%." */
const GROWTH_IS = /\b(?:increase|rise|uplift|reduction|decrease)\b[^.;:%£]{0,80} (?:be|is|was|at) $/i;
const BY = /^ (?:(?:[a-z]+ ){0,3}(?:of|by) (?:[a-z]+ ){0,3})?$/;
const ONE_WORD = /^\s(?:[a-z]+\s)?$/;
const MORE_THAN = /^ (?:more|less|higher|lower) than\b/;
const WORDS_AROUND = 100;

/** A percentage by which something grew or shrank, or that stands beside an amount by which it did. */
function isGrowth(meaning: ProseMeaning, ties: readonly Tie[], at: number): boolean {
  const [before, tie] = [ties[at - 1], ties[at]];
  if (tie?.figure.unit.kind !== 'percent' || tie.figure.qualifier !== 'none') return false;
  if (isChange(meaning, tie)) return true;
  const isAside = before !== undefined && BESIDE.test(between(meaning, before.mention, tie.mention));
  if (isAside && isChange(meaning, before)) return true;
  const { start } = tie.mention.prose;
  return GROWTH_IS.test(meaning.plain.slice(Math.max(0, start - WORDS_AROUND), start).replace(/\s+/g, ' '));
}

/** An amount that is itself an increase: "a rise of just £1.60", "a £3.95 increase", not what there is "under such an increase". */
function isChange({ plain }: ProseMeaning, { mention: { prose } }: Tie): boolean {
  const after = plain.slice(prose.unitEnd, prose.unitEnd + WORDS_AROUND);
  const { direction, start, unitEnd } = prose;
  if (direction?.meaning !== 'increase' && direction?.meaning !== 'decrease') return MORE_THAN.test(after);
  if (direction.start < start) return BY.test(plain.slice(direction.end, start).replace(/\s+/g, ' '));
  return ONE_WORD.test(plain.slice(unitEnd, direction.start));
}

/** The number of the sentence that each figure stands in. */
function sentencesOf({ plain }: ProseMeaning, ties: readonly Tie[]): Map<Tie, number> {
  let [end, number] = [-1, -1];
  return new Map(
    ties.map((tie) => {
      const { prose } = tie.mention;
      if (prose.start >= end) {
        const [from, to] = sentenceAround(plain, prose.start, prose.end);
        number += 1 + (plain.slice(Math.max(0, end), from).match(/[.;!?]\s/g)?.length ?? 0);
        end = to;
      }
      return [tie, number];
    }),
  );
}

function relationsOf(
  growth: Tie,
  meaning: ProseMeaning,
  ties: readonly Tie[],
  sentences: ReadonlyMap<Tie, number>,
): Relation[] {
  const own = sentences.get(growth) ?? 0;
  const near = nearTo(growth, ties, (tie) => Math.abs((sentences.get(tie) ?? 0) - own) <= SENTENCES_APART).filter(
    isMoney,
  );
  const changes = near.filter((tie) => isChange(meaning, tie));
  const pairs = changes.flatMap((change) => {
    const amounts = near.filter((tie) => !changes.includes(tie) && compare(tie.figure.value, change.figure.value) > 0);
    return amounts.map((amount) => [change, amount] as const);
  });
  const ranges = near.flatMap((to, at) => {
    const from = near[at - 1];
    const isOne = from !== undefined && sentences.get(to) === own && isRange(meaning, from.mention, to.mention);
    return isOne ? [[from, to] as const] : [];
  });
  if (pairs.length > MOST_PAIRS) return [];
  return [
    ...ranges.map((pair) => ({ growth, pair, isFromTo: true })),
    ...pairs.map((pair) => ({ growth, pair, isFromTo: false })),
  ];
}

/** The figures around one, as far as they are near it. */
function nearTo(growth: Tie, ties: readonly Tie[], isNear: (tie: Tie) => boolean): Tie[] {
  const isOne = (tie: Tie | undefined): boolean => tie !== undefined && isNear(tie);
  const at = ties.indexOf(growth);
  let [first, after] = [at, at + 1];
  while (isOne(ties[first - 1])) first--;
  while (isOne(ties[after])) after++;
  return ties.slice(first, after);
}

/** Plain money; which week or year it is per does not matter to its growth. */
function isMoney({ figure, mention }: Tie): boolean {
  return figure.unit.kind === 'money' && figure.qualifier === 'none' && !figure.doubts && isPlain(mention);
}

function holds({ growth, pair, isFromTo }: Relation): boolean {
  const [first, second] = [pair[0].figure, pair[1].figure];
  return comesTo(growthsOf(first, second, isFromTo, growth.mention.prose.direction?.sign), growth.figure);
}

/** How many per cent it may be: of what an amount was before the change or, as some have it, of what it is now. */
function growthsOf(
  first: Figure,
  second: Figure,
  isFromTo: boolean,
  sign: number | undefined,
): (Quantity | UnitFault)[] {
  if (isFromTo) return [growthOf(first, second)];
  const [change, amount] = [roundedOf(first), roundedOf(second)];
  const befores = [
    ...(sign === -1 ? [] : [subtractQuantities(amount, change)]),
    ...(sign === 1 ? [] : [addQuantities(amount, change)]),
  ];
  return [
    ...befores.flatMap((before) => (isFault(before) ? [] : [percentOf(change, before)])),
    percentOf(change, amount),
  ];
}

function slipsIn(relation: Relation, isOnly: boolean, sure: ReadonlySet<Tie>): ChangeSlip[] {
  const { growth, pair, isFromTo } = relation;
  const sign = growth.mention.prose.direction?.sign;
  return [growth, ...pair].flatMap((tie) => {
    if (sure.has(tie) || !isUnlike(tie)) return [];
    return swapsOf(tie.figure).flatMap((meant) => {
      const [stated, first, second] = [growth, ...pair].map((each) => (each === tie ? meant : each.figure));
      if (stated === undefined || first === undefined || second === undefined) return [];
      const worked = growthsOf(first, second, isFromTo, sign);
      const isIt = comesTo(worked, stated) && isTelling(stated, worked, isOnly);
      return isIt ? [{ tie, relation, text: writeFigure(meant.value, tie.figure) }] : [];
    });
  });
}

/** How far off a percentage may be, as a part of itself, before it may be one by chance: of the only relation, and of several. */
const WIDEST_OF_ONE = decimal(25n, -3);
const WIDEST = decimal(1n, -2);

/** Whether the percentage and what it comes to are so exact that they hardly agree by chance. */
function isTelling(stated: Figure, worked: readonly (Quantity | UnitFault)[], isOnly: boolean): boolean {
  const [first] = sizesOf(worked);
  if (first === undefined) return false;
  const [one, other] = [widthOf(intervalOf(stated)), widthOf(first.interval)];
  if (one === undefined || other === undefined) return false;
  return compare(add(one, other), multiply(first.value, isOnly ? WIDEST_OF_ONE : WIDEST)) <= 0;
}

function widthOf({ low, high }: Interval): Decimal | undefined {
  return low === undefined || high === undefined ? undefined : subtract(high.value, low.value);
}
