/** Proposes the rows and columns of a table: after its name and a dot, and alone in the table's own `check:`. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { factOfCell } from '../../model/definition.ts';
import type { Definition } from '../../model/definition.ts';
import type { Fact } from '../../model/fact.ts';
import type { Column, TableMeaning, TableRow } from '../../model/meaning.ts';
import { columnOf, rowOf } from '../../model/resolve.ts';
import type { Cursor } from './cursor.ts';
import { valueOfFact } from './fact-text.ts';
import { functionProposals } from './functions.ts';
import { factData } from './proposal.ts';
import type { Proposal } from './proposal.ts';

type Table = Definition & { readonly kind: 'table' };

/** What can follow `finance.` or `finance.care.`. */
export function proposeInTable(definition: Table, segments: readonly string[]): Proposal[] {
  const { facts, table } = definition;
  const [first, ...more] = segments;
  const factOf = (row: TableRow, column: Column): Fact | undefined => {
    const cell = row.cells[column.index];
    return cell && factOfCell(facts, table, cell);
  };
  const inColumn = (column: Column): Proposal[] =>
    rowsOf(table).map(([id, row]) => withFact(rowProposal(id, row), factOf(row, column)));
  if (first === undefined) {
    const [single, ...others] = table.columns;
    if (single !== undefined && others.length === 0) return inColumn(single);
    return [...rowsOf(table).map(([id, row]) => before(rowProposal(id, row))), ...table.columns.map(columnProposal)];
  }
  if (more.length > 0) return [];
  const row = rowOf(table, first);
  if (row !== undefined) {
    return table.columns.map((column) => withFact(columnProposal(column), factOf(row, column)));
  }
  const column = columnOf(table, first);
  return column === undefined ? [] : inColumn(column);
}

/** The table's own columns and rows, for its `check:`. */
export function proposeOwnNames(cursor: Cursor): Proposal[] {
  const { block, context } = cursor;
  const table = block && context.analysis.meaningOf(block);
  if (table?.kind !== 'table') return [];
  return [
    ...table.columns.map((column) => ({ ...columnProposal(column), rank: 2 })),
    ...rowsOf(table).map(([id, row]) => ({ ...rowProposal(id, row), rank: 4 })),
    ...functionProposals(cursor),
  ];
}

/** The rows by their names; some have a second one. */
function rowsOf(table: TableMeaning): [id: string, row: TableRow][] {
  const named = table.rows.filter(({ role }) => role !== 'group').map((row): [string, TableRow] => [row.id, row]);
  for (const id of ['total', 'latest', 'previous', 'first']) {
    const row = rowOf(table, id);
    if (row !== undefined && row.id !== id) named.push([id, row]);
  }
  return named;
}

function rowProposal(id: string, { label, role }: TableRow): Proposal {
  return { label: id, kind: CompletionItemKind.Field, detail: label, rank: role === 'total' ? 2 : 3 };
}

function columnProposal({ id, title }: Column): Proposal {
  return { label: id, kind: CompletionItemKind.Property, detail: title, rank: 4 };
}

/** A name that a dot and another may follow. */
function before(item: Proposal): Proposal {
  return { ...item, commit: ['.'] };
}

function withFact(item: Proposal, fact: Fact | undefined): Proposal {
  return fact === undefined ? item : { ...item, data: factData(fact), aside: valueOfFact(fact) };
}
