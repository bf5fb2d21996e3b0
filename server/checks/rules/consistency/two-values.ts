/** One thing, two values: two tables that say something different about the same row, column and period. */
import type { BlockRule } from '../../rule.ts';
import { placeOf } from '../reconcile/wording.ts';

export const twoValues: BlockRule = {
  id: 'consistency/two-values',
  title: 'One thing with two values',
  severity: 'warning',
  description:
    'A figure with the same row label, column heading and stated period as one in another table, but another value. It is reported at the later of the two and points at the earlier.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ links, report }) {
    for (const { fact, other } of links.conflicts) {
      if (fact.block.index < other.block.index || fact.cell === undefined) continue;
      report({
        start: fact.start,
        end: fact.end,
        message: `${placeOf(fact.cell)} is ${fact.figure?.text ?? ''} here, but ${other.figure?.text ?? ''} in the table '${other.table?.title ?? ''}'.`,
        related: [{ at: other, message: `${other.label}: ${other.figure?.text ?? ''}` }],
      });
    }
  },
};
