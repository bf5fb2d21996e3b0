/** Lines, line ends and blank lines for the formatter. */

import { piece, trimmedEnd } from '../characters.ts';

/*
 * JavaScript's own trim would take no-break spaces and byte-order marks too, which the author put there; and a pattern
 * for the space at an end tries every space on the way to it.
 */

/** What makes a line more than blank. */
export const NOT_BLANK = /[^ \t\r\n\uFEFF]/;

/** How the text ends its lines: as the first line that is not blank does. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n', text.search(NOT_BLANK));
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** The text without the spaces and line ends after it. */
export function withoutEnd(text: string): string {
  return text.slice(0, trimmedEnd(text, 0, text.length));
}

/** The text without the spaces and line ends around it. */
export function bare(text: string): string {
  return piece(text, 0, text.length).text;
}

/** The lines without the space after them. */
export function trimmedLines(text: string): string[] {
  return text.split('\n').map(withoutEnd);
}

/** The lines without the space around them. */
export function bareLines(text: string): string[] {
  return text.split('\n').map(bare);
}

/** The lines with no more than one blank line in a row. */
export function collapseBlanks(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || index === 0 || lines[index - 1] !== '');
}

/** The lines indented by so many spaces, blank lines left blank. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** How wide the text stands in a fixed-width font; an accent written apart has no width of its own. */
export function widthOf(text: string): number {
  return text.replace(/\p{M}/gu, '').replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'x').length;
}

/** The text with spaces before it up to a width. */
export function padBefore(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** The text with spaces after it up to a width. */
export function padAfter(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
