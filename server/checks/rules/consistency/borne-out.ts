/** What the figures of a paragraph say of each other: which of them they bear out, and which they show to be a slip. */
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning, ProseMention } from '../../../model/meaning.ts';
import type { Draft } from '../../rule.ts';
import { changesIn } from './near-change.ts';
import { figuresThatHold, slipInRelations } from './near-relation.ts';
import type { Relation } from './near-relation.ts';
import { sumMeant, sumsThatHold } from './near-sum.ts';
import { productsIn } from './near-product.ts';
import { draftsOf } from './sentence.ts';

/** The figures that sums and changes of their paragraph or item tell to be slips, unless a sentence says in so many words what is wrong. */
export function slipsMeant(meaning: ProseMeaning, ties: readonly Tie[]): Draft[] {
  const slips = slipsTold(meaning, ties);
  return slips.length === 0 ? [] : unlessSaid(slips, draftsOf(meaning, ties));
}

/** Whether the figures beside a figure bear it out, or something is said of it already because they do not. */
export function judgedBeside(meaning: ProseMeaning, ties: readonly Tie[]): (mention: ProseMention) => boolean {
  const borneOut = new Set(
    tiesByItem(meaning, ties)
      .flatMap((item) => [...sumsThatHold(meaning, item), ...figuresThatHold(relationsIn(meaning, item).flat())])
      .map((tie) => tie.mention),
  );
  const drafts = draftsOf(meaning, ties);
  const said = [...drafts, ...unlessSaid(slipsTold(meaning, ties), drafts)];
  return (mention) => borneOut.has(mention) || said.some(({ start }) => start === mention.prose.start);
}

/** A slip, and all figures of its item. */
interface ItemSlip {
  readonly item: readonly Tie[];
  readonly draft: Draft;
}

function slipsTold(meaning: ProseMeaning, ties: readonly Tie[]): ItemSlip[] {
  return tiesByItem(meaning, ties).flatMap((item) => {
    const draft = sumMeant(meaning, item) ?? slipInRelations(relationsIn(meaning, item));
    return draft === undefined ? [] : [{ item, draft }];
  });
}

/** The slips of items of whose figures no sentence says already that they do not follow from each other. */
function unlessSaid(slips: readonly ItemSlip[], drafts: readonly Draft[]): Draft[] {
  const said = new Set(drafts.map(({ start }) => start));
  return slips.flatMap(({ item, draft }) => (item.some(({ mention }) => said.has(mention.prose.start)) ? [] : [draft]));
}

/** The figures of each item of a list; of any other block, all. */
function tiesByItem({ readings }: ProseMeaning, ties: readonly Tie[]): (readonly Tie[])[] {
  if (readings.length === 1) return [ties];
  let from = 0;
  return readings.map(({ figures }) => ties.slice(from, (from += figures.length)));
}

/** What may belong together, by the figure that would follow from the others. */
function relationsIn(meaning: ProseMeaning, ties: readonly Tie[]): (readonly Relation[])[] {
  return [...changesIn(meaning, ties), ...productsIn(meaning, ties)];
}
