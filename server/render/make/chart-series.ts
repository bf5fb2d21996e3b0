/**
 * Reads what a chart draws into series: a column or a row of a table each, single figures that belong together, and targets
 * that are written in digits. Points that have one label in several series share a category.
 */
import { endOf } from '../../figures/period/calendar.ts';
import type { Period } from '../../figures/period/period.ts';
import { readPeriod } from '../../figures/period/read-period.ts';
import type { Figure, Scale, Unit } from '../../figures/figure.ts';
import { readCell } from '../../figures/read-cell.ts';
import { styleOf, writeFigure } from '../../figures/write-figure.ts';
import { literalFigure, nameText } from '../../model/evaluate.ts';
import type { Fact } from '../../model/fact.ts';
import type { ChartLink, ChartRole } from '../../model/links.ts';
import type { Column, TableCell, TableMeaning } from '../../model/meaning.ts';
import { NO_UNIT } from '../../model/quantity.ts';
import { printedValue } from '../../model/printed-value.ts';
import type { Profile } from '../../model/settings.ts';
import type { ChartPoint } from '../chart-model.ts';
import { plainEntry } from './sources.ts';
import { unitOf } from './tables.ts';

export interface ReadPoint extends ChartPoint {
  /** What the point is of: "March 2024", "Children in Care". */
  readonly name: string;
  readonly day?: number;
  /** Decimal places as printed, at the figure's scale. */
  readonly places: number;
}

export interface ReadSeries {
  readonly role: ChartRole;
  readonly title: string;
  readonly unit: Unit;
  readonly scale: Scale;
  /** What the table's heading or its `unit:` says, when the figures do not say it themselves. */
  readonly unitLabel: string;
  readonly points: readonly ReadPoint[];
  /** The table that all of it stands in. */
  readonly table?: TableMeaning;
}

/** What reading needs to know of the report. */
export interface SeriesContext {
  readonly period: Period | undefined;
  readonly profile: Profile;
}

const NEGLIGIBLE = { unit: NO_UNIT, scale: 0 } as const;

/** The series of an `@chart`. Nothing, for what cannot be found. */
export function linkedSeries(links: readonly ChartLink[], context: SeriesContext): ReadSeries[] {
  const series: ReadSeries[] = [];
  for (const group of grouped(links.filter(({ facts }) => facts.length > 0))) {
    series.push(seriesOfGroup(group, context));
  }
  return series;
}

/** The columns of a table that hold figures: a heading that says Target is one. */
export function tableSeries(table: TableMeaning, context: SeriesContext): ReadSeries[] {
  const rows = table.rows.filter(({ role }) => role === 'item');
  return table.columns.flatMap((column) => {
    const cells = rows.flatMap(({ cells: all }) => all[column.index] ?? []);
    if (!cells.some(({ figure }) => figure)) return [];
    const role = /^target\b/i.test(column.title) ? 'target' : 'own';
    return [columnSeries(role, table, column, cells, context)];
  });
}

/** A target in digits, in the unit of what it is measured against: the same at every point. */
export function writtenTarget(text: string, like: ReadSeries | undefined): ReadSeries | undefined {
  const reading = readCell(text, like ?? NEGLIGIBLE);
  const figure = reading.kind === 'figure' ? reading.figure : literalFigure(text);
  if (figure === undefined) return undefined;
  const unit = figure.unit.kind === 'number' && like !== undefined ? like.unit : figure.unit;
  const { scale } = figure;
  return { role: 'target', title: 'Target', unit, scale, unitLabel: '', points: [pointOf('', figure)] };
}

/** Single figures of one column, and figures that stand in no table, are one series: each is a category of it. */
function grouped(links: readonly ChartLink[]): ChartLink[][] {
  const groups = new Map<unknown, ChartLink[]>();
  for (const link of links) {
    const [fact] = link.facts;
    const single = link.facts.length === 1 && link.role !== 'target';
    const key = single ? (fact?.cell?.column ?? `figures of ${link.role}`) : link;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups.values()];
}

function seriesOfGroup(links: readonly ChartLink[], context: SeriesContext): ReadSeries {
  const facts = links.flatMap((link) => link.facts);
  const { role = 'own', name } = links[0] ?? {};
  const cells = facts.flatMap(({ cell }) => cell ?? []);
  const [first] = cells;
  const table = facts[0]?.table;
  if (first === undefined || table === undefined || cells.length < facts.length) {
    return figureSeries(role, links.length === 1 && name ? words(nameText(name)) : 'Figure', facts, context);
  }
  const acrossRow = cells.length > 1 && cells.every(({ row }) => row === first.row);
  return acrossRow ? rowSeries(role, table, cells, context) : columnSeries(role, table, first.column, cells, context);
}

function columnSeries(
  role: ChartRole,
  table: TableMeaning,
  column: Column,
  cells: readonly TableCell[],
  context: SeriesContext,
): ReadSeries {
  // A table of one column without a heading is called by its title.
  const title = plainEntry(column.title === '' ? table.title : column.title);
  const points = cells.map(({ row, figure }) =>
    pointOf(row.label, figure, row.period ?? readPeriod(row.label)?.period, context),
  );
  const { unit, scale } = cells.find(({ figure }) => figure)?.figure ?? column;
  return { role, title, unit, scale, unitLabel: unitOf(table, column), points, table };
}

/** Along a row; where its columns are points in time, a column of totals or changes among them is none of the points. */
function rowSeries(
  role: ChartRole,
  table: TableMeaning,
  cells: readonly TableCell[],
  context: SeriesContext,
): ReadSeries {
  const dated = cells.filter(({ column }) => column.period !== undefined);
  const drawn = dated.length > 1 ? dated : cells;
  const points = drawn.map(({ column, figure }) => pointOf(column.title, figure, column.period, context));
  const measured = drawn.find(({ figure }) => figure);
  const { unit, scale } = measured?.figure ?? NEGLIGIBLE;
  const title = plainEntry(drawn[0]?.row.label ?? '');
  return { role, title, unit, scale, unitLabel: measured ? unitOf(table, measured.column) : '', points, table };
}

function figureSeries(role: ChartRole, title: string, facts: readonly Fact[], context: SeriesContext): ReadSeries {
  const known = facts.find(({ figure, quantity }) => figure ?? quantity);
  const points = facts.map((fact): ReadPoint => {
    const { figure, quantity, label, period } = fact;
    if (figure !== undefined || quantity === undefined) return pointOf(label, figure, period, context);
    const text = printedValue(quantity, {}, context.profile);
    return { name: plainEntry(label), text, label: text, value: quantity.value, places: 0 };
  });
  const unit = known?.figure?.unit ?? known?.quantity?.unit ?? NO_UNIT;
  return { role, title, unit, scale: known?.figure?.scale ?? 0, unitLabel: '', points };
}

function pointOf(name: string, figure: Figure | undefined, period?: Period, context?: SeriesContext): ReadPoint {
  const at = period && dayNumber(period, context?.period);
  const place = { name: plainEntry(name), ...(at === undefined ? {} : { day: at }) };
  if (figure === undefined) return { ...place, text: '', label: '', places: 0 };
  const { text, scale, precision } = figure;
  const printed = { ...place, text, label: labelOf(figure), places: Math.max(0, scale - precision) };
  // A part of a whole has no place on an axis, and a dash among percentages says that there is none.
  const drawn = figure.whole === undefined && !(figure.nil === true && figure.unit.kind === 'percent');
  return drawn ? { ...printed, value: figure.value } : printed;
}

const SCALE_LETTERS: Readonly<Record<Scale, string>> = { 0: '', 3: 'k', 6: 'm', 9: 'bn' };

/** 12,087 of a column of £k is £12,087k where its heading is out of sight. */
function labelOf(figure: Figure): string {
  const { inherited, nil, unit, scale, text, value } = figure;
  if (inherited !== true || nil === true) return text;
  const style = styleOf(figure);
  if (unit.kind === 'money') return writeFigure(value, { ...style, currency: '£', suffix: SCALE_LETTERS[scale] });
  return unit.kind === 'percent' ? writeFigure(value, { ...style, suffix: '%' }) : text;
}

const MS_A_DAY = 86_400_000;

function dayNumber(period: Period, context: Period | undefined): number | undefined {
  const end = endOf(period, context);
  return end && Date.UTC(end.year, end.month - 1, end.day) / MS_A_DAY;
}

/** The words of a name: "new_demand" is "New demand". */
function words(name: string): string {
  const spaced = name.replaceAll(/[._]/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
