/**
 * Cuts a body into its lines, and each line into its parts: a key from its value, a marker from its item, a row into its
 * cells. Most of a report's characters stand in bodies, and a token for each line or cell takes ten times as long.
 */

import { BOM, gapEnd, lineEnd, SPACE, TAB } from '../characters.ts';
import { markerEnd } from '../marker.ts';
import type { Span } from '../tree.ts';
import type { Line, RowLine } from './lines.ts';
import type { Writable } from '../writable.ts';

/** The key has three words at most, and is no `https://`. */
const KEY = /[A-Za-z][A-Za-z0-9_-]*(?:[ \t]+[A-Za-z0-9_-]+){0,2}[ \t]*:(?!\/\/)/y;

/** The lines of a body, without the gaps between them; `base` is added to their offsets. */
export function linesOf(body: string, base: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (;;) {
    at = gapEnd(body, at, body.length);
    while (body.charCodeAt(at) === BOM) {
      at = gapEnd(body, at + 1, body.length);
    }
    if (at >= body.length) {
      return lines;
    }
    const end = lineEnd(body, at);
    lines.push(lineOf(body, at, end, base));
    at = end;
  }
}

function lineOf(body: string, from: number, to: number, base: number): Line {
  const start = base + from;
  const end = base + to;
  if (body.startsWith('//', from)) {
    return { kind: 'comment', start, end };
  }
  const afterMarker = markerEnd(body, from);
  if (afterMarker >= 0) {
    const content = base + afterMarker;
    return { kind: 'item', start, end, marker: { start, end: content }, content: { start: content, end } };
  }
  KEY.lastIndex = from;
  if (KEY.test(body)) {
    const value = base + KEY.lastIndex;
    return { kind: 'key', start, end, key: { start, end: value - 1 }, value: { start: value, end } };
  }
  const pipe = body.indexOf('|', from);
  if (pipe >= 0 && pipe < to) {
    return rowOf(body.slice(from, to), start);
  }
  return { kind: 'text', start, end };
}

/** `total | 12 | 13 | // comment`. */
function rowOf(row: string, start: number): RowLine {
  const cells: Span[] = [];
  const first = row.indexOf('|');
  const escapes = row.includes('\\');
  const comments = row.includes('//');
  let from = first + 1;
  let end = from;
  let commentStart = -1;
  for (;;) {
    if (comments && isComment(row, from)) {
      commentStart = from;
      end = row.length;
      break;
    }
    const pipe = escapes ? nextPipe(row, from) : row.indexOf('|', from);
    if (pipe < 0) {
      break;
    }
    cells.push({ start: start + from, end: start + pipe });
    from = pipe + 1;
    end = from;
  }
  const closed = commentStart >= 0 || isBlankFrom(row, from);
  if (!closed) {
    end = row.length;
    cells.push({ start: start + from, end: start + end });
  }
  const line: Writable<RowLine> = { kind: 'row', start, end: start + end, cells, closed };
  if (first > 0) line.words = { start, end: start + first };
  if (commentStart >= 0) line.comment = { start: start + commentStart, end: start + end };
  return line;
}

/** The next pipe that has no backslash before it, or -1. */
function nextPipe(row: string, from: number): number {
  for (let at = from; at < row.length; at++) {
    const character = row[at];
    if (character === '|') {
      return at;
    }
    if (character === '\\') {
      at++;
    }
  }
  return -1;
}

/** Whether a comment starts here, after a pipe. */
function isComment(row: string, from: number): boolean {
  let at = from;
  while (row.charCodeAt(at) === SPACE || row.charCodeAt(at) === TAB) {
    at++;
  }
  return row.startsWith('//', at);
}

function isBlankFrom(row: string, from: number): boolean {
  return gapEnd(row, from, row.length) === row.length;
}
