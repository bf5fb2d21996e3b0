/** Parts shown under "of which": they may not exceed the whole, and with a last part called "rest" they must equal it. */
import type { BlockRule } from '../../rule.ts';
import { figureOf } from './figure-in-table.ts';
import { labelOf, placeOf } from './wording.ts';

export const ofWhich: BlockRule = {
  id: 'reconcile/of-which',
  title: 'Parts that do not fit their whole',
  severity: 'error',
  description:
    'Adds up the "of which" rows below an item: together they may not be more than the item, and when the last of them is called "rest" they must equal it.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    for (const { kind, verdict, stated, computed, terms, operator } of meaning.relations) {
      if (kind !== 'of-which' || verdict !== 'fails' || stated?.figure === undefined || computed === undefined) {
        continue;
      }
      const parts = figureOf(computed.value, stated, meaning);
      const first = terms[0] ?? stated;
      report({
        start: first.start,
        end: terms.at(-1)?.row === first.row ? first.end : (terms.at(-1)?.end ?? first.end),
        message:
          operator === '='
            ? `The parts of ${labelOf(stated)} add up to ${parts}, but ${placeOf(stated)} is ${stated.figure.text}.`
            : `The parts of ${labelOf(stated)} come to ${parts}, which is more than the whole: ${placeOf(stated)} is ${stated.figure.text}.`,
        related: [{ at: { block, start: stated.start, end: stated.end }, message: `The whole: ${stated.figure.text}` }],
      });
    }
  },
};
