/** Tables without a title: nobody can refer to them, and a screen reader announces them as "table" (WCAG 2.2, 1.3.1). */
import type { BlockRule } from '../../rule.ts';

export const tableTitle: BlockRule = {
  id: 'accessibility/table-title',
  title: 'A table without a title',
  severity: 'warning',
  description: 'A @table or @demand without a title after its name.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ meaning, report }) {
    if (meaning.kind !== 'table' || meaning.title !== '') return;
    const { keyword, id } = meaning.syntax;
    const { start, end } = id ?? keyword;
    report({ start, end, message: 'This table has no title: it follows the name, in quotation marks.' });
  },
};
