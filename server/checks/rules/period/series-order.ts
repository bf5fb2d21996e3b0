/** A series whose points are not in the order of time, or that has a point twice: its latest and previous are not what they say. */
import { comparePeriods } from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import type { TableRow } from '../../../model/meaning.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';
import { longestRun } from './longest-run.ts';

export const seriesOrder: BlockRule = {
  id: 'period/series-order',
  title: 'A series out of order',
  severity: 'error',
  description:
    'A point of a @demand series that stands before an earlier one, or that is there twice. Points whose year is not known are left alone.',
  fixable: true,
  scope: 'block',
  blocks: ['demand'],
  check({ analysis, block, meaning, report }) {
    if (meaning.kind !== 'table' || !meaning.series) return;
    const { period: context } = analysis.header;
    const points = meaning.rows.filter(isPoint);
    const order = (a: Point, b: Point): number | undefined => comparePeriods(a.period, b.period, context);
    const inPlace = new Set(longestRun(points, (a, b) => (order(a, b) ?? 0) < 0));
    const strays = points.filter((point) => !inPlace.has(point));
    const [first, last] = [points[0], points.at(-1)];
    const isDated = points.every((point) => order(point, point) !== undefined);
    if (strays.length === 0 || first === undefined || last === undefined || !isDated) return;
    const twins = strays.filter((point) => points.some((other) => other !== point && order(other, point) === 0));
    const fixes = twins.length > 0 ? [] : [sorting(block.text, points, (a, b) => order(a, b) ?? 0)];
    if (inPlace.size === 1 && twins.length === 0) {
      const message = `This series runs backwards, from ${first.label} to ${last.label}: the earliest point comes first.`;
      report({ ...labelOf(first), message, fixes });
      return;
    }
    for (const point of strays) {
      const message = twins.includes(point)
        ? `${point.label} is in this series twice.`
        : `${point.label} stands out of order: the points of a series go from the earliest to the latest.`;
      report({ ...labelOf(point), message, fixes });
    }
  },
};

type Point = TableRow & { readonly period: Period };

function isPoint(row: TableRow): row is Point {
  return row.period !== undefined;
}

function labelOf({ syntax }: Point): { start: number; end: number } {
  const { start, end } = syntax.cells[0] ?? syntax;
  return { start, end };
}

/** Puts the rows in order, each with its comment, and leaves all other rows where they are. */
function sorting(text: string, points: readonly Point[], order: (a: Point, b: Point) => number): PlacedFix {
  const sorted = points.toSorted(order);
  const edits = points.flatMap(({ syntax }, index) => {
    const other = sorted[index]?.syntax;
    if (other === undefined || other === syntax) return [];
    return [{ start: syntax.start, end: syntax.end, text: text.slice(other.start, other.end) }];
  });
  // No figure and no label is another one by it, and the points are in the only order that a series can have.
  return { title: 'Put the points in the order of time', edits, safe: true };
}
