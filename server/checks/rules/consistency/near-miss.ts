/** A figure that is in no table, but would be if two digits changed places or one were another. */
import { writeFigure } from '../../../figures/write-figure.ts';
import { abs } from '../../../figures/decimal.ts';
import type { BlockRule } from '../../rule.ts';
import { PROSE_BLOCKS } from '../prose-blocks.ts';

export const nearMiss: BlockRule = {
  id: 'consistency/near-miss',
  title: 'A figure that nearly repeats a known one',
  severity: 'hint',
  description:
    'A figure of four digits or more in the text that repeats nothing known, while exactly one known figure differs from it by two neighbouring digits swapped, or by one digit in a sentence that speaks of the same thing. It asks; it does not assert.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ links, report }) {
    for (const { mention, figure, near } of links.ties) {
      if (near?.figure === undefined) continue;
      const { start, end } = mention.prose;
      const wanted = writeFigure(abs(near.figure.value), figure);
      report({
        start,
        end,
        message: `Is ${figure.text} meant to be ${wanted}? ${near.label} is ${near.figure.text}.`,
        related: [{ at: near, message: `${near.label}: ${near.figure.text}` }],
        fixes: [{ title: `Replace ${figure.text} with ${wanted}`, edits: [{ start, end, text: wanted }], safe: false }],
      });
    }
  },
};
