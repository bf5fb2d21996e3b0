/** Calculations whose units do not go together: pounds added to children, a share compared with a sum. */
import { isPrintableIn } from '../../../model/printed-value.ts';
import { unitInWords } from '../../../model/quantity.ts';
import type { BlockRule } from '../../rule.ts';
import { CALCULATING_BLOCKS, faultsOf } from '../expression-faults.ts';

export const expression: BlockRule = {
  id: 'unit/expression',
  title: 'A calculation whose units do not go together',
  severity: 'error',
  description:
    'A check, a tied or computed figure that adds, subtracts or compares figures of different units, such as pounds and children; or a computed figure that is asked for in a unit that it is not in, such as pounds in FTE.',
  fixable: false,
  scope: 'block',
  blocks: CALCULATING_BLOCKS,
  needs: 'content',
  check(view) {
    for (const fault of faultsOf(view)) if (fault.kind === 'unit' || fault.kind === 'zero') view.report(fault);
    for (const { inline, quantity } of view.links.computed) {
      if (inline?.unit === undefined || quantity === undefined || isPrintableIn(quantity, inline.unit.text)) continue;
      const { start, end, text } = inline.unit;
      view.report({
        start,
        end,
        message: `This is in ${unitInWords(quantity.unit)}, so it cannot be printed in ${text}.`,
      });
    }
  },
};
