/** `@check`: a relation between figures of the report that the author promises. */
import { plainAmount } from '../../../figures/write-figure.ts';
import type { BlockRule } from '../../rule.ts';
import { quantityText } from './wording.ts';

export const assertion: BlockRule = {
  id: 'reconcile/assertion',
  title: 'An @check that does not hold',
  severity: 'error',
  description:
    'Works out both sides of each @check and reports those that cannot hold, however the figures were rounded.',
  fixable: false,
  scope: 'block',
  blocks: ['check'],
  check({ links, report }) {
    const { assertion: made } = links;
    if (made?.verdict !== 'fails' || made.left === undefined || made.right === undefined) return;
    const { equation, left, right, difference, facts } = made;
    const within = equation.within === undefined ? '' : ', more than allowed';
    const verb = { '=': 'is not', '<': 'is not below', '<=': 'is above', '>': 'is not above', '>=': 'is below' };
    report({
      start: equation.start,
      end: equation.end,
      message: `This check does not hold: ${quantityText(left)} ${verb[equation.operator]} ${quantityText(right)}.`,
      details: difference === undefined ? [] : [`They differ by ${plainAmount(difference, left.unit)}${within}.`],
      related: facts.map((fact) => ({ at: fact, message: `${fact.label}: ${fact.figure?.text ?? ''}` })),
    });
  },
};
