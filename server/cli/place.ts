/** Where an offset is, in the lines and columns that people and formats count from one. */
import type { SourceText } from './source-text.ts';

export interface Place {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. A byte-order mark is not part of the line. */
  readonly column: number;
}

/** The place of an offset. */
export function placeOf(source: SourceText, offset: number): Place {
  const { line, start } = source.lineAt(offset);
  const mark = start === 0 && offset > 0 && source.text.startsWith('\uFEFF') ? 1 : 0;
  return { offset, line: line + 1, column: offset - start + 1 - mark };
}

/** The column from 1 in characters, as an editor shows it: an emoji is one, a tab is one. */
export function characterColumn(source: SourceText, place: Place): number {
  const start = place.offset - (place.column - 1);
  return Array.from(source.text.slice(start, place.offset)).length + 1;
}

/** The line that an offset is on, without its break and without a byte-order mark. */
export function lineText(source: SourceText, offset: number): string {
  const { start } = source.lineAt(offset);
  const end = source.text.slice(start).search(/[\r\n]/);
  return source.text.slice(start, end === -1 ? undefined : start + end).replace(/^\uFEFF/, '');
}
