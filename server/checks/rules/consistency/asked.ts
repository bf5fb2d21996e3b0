/** The question whether a figure of a sentence is a slip, where the figures beside it tell what it should be. */
import type { Tie } from '../../../model/links.ts';
import type { Draft } from '../../rule.ts';
import { replacement } from '../replacement.ts';
import { printed } from './sentence/figures.ts';

/** A figure and what would stand in its place. */
export interface Slip {
  readonly tie: Tie;
  readonly text: string;
}

/**
 * Asks about a slip, or which of two figures is the one; nothing where it may be more than two. `workings` is what is so once it
 * is put right, `either` what either of the two makes so.
 */
export function asked<Found extends Slip>(
  slips: readonly Found[],
  either: string,
  workings: (slip: Found) => string,
): Draft | undefined {
  const different = new Map(slips.map((slip) => [`${slip.tie.mention.prose.start} ${slip.text}`, slip]));
  const meant = [...different.values()].sort((a, b) => a.tie.mention.prose.start - b.tie.mention.prose.start);
  const [first, second, ...others] = meant;
  if (first === undefined || others.length > 0) return undefined;
  const question = meant.map(({ tie, text }) => `${printed(tie.mention)} meant to be ${text}`).join(', or ');
  const { start, end } = first.tie.mention.prose;
  return {
    start,
    end,
    message: `Is ${question}? ${second === undefined ? 'Then' : `Either ${either}:`} ${workings(first)}.`,
    fixes: meant.map(({ tie: { mention }, text }) => replacement(printed(mention), mention.prose, text)),
  };
}
