/**
 * The chart that a series of demand has without being asked for: every series is drawn, unless its `chart:` says none or an
 * `@chart` draws it already.
 */
import { chartTypeNamed } from '../../grammar/vocabulary.ts';
import type { PrintItem } from './print-order.ts';
import type { TableMeaning } from './meaning.ts';
import { entryText } from './table-meaning.ts';

/** One point is no series. */
const FEWEST_POINTS = 2;

/** What `chart:` asks for, or `line` for a series that says nothing; undefined when no chart is to be drawn. */
export function defaultChartType(table: TableMeaning, drawn: ReadonlySet<TableMeaning>): string | undefined {
  const asked = entryText(table.syntax, 'chart');
  if (asked !== undefined) return chartTypeNamed(asked);
  if (!table.series || drawn.has(table)) return undefined;
  const points = table.rows.filter(({ role, cells }) => role === 'item' && cells.some(({ figure }) => figure));
  return points.length < FEWEST_POINTS ? undefined : 'line';
}

/** The tables that the charts of a report draw. */
export function drawnTables(items: Iterable<PrintItem>): ReadonlySet<TableMeaning> {
  const drawn = new Set<TableMeaning>();
  for (const { kind, analysis, block } of items) {
    if (kind !== 'block' || block.kind !== 'chart') continue;
    for (const { facts } of analysis.linksOf(block).charts) for (const { table } of facts) if (table) drawn.add(table);
  }
  return drawn;
}
