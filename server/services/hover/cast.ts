/** A sum or a check of a table as a reader would cast it: the items, what they come to, what is stated, the difference. */
import { figureOf } from '../../checks/rules/reconcile/figure-in-table.ts';
import { differenceOf, labelOf } from '../../checks/rules/reconcile/wording.ts';
import type { Relation, TableCell, TableMeaning } from '../../model/meaning.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { amountTable, code, plain } from './markdown.ts';

/** A column of more items than this is shown without its middle. */
const MOST_ITEMS = 24;
const ITEMS_AT_END = 3;

/** The whole casting: one sentence and a table. */
export function castMarkdown(relation: Relation, table: TableMeaning, block: ReportBlock): string {
  const { stated, terms, unknown = [], direction } = relation;
  const cells = [...terms, ...unknown.filter((cell) => !terms.includes(cell))];
  const rows = itemRows(cells, direction);
  if (stated !== undefined) rows.push(...outcome(relation, stated, table));
  const heading = stated === undefined || direction === 'across' ? '' : plain(stated.column.title);
  return `${verdictSentence(relation, block)}\n\n${amountTable([headingOf(relation, block), heading], rows)}`;
}

/** "Adds up exactly." and its like; for a check, with the equation. */
export function verdictSentence(relation: Relation, block: ReportBlock): string {
  const { kind, operator, verdict, reason } = relation;
  const subject = kind === 'check' ? `The check ${code(equationOf(relation, block))}` : 'The sum';
  if (verdict === 'incomplete') {
    return `${subject} cannot be completed: ${plain(reason ?? 'a figure in it is not known')}.`;
  }
  if (verdict === 'not-checked') return `${subject} is not checked: ${plain(reason ?? 'a figure in it is in doubt')}.`;
  if (kind === 'of-which' && operator === '>=') {
    return verdict === 'fails' ? '**The parts come to more than the whole.**' : 'The parts stay within the whole.';
  }
  if (verdict === 'fails') return `**${subject} does not hold.**`;
  return verdict === 'exact' ? `${subject} holds exactly.` : `${subject} holds: the difference is within rounding.`;
}

/** "5 sums and checks hold" for a whole table; empty when it claims none. */
export function tableVerdict({ relations }: TableMeaning): string {
  if (relations.length === 0) return '';
  const count = (verdicts: readonly string[]): number =>
    relations.filter((each) => verdicts.includes(each.verdict)).length;
  const holding = count(['exact', 'rounding']);
  const failing = count(['fails']);
  const open = relations.length - holding - failing;
  if (holding === relations.length) {
    return holding === 1 ? 'Its one sum holds.' : `All ${holding} sums and checks hold.`;
  }
  const parts = [
    `${holding} of ${relations.length} sums and checks hold`,
    ...(failing > 0 ? [`**${failing} ${failing === 1 ? 'does' : 'do'} not**`] : []),
    ...(open > 0 ? [`${open} cannot be checked`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function outcome({ kind, computed, difference }: Relation, stated: TableCell, table: TableMeaning): [string, string][] {
  const own: [string, string] = ['**Stated**', `**${plain(stated.figure?.text ?? '')}**`];
  if (computed === undefined) return [own];
  const rows: [string, string][] = [
    [kind === 'check' ? '**Computed**' : '**Sum**', `**${plain(figureOf(computed.value, stated, table))}**`],
    own,
  ];
  if (difference !== undefined) rows.push(['Difference', plain(differenceOf(difference, stated, table))]);
  return rows;
}

function headingOf(relation: Relation, block: ReportBlock): string {
  if (relation.kind === 'check') return code(equationOf(relation, block));
  return relation.stated === undefined ? '' : plain(labelOf(relation.stated));
}

function equationOf({ declared }: Relation, block: ReportBlock): string {
  return block.text.slice(declared.start, declared.end);
}

/** Down a column the row tells the figure; across a row, the column. */
function itemName(cell: TableCell, direction: Relation['direction']): string {
  return direction === 'across' ? cell.column.title || cell.column.id : labelOf(cell);
}

function itemRows(cells: readonly TableCell[], direction: Relation['direction']): [string, string][] {
  const rowOf = (cell: TableCell): [string, string] => {
    const amount = cell.figure === undefined ? '*not known*' : plain(cell.figure.text);
    return [plain(itemName(cell, direction)), amount];
  };
  if (cells.length <= MOST_ITEMS) return cells.map(rowOf);
  const head = cells.slice(0, MOST_ITEMS - ITEMS_AT_END - 1);
  const left = cells.length - head.length - ITEMS_AT_END;
  return [...head.map(rowOf), [`*${left} more*`, ''], ...cells.slice(-ITEMS_AT_END).map(rowOf)];
}
