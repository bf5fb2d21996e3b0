/** Says in plain words what a chart shows, for charts whose author did not: where each series starts and ends, and its extremes. */
import { compare, equals } from '../../figures/decimal.ts';
import type { ChartPoint, ChartSeries } from '../chart-model.ts';
import type { BareDrawing } from './chart-drawings.ts';
import { listed } from '../../model/listed.ts';

const NAMES = { line: 'Line chart', bar: 'Bar chart', 'stacked bar': 'Stacked bar chart' } as const;

interface Known {
  readonly at: string;
  readonly text: string;
  readonly value: NonNullable<ChartPoint['value']>;
}

/** "Line chart of two series, March 2022 to March 2024, per 10,000. Oldham: rises from 88.5 in March 2022 to …" */
export function describeDrawing(drawing: BareDrawing): string {
  const { type, series, unitLabel } = drawing;
  const unit = unitLabel === '' ? '' : `, ${unitLabel}`;
  const opening = `${NAMES[type]}${spanOf(drawing)}${unit}.`;
  return [opening, ...series.map((each) => describeSeries(each, drawing, series.length > 1))].join(' ');
}

function spanOf({ categories }: BareDrawing): string {
  const [first, last] = [categories[0], categories.at(-1)];
  if (first === undefined || last === undefined || categories.length < 2) return first ? `, ${first.label}` : '';
  return first.day === undefined ? ` of ${categories.length} items` : `, ${first.label} to ${last.label}`;
}

function describeSeries({ label, role, points }: ChartSeries, drawing: BareDrawing, named: boolean): string {
  const name = named || role !== 'own' ? `${label}: ` : '';
  const known = points.flatMap(({ value, label: text }, index): Known[] =>
    value === undefined ? [] : [{ at: drawing.categories[index]?.label ?? '', text, value }],
  );
  const gaps = points.flatMap(({ value }, index) => (value ? [] : [drawing.categories[index]?.label ?? '']));
  const missing = gaps.length === 0 || known.length === 0 ? '' : ` Not known for ${listed(gaps)}.`;
  const text = describeKnown(known, role === 'target', drawing.categories[0]?.day !== undefined);
  return `${named ? name : capital(name)}${named ? text : capital(text)}${missing}`;
}

function describeKnown(known: readonly Known[], isTarget: boolean, timed: boolean): string {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'no figure is known.';
  if (known.length === 1) return isTarget || first.at === '' ? `${first.text}.` : `${first.text} for ${first.at}.`;
  const highest = known.reduce((best, next) => (compare(next.value, best.value) > 0 ? next : best));
  const lowest = known.reduce((best, next) => (compare(next.value, best.value) < 0 ? next : best));
  if (equals(highest.value, lowest.value)) return `${first.text} throughout.`;
  if (!timed) return `highest ${highest.text} for ${highest.at}, lowest ${lowest.text} for ${lowest.at}.`;
  const way = compare(last.value, first.value);
  const course =
    way === 0
      ? `${first.text} in both ${first.at} and ${last.at}`
      : `${way > 0 ? 'rises' : 'falls'} from ${first.text} in ${first.at} to ${last.text} in ${last.at}`;
  const peaks = [
    ...(isEnd(highest, first, last) ? [] : [`highest ${highest.text} in ${highest.at}`]),
    ...(isEnd(lowest, first, last) ? [] : [`lowest ${lowest.text} in ${lowest.at}`]),
  ];
  return `${[course, ...peaks].join('; ')}.`;
}

function isEnd({ value }: Known, first: Known, last: Known): boolean {
  return equals(value, first.value) || equals(value, last.value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
