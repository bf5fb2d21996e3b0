/** Draws bars upwards over points in time. */
import { scaleBand } from 'd3-scale';
import type { Drawing } from '../chart-model.ts';
import { barValues, unknownNote } from './bar-values.ts';
import type { Bar, BarValues } from './bar-values.ts';
import { categoryLabels } from './category-labels.ts';
import { footNote } from './foot-note.ts';
import { gridAcross } from './grid.ts';
import { keyOf } from './key.ts';
import type { Picture } from './line-chart.ts';
import { fillOf, looksOf, patternsOf, strokeOf } from './looks.ts';
import type { Look } from './looks.ts';
import { lineBetween, shape, SMALL, tagAt, textAt, TEXT, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from './text.ts';
import { valueAxis } from './value-axis.ts';

const HEIGHT = 240;
const TICKS = 5;
/** Room above the longest bar, and below the deepest, for its figure. */
const LABEL = 16;
const WIDEST = 72;

/** Where a category's bars stand. */
interface Band {
  readonly left: number;
  readonly right: number;
  /** The left of its first bar. */
  readonly first: number;
}

interface Plan {
  readonly bands: readonly Band[];
  readonly y: (value: number) => number;
  readonly thick: number;
  readonly left: number;
  readonly right: number;
  readonly looks: readonly Look[];
  readonly id: string;
}

export function verticalBars(drawing: Drawing, id: string): Picture {
  const values = barValues(drawing);
  const looks = looksOf(drawing.series);
  const axis = valueAxis(drawing, values.extremes, TICKS);
  const key = keyOf(drawing, looks, id);
  const left = Math.max(...axis.ticks.map(({ text }) => textWidth(text, TEXT))) + 12;
  const right = WIDTH - 6;
  const top = key.height + (axis.title === '' ? 10 : 32);
  const bottom = top + HEIGHT;
  const { bands, thick, step } = bandsOf(drawing.categories.length, values.slots, left, right);
  const stacked = drawing.type === 'stacked bar';
  const widest = Math.max(0, ...values.bars.flat().map(({ label }) => textWidth(label, SMALL)));
  const labelled = widest <= (values.slots === 1 && !stacked ? step - 4 : thick);
  const above = labelled && !stacked ? LABEL : 0;
  const below = values.extremes.some((value) => value < 0) ? above : 0;
  const plan: Plan = { bands, y: axis.scale.range([bottom - below, top + above]), thick, left, right, looks, id };

  const labels = categoryLabels(
    drawing.categories.map(({ label }) => label),
    bands.map((band) => (band.left + band.right) / 2),
  );
  const under = bottom + 8 + labels.height;
  const note = footNote(unknownNote(drawing), under + 4);
  return {
    height: under + 8 + note.height,
    shapes: [
      ...patternsOf(looks, id),
      ...key.shapes,
      ...gridAcross(axis, axis.scale, left, right, top),
      ...bars(values, plan),
      ...targetLines(values, plan),
      ...(labelled ? figures(values, plan, stacked) : []),
      ...labels.draw(bottom + 8),
      ...note.shapes,
    ],
  };
}

function bandsOf(
  count: number,
  slots: number,
  left: number,
  right: number,
): { readonly bands: readonly Band[]; readonly thick: number; readonly step: number } {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const band = scaleBand(indexes, [left, right]).paddingInner(0.3).paddingOuter(0.15);
  const width = band.bandwidth();
  const thick = Math.min(width / slots, WIDEST);
  const bands = indexes.map((index): Band => {
    const from = band(index) ?? left;
    return { left: from, right: from + width, first: from + (width - thick * slots) / 2 };
  });
  return { bands, thick, step: band.step() };
}

function bars({ bars: all }: BarValues, { bands, y, thick, looks, id }: Plan): Shape[] {
  return all.flatMap((own, index) =>
    own.flatMap(({ series, slot, from, to }) => {
      const look = looks[series];
      const top = y(Math.max(from, to));
      const height = y(Math.min(from, to)) - top;
      const x = (bands[index]?.first ?? 0) + slot * thick + 1;
      const width = Math.max(thick - 2, 1.5);
      return look === undefined ? [] : shape('rect', { x, y: top, width, height, ...fillOf(look, series, id) });
    }),
  );
}

/** From side to side if a target is the same everywhere, else over each band. */
function targetLines({ targets }: BarValues, { bands, y, left, right, looks }: Plan): Shape[] {
  return targets.flatMap(({ series, values }) => {
    const look = looks[series];
    const [first] = values;
    if (look === undefined) return [];
    if (first !== undefined && new Set(values).size === 1) {
      return [lineBetween(left, y(first), right, y(first), strokeOf(look))];
    }
    return values.flatMap((value, index) => {
      const band = bands[index];
      if (value === undefined || band === undefined) return [];
      return [lineBetween(band.left - 4, y(value), band.right + 4, y(value), strokeOf(look))];
    });
  });
}

function figures({ bars: all }: BarValues, { bands, y, thick }: Plan, inside: boolean): Shape[] {
  return all.flatMap((own, index) =>
    own.flatMap((bar) => {
      const middle = (bands[index]?.first ?? 0) + (bar.slot + 0.5) * thick;
      return figureOf(bar, middle, y, inside);
    }),
  );
}

function figureOf({ label, from, to }: Bar, middle: number, y: Plan['y'], inside: boolean): Shape[] {
  if (inside) return Math.abs(y(from) - y(to)) < LABEL ? [] : tagAt(middle, (y(from) + y(to)) / 2, label);
  const at = y(to) + (to < 0 ? SMALL + 2 : -5);
  return [textAt(middle, at, label, { size: SMALL, anchor: 'middle' })];
}
