/** Tables whose columns are not named: a screen reader reads out each figure with its heading (WCAG 2.2, 1.3.1). */
import type { TableMeaning } from '../../../model/meaning.ts';
import type { BlockRule } from '../../rule.ts';

export const tableHeader: BlockRule = {
  id: 'accessibility/table-header',
  title: 'A table whose columns are not named',
  severity: 'warning',
  description:
    'A @table without a header row, a @demand of more than one column without one, and a column of figures with an empty heading. The column of labels needs no heading.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ meaning, report }) {
    if (meaning.kind !== 'table' || meaning.rows.length === 0 || meaning.columns.length === 0) return;
    const { syntax, columns } = meaning;
    const header = syntax.rows.find(({ kind }) => kind === 'header');
    if (header === undefined) {
      // One count under its title says what it is.
      if (syntax.kind === 'demand' && columns.length === 1) return;
      const { start, end } = syntax.title ?? syntax.id ?? syntax.keyword;
      report({ start, end, message: 'This table has no header row, so nothing says what its figures are.' });
      return;
    }
    for (const { heading, index } of columns) {
      if ((heading?.text ?? '') !== '' || !hasFigures(meaning, index)) continue;
      const { start, end } = heading ?? header;
      report({ start, end, message: `Column ${index + 2} of this table has figures and no heading.` });
    }
  },
};

function hasFigures({ rows }: TableMeaning, index: number): boolean {
  return rows.some(({ cells }) => cells[index]?.figure !== undefined);
}
