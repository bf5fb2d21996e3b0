/** What the bars of a drawing stand for: from where to where each runs, beside each other or one on the other. */
import type { ChartSeries, Drawing } from '../chart-model.ts';
import { drawnNumber } from '../chart-model.ts';

export interface Bar {
  /** Index of the series. */
  readonly series: number;
  /** Place among the bars of its category. */
  readonly slot: number;
  /** At the drawing's scale. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface BarValues {
  /** Of each category. */
  readonly bars: readonly (readonly Bar[])[];
  /** The slots of each category in which nothing is known. */
  readonly unknown: readonly (readonly number[])[];
  readonly slots: number;
  /** The value of each target at each category. */
  readonly targets: readonly { readonly series: number; readonly values: readonly (number | undefined)[] }[];
  /** Everything that has to be in sight. */
  readonly extremes: readonly number[];
}

export function barValues(drawing: Drawing): BarValues {
  const { categories, series, type } = drawing;
  const stacked = type === 'stacked bar';
  const measured = series.flatMap((each, index) => (each.role === 'target' ? [] : [{ each, index }]));
  const bars: Bar[][] = [];
  const unknown: number[][] = [];
  for (const category of categories.keys()) {
    const own: Bar[] = [];
    const gaps: number[] = [];
    const ends = { up: 0, down: 0 };
    for (const [position, { each, index }] of measured.entries()) {
      const { value, label } = each.points[category] ?? { label: '' };
      const slot = stacked ? 0 : position;
      if (value === undefined) {
        gaps.push(slot);
        continue;
      }
      const size = drawnNumber(value, drawing);
      const side = size < 0 ? 'down' : 'up';
      const from = stacked ? ends[side] : 0;
      ends[side] = from + size;
      own.push({ series: index, slot, from, to: from + size, label });
    }
    bars.push(own);
    unknown.push(gaps);
  }
  const targets = series.flatMap((each, index) =>
    each.role === 'target' ? [{ series: index, values: numbersOf(each, drawing) }] : [],
  );
  const extremes = [
    0,
    ...bars.flat().map(({ to }) => to),
    ...targets.flatMap(({ values }) => values.filter((v) => v !== undefined)),
  ];
  return { bars, unknown, slots: stacked ? 1 : Math.max(1, measured.length), targets, extremes };
}

function numbersOf({ points }: ChartSeries, drawing: Drawing): (number | undefined)[] {
  return points.map(({ value }) => value && drawnNumber(value, drawing));
}

/** "Not known: Roads (2026/27), Schools (2025/26)." for a picture that has no room to say so where it is. */
export function unknownNote({ series, categories }: Drawing): string {
  const measured = series.filter(({ role }) => role !== 'target');
  const gaps = measured.flatMap(({ label, points }) => {
    const at = points.flatMap(({ value }, index) => (value ? [] : (categories[index]?.label ?? '')));
    if (at.length === 0) return [];
    return measured.length === 1 ? at.join(', ') : `${label} (${at.join(', ')})`;
  });
  return gaps.length === 0 ? '' : `Not known: ${gaps.join(', ')}.`;
}
