/** Positions in texts, worked out apart from the server's own way: UTF-16 units, and lines that end in LF, CR LF or CR. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

export function offsetAt(text: string, { line, character }: Position): number {
  const starts = lineStarts(text);
  const start = starts[line] ?? text.length;
  return Math.min(start + character, starts[line + 1] ?? text.length);
}

export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

export function rangeOf(text: string, start: number, end: number): Range {
  return { start: positionAt(text, start), end: positionAt(text, end) };
}

export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** The text after edits that all refer to the text as it was. Edits that overlap are a fault of the server. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const cuts = edits.map(({ range, newText }) => ({
    start: offsetAt(text, range.start),
    end: offsetAt(text, range.end),
    newText,
  }));
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of cuts) {
    if (start < at) throw new Error(`Edits overlap at offset ${start}.`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}
