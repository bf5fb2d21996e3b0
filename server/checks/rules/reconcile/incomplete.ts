/**
 * A sum or check that cannot be finished because a figure in it is not known. That is no mistake: it is said so that
 * nobody takes the total for checked.
 */
import type { BlockRule } from '../../rule.ts';
import { placeOf } from './wording.ts';

export const incomplete: BlockRule = {
  id: 'reconcile/incomplete',
  title: 'A sum that cannot be checked yet',
  severity: 'information',
  description:
    'A total, check or assertion with a part that is empty, n/a or TBC. A sum that already holds without the missing part is not mentioned.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand', 'check'],
  check({ block, meaning, links, report }) {
    if (meaning.kind === 'table') {
      for (const { verdict, stated, declared, reason, unknown = [] } of meaning.relations) {
        if (verdict !== 'incomplete') continue;
        const at = stated ?? declared;
        report({
          start: at.start,
          end: at.end,
          message: `${stated === undefined ? 'This check' : placeOf(stated)} is not checked: ${reason ?? 'a figure is not known'}.`,
          related: unknown.map((cell) => ({
            at: { block, start: cell.start, end: cell.end },
            message: `${placeOf(cell)} is not known`,
          })),
        });
      }
      return;
    }
    const { assertion } = links;
    if (assertion?.verdict !== 'incomplete') return;
    const { equation, reason } = assertion;
    report({
      start: equation.start,
      end: equation.end,
      message: `This check is not made: ${reason ?? 'a figure is not known'}.`,
    });
  },
};
