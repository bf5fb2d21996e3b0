/** The figures of a report for programs: one JSON document, described by schema/crosscast.facts.schema.json. */
import type { FactRow } from '../model/fact-list.ts';
import { placeOf } from './place.ts';
import type { SourceText } from './source-text.ts';

interface FactsContext {
  readonly version: string;
  /** The report's path as shown, and its text. */
  readonly path: string;
  readonly source: SourceText;
  readonly sourceOf: (uri: string) => SourceText | undefined;
  readonly pathOf: (uri: string) => string;
}

export function factsJson(rows: readonly FactRow[], context: FactsContext): string {
  const { version, path } = context;
  const figures = rows.map((row) => rowJson(row, context));
  return `${JSON.stringify({ version: 1, tool: { name: 'crosscast', version }, path, figures }, undefined, 2)}\n`;
}

function rowJson(row: FactRow, { source, sourceOf, pathOf }: FactsContext): object {
  const { start, end, definedAt, usedAt, ...rest } = row;
  const span = (in_: SourceText, from: number, to: number) => ({
    start: placeOf(in_, from),
    end: placeOf(in_, to),
  });
  const elsewhere = (place: NonNullable<FactRow['definedAt']>) => {
    const other = sourceOf(place.uri);
    return { path: pathOf(place.uri), ...(other ? span(other, place.start, place.end) : {}) };
  };
  return {
    ...rest,
    ...span(source, start, end),
    ...(definedAt === undefined ? {} : { definedAt: elsewhere(definedAt) }),
    usedAt: usedAt.map(elsewhere),
  };
}
