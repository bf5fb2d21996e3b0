/**
 * A fact: a figure that the report states, with what it is about and where. Table cells, named figures and @figure
 * blocks are facts; other figures are tied to facts.
 */
import type { Figure } from '../figures/figure.ts';
import type { Period } from '../figures/period/period.ts';
import type { ProseFigure } from '../figures/read-prose.ts';
import type { TableCell, TableMeaning, TableRow } from './meaning.ts';
import { labelOf } from './label.ts';
import { valueKeys } from './value-keys.ts';
import { contentWords } from './words.ts';
import type { Quantity } from './quantity.ts';
import type { ReportBlock } from './report-block.ts';
import type { Writable } from '../../grammar/writable.ts';

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
  readonly figure?: Figure | undefined;
  readonly quantity?: Quantity;
  readonly period?: Period | undefined;
  /** What a table's figure is about, as a key of the index; only where that is sure. */
  readonly subject?: string | undefined;
  readonly table?: TableMeaning;
  readonly cell?: TableCell;
  /** The words that a sentence about it would use, where they are kept at hand. */
  readonly words?: readonly string[];
  /** For what is no fact but said in a sentence, which is then its label. */
  readonly said?: ProseFigure;
}

/** What the facts of a table share. */
export class TableFacts {
  readonly block: ReportBlock;
  readonly table: TableMeaning;
  readonly subjectOf: (cell: TableCell) => string | undefined;
  #titleWords: readonly string[] | undefined;

  constructor(block: ReportBlock, table: TableMeaning, subjectOf: (cell: TableCell) => string | undefined) {
    this.block = block;
    this.table = table;
    this.subjectOf = subjectOf;
  }

  get titleWords(): readonly string[] {
    this.#titleWords ??= contentWords(this.table.title);
    return this.#titleWords;
  }
}

/** The fact of a table cell. There are thousands, and hardly any is asked for its name: it is worked out on demand. */
export class CellFact implements Fact {
  #home: TableFacts;
  #cell: TableCell;
  /** Null until it is asked for. */
  #subject: string | undefined | null = null;
  #words: readonly string[] | undefined;

  constructor(home: TableFacts, cell: TableCell) {
    this.#home = home;
    this.#cell = cell;
  }

  get block(): ReportBlock {
    return this.#home.block;
  }

  get table(): TableMeaning {
    return this.#home.table;
  }

  get cell(): TableCell {
    return this.#cell;
  }

  get start(): number {
    return this.#cell.start;
  }

  get end(): number {
    return this.#cell.end;
  }

  get figure(): Figure | undefined {
    return this.#cell.figure;
  }

  get period(): Period | undefined {
    return this.#cell.row.period ?? this.#cell.column.period ?? this.table.period;
  }

  get name(): string {
    const { row, column } = this.#cell;
    const ofRow = `${this.table.id}.${row.role === 'total' && isOnlyTotal(this.table, row) ? 'total' : row.id}`;
    return this.table.columns.length === 1 ? ofRow : `${ofRow}.${column.id}`;
  }

  get label(): string {
    return cellLabel(this.#cell, this.table.columns.length === 1);
  }

  /**
   * Those of its row; of a row called just "Total", or by a year, those of the table's title. Every figure that may repeat
   * it asks.
   */
  get words(): readonly string[] {
    if (this.#words === undefined) {
      const { row } = this.#cell;
      const { words } = row.saying;
      const isOfTitle = words.length === 0 && (row.role === 'total' || row.period !== undefined);
      this.#words = isOfTitle ? this.#home.titleWords : words;
    }
    return this.#words;
  }

  get subject(): string | undefined {
    if (this.#subject === null) this.#subject = this.#home.subjectOf(this.#cell);
    return this.#subject;
  }

  /** Becomes what a new reading of its block found. */
  move(found: CellFact): void {
    this.#home = found.#home;
    this.#cell = found.#cell;
    this.#subject = found.#subject;
    this.#words = found.#words;
  }
}

/** The keys of the index that a fact is filed under. */
export function keysOf(fact: Fact): string[] {
  const { figure, subject } = fact;
  const keys = figure === undefined ? [] : valueKeys(figure, wordsOf(fact));
  if (subject !== undefined) keys.push(subject);
  return keys;
}

/** The words that a sentence about a fact would use. */
export function wordsOf({ words, label }: Fact): readonly string[] {
  return words ?? labelOf(label).words;
}

function isOnlyTotal(table: TableMeaning, row: TableRow): boolean {
  return table.rows.every((other) => other === row || (other.role !== 'total' && other.id !== 'total'));
}

export function cellLabel(cell: TableCell, oneColumn = false): string {
  const row = cell.row.label === '' ? 'the unlabelled row' : cell.row.label;
  return oneColumn || cell.column.title === '' ? row : `${row}, ${cell.column.title}`;
}

/**
 * Whether two facts are the same to whoever is tied to them. A fact that is moved stays the same. When somebody types in a
 * table most of its facts are compared, and are: so no names are put together for them.
 */
export function areAlike(a: Fact, b: Fact): boolean {
  return (
    haveSameFigure(a.figure, b.figure) &&
    (a instanceof CellFact && b instanceof CellFact
      ? areCalledAlike(a, b)
      : a.name === b.name && a.label === b.label) &&
    a.table?.overspend === b.table?.overspend &&
    a.subject === b.subject &&
    a.said?.direction?.sign === b.said?.direction?.sign &&
    haveSameWords(wordsOf(a), wordsOf(b))
  );
}

/** Whether the names and labels of two cells are the same. */
function areCalledAlike(a: CellFact, b: CellFact): boolean {
  const { row, column } = a.cell;
  const { row: otherRow, column: otherColumn } = b.cell;
  return (
    a.table.id === b.table.id &&
    a.table.columns.length === b.table.columns.length &&
    row.id === otherRow.id &&
    row.role === otherRow.role &&
    // Another total may have come or gone, and with it the name of this one.
    (row.role !== 'total' || a.name === b.name) &&
    row.label === otherRow.label &&
    column.id === otherColumn.id &&
    column.title === otherColumn.title
  );
}

function haveSameFigure(a: Figure | undefined, b: Figure | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.text === b.text &&
    a.precision === b.precision &&
    a.value.coefficient === b.value.coefficient &&
    a.value.exponent === b.value.exponent &&
    a.unit.kind === b.unit.kind &&
    a.unit.per === b.unit.per
  );
}

function haveSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((word, at) => word === b[at]));
}

/**
 * Moves a fact to where a new reading of its block found it again. Ties elsewhere hold on to the fact itself, so they need
 * not be worked out anew just because a figure moved along its line.
 */
export function moveFact(fact: Fact, found: Fact): void {
  if (fact instanceof CellFact && found instanceof CellFact) {
    fact.move(found);
    return;
  }
  const moving = fact as Writable<Fact>;
  delete moving.figure;
  delete moving.quantity;
  delete moving.period;
  Object.assign(moving, found);
}
