/**
 * Makes charts: their words, and the figures that they draw as a table, so that nobody depends on the picture. What a chart
 * draws is a column (or a row) of a table each; the rows of the data are what these have in common.
 */
import type { Block } from '../../../grammar/tree.ts';
import type { Fact } from '../../model/fact.ts';
import type { ChartLink } from '../../model/links.ts';
import type { TableCell as ReadCell, TableMeaning } from '../../model/meaning.ts';
import { nameText } from '../../model/evaluate.ts';
import type { Chart, Grid, Run, TableCell } from '../document-model.ts';
import { entryOf } from './block-maker.ts';
import type { BlockMaker } from './block-maker.ts';
import { plainEntry } from './sources.ts';
import { unitOf } from './tables.ts';

export function chartOf(maker: BlockMaker, syntax: Block & { readonly kind: 'chart' }): Chart {
  const alternative = entryOf(syntax.entries, 'alt');
  const title = syntax.title ?? entryOf(syntax.entries, 'title');
  const at = plainEntry(entryOf(syntax.entries, 'at')?.text ?? '');
  const data = gridOf(maker.analysis.linksOf(maker.block).charts);
  return {
    kind: 'chart',
    place: maker.place(),
    label: maker.parts.references.label(maker.block),
    title: title === undefined ? [] : maker.simple(title),
    details: at === '' ? [] : [at],
    anchor: maker.parts.anchors.of(maker.block) ?? '',
    alternative: alternative === undefined ? [] : maker.simple(alternative),
    ...(data === undefined ? {} : { data }),
    ...maker.remarks(syntax),
  };
}

interface Series {
  readonly title: string;
  readonly unit: string;
  readonly points: ReadonlyMap<string, Fact>;
}

function gridOf(links: readonly ChartLink[]): Grid | undefined {
  const series = links.flatMap((link) => seriesOf(link));
  if (series.length === 0) return undefined;
  const labels = new Set(series.flatMap(({ points }) => [...points.keys()]));
  return {
    corner: textRuns(cornerOf(links)),
    hasHeadings: true,
    columns: series.map(({ title, unit }) => ({
      heading: textRuns(title),
      ...(unit === '' ? {} : { unit }),
      figures: true,
    })),
    rows: [...labels].map((label) => ({
      role: 'item',
      label: textRuns(label),
      start: 0,
      end: 0,
      cells: series.map(({ points }) => cellOf(points.get(label))),
    })),
  };
}

/** What the tables call their rows, if they all call them the same: Period. */
function cornerOf(links: readonly ChartLink[]): string {
  const corners = links.flatMap(
    ({ facts }) => facts[0]?.table?.syntax.rows.find(({ kind }) => kind === 'header') ?? [],
  );
  const names = new Set(corners.map(({ cells }) => plainEntry(cells[0]?.text ?? '')));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** Nothing, for what cannot be found. */
function seriesOf({ name, facts }: ChartLink): Series[] {
  const cells = facts.flatMap(({ cell }) => cell ?? []);
  const [first] = cells;
  const table = facts[0]?.table;
  if (facts.length === 0) return [];
  if (first === undefined || table === undefined || cells.length < facts.length) {
    const points = new Map(facts.map((fact) => [plainEntry(fact.label), fact]));
    return [{ title: capital(nameText(name).replaceAll(/[._]/g, ' ')), unit: '', points }];
  }
  const acrossRow = cells.length > 1 && cells.every(({ row }) => row === first.row);
  const label = ({ row, column }: ReadCell): string => plainEntry(acrossRow ? column.title : row.label);
  const points = new Map(facts.flatMap((fact) => (fact.cell === undefined ? [] : [[label(fact.cell), fact] as const])));
  const title = acrossRow ? first.row.label : columnTitle(table, first);
  return [{ title: plainEntry(title), unit: unitOf(table, first.column), points }];
}

/** A table of one column without a heading is called by its title. */
function columnTitle(table: TableMeaning, { column }: ReadCell): string {
  return column.title === '' ? table.title : column.title;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cellOf(fact: Fact | undefined): TableCell {
  const text = fact?.figure?.text ?? '';
  const kind = text === '' ? 'unknown' : 'figure';
  return { kind, runs: textRuns(text), start: 0, end: 0 };
}

function textRuns(text: string): Run[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
