/** Character codes and the small questions about spaces and lines that the scanner and the tree builders share. */

import type { Span, Text } from './tree.ts';

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BOM = 0xfeff;

/** Space, tab or carriage return: what may stand on a blank line. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === CR;
}

/** Space, tab, carriage return or line feed. */
export function isGap(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR;
}

/** A to Z, small or not, and no letter with an accent. */
export function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** The text between two offsets without the space around it; an empty one stands where the space begins. */
export function piece(text: string, start: number, end: number): Text {
  const to = trimmedEnd(text, start, end);
  const from = gapEnd(text, start, to);
  return { start: from, end: to, text: text.slice(from, to) };
}

/** The first offset from `start` on where there is no gap; `end` if there is nothing else. */
export function gapEnd(text: string, start: number, end: number): number {
  let at = start;
  // Nearly all are spaces, which pad every cell of every table: they are told without a call for each.
  while (at < end && (text.charCodeAt(at) === SPACE || isGap(text.charCodeAt(at)))) {
    at++;
  }
  return at;
}

/** Where the text between two offsets ends without the space after it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && (text.charCodeAt(to - 1) === SPACE || isGap(text.charCodeAt(to - 1)))) {
    to--;
  }
  return to;
}

/** The text of a span as it is. */
export function exactly(text: string, span: Span): Text {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line's `\n`, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** How far a character is indented; a tab goes to the next multiple of four. */
export function columnOf(text: string, offset: number): number {
  let column = 0;
  for (let index = lineStart(text, offset); index < offset; index++) {
    const code = text.charCodeAt(index);
    column = code === TAB ? column - (column % 4) + 4 : code === BOM ? column : column + 1;
  }
  return column;
}
