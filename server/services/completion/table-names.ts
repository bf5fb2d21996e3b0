/** Proposes the rows and columns of a table: after its name and a dot, and alone in the table's own `check:`. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { expressionWords } from '../../../grammar/vocabulary.ts';
import { factOfCell } from '../../model/definition.ts';
import type { Definition } from '../../model/definition.ts';
import type { Column, TableCell, TableMeaning, TableRow } from '../../model/meaning.ts';
import { columnOf, rowOf } from '../../model/resolve.ts';
import type { Cursor } from './cursor.ts';
import { valueOfFact } from './fact-text.ts';
import { functionProposals } from './functions.ts';
import type { Proposal } from './proposal.ts';

type Table = Definition & { readonly kind: 'table' };

/** What can follow `finance.` or `finance.care.`. */
export function proposeInTable(definition: Table, segments: readonly string[]): Proposal[] {
  const { table } = definition;
  const [first, ...more] = segments;
  if (first === undefined) {
    const single = table.columns.length === 1 ? table.columns[0] : undefined;
    return [
      ...rowProposals(table, single, (cell) => valueOf(definition, cell)),
      ...(single === undefined ? table.columns.map(columnProposal) : []),
    ];
  }
  if (more.length > 0) return [];
  const row = rowOf(table, first);
  if (row !== undefined) {
    return table.columns.map((column) => withValue(columnProposal(column), valueOf(definition, row.cells[column.index])));
  }
  const column = columnOf(table, first);
  return column === undefined ? [] : rowProposals(table, column, (cell) => valueOf(definition, cell));
}

/** The table's own columns and rows, for its `check:`. */
export function proposeOwnNames(cursor: Cursor): Proposal[] {
  const { block, context } = cursor;
  const table = block && context.analysis.meaningOf(block);
  if (table?.kind !== 'table') return [];
  const words = expressionWords.filter(({ word }) => word === 'within' || word === 'for');
  return [
    ...table.columns.map((column) => ({ ...columnProposal(column), rank: 2 })),
    ...rowProposals(table, undefined, () => '').map((row) => ({ ...row, rank: 4 })),
    ...functionProposals(cursor),
    ...words.map(({ word, about }) => ({ label: word, kind: CompletionItemKind.Keyword, detail: about, rank: 8 })),
  ];
}

function rowProposals(
  table: TableMeaning,
  column: Column | undefined,
  valueIn: (cell: TableCell | undefined) => string,
): Proposal[] {
  const rows = table.rows.filter(({ role }) => role !== 'group');
  const items = rows.map((row) => rowProposal(row.id, row, column, valueIn));
  for (const id of ['total', 'latest', 'previous', 'first']) {
    const row = rowOf(table, id);
    if (row !== undefined && row.id !== id) items.push(rowProposal(id, row, column, valueIn));
  }
  return items;
}

function rowProposal(
  id: string,
  row: TableRow,
  column: Column | undefined,
  valueIn: (cell: TableCell | undefined) => string,
): Proposal {
  const item: Proposal = {
    label: id,
    kind: CompletionItemKind.Field,
    detail: row.label,
    rank: row.role === 'total' ? 2 : 3,
    ...(column === undefined ? { commit: ['.'] } : {}),
  };
  return column === undefined ? item : withValue(item, valueIn(row.cells[column.index]));
}

function columnProposal({ id, title }: Column): Proposal {
  return { label: id, kind: CompletionItemKind.Property, detail: title, rank: 4 };
}

function withValue(item: Proposal, text: string): Proposal {
  return text === '' ? item : { ...item, aside: text };
}

function valueOf({ facts, table }: Table, cell: TableCell | undefined): string {
  const fact = cell && factOfCell(facts, table, cell);
  return fact === undefined ? '' : valueOfFact(fact);
}
