/** Draws series as lines over points in time: each is named at its end, and has a gap where a figure is not known. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartSeries, Drawing } from '../chart-model.ts';
import { drawnNumber } from '../chart-model.ts';
import { categoryLabels } from './category-labels.ts';
import { gridAcross } from './grid.ts';
import { looksOf, markerAt, strokeOf } from './looks.ts';
import type { Look } from './looks.ts';
import { INK, LINE, lineBetween, QUIET, shape, textAt, TEXT, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { spread } from './spread.ts';
import { textWidth, wrapText } from './text.ts';
import { valueAxis } from './value-axis.ts';

export interface Picture {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const HEIGHT = 250;
const TICKS = 5;
/** Of the name at a line's end. */
const NAME_WIDTH = 165;
const NAME_LINES = 3;
/** Between the last point and its name: room for the marker, and for a leader when the name had to move. */
const LEAD = 18;
/** With more points than this, markers would hide the line. */
const MARKED = 40;
/** Months and quarters differ by less. */
const UNEVEN = 1.2;

interface EndLabel {
  readonly lines: readonly string[];
  readonly from: { readonly x: number; readonly y: number };
  readonly look: Look;
}

export function lineChart(drawing: Drawing): Picture {
  const { series, categories } = drawing;
  const numbers = series.map(({ points }) => points.map(({ value }) => value && drawnNumber(value, drawing)));
  const axis = valueAxis(drawing, numbers.flat().filter(isKnown), TICKS);
  const looks = looksOf(series);
  const names = series.map((each) => endName(each, drawing));
  const nameWidth = Math.max(0, ...names.flat().map((text) => textWidth(text, TEXT)));
  const left = Math.max(...axis.ticks.map(({ text }) => textWidth(text, TEXT))) + 12;
  const right = WIDTH - nameWidth - LEAD - 4;
  const top = axis.title === '' ? 12 : 34;
  const plot = Math.max(
    HEIGHT,
    names.reduce((sum, lines) => sum + lines.length * LINE + 3, 0),
  );
  const y = axis.scale.range([top + plot, top]);
  const x = positions(drawing, left + 10, right);
  const labels = categoryLabels(
    categories.map(({ label }) => label),
    x,
  );

  const shapes = [...gridAcross(axis, y, left, right, top)];
  const ends: EndLabel[] = [];
  for (const [index, values] of numbers.entries()) {
    const look = looks[index];
    if (look === undefined) continue;
    const points = values.map((value, at) => (value === undefined ? undefined : { x: x[at] ?? 0, y: y(value) }));
    shapes.push(...seriesShapes(points, look, series[index]?.role === 'target' ? [left, right] : undefined));
    const last = points.findLast((point) => point !== undefined);
    const from = series[index]?.role === 'target' && last ? { x: right, y: last.y } : last;
    if (from !== undefined) ends.push({ lines: names[index] ?? [], from, look });
  }
  shapes.push(...endLabels(ends, right, top, top + plot));
  shapes.push(...labels.draw(top + plot + 8));
  return { height: top + plot + 8 + labels.height + 8, shapes };
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined;
}

/** Points in time at uneven intervals stand as far apart as they are; all else stands evenly. */
function positions({ categories }: Drawing, left: number, right: number): number[] {
  const days = categories.flatMap(({ day }) => day ?? []);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  const uneven = days.length === categories.length && gaps.length > 1 && Math.min(...gaps) > 0;
  if (uneven && Math.max(...gaps) > UNEVEN * Math.min(...gaps)) {
    const scale = scaleLinear([days[0] ?? 0, days.at(-1) ?? 0], [left, right]);
    return days.map((day) => scale(day));
  }
  const scale = scalePoint(
    categories.map((_, index) => index),
    [left, right],
  );
  return categories.map((_, index) => scale(index) ?? left);
}

/** "Oldham 92": a name, and its last figure. */
function endName({ label, points, role }: ChartSeries, { title, series }: Drawing): string[] {
  const last = points.findLast(({ value }) => value)?.label ?? '';
  const alone = series.length === 1 && (label === '' || label === title);
  const changes = new Set(points.flatMap(({ value, label: text }) => (value ? text : []))).size > 1;
  const text = alone ? last : `${label} ${last}`;
  return wrapText(role === 'target' && changes ? label : text, NAME_WIDTH, TEXT, NAME_LINES);
}

type Point = { readonly x: number; readonly y: number } | undefined;

function seriesShapes(points: readonly Point[], look: Look, across: readonly [number, number] | undefined): Shape[] {
  const known = points.filter((point) => point !== undefined);
  const [first] = known;
  // A target that never changes runs from side to side.
  if (across !== undefined && first !== undefined && known.every((point) => point.y === first.y)) {
    return [lineBetween(across[0], first.y, across[1], first.y, strokeOf(look))];
  }
  const path = line<Point>()
    .defined((point) => point !== undefined)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(2)(points);
  const marked = points.length <= MARKED ? known : points.filter((point, index) => point && isAlone(points, index));
  return [
    shape('path', { d: path ?? '', ...strokeOf(look), 'stroke-linejoin': 'round' }),
    ...marked.flatMap((point) => (point === undefined ? [] : markerAt(point.x, point.y, look))),
  ];
}

function isAlone(points: readonly Point[], index: number): boolean {
  return points[index - 1] === undefined && points[index + 1] === undefined;
}

function endLabels(ends: readonly EndLabel[], right: number, top: number, bottom: number): Shape[] {
  const wanted = ends.map(({ from, lines }) => ({ at: from.y, height: lines.length * LINE + 2 }));
  const middles = spread(wanted, top - 8, bottom + 8);
  return ends.flatMap(({ from, lines, look }, index): Shape[] => {
    const middle = middles[index] ?? from.y;
    const x = right + LEAD;
    const isMoved = Math.abs(middle - from.y) > 3 || from.x < right - 1;
    const leader = lineBetween(from.x + 6, from.y, x - 3, middle, { stroke: QUIET, 'stroke-width': 0.75 });
    const first = middle - ((lines.length - 1) * LINE) / 2 + TEXT * 0.35;
    const fill = look.marker === undefined ? QUIET : INK;
    return [...(isMoved ? [leader] : []), textAt(x, first, lines, { fill })];
  });
}
