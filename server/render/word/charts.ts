/** Writes charts: native ones, which Word can edit, and below each where its figures are printed, or the figures themselves. */
import { Paragraph } from 'docx';
import type { FileChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type {
  ChartAxis,
  ChartLineDash,
  ChartMarkerShape,
  ChartRunOptions,
  ChartSeries as WordSeries,
  ChartValueAxis,
} from 'docx/charts';
import { symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { SymbolType } from 'd3-shape';
import { looksOf } from '../chart/looks.ts';
import type { Look } from '../chart/looks.ts';
import { drawnNumber } from '../chart-model.ts';
import type { ChartSeries, Drawing } from '../chart-model.ts';
import type { Chart } from '../document-model.ts';
import { writeCaption } from './captions.ts';
import type { WordContext } from './context.ts';
import { gap, writeRemarks } from './remarks.ts';
import { colours } from './styles.ts';
import { describeGrid, writeGrid } from './tables.ts';
import { words, writeRuns } from './text.ts';

export function writeChart(chart: Chart, context: WordContext): FileChild[] {
  const { label, alternative, drawings, omission, data } = chart;
  const below = [...writeWhere(chart, context), ...writeRemarks(chart, context)];
  const figures = { title: `The figures of ${label}`, description: data === undefined ? '' : describeGrid(data) };
  return [
    writeCaption(chart, context),
    ...drawings.map((drawing) => new Paragraph({ style: 'Chart', children: [drawn(drawing, context)] })),
    ...(alternative.length === 0
      ? []
      : [new Paragraph({ style: 'ChartDescription', children: writeRuns(alternative, context) })]),
    ...(omission === undefined ? [] : [new Paragraph({ style: 'Omission', children: [words(omission)] })]),
    ...(data === undefined ? [] : [writeGrid(data, figures, context, below.length > 0)]),
    ...(below.length === 0 && data !== undefined ? [gap()] : below),
  ];
}

/** "The figures are in Table 1 and Table 2." */
function writeWhere({ tables }: Chart, context: WordContext): Paragraph[] {
  if (tables.length === 0) return [];
  const links = tables.flatMap(({ label, anchor }, index) => {
    const before = index === 0 ? [] : [words(index === tables.length - 1 ? ' and ' : ', ')];
    return [...before, ...writeRuns([{ kind: 'reference', text: label, anchor }], context)];
  });
  return [new Paragraph({ style: 'Remark', children: [words('The figures are in '), ...links, words('.')] })];
}

/** As many points may be labelled before the labels hide what they label. */
const FEW_POINTS = 14;
/** Pixels, as docx counts them. */
const TWIPS_A_PIXEL = 15;
const ROW = 26;

/** Word's names for the dashes and the marks of the drawn charts. */
const dashes: Readonly<Record<string, ChartLineDash>> = {
  '8 3': 'dash',
  '3 3': 'shortDot',
  '10 3 2 3': 'dashDot',
  '6 2 2 2 2 2': 'shortDashDotDot',
  '14 4': 'longDash',
  '6 3': 'dash',
  '2 3': 'shortDot',
  '9 3 2 3': 'dashDot',
  '5 4': 'shortDash',
  '12 4': 'longDash',
  '2 2': 'dot',
};
const shapes = new Map<SymbolType, ChartMarkerShape>([
  [symbolCircle, 'circle'],
  [symbolSquare, 'square'],
  [symbolTriangle, 'triangle'],
  [symbolDiamond, 'diamond'],
  [symbolCross, 'plus'],
  [symbolStar, 'star'],
]);

function drawn(drawing: Drawing, context: WordContext): ChartRun {
  const { type, series, categories, title, description } = drawing;
  // Word has no line across bars that run to the right: with a target, they stand upright.
  const sideways = drawing.horizontal && type !== 'line' && !series.some(({ role }) => role === 'target');
  const width = Math.floor(context.textWidth() / TWIPS_A_PIXEL);
  const bars = type === 'bar' ? categories.length * series.length : categories.length * 1.4;
  const height = sideways ? Math.min(Math.max(220, bars * ROW + 110), 700) : 340;
  const looks = looksOf(series);
  const fills = series.flatMap(({ role }, index) => (role === 'target' ? [] : (looks[index]?.pattern ?? 0)));
  context.chartPatterns.push(type === 'line' ? [] : fills);
  const common = {
    categories: categories.map(({ label }) => label),
    series: series.map((each, index) => wordSeries(each, looks[index], drawing)),
    altText: { name: title, title, description },
    transformation: { width, height },
    font: { color: colours.ink },
    chartArea: { border: 'none' },
    legend: series.length > 1 ? { position: 'bottom' } : false,
    emptyValues: 'gap',
    categoryAxis: axis(drawing.categoryTitle, { reverseOrder: sideways }),
    // Turned round, the first category is on top, and the axis of values would be too.
    valueAxis: axis(drawing.unitLabel, {
      numberFormat: formatOf(drawing, largest(drawing) < 10 ? drawing.places : 0),
      ...(sideways ? { crossesAt: 'maximum' } : {}),
    }),
  } satisfies Partial<ChartRunOptions>;
  if (type === 'line') return new ChartRun({ ...common, type: 'line', markers: true });
  if (type === 'bar') return new ChartRun({ ...common, type: sideways ? 'bar' : 'column', gapWidth: 60, overlap: 0 });
  return new ChartRun({ ...common, type: sideways ? 'bar' : 'column', gapWidth: 60, stacking: 'stacked' });
}

/** The figure furthest from nothing, at the drawing's scale. */
function largest(drawing: Drawing): number {
  const values = drawing.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return Math.max(0, ...values.map((value) => Math.abs(drawnNumber(value, drawing))));
}

/** A number format: thousands parted, so many decimal places, and negatives as the report prints them. */
function formatOf({ series }: Drawing, places: number): string {
  const number = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  const brackets = series.some(({ points }) => points.some(({ text }) => text.startsWith('(')));
  return brackets ? `${number};(${number})` : number;
}

function axis(title: string, more: ChartAxis): ChartAxis & ChartValueAxis {
  return { ...more, ...(title === '' ? {} : { title }) };
}

function wordSeries(series: ChartSeries, look: Look | undefined, drawing: Drawing): WordSeries {
  const { label, role, points } = series;
  const asLine = role === 'target' || drawing.type === 'line';
  const dash = dashes[look?.dash ?? ''] ?? 'solid';
  const shape = look?.marker === undefined ? undefined : shapes.get(look.marker);
  return {
    name: label,
    values: points.map(({ value }) => (value === undefined ? null : drawnNumber(value, drawing))),
    color: (look?.colour ?? colours.ink).replace('#', '').toUpperCase(),
    pointLabels: pointLabels(series, drawing, asLine),
    ...(asLine
      ? { line: { dash, width: look?.width ?? 2 }, markers: shape === undefined ? false : { shape, size: 6 } }
      : {}),
    ...(role === 'target' && drawing.type !== 'line' ? { type: 'line' } : {}),
  };
}

/** The last value that is known, for comparing. */
function endOf(points: ChartSeries['points']): number {
  const value = points.findLast((point) => point.value !== undefined)?.value;
  return value === undefined ? Number.NEGATIVE_INFINITY : drawnNumber(value, { scale: 0 });
}

/** Bars say their figures while there is room; a line says where it ends. Each with the decimal places that are printed. */
function pointLabels({ points }: ChartSeries, drawing: Drawing, asLine: boolean): WordSeries['pointLabels'] & object {
  const few = drawing.categories.length * drawing.series.length <= FEW_POINTS && drawing.type !== 'stacked bar';
  const last = points.findLastIndex(({ value }) => value !== undefined);
  // The label of the highest line stands over its end, out of the way of the one below.
  const isHighest =
    drawing.series.length > 1 && endOf(points) >= Math.max(...drawing.series.map((each) => endOf(each.points)));
  return points.map(({ text }, index) => {
    if (asLine ? index !== last : !few) return false;
    const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
    const position = !asLine ? 'outsideEnd' : isHighest ? 'above' : 'right';
    return { value: true, numberFormat: formatOf(drawing, Math.min(places, drawing.places)), position };
  });
}
