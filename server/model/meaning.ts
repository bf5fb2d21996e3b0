/**
 * What one block means on its own: its figures with units and periods, the sums inside a table and how they came out,
 * the names it gives to things. It depends on the block's text and on the report's header, and on no other block.
 */
import type {
  Block,
  Cell,
  CheckBlock,
  ChartBlock,
  Comparison,
  Entry,
  Expression,
  FigureBlock,
  HeaderBlock,
  Inline,
  ListBlock,
  ListEntry,
  Role,
  Row,
  Span,
  TableBlock,
  Text,
} from '../../grammar/tree.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure, Scale, Unit } from '../figures/figure.ts';
import type { Period } from '../figures/period/period.ts';
import type { CellReading } from '../figures/read-cell.ts';
import type { ProseFigure, ProseReading } from '../figures/read-prose.ts';
import type { Label } from './label.ts';
import type { Quantity } from './quantity.ts';

/** What the header says that every block's meaning may need. Compared by value: an equal context changes nothing. */
export interface HeaderContext {
  /** The period the report is about: 2024/25 month 4. */
  readonly period?: Period;
  /** The date of the meeting. */
  readonly meeting?: Period;
  /** 1 when overspends are printed positive (the default), -1 when negative. */
  readonly overspend: 1 | -1;
}

export interface Column {
  /** 0 for the first column after the labels. */
  readonly index: number;
  readonly id: string;
  /** The heading as printed, without its unit; empty when there is no header row. */
  readonly title: string;
  readonly heading?: Cell;
  readonly unit: Unit;
  readonly scale: Scale;
  /** Money and counts are summed; percentages, rates, ratios and averages are not. */
  readonly additive: boolean;
  /** What the heading says by itself. */
  readonly saying: Label;
  readonly period?: Period;
}

export interface TableCell extends Span {
  readonly row: TableRow;
  readonly column: Column;
  readonly reading: CellReading;
  /** The figure of the reading, when it is one. */
  readonly figure?: Figure;
}

export interface TableRow {
  /** 0 for the first row after the header row. */
  readonly index: number;
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  /** What the label says by itself. */
  readonly saying: Label;
  readonly syntax: Row;
  readonly cells: readonly TableCell[];
  /** In a series, the point in time of the row. */
  readonly period?: Period;
}

/**
 * exact: holds to the last digit. rounding: holds because printed figures are rounded. fails: cannot hold.
 * incomplete: a part is unknown. not-checked: something it depends on is itself broken.
 */
export type Verdict = 'exact' | 'rounding' | 'fails' | 'incomplete' | 'not-checked';

/** A sum or an equation that a table claims, worked out. */
export interface Relation {
  readonly kind: 'total' | 'subtotal' | 'check' | 'of-which';
  /** down: over the rows of a column (a cast); across: over the columns of a row (a cross-cast). */
  readonly direction: 'down' | 'across';
  readonly verdict: Verdict;
  readonly operator: Comparison;
  /** The cell that states the result. Absent when the left side of a check is itself a calculation. */
  readonly stated?: TableCell;
  readonly statedQuantity?: Quantity;
  readonly computed?: Quantity;
  /** Stated less computed, exact, in base units. */
  readonly difference?: Decimal;
  /** The cells that were worked with, added or not. */
  readonly terms: readonly TableCell[];
  /** The total row's role word or the `check:` equation. */
  readonly declared: Span;
  /** For incomplete and not-checked: why, for a finance officer. */
  readonly reason?: string;
  /** The parts that are unknown. */
  readonly unknown?: readonly TableCell[];
}

/** Something in a table's `check:` that cannot be worked out: no such name, pounds added to children. */
export interface EquationFault extends Span {
  readonly kind: 'name' | 'unit' | 'shape' | 'missing';
  readonly message: string;
}

export interface TableMeaning {
  readonly kind: 'table';
  readonly syntax: TableBlock;
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly period?: Period;
  /** 1 when an overspend is positive in this table. */
  readonly overspend: 1 | -1;
  /** A series: rows are points in time, in order. */
  readonly series: boolean;
  /**
   * The few cells that are more than words, or a figure in the unit and scale of their column: spoilt, a date, a left-over,
   * not known, in a unit of their own, in doubt.
   */
  readonly oddCells: readonly TableCell[];
  readonly relations: readonly Relation[];
  readonly faults: readonly EquationFault[];
}

/** A figure in prose, in a list item or in a heading; offsets are the block's. */
export interface ProseMention {
  readonly prose: ProseFigure;
  /** The bracket around it, when the author tied or named it. */
  readonly bracket?: Inline & { readonly kind: 'tied' | 'named' };
}

export interface ProseMeaning {
  readonly kind: 'prose';
  readonly syntax: Block;
  readonly mentions: readonly ProseMention[];
  readonly readings: readonly ProseReading[];
  /** Brackets that print a computed value, and brackets whose figure could not be read. */
  readonly computed: readonly (Inline & { readonly kind: 'computed' })[];
  readonly unread: readonly (Inline & { readonly kind: 'tied' | 'named' })[];
  readonly references: readonly (Inline & { readonly kind: 'reference' })[];
  /** For the recommend, options and resolved blocks, and for list items. */
  readonly items: readonly ListEntry[];
  readonly list?: ListBlock;
  /** The text with all markup blanked, same offsets as the block. */
  readonly plain: string;
}

export interface FigureMeaning {
  readonly kind: 'figure';
  readonly syntax: FigureBlock;
  readonly id: string;
  readonly title: string;
  /** The figure as printed; absent when the value is a calculation or cannot be read. */
  readonly figure?: Figure;
  readonly expression?: Expression;
  readonly period?: Period;
}

export interface AssertionMeaning {
  readonly kind: 'check';
  readonly syntax: CheckBlock;
}

export interface ChartMeaning {
  readonly kind: 'chart';
  readonly syntax: ChartBlock;
  readonly alt?: Text;
}

export interface HeaderMeaning {
  readonly kind: 'header';
  readonly syntax: HeaderBlock;
  readonly context: HeaderContext;
  readonly uses: readonly Entry[];
}

/** Includes, comments, blank lines and unknown blocks. */
export interface OtherMeaning {
  readonly kind: 'other';
  readonly syntax: Block;
}

export type Meaning =
  | TableMeaning
  | ProseMeaning
  | FigureMeaning
  | AssertionMeaning
  | ChartMeaning
  | HeaderMeaning
  | OtherMeaning;
