/** A table of council tax by band, one band of which is not its part of band D. */
import { bandBreaks } from '../../../model/council-tax-bands.ts';
import type { BlockRule } from '../../rule.ts';
import { figureOf, replacingFigure } from './figure-in-table.ts';
import { witnesses } from './witness.ts';
import { placeOf } from './wording.ts';

export const bands: BlockRule = {
  id: 'reconcile/bands',
  title: 'A council tax band that is not its part of band D',
  severity: 'warning',
  description:
    'In a table of council tax by valuation band, the one band that does not pay what the law says that it pays of band D (6/9 in band A to 18/9 in band H; in Scotland 240/360 to 882/360), while all others do. Five pence for the rounding of several taxes are left alone.',
  fixable: true,
  scope: 'block',
  blocks: ['table'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    for (const { cell, part, base, baseBand, wanted, others } of bandBreaks(meaning)) {
      // What a sum finds wrong as well is named by that.
      if (witnesses(meaning).some((witnessed) => witnessed.cell === cell)) continue;
      const { start, end, figure } = cell;
      const right = figureOf(wanted, cell, meaning);
      report({
        start,
        end,
        message: `${placeOf(cell)} is ${figure?.text ?? ''}, but ${part} of band ${baseBand} (${base.figure?.text ?? ''}) is ${right}; the other ${others} bands are their parts of it.`,
        related: [
          { at: { block, start: base.start, end: base.end }, message: `${placeOf(base)}: ${base.figure?.text ?? ''}` },
        ],
        fixes: [replacingFigure(cell, right)],
      });
    }
  },
};
