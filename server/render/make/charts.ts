/**
 * Makes charts: those that the author asked for, and one for each series of demand that no other chart draws. A chart has its
 * picture's content, its words, and its figures as a table unless the report prints them in tables already.
 */
import { chartTypeNamed } from '../../../grammar/vocabulary.ts';
import { defaultChartType } from '../../model/default-chart.ts';
import type { ChartLink } from '../../model/links.ts';
import type { TableMeaning } from '../../model/meaning.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Drawing, TableReference } from '../chart-model.ts';
import type { Chart, Grid, Run, Table } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { entryOf } from './block-maker.ts';
import type { BlockMaker } from './block-maker.ts';
import { drawingsOf } from './chart-drawings.ts';
import type { BareDrawing } from './chart-drawings.ts';
import { linkedSeries, tableSeries, writtenTarget } from './chart-series.ts';
import type { SeriesContext } from './chart-series.ts';
import { describeDrawing } from './chart-words.ts';
import { plainEntry } from './sources.ts';

/** The chart of an `@chart`. */
export function chartOf(maker: BlockMaker, syntax: ReportBlock['syntax'] & { readonly kind: 'chart' }): Chart {
  const { entries } = syntax;
  const title = syntax.title ?? entryOf(entries, 'title');
  const titleRuns = title === undefined ? [] : maker.simple(title);
  const written = entryOf(entries, 'alt');
  const alternative = written && maker.simple(written);
  const at = plainEntry(entryOf(entries, 'at')?.text ?? '');
  const { charts } = maker.analysis.linksOf(maker.block);
  const series = linkedSeries(charts, contextOf(maker));
  const target = entries.find(({ key, names }) => key.text.toLowerCase() === 'target' && names === undefined);
  const digits =
    target &&
    writtenTarget(
      target.value.text,
      series.find(({ role }) => role === 'own'),
    );
  if (digits !== undefined) series.push(digits);
  const type = entryOf(entries, 'type')?.text;
  const bare = drawingsOf(series, type === undefined ? undefined : chartTypeNamed(type), cornerOf(charts));
  const tables = printedTables(maker, charts);
  return {
    kind: 'chart',
    place: maker.place(),
    label: maker.parts.references.label(maker.block),
    title: titleRuns,
    details: at === '' ? [] : [at],
    anchor: maker.parts.anchors.of(maker.block) ?? '',
    ...pictured(bare, titleRuns, alternative),
    tables: tables ?? [],
    ...(tables === undefined && bare.length > 0 ? { data: gridOf(bare) } : {}),
    ...maker.remarks(syntax),
  };
}

/** The chart of a series of demand; undefined when it has none. It stands below the table that it is of. */
export function defaultChartOf(maker: BlockMaker, meaning: TableMeaning, table: Table): Chart | undefined {
  const label = maker.parts.references.defaultChartLabel(maker.block);
  const type = defaultChartType(meaning, new Set());
  if (label === undefined) return undefined;
  const corner = plainText(table.grid.corner);
  return {
    kind: 'chart',
    place: table.place,
    label,
    title: table.title,
    details: table.details,
    anchor: `${table.anchor}_chart`,
    ...pictured(drawingsOf(tableSeries(meaning, contextOf(maker)), type, corner), table.title, undefined),
    tables: [{ label: table.label, anchor: table.anchor }],
    notes: [],
  };
}

function contextOf({ analysis }: BlockMaker): SeriesContext {
  return { period: analysis.header.period, profile: analysis.settings.profile };
}

/** The drawings with their words. Of several, each says what it shows itself: the author's words are of them all. */
function pictured(
  bare: readonly BareDrawing[],
  title: readonly Run[],
  written: readonly Run[] | undefined,
): Pick<Chart, 'alternative' | 'drawings' | 'omission'> {
  const own = plainText(title);
  const [only] = bare;
  if (only === undefined) {
    return { alternative: written ?? [], drawings: [], omission: 'Nothing is drawn: none of the figures is known.' };
  }
  const alone = bare.length === 1;
  const drawings = bare.map((drawing): Drawing => {
    const made = describeDrawing(drawing);
    const part = drawing.series.map(({ label }) => label).join(', ');
    return {
      ...drawing,
      title: alone || own === '' ? own : `${own}: ${part}`,
      description: alone && written !== undefined ? plainText(written) : made,
    };
  });
  const text = drawings.map(({ description }) => description).join(' ');
  return { alternative: written ?? [{ kind: 'text', text }], drawings };
}

/** The printed tables that hold every figure of a chart; undefined when some stand elsewhere. */
function printedTables({ parts }: BlockMaker, links: readonly ChartLink[]): TableReference[] | undefined {
  const tables = new Map<ReportBlock, TableReference>();
  for (const { table, block } of links.flatMap(({ facts }) => facts)) {
    const anchor = parts.anchors.of(block);
    if (table === undefined || anchor === undefined) return undefined;
    tables.set(block, { label: parts.references.label(block), anchor });
  }
  return [...tables.values()];
}

/** What the tables call their rows, if they all call them the same: Period. */
function cornerOf(links: readonly ChartLink[]): string {
  const corners = links.flatMap(
    ({ facts }) => facts[0]?.table?.syntax.rows.find(({ kind }) => kind === 'header') ?? [],
  );
  const names = new Set(corners.map(({ cells }) => plainEntry(cells[0]?.text ?? '')));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** The figures of a chart as a table: a column for each series. */
function gridOf(drawings: readonly BareDrawing[]): Grid {
  const labels = new Set(drawings.flatMap(({ categories }) => categories.map(({ label }) => label)));
  const columns = drawings.flatMap((drawing) => drawing.series.map((series) => ({ drawing, series })));
  return {
    corner: textRuns(drawings[0]?.categoryTitle ?? ''),
    hasHeadings: true,
    columns: columns.map(({ drawing, series }) => ({
      heading: textRuns(series.label),
      ...(drawing.unitLabel === '' || saysItself(series) ? {} : { unit: drawing.unitLabel }),
      figures: true,
    })),
    rows: [...labels].map((label) => ({
      role: 'item',
      label: textRuns(label),
      start: 0,
      end: 0,
      cells: columns.map(({ drawing, series }) => {
        const index = drawing.categories.findIndex((category) => category.label === label);
        const text = series.points[index]?.text ?? '';
        return { kind: text === '' ? 'unknown' : 'figure', runs: textRuns(text), start: 0, end: 0 };
      }),
    })),
  };
}

function saysItself({ points }: { readonly points: BareDrawing['series'][number]['points'] }): boolean {
  return points.every(({ text }) => text === '' || /[£%a-z]/i.test(text));
}

function textRuns(text: string): Run[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
