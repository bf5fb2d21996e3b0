/** Calculations whose units do not go together: pounds added to children, a share compared with a sum. */
import type { BlockRule } from '../../rule.ts';
import { CALCULATING_BLOCKS, faultsOf } from '../expression-faults.ts';

export const expression: BlockRule = {
  id: 'unit/expression',
  title: 'A calculation whose units do not go together',
  severity: 'error',
  description:
    'A check, a tied or computed figure that adds, subtracts or compares figures of different units, such as pounds and children.',
  fixable: false,
  scope: 'block',
  blocks: CALCULATING_BLOCKS,
  needs: 'content',
  check(view) {
    for (const fault of faultsOf(view)) if (fault.kind === 'unit' || fault.kind === 'zero') view.report(fault);
  },
};
