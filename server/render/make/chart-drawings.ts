/** Puts the series of a chart on axes: those of one unit share one, their points stand at common categories in order of time. */
import type { Scale, Unit } from '../../figures/figure.ts';
import type { Category, ChartPoint, ChartSeries, ChartType, Drawing } from '../chart-model.ts';
import type { ReadPoint, ReadSeries } from './chart-series.ts';

/** A drawing without its words. */
export type BareDrawing = Omit<Drawing, 'title' | 'description'>;

const ROLES = ['own', 'comparator', 'target'] as const;
const UNKNOWN: ChartPoint = { text: '', label: '' };

/** One drawing for each unit in which something of the chart's own is known. `type` is the word that the author wrote. */
export function drawingsOf(
  series: readonly ReadSeries[],
  type: string | undefined,
  categoryTitle: string,
): BareDrawing[] {
  const groups = new Map<string, ReadSeries[]>();
  for (const each of series) {
    const key = axisOf(each.unit);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .filter((group) => group.some(({ role, points }) => role !== 'target' && points.some(({ value }) => value)))
    .map((group) => drawingOf(group, type, categoryTitle));
}

/** What has one unit has one axis; children and referrals are both counts, and so is what says nothing of its unit. */
function axisOf({ kind, per }: Unit): string {
  return `${kind === 'number' ? 'count' : kind} ${per ?? ''}`;
}

function drawingOf(group: readonly ReadSeries[], wanted: string | undefined, categoryTitle: string): BareDrawing {
  const measured = group.filter(({ role }) => role !== 'target');
  const keys = categoryKeys(measured);
  const timed = [...keys.values()].every(({ day }) => day !== undefined);
  const type = typeOf(wanted, timed && keys.size > 1);
  const points = group.flatMap((each) => each.points);
  const unit = measured[0]?.unit ?? { kind: 'number' };
  const scale = mostUsed(measured.map((each) => each.scale));
  return {
    type,
    horizontal: type !== 'line' && !timed,
    categoryTitle,
    categories: [...keys.values()].map(({ label, day }) => (timed && day !== undefined ? { label, day } : { label })),
    unit,
    scale,
    places: Math.max(0, ...points.map(({ places }) => places)),
    unitLabel: unitLabelOf(measured, unit, scale),
    series: ROLES.flatMap((role) => group.filter((each) => each.role === role)).map((each) => onCategories(each, keys)),
  };
}

function typeOf(wanted: string | undefined, timed: boolean): ChartType {
  if (wanted === 'line' || wanted === 'stacked bar') return wanted;
  if (wanted === undefined) return timed ? 'line' : 'bar';
  return 'bar';
}

/** The categories by a key that keeps two rows of one name apart; points in time in their order. */
function categoryKeys(series: readonly ReadSeries[]): Map<string, Category> {
  const keys = new Map<string, Category>();
  for (const { points } of series) {
    for (const [key, { name, day }] of keyed(points)) {
      if (!keys.has(key)) keys.set(key, { label: name, ...(day === undefined ? {} : { day }) });
    }
  }
  const entries = [...keys];
  if (!entries.every(([, { day }]) => day !== undefined)) return keys;
  return new Map(entries.sort(([, a], [, b]) => (a.day ?? 0) - (b.day ?? 0)));
}

function keyed(points: readonly ReadPoint[]): [string, ReadPoint][] {
  const seen = new Map<string, number>();
  return points.map((point) => {
    const count = (seen.get(point.name) ?? 0) + 1;
    seen.set(point.name, count);
    return [`${count} ${point.name}`, point];
  });
}

function onCategories({ title, role, points }: ReadSeries, keys: ReadonlyMap<string, Category>): ChartSeries {
  const [first] = points;
  // A single figure to measure against is the same everywhere.
  const everywhere = role === 'target' && points.length === 1 ? first : undefined;
  const own = new Map(keyed(points));
  return {
    label: title,
    role,
    points: [...keys.keys()].map((key): ChartPoint => plainPoint(everywhere ?? own.get(key))),
  };
}

function plainPoint(point: ReadPoint | undefined): ChartPoint {
  if (point === undefined) return UNKNOWN;
  const { text, label, value } = point;
  return value === undefined ? { text, label } : { text, label, value };
}

function mostUsed(scales: readonly Scale[]): Scale {
  const uses = (scale: Scale): number => scales.filter((other) => other === scale).length;
  return scales.reduce<Scale>((best, scale) => (uses(scale) > uses(best) ? scale : best), scales[0] ?? 0);
}

const MONEY_LABELS: Readonly<Record<Scale, string>> = { 0: '£', 3: '£k', 6: '£m', 9: '£bn' };

/** As the tables say it, when they say one thing. */
function unitLabelOf(series: readonly ReadSeries[], unit: Unit, scale: Scale): string {
  const labels = new Set(series.map(({ unitLabel }) => unitLabel));
  const [only = ''] = labels;
  if (labels.size === 1 && only !== '') return only;
  const per = unit.per === undefined ? '' : ` per ${unit.per}`;
  switch (unit.kind) {
    case 'money':
      return MONEY_LABELS[scale] + per;
    case 'percent':
      return `%${per}`;
    case 'points':
      return 'percentage points';
    case 'fte':
      return `FTE${per}`;
    default:
      return `${unit.noun ?? ''}${per}`.trim();
  }
}
