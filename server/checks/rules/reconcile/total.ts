/**
 * Casts every total and subtotal of a table. Printed figures stand for intervals (XBRL Calculations 1.1): a total fails
 * only when no figures that print like its items can add up to one that prints like it.
 */
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { suspicions } from './suspicions.ts';
import { figureOf } from './figure-in-table.ts';
import { labelOf, placeOf, sumLine } from './wording.ts';
import { accountedFor, witnesses } from './witness.ts';
import { describeWitnessed, isOfTotals } from './witnessed-finding.ts';

export const total: BlockRule = {
  id: 'reconcile/total',
  title: 'A total that its items do not add up to',
  severity: 'error',
  description:
    'Casts each column: a total or subtotal that cannot be the sum of its items, however they were rounded. A figure that its row and its column both find wrong, or that puts a total below it right as well, is named once, itself.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    const seen = witnesses(meaning);
    for (const witnessed of seen) if (isOfTotals(witnessed)) report(describeWitnessed(block, meaning, witnessed));
    const known = accountedFor(seen);
    for (const relation of meaning.relations) {
      if (relation.kind !== 'total' && relation.kind !== 'subtotal') continue;
      if (relation.verdict !== 'fails' || known.has(relation)) continue;
      const draft = describe(block, meaning, relation);
      if (draft !== undefined) report(draft);
    }
  },
};

function describe(block: ReportBlock, table: TableMeaning, relation: Relation): Draft | undefined {
  const { stated, computed, difference, direction, terms: items } = relation;
  if (stated?.figure === undefined || computed === undefined || difference === undefined) return undefined;
  const failed = { table, direction, stated, items, computed: computed.value, difference };
  const sum = figureOf(computed.value, stated, table);
  return {
    start: stated.start,
    end: stated.end,
    message: `${placeOf(stated)} is ${stated.figure.text}, but its items add up to ${sum}.`,
    details: [sumLine(relation, table), ...suspicions({ ...failed, others: others(table, relation) })],
    related: items.map((cell) => ({ at: { block, start: cell.start, end: cell.end }, message: itemText(cell) })),
    fixes: [
      {
        title: `Replace ${stated.figure.text} with ${sum}, the sum of its items`,
        edits: [{ start: stated.start, end: stated.start + stated.figure.text.length, text: sum }],
        safe: false,
      },
    ],
  };
}

/** Figures of the column that are neither items nor the total: memo rows, and what a subtotal stands for. */
function others(table: TableMeaning, relation: Relation): TableCell[] {
  const column = relation.stated?.column;
  const taking = new Set(relation.terms);
  return table.rows
    .flatMap((row) => (column === undefined ? [] : (row.cells[column.index] ?? [])))
    .filter((cell) => cell.figure !== undefined && cell !== relation.stated && !taking.has(cell));
}

function itemText(cell: TableCell): string {
  return `${labelOf(cell)}: ${cell.figure?.text ?? ''}`;
}
