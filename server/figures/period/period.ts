/**
 * Periods as councils write them. The local financial year runs from 1 April to 31 March (twelve months ending on
 * 31 March since section 73 of the Local Government Act 1888) and is named by both years, 2024/25; month 1 is April and
 * month 12 is March.
 */

/** A calendar day, without a clock or a time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type Period =
  /** 2024/25: `year` is the calendar year it starts in. */
  | { readonly kind: 'year'; readonly year: number }
  /** Month 4, M04, period 6: `month` 1 to 12 counted from April. */
  | { readonly kind: 'month'; readonly year?: number; readonly month: number }
  /** Quarter 2, Q2. */
  | { readonly kind: 'quarter'; readonly year?: number; readonly quarter: number }
  /** July 2024, or July alone: `month` 1 to 12 counted from January. */
  | { readonly kind: 'calendar-month'; readonly year?: number; readonly month: number }
  /** 30 July 2024, as at 31 March 2025. */
  | { readonly kind: 'date'; readonly day: Day }
  /** Year end, outturn, final position. */
  | { readonly kind: 'year-end'; readonly year?: number };
