/** Turns the marks that the parser found in prose into inline nodes. */

import type { IToken } from 'chevrotain';

import { piece } from '../characters.ts';
import { isOneWord, toId } from '../identifier.ts';
import * as token from '../lexer/prose-tokens.ts';
import { textOf } from '../parser/expression-parts.ts';
import { readBy } from '../parser/parser.ts';
import type { Mark } from '../parser/prose-parser.ts';
import type { Inline, Span, SyntaxFault, Text } from '../tree.ts';
import { pairEmphasis } from './emphasis.ts';
import { readExpression } from './expressions.ts';

const MARKS = /[[*<\\]/;

/** The inline nodes between two offsets of a block's text, in order; what they leave out is plain text. */
export function buildInlines(text: string, span: Span, faults: SyntaxFault[]): Inline[] {
  const prose = text.slice(span.start, span.end);
  if (!MARKS.test(prose)) {
    return [];
  }
  const marks = readBy((parser) => parser.prose(), 'prose', prose, span.start, faults) ?? [];
  const inlines: Inline[] = [];
  const stars: Text[] = [];
  for (const mark of marks) {
    if (mark.token.tokenType === token.Stars) {
      stars.push(textOf(mark.token, span.start));
    } else if (mark.token.tokenType !== token.Plain && mark.token.tokenType !== token.LoneMark) {
      inlines.push(buildMark(mark, text, span, faults));
    }
  }
  if (stars.length === 0) {
    return inlines;
  }
  return [...inlines, ...pairEmphasis(text, span, stars)].sort((one, other) => one.start - other.start);
}

function buildMark(mark: Mark, text: string, span: Span, faults: SyntaxFault[]): Inline {
  const { start, end, text: source } = textOf(mark.token, span.start);
  switch (mark.kind) {
    case 'tied': {
      const figure = piece(text, start + 1, start + source.lastIndexOf('='));
      return { kind: 'tied', start, end: mark.end, figure, expression: mark.expression };
    }
    case 'computed':
      return {
        kind: 'computed',
        start,
        end: mark.end,
        expression: mark.expression,
        ...printing(mark.unit && textOf(mark.unit, span.start), mark.places?.image),
      };
    default:
      return buildSimple(mark.token, { start, end, text: source }, text, span, faults);
  }
}

/** The unit after `in` and the number before `dp`. A `1 dp` that misses its comma is found at the unit's end. */
function printing(unit: Text | undefined, places: string | undefined): { unit?: Text; places?: number } {
  if (unit === undefined) {
    return places === undefined ? {} : { places: Number.parseInt(places, 10) };
  }
  const tail = places === undefined ? /(?<=\s)(\d{1,2})\s*dp$/i.exec(piece(unit.text, 0, unit.text.length).text) : null;
  const written = tail === null ? unit.text : unit.text.slice(0, tail.index);
  const from = 2 + written.slice(2).search(/\S/);
  const found = piece(written, from, written.length);
  const digits = places ?? tail?.[1];
  return {
    unit: { start: unit.start + found.start, end: unit.start + found.end, text: found.text },
    ...(digits !== undefined && { places: Number.parseInt(digits, 10) }),
  };
}

function buildSimple(at: IToken, whole: Text, text: string, span: Span, faults: SyntaxFault[]): Inline {
  const { start, end } = whole;
  switch (at.tokenType) {
    case token.NamedBracket:
      return buildNamed(whole, text, faults);
    case token.ReferenceBracket:
      return { kind: 'reference', start, end, id: piece(text, start + 2, end - 1) };
    case token.FootnoteBracket:
      return buildFootnote(whole, text, span);
    case token.LinkBracket: {
      const middle = start + whole.text.lastIndexOf('](');
      return {
        kind: 'link',
        start,
        end,
        content: { start: start + 1, end: middle },
        url: piece(text, middle + 2, end - 1),
      };
    }
    case token.AngleLink:
      return {
        kind: 'link',
        start,
        end,
        content: { start: start + 1, end: end - 1 },
        url: piece(text, start + 1, end - 1),
      };
    case token.UnclosedTied:
      return buildUnclosed(whole, text, faults);
    default:
      return { kind: 'escape', start, end };
  }
}

/** `[£1.442m as new_demand]`. */
function buildNamed(whole: Text, text: string, faults: SyntaxFault[]): Inline {
  const { start, end } = whole;
  const parts = /^\[([^\]]*?\S)\s+as(?:\s([^\]]*))?\]$/i.exec(whole.text);
  const figure = piece(text, start + 1, start + 1 + (parts?.[1]?.length ?? 0));
  const id = piece(text, end - 1 - (parts?.[2]?.length ?? 0), end - 1);
  if (id.text === '') {
    faults.push({ start, end, message: "A name is expected after 'as', such as [£1.442m as new_demand]." });
  } else if (!isOneWord(id.text)) {
    const suggestion = toId(id.text);
    const message = `A figure's name is one word of letters, digits and underscores: '${suggestion}'.`;
    faults.push({ start: id.start, end: id.end, message, suggestion });
  }
  return { kind: 'named', start, end, figure, id };
}

function buildFootnote(whole: Text, text: string, span: Span): Inline {
  const { start, end } = whole;
  const label = piece(text, start + 2, end - 1);
  const defines = start === span.start && text[end] === ':' && end < span.end;
  return defines
    ? { kind: 'footnote', start, end: end + 1, label, definition: true }
    : { kind: 'footnote', start, end, label };
}

/** `[£12.261m = finance.total` without an end. The expression is read as far as the next space, for completion. */
function buildUnclosed(whole: Text, text: string, faults: SyntaxFault[]): Inline {
  const { start, end } = whole;
  const equals = start + whole.text.indexOf('=');
  const written = piece(text, equals + 1, end);
  faults.push({
    start,
    end,
    message: "This bracket is not closed: a ']' is missing.",
    suggestion: `${whole.text.trimEnd()}]`,
  });
  const expression =
    written.text === '' ? ({ kind: 'missing', start: end, end } as const) : readExpression(written, faults);
  if (equals === start + 1) {
    return { kind: 'computed', start, end, expression };
  }
  return { kind: 'tied', start, end, figure: piece(text, start + 1, equals), expression };
}
