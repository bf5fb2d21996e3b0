/** "An overspend of" where the table has an underspend: the figure agrees, the word does not. */
import type { BlockRule } from '../../rule.ts';
import { PROSE_BLOCKS } from '../prose-blocks.ts';

export const direction: BlockRule = {
  id: 'consistency/direction',
  title: 'An overspend where the table has an underspend',
  severity: 'warning',
  description:
    'A figure whose sentence calls it an overspend (or pressure) while the variance that it repeats is an underspend, or the other way round. The header or the table says which sign is which.',
  fixable: false,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ links, report }) {
    for (const { mention, figure, against } of links.ties) {
      const said = mention.prose.direction;
      if (against === undefined || said === undefined) continue;
      const is = said.sign > 0 ? 'an underspend' : 'an overspend';
      report({
        start: said.start,
        end: said.end,
        message: `${figure.text} is called '${said.word}' here, but ${against.label} is ${against.figure?.text ?? ''}: ${is}.`,
        related: [{ at: against, message: `${against.label}: ${against.figure?.text ?? ''}` }],
      });
    }
  },
};
