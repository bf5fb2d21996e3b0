/**
 * A figure printed to more digits than the rest of its column. The extra digits claim a precision that the table does not
 * have, and are often a figure pasted from elsewhere (XBRL Calculations 1.1 stops a check at such a figure).
 */
import { roundTo } from '../../../figures/decimal.ts';
import { styleOf, writeFigure } from '../../../figures/write-figure.ts';
import { finerCell } from '../../../model/table-precision.ts';
import type { BlockRule } from '../../rule.ts';
import { placeOf } from './wording.ts';

export const precision: BlockRule = {
  id: 'reconcile/precision',
  title: 'A figure with more digits than its column',
  severity: 'warning',
  description:
    'One figure of a column of money that is printed to more decimal places than all the others, which agree among themselves.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ meaning, report }) {
    if (meaning.kind !== 'table') return;
    for (const column of meaning.columns) {
      const finer = finerCell(meaning, column);
      const figure = finer?.cell.figure;
      if (finer === undefined || figure === undefined) continue;
      const { cell, usual } = finer;
      const style = { ...styleOf(figure), places: Math.max(0, figure.scale - usual) };
      const rounded = writeFigure(roundTo(figure.value, usual), style);
      report({
        start: cell.start,
        end: cell.end,
        message: `${placeOf(cell)} is ${figure.text}, to more decimal places than the rest of its column.`,
        fixes: [
          {
            title: `Round ${figure.text} to ${rounded}`,
            edits: [{ start: cell.start, end: cell.start + figure.text.length, text: rounded }],
            safe: false,
          },
        ],
      });
    }
  },
};
