/** Builds the rows of a table from its lines. */

import { exactly, gapEnd, piece, trimmedEnd } from '../characters.ts';
import { isId } from '../identifier.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { RowLine } from '../parser/lines.ts';
import type { Cell, Role, Row, Span, SyntaxFault, Text } from '../tree.ts';
import { roleNamed, roles } from '../vocabulary.ts';
import { takeBraces } from './braces.ts';
import { looksLikeHeader } from './cell-kind.ts';
import { readSuppression } from './suppression.ts';
import type { Writable } from '../writable.ts';

/** No label is a dash, so that a row of single dashes is a separator too. */
const DASHES = /^:?-+:?$/;

/** All rows in order; the first is the header if it looks like one. */
export function buildRows(text: string, lines: readonly RowLine[], faults: SyntaxFault[]): Row[] {
  return lines.map((line, index) => {
    const kind = isSeparator(text, line) ? 'separator' : index === 0 && isHeader(text, lines) ? 'header' : 'row';
    return buildRow(text, line, kind, faults);
  });
}

function isHeader(text: string, [first, second]: readonly RowLine[]): boolean {
  if (first === undefined || first.words !== undefined) {
    return false;
  }
  const isFollowed = second !== undefined && isSeparator(text, second);
  return isFollowed || looksLikeHeader(first.cells.map((cell) => plain(text, cell)));
}

/** A row of dashes and colons only. */
function isSeparator(text: string, line: RowLine): boolean {
  const first = line.cells[0];
  return (
    line.words === undefined &&
    first !== undefined &&
    startsWithDash(text, first) &&
    line.cells.every((cell) => DASHES.test(plain(text, cell)))
  );
}

/** Hardly any row does, and a look at one character tells. */
function startsWithDash(text: string, cell: Span): boolean {
  const first = text.charCodeAt(gapEnd(text, cell.start, cell.end));
  // Any other space is left to the pattern.
  return first === 0x2d || first === 0x3a || first > 0x7f;
}

function plain(text: string, span: Span): string {
  return text.slice(span.start, span.end).trim();
}

function buildRow(text: string, line: RowLine, kind: Row['kind'], faults: SyntaxFault[]): Row {
  const words = line.words && piece(text, line.words.start, line.words.end);
  const role = words && roleNamed(words.text);
  const cells = line.cells.map((cell, index) => buildCell(text, cell, kind, index));
  if (words !== undefined && role === undefined) {
    faults.push(wordsFault(words));
    if (nearest(words.text, roleWords) === undefined) {
      // A label that misses its pipe keeps its place among the cells.
      cells.unshift(buildCell(text, line.words ?? words, kind, 0));
    }
  }
  const comment = line.comment && piece(text, line.comment.start, line.comment.end);
  const suppression = comment && readSuppression(comment, true, faults);
  if (!line.closed) {
    reportOpenComment(text, line, faults);
  }
  const row: Writable<Row> = {
    kind,
    start: words?.start ?? line.start,
    end: trimmedEnd(text, line.start, line.end),
    role: role ?? nearestRole(words),
    cells,
  };
  // To spread what is there into the row would take V8 longer than all the rest of it.
  if (words && role) row.roleText = words;
  if (comment) row.comment = comment;
  if (suppression) row.suppression = suppression;
  return row;
}

const roleWords = roles.map((role) => role.word);

/** A slip of the pen is read as the role that was meant, so that one fault does not cause a dozen wrong sums. */
function nearestRole(words: Text | undefined): Role {
  const near = words === undefined ? undefined : nearest(words.text, roleWords);
  return (near === undefined ? undefined : roleNamed(near)) ?? 'item';
}

function wordsFault(words: Text): SyntaxFault {
  const { start, end } = words;
  const near = nearest(words.text, roleWords);
  if (near !== undefined) {
    return {
      start,
      end,
      message: `Unknown role '${words.text}'.${didYouMean(words.text, roleWords)}`,
      suggestion: near,
    };
  }
  const message =
    `'${words.text}' is not the role of a row (${roleWords.join(', ')}). ` +
    'If it is the label, put a pipe before it.';
  return { start, end, message, suggestion: `| ${words.text}` };
}

/** `| 12 // crosscast-ignore …`: without the last pipe the comment is part of the cell. */
function reportOpenComment(text: string, line: RowLine, faults: SyntaxFault[]): void {
  const last = line.cells.at(-1);
  const slashes = last === undefined ? -1 : text.indexOf('//', last.start);
  if (last !== undefined && slashes >= 0 && /^\/\/\s*crosscast-/.test(text.slice(slashes, last.end))) {
    const message = 'The row ends in a pipe before its comment.';
    faults.push({ start: slashes, end: slashes + 2, message, suggestion: '| //' });
  }
}

/** Labels and headings may end in `{id}`, headings in `{id unit}` or `{unit}` too; in other cells braces are text. */
function buildCell(text: string, span: Span, kind: Row['kind'], index: number): Cell {
  const whole = cellText(text, span);
  if (kind === 'separator' || (kind === 'row' && index > 0)) {
    return whole;
  }
  const { before, inside } = takeBraces(text, whole);
  if (inside === undefined) {
    return whole;
  }
  const space = inside.text.search(/\s/);
  const first = space < 0 ? inside : exactly(text, { start: inside.start, end: inside.start + space });
  const base = { start: whole.start, end: whole.end, text: before.text };
  if (!isId(first.text)) {
    return { ...base, unit: inside };
  }
  return space < 0 ? { ...base, id: first } : { ...base, id: first, unit: piece(text, first.end, inside.end) };
}

/** The trimmed cell; an empty one stands a space after its pipe, where the author would type. */
function cellText(text: string, span: Span): Text {
  const found = piece(text, span.start, span.end);
  if (found.text !== '') {
    return found;
  }
  const at = Math.min(span.start + 1, span.end);
  return { start: at, end: at, text: '' };
}
