/** Totals that are not marked as such: they look like totals to the reader, and nobody casts them. */
import { lineStart } from '../../../../grammar/characters.ts';
import type { Relation, TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { unmarkedTotals } from '../../../model/unmarked-totals.ts';
import type { UnmarkedTotal } from '../../../model/unmarked-totals.ts';
import type { BlockRule, Draft, PlacedFix } from '../../rule.ts';
import { figureOf } from './figure-in-table.ts';
import { placeOf } from './wording.ts';

export const unmarkedTotal: BlockRule = {
  id: 'reconcile/unmarked-total',
  title: 'A total that is not marked as one',
  severity: 'information',
  description:
    'A row that is called a total, and is the sum of the rows above it in a column or more, but has no role: nothing casts it. Where the rows do not add up in another column, that is said. Rows that no column bears out are left alone.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    for (const total of unmarkedTotals(meaning)) {
      const fixes = [marking(block, total)];
      const drafts = total.failing.flatMap((sum) => failureIn(sum, total, meaning) ?? []);
      for (const draft of drafts.length > 0 ? drafts : [asItHolds(total)]) report({ ...draft, fixes });
    }
  },
};

function asItHolds({ row, role, items }: UnmarkedTotal): Draft {
  const { start, end } = row.syntax.cells[0] ?? row.syntax;
  const message = `${row.label} is the sum of the ${items} rows above, but is not marked as a ${role}: nothing will check it.`;
  return { start, end, message };
}

function failureIn(sum: Relation, { items, holding }: UnmarkedTotal, table: TableMeaning): Draft | undefined {
  const { stated, computed } = sum;
  if (stated?.figure === undefined || computed === undefined) return undefined;
  const wanted = figureOf(computed.value, stated, table);
  const others = holding.length === 1 ? 'in another column they do' : `in ${holding.length} other columns they do`;
  const message =
    `${placeOf(stated)} is ${stated.figure.text}, but the ${items} rows above add up to ${wanted}; ${others}. ` +
    'The row is not marked as a total, so nothing casts it.';
  return { start: stated.start, end: stated.end, message };
}

/** The role stands before the row's first pipe, in the room that is there for it. */
function marking({ text }: ReportBlock, { row, role }: UnmarkedTotal): PlacedFix {
  const { start } = row.syntax;
  const indent = start - lineStart(text, start);
  const room = Math.min(role.length + 1, Math.max(0, indent - 2));
  return {
    title: `Mark the row as ${role}`,
    edits: [{ start: start - room, end: start, text: `${role} ` }],
    safe: false,
  };
}
