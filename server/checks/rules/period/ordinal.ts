/**
 * The day of a date with an ending that is not its own: "31th March", "22th July". Published in minutes of Bath and North East
 * Somerset Council in 2019. Either the ending is wrong or the day is, so it is pointed out and not only corrected.
 */
import type { Span } from '../../../../grammar/tree.ts';
import type { BlockRule } from '../../rule.ts';
import { DATED_BLOCKS, periodsPrinted } from './phrases.ts';
import { ordinalOf, replacing } from './replace-text.ts';

export const ordinal: BlockRule = {
  id: 'period/ordinal',
  title: 'A day with the ending of another',
  severity: 'warning',
  description: 'A date whose day has an ending that is not its own: 31th March, 22th July, 3th of May.',
  fixable: true,
  scope: 'block',
  blocks: DATED_BLOCKS,
  needs: 'content',
  check({ block, meaning, report }) {
    for (const { mention, text } of periodsPrinted(meaning, block.text)) {
      // A day that there is not is another rule's.
      const found = mention.fault === undefined ? dayIn(text, mention) : undefined;
      if (found === undefined) continue;
      const { day, ...span } = found;
      const right = `${day}${ordinalOf(day)}`;
      const printed = text.slice(span.start, span.end);
      if (printed === right) continue;
      report({
        ...span,
        message: `There is no ${printed}: it is the ${right}, or another day was meant.`,
        fixes: [replacing(text, span, right)],
      });
    }
  },
};

/** Where in a date its day stands, if it has an ending. */
function dayIn(text: string, { start, end }: Span): (Span & { readonly day: number }) | undefined {
  const match = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)\b/.exec(text.slice(start, end));
  if (match === null) return undefined;
  const from = start + match.index;
  return { start: from, end: from + match[0].length, day: Number(match[1]) };
}
