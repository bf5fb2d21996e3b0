/**
 * A line of a report with a span of it underlined. The marks stand under what they mark whatever the line holds: tabs are
 * laid out, wide characters counted double, and a long line is cut around the span.
 */
import { columnsOf, harmless } from '../plain-text.ts';

export interface Excerpt {
  readonly line: string;
  /** Spaces up to the span, and how many columns the span takes up. */
  readonly indent: number;
  readonly marked: number;
}

interface Piece {
  readonly text: string;
  readonly columns: number;
}

const widest = 116;
/** Columns kept to the left of the span in a line that is cut. */
const lead = 40;
const tabStop = 4;

/** `start` and `end` are UTF-16 offsets in the line; at least one column is marked. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const pieces = layOut(line);
  const before = columnsUpTo(line, start, pieces);
  const marked = Math.max(1, columnsUpTo(line, Math.max(start, end), pieces) - before);
  const all = pieces.reduce((sum, piece) => sum + piece.columns, 0);
  if (all <= widest) {
    return {
      line: pieces
        .map((piece) => piece.text)
        .join('')
        .trimEnd(),
      indent: before,
      marked,
    };
  }

  const from = Math.min(Math.max(0, before - lead), Math.max(0, all - widest));
  let text = from > 0 ? '…' : '';
  let skipped = 0;
  let used = text.length;
  let at = 0;
  for (const piece of pieces) {
    const fits = at >= from && at + piece.columns <= from + widest;
    if (at < from) skipped += piece.columns;
    if (fits) {
      text += piece.text;
      used += piece.columns;
    }
    at += piece.columns;
  }
  const cutRight = from + widest < all;
  const indent = before - skipped + (from > 0 ? 1 : 0);
  return { line: cutRight ? `${text}…` : text.trimEnd(), indent, marked: Math.min(marked, Math.max(1, used - indent)) };
}

/** One piece for each character. */
function layOut(line: string): Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : harmless(character);
    const columns = character === '\t' ? text.length : columnsOf(text);
    pieces.push({ text, columns });
    column += columns;
  }
  return pieces;
}

function columnsUpTo(line: string, offset: number, pieces: readonly Piece[]): number {
  const characters = Array.from(line.slice(0, offset)).length;
  return pieces.slice(0, characters).reduce((sum, piece) => sum + piece.columns, 0);
}
