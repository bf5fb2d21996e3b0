/** Where an offset is, in the lines and columns that people and formats count from one. */
import type { ReportDocument } from '../model/report-document.ts';

export interface Place {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. A byte-order mark is not part of the line. */
  readonly column: number;
}

/** The place of an offset. */
export function placeOf(document: ReportDocument, offset: number): Place {
  const { line, character } = document.positionAt(offset);
  const mark = line === 0 && character > 0 && startsWithMark(document) ? 1 : 0;
  return { offset, line: line + 1, column: character + 1 - mark };
}

/** The column from 1 in characters, as an editor shows it: an emoji is one, a tab is one. */
export function characterColumn(document: ReportDocument, place: Place): number {
  const start = place.offset - (place.column - 1);
  return [...document.slice(start, place.offset)].length + 1;
}

/** A line of the document by its number from 1, without its break and without a byte-order mark. */
export function lineText(document: ReportDocument, line: number): string {
  const start = document.offsetAt({ line: line - 1, character: 0 });
  const end = document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER });
  return document.slice(start, end).replace(/^\uFEFF/, '');
}

function startsWithMark(document: ReportDocument): boolean {
  return document.slice(0, 1) === '\uFEFF';
}
