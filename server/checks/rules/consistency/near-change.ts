/**
 * A change told by its amount, its percentage and what it is of, in one paragraph: "an increase of 4.85%. This is equivalent to
 * £4.64 per week. The average rent will be £96.40", where only £4.46 makes it so. Nothing says which of them belong together;
 * that they do, once two digits change places, is hardly chance. The rents of every housing revenue account and the precepts of
 * every council tax report are told like this.
 */
import { compare } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { addQuantities, isFault, percentOf, subtractQuantities } from '../../../model/quantity.ts';
import type { Quantity, UnitFault } from '../../../model/quantity.ts';
import { sentenceAround } from '../../../model/sentence.ts';
import type { Relation } from './near-relation.ts';
import { isAmount, isPlain } from './sentence/comparisons.ts';
import { between, growthOf, isRange, roundedOf } from './sentence/figures.ts';

/** Sentences between a percentage and what it is of: "This is equivalent to … . This also applies to … . The average will be …". */
const SENTENCES_APART = 3;
/** More changes and amounts than these are a list of many things. */
const MOST_PAIRS = 6;

/** What each percentage of a block may be of. */
export function changesIn(meaning: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  if (ties.length < 3) return [];
  const growths = ties.filter((tie, at) => isGrowth(meaning, ties, at) && isAmount(tie.mention));
  if (growths.length === 0) return [];
  const sentences = sentencesOf(meaning, ties);
  return growths.map((growth) => relationsOf(growth, meaning, ties, sentences));
}

/** What stands between an amount and its percentage: "£1,674 or 10%". */
const BESIDE: ReadonlySet<string> = new Set([' (', ' or ', ', or ']);
/** "The rent increase implied by the guidance would be 5.4%." */
const GROWTH_IS = /\b(?:increase|rise|uplift|reduction|decrease)\b[^.;:%£]{0,80} (?:be|is|was|at) $/i;
const IS = ['be ', 'is ', 'was ', 'at '];
const BY = /^ (?:(?:[a-z]+ ){0,3}(?:of|by) (?:[a-z]+ ){0,3})?$/;
const ONE_WORD = /^\s(?:[a-z]+\s)?$/;
const MORE_THAN = [' more than', ' less than', ' higher than', ' lower than'];
const WORDS_BEFORE = 100;

/** A percentage by which something grew or shrank, or that stands beside an amount by which it did. */
function isGrowth(meaning: ProseMeaning, ties: readonly Tie[], at: number): boolean {
  const [before, tie] = [ties[at - 1], ties[at]];
  if (tie?.figure.unit.kind !== 'percent' || tie.figure.qualifier !== 'none') return false;
  if (isChange(meaning, tie)) return true;
  const isAside = before !== undefined && BESIDE.has(between(meaning, before.mention, tie.mention));
  if (isAside && isChange(meaning, before)) return true;
  const { plain } = meaning;
  const { start } = tie.mention.prose;
  if (!IS.some((word) => plain.endsWith(word, start))) return false;
  return GROWTH_IS.test(plain.slice(Math.max(0, start - WORDS_BEFORE), start).replace(/\s+/g, ' '));
}

/** An amount that is itself an increase: "a rise of just £1.60", "a £3.95 increase", not what there is "under such an increase". */
function isChange({ plain }: ProseMeaning, { mention: { prose } }: Tie): boolean {
  const { direction, start, unitEnd } = prose;
  if (direction?.meaning !== 'increase' && direction?.meaning !== 'decrease') {
    return MORE_THAN.some((words) => plain.startsWith(words, unitEnd));
  }
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
  const sign = growth.mention.prose.direction?.sign;
  return [
    ...ranges.map((pair) => ({
      stated: growth,
      from: pair,
      work: (from: Figure, to: Figure) => [growthOf(from, to)],
      words: (rate: string, from: string, to: string) => `from ${from} to ${to} is ${rate}`,
    })),
    ...pairs.map((pair) => ({
      stated: growth,
      from: pair,
      work: (change: Figure, amount: Figure) => growthsOf(change, amount, sign),
      words: (rate: string, change: string, amount: string) => `${change} is ${rate} of what ${amount} was before`,
    })),
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

/** How many per cent it may be: of what an amount was before the change or, as some have it, of what it is now. */
function growthsOf(first: Figure, second: Figure, sign: number | undefined): (Quantity | UnitFault)[] {
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
