/**
 * A figure: what a printed amount, count, percentage or rate is, decided here once and carried everywhere as one type.
 */
import type { Decimal } from './decimal.ts';
import type { Period } from './period/period.ts';

/** What is measured. `number` is a bare figure whose unit nothing states. */
export type UnitKind = 'money' | 'percent' | 'points' | 'count' | 'fte' | 'ratio' | 'number';

export interface Unit {
  readonly kind: UnitKind;
  /** What is counted, as printed: "children", "cases", "Band D equivalents". */
  readonly noun?: string;
  /** What a rate is per, as printed: "week", "10,000", "social worker". A rate is never summed. */
  readonly per?: string;
}

/** The scale a figure is printed at, as a power of ten: 0 (£, people), 3 (£k, £'000), 6 (£m), 9 (£bn). */
export type Scale = 0 | 3 | 6 | 9;

/** What makes a figure inexact or one-sided: "about" widens, "over" and "under" open one side. */
export type Qualifier = 'none' | 'about' | 'over' | 'at least' | 'under' | 'at most' | 'nearly';

/** What told us the sign. A bracket and a word such as "underspend" together are still one negative. */
export type SignSource = 'none' | 'plus' | 'minus' | 'brackets' | 'credit' | 'debit';

/** A doubt that the notation itself raises, before anything is compared with it. */
export interface NotationDoubt {
  readonly code:
    | 'pounds-with-three-decimals'
    | 'pounds-with-one-decimal'
    | 'part-of-a-penny'
    | 'thousands-with-decimals'
    | 'millions-with-comma'
    | 'pound-sign-on-a-count'
    | 'repeated-scale';
  /** For a finance officer: what is odd and what was probably meant. */
  readonly message: string;
  /** The figure as it was probably meant, when one reading is clearly likeliest. */
  readonly suggestion?: string;
}

export interface Figure {
  /** As printed, without surrounding space and without marks such as (F) or [1]. */
  readonly text: string;
  /** Signed by the notation alone, in base units: pounds, people; percentages stay as printed (36% is 36). */
  readonly value: Decimal;
  /** Exponent of the last printed digit in base units: £12.261m is 3, 41,300 in £k is 3, 12.5% is -1. */
  readonly precision: number;
  /** Head-counts and full pounds-and-pence stand for themselves, not for an interval. */
  readonly exact: boolean;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly qualifier: Qualifier;
  readonly sign: SignSource;
  /** Printed as nil, none, - : nothing at all, rather than a rounded zero. */
  readonly nil?: true;
  /** For a ratio (6/9, one in three): what the part is of; `value` is the part. */
  readonly whole?: Decimal;
  /** The unit and scale come from the column or table, not from the figure's own text. */
  readonly inherited?: true;
  readonly period?: Period;
  readonly doubts?: readonly NotationDoubt[];
}
