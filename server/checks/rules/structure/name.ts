/** Names in calculations that stand for nothing known, or for several figures where one is needed. */
import type { BlockRule } from '../../rule.ts';
import { CALCULATING_BLOCKS, faultsOf } from '../expression-faults.ts';

export const name: BlockRule = {
  id: 'structure/name',
  title: 'A calculation that names nothing known',
  severity: 'error',
  description:
    'A name in a check, a tied or a computed figure that stands for no row, column, figure or document, or for several figures where one is needed.',
  fixable: false,
  scope: 'block',
  blocks: CALCULATING_BLOCKS,
  needs: 'content',
  check(view) {
    for (const fault of faultsOf(view)) if (fault.kind === 'name' || fault.kind === 'shape') view.report(fault);
  },
};
