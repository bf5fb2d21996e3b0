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

/** A figure that a sum or a change of its paragraph tells to be a slip, unless a sentence says in so many words what is wrong. */
export function slipMeant(meaning: ProseMeaning, ties: readonly Tie[]): Draft | undefined {
  const slip = slipTold(meaning, ties);
  return slip === undefined || draftsOf(meaning, ties).length > 0 ? undefined : slip;
}

/** Whether the figures beside a figure bear it out, or something is said of it already because they do not. */
export function judgedBeside(meaning: ProseMeaning, ties: readonly Tie[]): (mention: ProseMention) => boolean {
  const borneOut = new Set(
    [...sumsThatHold(meaning, ties), ...figuresThatHold(relationsIn(meaning, ties).flat())].map((tie) => tie.mention),
  );
  const drafts = draftsOf(meaning, ties);
  const slip = drafts.length > 0 ? undefined : slipTold(meaning, ties);
  const said = slip === undefined ? drafts : [slip];
  return (mention) => borneOut.has(mention) || said.some(({ start }) => start === mention.prose.start);
}

function slipTold(meaning: ProseMeaning, ties: readonly Tie[]): Draft | undefined {
  return sumMeant(meaning, ties) ?? slipInRelations(relationsIn(meaning, ties));
}

/** What may belong together, by the figure that would follow from the others. */
function relationsIn(meaning: ProseMeaning, ties: readonly Tie[]): (readonly Relation[])[] {
  return [...changesIn(meaning, ties), ...productsIn(meaning, ties)];
}
