/** Draws bars to the right, each category named at their left: for directorates, schemes and whatever else has long names. */
import type { Drawing } from '../chart-model.ts';
import { barValues, unknownNote } from './bar-values.ts';
import type { Bar, BarValues } from './bar-values.ts';
import { footNote } from './foot-note.ts';
import { gridDown } from './grid.ts';
import { keyOf } from './key.ts';
import type { Picture } from './line-chart.ts';
import { fillOf, looksOf, patternsOf, strokeOf } from './looks.ts';
import type { Look } from './looks.ts';
import { LINE, lineBetween, QUIET, shape, SMALL, tagAt, textAt, TEXT, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth, wrapText } from './text.ts';
import { valueAxis } from './value-axis.ts';
import type { ValueAxis } from './value-axis.ts';

const NAME_WIDTH = 200;
const NAME_LINES = 3;
const TICKS = 6;
/** The height of a bar, alone and among others; where many bars would not fit on a page they are thinner. */
const ALONE = 20;
const AMONG = 16;
const THINNEST = 4;
const HIGHEST = 780;
const GAP = 10;
/** A thinner bar has no figure beside it. */
const LABELLED = 11;
const UNKNOWN = 'not known';

/** Where a category's bars stand. */
interface Row {
  readonly top: number;
  readonly bottom: number;
  /** The top of its first bar. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** What is needed to draw any of the bars. */
interface Plan {
  readonly rows: readonly Row[];
  readonly x: (value: number) => number;
  readonly thick: number;
  /** Figures stand beside the bars, not in them. */
  readonly beside: boolean;
  readonly looks: readonly Look[];
  readonly id: string;
}

export function horizontalBars(drawing: Drawing, id: string): Picture {
  const values = barValues(drawing);
  const looks = looksOf(drawing.series);
  const axis = valueAxis(drawing, values.extremes, TICKS);
  const key = keyOf(drawing, looks, id);
  const names = drawing.categories.map(({ label }) => wrapText(label, NAME_WIDTH, TEXT, NAME_LINES));
  const left = Math.max(...names.flat().map((line) => textWidth(line, TEXT))) + 12;
  const thick = thickness(values.slots, names.length);
  const rows = rowsOf(names, values.slots * thick, key.height + 4);
  const beside = drawing.type !== 'stacked bar' && thick >= LABELLED;
  const plan: Plan = { rows, x: across(axis, left, beside ? values : undefined), thick, beside, looks, id };

  const top = key.height + 4;
  const bottom = (rows.at(-1)?.bottom ?? top) + 2;
  const under = bottom + TEXT + (axis.title === '' ? 12 : 30);
  const note = footNote(beside ? '' : unknownNote(drawing), under);
  return {
    height: under + note.height,
    shapes: [
      ...patternsOf(looks, id),
      ...key.shapes,
      ...gridDown(axis, plan.x, top, bottom),
      ...rows.map((row) => rowName(row, left)),
      ...bars(values, plan),
      ...targetLines(values, plan, values.slots * thick),
      ...figures(values, plan),
      ...note.shapes,
    ],
  };
}

function thickness(slots: number, categories: number): number {
  const fits = (HIGHEST / Math.max(1, categories) - GAP) / slots;
  return Math.max(THINNEST, Math.min(slots === 1 ? ALONE : AMONG, fits));
}

function rowsOf(names: readonly (readonly string[])[], height: number, from: number): Row[] {
  let top = from;
  return names.map((lines) => {
    const bottom = top + Math.max(height, lines.length * LINE) + GAP;
    const row = { top, bottom, first: (top + bottom - height) / 2, lines };
    top = bottom;
    return row;
  });
}

/** The values from left to right, with room for the figures beside the bars (`labelled`). */
function across({ scale, ticks }: ValueAxis, left: number, labelled: BarValues | undefined): Plan['x'] {
  const [low = 0, high = 1] = scale.domain();
  const share = (value: number): number => (value - low) / (high - low);
  let right = WIDTH - textWidth(ticks.at(-1)?.text ?? '', TEXT) / 2 - 2;
  let start = left;
  for (const { to, label } of labelled?.bars.flat() ?? []) {
    const room = textWidth(label, SMALL) + 8;
    if (to >= 0) right = Math.min(right, left + (WIDTH - room - left) / Math.max(share(to), 0.01));
    else start = Math.max(start, (left + room - share(to) * right) / (1 - share(to)));
  }
  return scale.range([start, right]);
}

function rowName({ top, bottom, lines }: Row, left: number): Shape {
  const y = (top + bottom) / 2 - ((lines.length - 1) * LINE) / 2 + TEXT * 0.35;
  return textAt(left - 10, y, lines, { anchor: 'end' });
}

function bars({ bars: all }: BarValues, { rows, x, thick, looks, id }: Plan): Shape[] {
  return all.flatMap((own, index) =>
    own.flatMap(({ series, slot, from, to }) => {
      const look = looks[series];
      const start = x(Math.min(from, to));
      const width = x(Math.max(from, to)) - start;
      const y = (rows[index]?.first ?? 0) + slot * thick + 1;
      const height = Math.max(thick - 2, 1.5);
      return look === undefined ? [] : shape('rect', { x: start, y, width, height, ...fillOf(look, series, id) });
    }),
  );
}

/** From top to bottom if a target is the same everywhere, else over each row. */
function targetLines({ targets }: BarValues, { rows, x, looks }: Plan, height: number): Shape[] {
  return targets.flatMap(({ series, values }) => {
    const look = looks[series];
    const [first] = values;
    if (look === undefined) return [];
    if (first !== undefined && new Set(values).size === 1) {
      return [lineBetween(x(first), rows[0]?.top ?? 0, x(first), rows.at(-1)?.bottom ?? 0, strokeOf(look))];
    }
    return values.flatMap((value, index) => {
      const from = (rows[index]?.first ?? 0) - 4;
      return value === undefined ? [] : lineBetween(x(value), from, x(value), from + height + 8, strokeOf(look));
    });
  });
}

function figures({ bars: all, unknown }: BarValues, plan: Plan): Shape[] {
  const { rows, x, thick, beside } = plan;
  const middle = (row: number, slot: number): number => (rows[row]?.first ?? 0) + (slot + 0.5) * thick;
  const known = all.flatMap((own, row) => own.flatMap((bar) => figureOf(bar, middle(row, bar.slot), plan)));
  if (!beside) return known;
  // Where all bars run to the left there is no room at the right of zero.
  const isRight = x(0) + textWidth(UNKNOWN, SMALL) + 5 < WIDTH;
  const look = { size: SMALL, fill: QUIET, anchor: isRight ? 'start' : 'end' } as const;
  const gaps = unknown.flatMap((slots, row) =>
    slots.map((slot) => textAt(x(0) + (isRight ? 5 : -5), middle(row, slot) + SMALL * 0.35, UNKNOWN, look)),
  );
  return [...known, ...gaps];
}

function figureOf({ label, from, to }: Bar, middle: number, { x, thick, beside }: Plan): Shape[] {
  const y = middle + SMALL * 0.35;
  if (beside) {
    const look = { size: SMALL, anchor: to < 0 ? 'end' : 'start' } as const;
    return [textAt(x(to) + (to < 0 ? -5 : 5), y, label, look)];
  }
  const fits = thick >= LABELLED && textWidth(label, SMALL) + 10 <= Math.abs(x(to) - x(from));
  return fits ? tagAt((x(from) + x(to)) / 2, middle, label) : [];
}
