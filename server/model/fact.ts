/**
 * A fact: a figure that the report states, with what it is about and where. Table cells, named figures and @figure
 * blocks are facts; other figures are tied to facts.
 */
import type { Figure } from '../figures/figure.ts';
import type { Period } from '../figures/period/period.ts';
import type { TableCell, TableMeaning, TableRow } from './meaning.ts';
import { valueKeys } from './value-keys.ts';
import { contentWords } from './words.ts';
import type { Quantity } from './quantity.ts';
import type { ReportBlock } from './report-block.ts';

export interface Fact {
  /** How an expression calls it: `finance.care.variance`, `new_demand`. */
  readonly name: string;
  /** How a message calls it: "Children in Care, Variance M04". */
  readonly label: string;
  readonly block: ReportBlock;
  /** The figure's span in the block. */
  readonly start: number;
  readonly end: number;
  /** Absent when the figure is unknown, or worked out (`quantity`). */
  readonly figure?: Figure;
  readonly quantity?: Quantity;
  readonly period?: Period;
  /** The keys of the index that it is filed under. */
  readonly keys: readonly string[];
  readonly table?: TableMeaning;
  readonly cell?: TableCell;
}

/** The fact of a table cell. */
export function cellFact(block: ReportBlock, table: TableMeaning, cell: TableCell, subject: string | undefined): Fact {
  const { row, column } = cell;
  const one = table.columns.length === 1;
  const period = row.period ?? column.period ?? table.period;
  return {
    name: [
      table.id,
      row.role === 'total' && isOnlyTotal(table, row) ? 'total' : row.id,
      ...(one ? [] : [column.id]),
    ].join('.'),
    label: cellLabel(cell, one),
    block,
    start: cell.start,
    end: cell.end,
    keys: [...(cell.figure === undefined ? [] : valueKeys(cell.figure)), ...(subject === undefined ? [] : [subject])],
    table,
    cell,
    ...(cell.figure === undefined ? {} : { figure: cell.figure }),
    ...(period === undefined ? {} : { period }),
  };
}

/** The words that a sentence about a fact would use. */
export function wordsOf({ cell, label }: Fact): readonly string[] {
  return cell === undefined ? contentWords(label) : rowWords(cell.row);
}

/** Worked out for the rows that are asked about, once. */
const knownWords = new WeakMap<TableRow, readonly string[]>();

export function rowWords(row: TableRow): readonly string[] {
  let words = knownWords.get(row);
  if (words === undefined) knownWords.set(row, (words = contentWords(row.label)));
  return words;
}

function isOnlyTotal(table: TableMeaning, row: TableRow): boolean {
  return table.rows.every((other) => other === row || (other.role !== 'total' && other.id !== 'total'));
}

export function cellLabel(cell: TableCell, oneColumn = false): string {
  const row = cell.row.label === '' ? 'the unlabelled row' : cell.row.label;
  return oneColumn || cell.column.title === '' ? row : `${row}, ${cell.column.title}`;
}

/** Facts with the same print are the same fact to whoever is tied to them. */
export function printOfFact(fact: Fact): string {
  return `${fact.name}|${fact.label}|${fact.figure?.text ?? ''}|${fact.table?.overspend ?? 1}|${fact.keys.join()}`;
}

/**
 * Moves a fact to where a new reading of its block found it again. Ties elsewhere hold on to the fact itself, so they need
 * not be worked out anew just because a figure moved along its line.
 */
export function moveFact(fact: Fact, found: Fact): void {
  const moving = fact as { -readonly [K in keyof Fact]: Fact[K] };
  delete moving.figure;
  delete moving.quantity;
  delete moving.period;
  delete moving.table;
  delete moving.cell;
  Object.assign(moving, found);
}
