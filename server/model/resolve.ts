/**
 * What a dotted name stands for: first a table, a named figure or another document, then what follows in it.
 */
import type { Name } from '../../grammar/tree.ts';
import { didYouMean } from '../../grammar/nearest.ts';
import { factOfCell } from './definition.ts';
import type { Definition } from './definition.ts';
import type { EvaluationFault } from './evaluate.ts';
import { nameText } from './evaluate.ts';
import type { Knowledge } from './knowledge.ts';
import type { Fact } from './fact.ts';
import type { Column, TableCell, TableMeaning, TableRow } from './meaning.ts';

export interface Resolved {
  readonly facts: readonly Fact[];
  /** The definition that the name led to, and the other document that it is in, if it is. */
  readonly definition: Definition;
  readonly knowledge: Knowledge;
}

type Table = Definition & { readonly kind: 'table' };

/** Told of every name looked up, so that whoever asked can be asked again when it changes. */
export type OnRead = (key: string) => void;

export function resolveName(name: Name, knowledge: Knowledge, onRead: OnRead): Resolved | EvaluationFault {
  return resolveFrom(name, 0, knowledge, onRead);
}

function resolveFrom(name: Name, at: number, knowledge: Knowledge, onRead: OnRead): Resolved | EvaluationFault {
  const segment = name.segments[at];
  const text = segment?.text ?? '';
  onRead(`name:${text}`);
  const definition = knowledge.define(text);
  if (definition === undefined) {
    const where = at === 0 ? 'this report' : `'${name.segments[at - 1]?.text ?? ''}'`;
    onRead('names');
    return fault(name, at, `There is no '${text}' in ${where}.${didYouMean(text, knowledge.names())}`);
  }
  const rest = name.segments.length - at - 1;
  switch (definition.kind) {
    case 'document': {
      if (at > 0) return fault(name, at, `'${text}' is a document that the other document uses; use it here as well.`);
      const other = knowledge.other(definition.path);
      onRead(`document:${definition.path}`);
      if (other === undefined) {
        const message = `The document '${definition.path}' cannot be read, so '${nameText(name)}' is not known.`;
        return { ...fault(name, at, message), kind: 'document' };
      }
      if (rest === 0) return fault(name, at, `'${text}' is a document. Name a figure in it: ${text}.…`);
      return resolveFrom(name, at + 1, other, (key) => onRead(`${definition.path}>${key}`));
    }
    case 'table':
      return resolveInTable(name, at, definition, knowledge);
    case 'fact':
      if (rest > 0) return fault(name, at + 1, `'${text}' is a single figure; nothing can follow its name.`);
      return { facts: [definition.fact], definition, knowledge };
    default:
      return fault(name, at, `'${text}' is a ${definition.kind}, not a figure.`);
  }
}

function resolveInTable(name: Name, at: number, definition: Table, knowledge: Knowledge): Resolved | EvaluationFault {
  const { table } = definition;
  const first = name.segments[at + 1]?.text;
  const second = name.segments[at + 2]?.text;
  const found = (cells: readonly TableCell[]): Resolved => ({
    facts: factsOf(definition, cells),
    definition,
    knowledge,
  });
  if (first === undefined) {
    const cell = table.rows.length === 1 && table.columns.length === 1 ? table.rows[0]?.cells[0] : undefined;
    if (cell !== undefined) return found([cell]);
    return fault(name, at, `'${table.id}' is a table. Name a row and a column of it: ${table.id}.${exampleOf(table)}.`);
  }
  const row = rowOf(table, first);
  const column = columnOf(table, first);
  if (second === undefined) {
    if (row !== undefined) return found(row.cells);
    if (column !== undefined) return found(itemsOf(table, column));
    return fault(
      name,
      at + 1,
      `The table '${table.id}' has no row or column '${first}'.${didYouMean(first, idsOf(table))}`,
    );
  }
  const [inRow, inColumn] =
    row === undefined && column !== undefined ? [rowOf(table, second), column] : [row, columnOf(table, second)];
  if (inRow === undefined && row === undefined && column === undefined) {
    return fault(name, at + 1, `The table '${table.id}' has no row '${first}'.${didYouMean(first, rowIdsOf(table))}`);
  }
  const cell = inRow === undefined || inColumn === undefined ? undefined : inRow.cells[inColumn.index];
  if (cell === undefined || name.segments.length > at + 3) {
    const bad = cell === undefined ? second : (name.segments[at + 3]?.text ?? '');
    const columns = table.columns.map(({ id }) => id);
    return fault(
      name,
      cell === undefined ? at + 2 : at + 3,
      `The table '${table.id}' has no column '${bad}'.${didYouMean(bad, columns)}`,
    );
  }
  return found([cell]);
}

/** The neighbours between two cells of one table: down a column or along a row. */
export function resolveRange(from: Name, to: Name, knowledge: Knowledge, onRead: OnRead): Resolved | EvaluationFault {
  const first = resolveName(from, knowledge, onRead);
  if ('message' in first) return first;
  const last = resolveName(to, knowledge, onRead);
  if ('message' in last) return last;
  const a = first.facts[0]?.cell;
  const b = last.facts[0]?.cell;
  if (first.definition !== last.definition || first.definition.kind !== 'table' || a === undefined || b === undefined) {
    return { kind: 'shape', message: 'A range runs between two figures of one table.', start: from.start, end: to.end };
  }
  const { table } = first.definition;
  let cells: TableCell[];
  if (a.column === b.column) {
    cells = table.rows.slice(a.row.index, b.row.index + 1).flatMap((row) => row.cells[a.column.index] ?? []);
  } else if (a.row === b.row) {
    cells = a.row.cells.slice(a.column.index, b.column.index + 1);
  } else {
    return { kind: 'shape', message: 'A range runs down one column or along one row.', start: from.start, end: to.end };
  }
  return { ...first, facts: factsOf(first.definition, cells) };
}

function factsOf(definition: Table, cells: readonly TableCell[]): Fact[] {
  return cells.flatMap((cell) => factOfCell(definition.facts, definition.table, cell) ?? []);
}

/** A row by its id; `total` is the last total row, and a series has `latest`, `previous` and `first`. */
export function rowOf(table: TableMeaning, id: string): TableRow | undefined {
  const row = table.rows.find((candidate) => candidate.id === id);
  if (row !== undefined) return row;
  if (id === 'total') return table.rows.findLast((candidate) => candidate.role === 'total');
  if (!table.series) return undefined;
  return { latest: table.rows.at(-1), previous: table.rows.at(-2), first: table.rows[0] }[id];
}

export function columnOf(table: TableMeaning, id: string): Column | undefined {
  return table.columns.find((column) => column.id === id);
}

/** A column's name alone stands for its items: what its total should come to. */
function itemsOf(table: TableMeaning, column: Column): TableCell[] {
  return table.rows.filter((row) => row.role === 'item').flatMap((row) => row.cells[column.index] ?? []);
}

function rowIdsOf(table: TableMeaning): string[] {
  return [...table.rows.map(({ id }) => id), 'total'];
}

function idsOf(table: TableMeaning): string[] {
  return [...rowIdsOf(table), ...table.columns.map(({ id }) => id)];
}

function exampleOf(table: TableMeaning): string {
  const row = table.rows.findLast((candidate) => candidate.role === 'total') ?? table.rows[0];
  const id = row?.role === 'total' ? 'total' : (row?.id ?? 'row');
  return table.columns.length > 1 ? `${id}.${table.columns[0]?.id ?? 'column'}` : id;
}

function fault(name: Name, at: number, message: string): EvaluationFault {
  const segment = name.segments[Math.min(at, name.segments.length - 1)] ?? name;
  const kind = segment.start === segment.end ? 'missing' : 'name';
  return { kind, message, start: segment.start, end: segment.end };
}
