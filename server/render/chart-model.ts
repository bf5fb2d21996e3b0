/**
 * What a chart shows, apart from how it is drawn: exact figures in the order in which they are read. A picture for a page, a
 * native chart for Word and the description for those who see neither are all made from this.
 */
import type { Decimal } from '../figures/decimal.ts';
import { scaleBy, toPlain } from '../figures/decimal.ts';
import type { Scale, Unit } from '../figures/figure.ts';
import type { ChartRole } from '../model/links.ts';

/** Bars of several series stand side by side unless they are stacked. */
export type ChartType = 'line' | 'bar' | 'stacked bar';

/** A place along the chart: a point in time, a directorate. */
export interface Category {
  readonly label: string;
  /** Where the categories are all points in time: the last day of it, counted from 1 January 1970. */
  readonly day?: number;
}

export interface ChartPoint {
  /** As printed in its table; empty when it is not known. */
  readonly text: string;
  /** As it is written beside its point: with the £, the scale and the % that its table gives to all. */
  readonly label: string;
  /** Exact, in base units (pounds, people; percentages as printed). Absent when it is not known: a gap. */
  readonly value?: Decimal;
}

export interface ChartSeries {
  readonly label: string;
  readonly role: ChartRole;
  /** One for each category. */
  readonly points: readonly ChartPoint[];
}

/** Series that share an axis: they have one unit. */
export interface Drawing {
  readonly type: ChartType;
  /** Bars that run to the right, their names beside them: for anything but points in time. */
  readonly horizontal: boolean;
  /** What the categories are: "Period", "Directorate"; empty when nothing says. */
  readonly categoryTitle: string;
  readonly categories: readonly Category[];
  readonly unit: Unit;
  /** The scale that most figures are printed in, and the most decimal places at that scale. */
  readonly scale: Scale;
  readonly places: number;
  /** "£m", "%", "children", "per 10,000"; empty when there is none. */
  readonly unitLabel: string;
  /** Own series first, then comparators, then targets; at least one of them has a figure that is known. */
  readonly series: readonly ChartSeries[];
  /** Of the chart, and what this drawing of several shows. */
  readonly title: string;
  /** For readers who cannot see it. */
  readonly description: string;
}

/** A table that stands elsewhere in the report: "Table 1". */
export interface TableReference {
  readonly label: string;
  readonly anchor: string;
}

/**
 * A value as a plain number at the drawing's scale, for programs that draw: 12.261 for £12.261m. The only place where a
 * figure leaves exact arithmetic.
 */
export function drawnNumber(value: Decimal, { scale }: Pick<Drawing, 'scale'>): number {
  return Number(toPlain(scaleBy(value, -scale)));
}
