/** A figure that is in no table, but would be if two digits changed places or one were another. */
import { styleOf, writeFigure } from '../../../figures/write-figure.ts';
import type { FigureStyle } from '../../../figures/write-figure.ts';
import { abs } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { scaleMissed } from '../../../model/auto-tie.ts';
import type { BlockRule } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

export const nearMiss: BlockRule = {
  id: 'consistency/near-miss',
  title: 'A figure that nearly repeats a known one',
  severity: 'hint',
  description:
    'A figure in the text that repeats nothing known, while exactly one known figure differs from it by two neighbouring digits swapped, by one digit of four or more, or by thousands for millions, in a sentence that speaks of the same thing. It asks; it does not assert.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ links, report }) {
    for (const { mention, figure, near } of links.ties) {
      if (near?.figure === undefined) continue;
      const { start, end } = mention.prose;
      const wanted = writeFigure(abs(near.figure.value), styleWanted(figure, near.figure));
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

/** As the figure is printed, but in millions where thousands were a slip. */
function styleWanted(figure: Figure, known: Figure): FigureStyle {
  const style = styleOf(figure);
  const missed = scaleMissed(figure, known);
  if (missed === 0) return style;
  const scale = figure.scale + missed;
  if (scale === 3) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' thousand' : 'k' };
  if (scale === 6) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' million' : 'm' };
  if (scale === 9) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' billion' : 'bn' };
  return { ...style, scale: 0, suffix: '' };
}
