/**
 * What a name leads to, segment by segment: `march.finance.total` is a document, a table in it, and a row of that. Rows
 * and columns are found by the same rules as in an expression, so that the editor points at what is worked with.
 */
import type { Equation, Name, Span } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Definition } from '../model/definition.ts';
import type { Column, TableMeaning, TableRow } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { namesIn } from '../model/names-in.ts';
import { columnOf, rowOf } from '../model/resolve.ts';

interface InTable {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  readonly table: TableMeaning;
}

/** Something that has a name, and the report that it is in. */
export type Target =
  | { readonly kind: 'named'; readonly analysis: Analysis; readonly definition: Definition }
  | (InTable & { readonly kind: 'row'; readonly row: TableRow })
  | (InTable & { readonly kind: 'column'; readonly column: Column });

/** Where a name is given. When the author did not write it, the span is the label or title that it was made from. */
export interface Declaration {
  readonly block: ReportBlock;
  readonly span: Span;
  readonly written: boolean;
}

export function sameTarget(a: Target, b: Target): boolean {
  if (a.kind === 'named') return b.kind === 'named' && a.definition === b.definition;
  if (a.kind === 'row') return b.kind === 'row' && a.row === b.row;
  return b.kind === 'column' && a.column === b.column;
}

/** The name that the thing goes by: `children_in_care`. */
export function nameOfTarget(target: Target): string {
  if (target.kind === 'named') return target.definition.name;
  return target.kind === 'row' ? target.row.id : target.column.id;
}

/** The name that an expression must start with to reach the thing; empty in a table without a name. */
export function rootNameOf(target: Target): string {
  return target.kind === 'named' ? target.definition.name : target.table.id;
}

/** Undefined for a column without a heading: nothing in the text gives it its name. */
export function declarationOf(target: Target): Declaration | undefined {
  if (target.kind === 'named') return target.definition;
  const { block } = target;
  const label = target.kind === 'row' ? target.row.syntax.cells[0] : target.column.heading;
  if (label === undefined) return undefined;
  if (label.id !== undefined) return { block, span: label.id, written: true };
  return { block, span: { start: label.start, end: label.start + label.text.length }, written: false };
}

/** "row", "table", "figure": what a message calls the thing. */
export function wordFor(target: Target): string {
  if (target.kind !== 'named') return target.kind;
  const { kind } = target.definition;
  return kind === 'fact' ? 'figure' : kind;
}

/** What each segment of a name outside tables stands for; shorter than the name where it leads nowhere. */
export function targetsOf(name: Name, analysis: Analysis): Target[] {
  const [first, ...rest] = name.segments;
  const definition = first === undefined ? undefined : analysis.define(first.text);
  if (definition === undefined) return [];
  const target: Target = { kind: 'named', analysis, definition };
  if (definition.kind === 'table') return [target, ...targetsInTable(rest, analysis, definition)];
  if (definition.kind !== 'document') return [target];
  const other = analysis.other(definition.path);
  const [second, ...last] = rest;
  const found = second === undefined ? undefined : other?.define(second.text);
  if (other === undefined || found === undefined || found.kind === 'document') return [target];
  const inOther: Target = { kind: 'named', analysis: other, definition: found };
  return [target, inOther, ...(found.kind === 'table' ? targetsInTable(last, other, found) : [])];
}

function targetsInTable(
  segments: Name['segments'],
  analysis: Analysis,
  { block, table }: Definition & { readonly kind: 'table' },
): Target[] {
  const [first, second] = segments.map(({ text }) => text);
  if (first === undefined) return [];
  const at = { analysis, block, table };
  const found = [rowTarget(at, first), columnTarget(at, first)];
  const [row, column] = found;
  if (row === undefined && column === undefined) return [];
  if (row === undefined && column !== undefined) return present([column, rowTarget(at, second)]);
  return present([row, columnTarget(at, second)]);
}

/** What the names of a table's own check stand for: columns, or rows; after `for`, the others. */
export function targetInEquation(name: Name, equation: Equation, at: InTable): Target | undefined {
  const id = name.segments[0]?.text.toLowerCase();
  const restricts = equation.only.some((only) => isWithin(name, only));
  const overColumns = [...namesIn(equation.left), ...namesIn(equation.right)].every(
    ({ segments }) => columnOf(at.table, segments[0]?.text.toLowerCase() ?? '') !== undefined,
  );
  const [first, second] = overColumns === restricts ? [rowTarget, columnTarget] : [columnTarget, rowTarget];
  return first(at, id) ?? second(at, id);
}

function rowTarget(at: InTable, id: string | undefined): Target | undefined {
  const row = id === undefined ? undefined : rowOf(at.table, id);
  return row && { kind: 'row', ...at, row };
}

function columnTarget(at: InTable, id: string | undefined): Target | undefined {
  const column = id === undefined ? undefined : columnOf(at.table, id);
  return column && { kind: 'column', ...at, column };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function present(targets: readonly (Target | undefined)[]): Target[] {
  return targets.flatMap((target) => target ?? []);
}
