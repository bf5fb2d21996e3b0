/**
 * Cuts a line of a body into its parts: a key from its value, a marker from its item, a row into its cells. Most of a
 * report's characters stand in rows, so they are cut at their pipes rather than read token by token.
 */

import type { IToken } from 'chevrotain';

import { isGap, SPACE, TAB } from '../characters.ts';
import * as token from '../lexer/block-tokens.ts';
import { markerEnd } from '../marker.ts';
import type { Span } from '../tree.ts';
import type { Line, RowLine } from './lines.ts';

/** The line that a token of the body is; bodies are read from the start of their block, so offsets are the token's. */
export function lineOf({ tokenType, image, startOffset: start }: IToken): Line {
  const end = start + image.length;
  switch (tokenType) {
    case token.RowLine:
      return rowOf(image, start);
    case token.KeyLine: {
      // A key holds no colon.
      const colon = start + image.indexOf(':');
      return { kind: 'key', start, end, key: { start, end: colon }, value: { start: colon + 1, end } };
    }
    case token.ItemLine: {
      const marker = { start, end: start + markerEnd(image, 0) };
      return { kind: 'item', start, end, marker, content: { start: marker.end, end } };
    }
    case token.CommentLine:
      return { kind: 'comment', start, end };
    default:
      return { kind: 'text', start, end };
  }
}

/** `total | 12 | 13 | // comment`. */
function rowOf(row: string, start: number): RowLine {
  const cells: Span[] = [];
  const first = row.indexOf('|');
  const escapes = row.includes('\\');
  let from = first + 1;
  let end = from;
  let commentStart = -1;
  for (;;) {
    if (isComment(row, from)) {
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
  return {
    kind: 'row',
    start,
    end: start + end,
    cells,
    closed,
    ...(first > 0 && { words: { start, end: start + first } }),
    ...(commentStart >= 0 && { comment: { start: start + commentStart, end: start + end } }),
  };
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
  let at = from;
  while (at < row.length && isGap(row.charCodeAt(at))) {
    at++;
  }
  return at === row.length;
}
