/** A figure in another unit than its column: FTE among pounds, a percentage among counts. */
import { commonUnit, unitInWords } from '../../../model/quantity.ts';
import type { Column, TableMeaning } from '../../../model/meaning.ts';
import type { BlockRule } from '../../rule.ts';
import { placeOf } from '../reconcile/wording.ts';

/** The 6/9 to 18/9 of the council tax bands, in a table of pounds. */
function hasOnlyRatios({ index }: Column, { rows }: TableMeaning): boolean {
  return rows.every(({ cells }) => (cells[index]?.figure?.unit.kind ?? 'ratio') === 'ratio');
}

export const mixed: BlockRule = {
  id: 'unit/mixed',
  title: 'A figure in another unit than its column',
  severity: 'warning',
  description:
    'A cell that states a unit of its own which does not go with that of its column, in a column that is added up or checked.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ meaning, report }) {
    if (meaning.kind !== 'table') return;
    for (const cell of meaning.oddCells) {
      const { figure, row, column } = cell;
      if (figure === undefined || figure.nil || figure.inherited || row.role === 'memo') continue;
      // A column of mixed measures, such as a list of performance figures, states no unit for all of them.
      if (column.unit.kind === 'number' || commonUnit(figure.unit, column.unit) !== undefined) continue;
      if (figure.unit.kind === 'ratio' && hasOnlyRatios(column, meaning)) continue;
      report({
        start: cell.start,
        end: cell.end,
        message: `${placeOf(cell)} is ${figure.text}, in ${unitInWords(figure.unit)}, but its column is in ${unitInWords(column.unit)}.`,
      });
    }
  },
};
