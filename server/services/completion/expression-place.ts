/**
 * Whether the cursor stands in an expression, and in which: the value of an `@figure`, an `@check`, the `check:` of a table,
 * the columns of a chart, or a bracket in prose. Told from the characters before the cursor, because half an expression
 * may have no tree at all.
 */
import type { Cursor } from './cursor.ts';
import { entryAt } from './entry-at.ts';

export interface ExpressionPlace {
  readonly kind: 'figure' | 'check' | 'table-check' | 'chart' | 'tied' | 'computed';
  /** The expression as far as the cursor, and where it starts in the block. */
  readonly typed: string;
  readonly start: number;
  /** In a tied bracket, the figure that is to be tied. */
  readonly figure?: string;
}

/** The keys of a chart whose values are names. */
const CHART_KEYS = ['of', 'comparators', 'target'];

export function expressionAt(cursor: Cursor): ExpressionPlace | undefined {
  const { block, text, at } = cursor;
  switch (block?.kind) {
    case 'figure':
      return opened(cursor, 'figure', /^\s*@figure\b(?:[^"“”=\r\n]|"[^"\r\n]*"|[“”][^”\r\n]*”)*=/i);
    case 'check':
      return opened(cursor, 'check', /^\s*@check(?=\s)/i);
    case 'table':
    case 'demand':
    case 'chart': {
      const entry = entryAt(cursor);
      const kind = block.kind === 'chart' ? 'chart' : 'table-check';
      const keys = kind === 'chart' ? CHART_KEYS : ['check'];
      if (entry === undefined || !keys.includes(entry.key)) return undefined;
      return { kind, typed: text.slice(entry.valueStart, at), start: entry.valueStart };
    }
    case 'heading':
    case 'paragraph':
    case 'item':
    case 'quote':
    case 'recommend':
    case 'options':
    case 'resolved':
      return inBracket(cursor);
    default:
      return undefined;
  }
}

/** The expression that follows what opens the block: on the same line, or on lines that continue it. */
function opened({ text, at }: Cursor, kind: 'figure' | 'check', opening: RegExp): ExpressionPlace | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined || start > at) return undefined;
  const typed = text.slice(start, at);
  // A key ends it, and so does a line that may become one after an expression that is complete.
  if (/[\r\n][ \t]+[A-Za-z][\w -]*:/.test(typed) || MAY_BE_KEY.test(typed)) return undefined;
  return { kind, typed, start };
}

const MAY_BE_KEY = /[^\s\-+*/(,=<>.](?<!\bwithin)[ \t]*(?:\r\n?|\n)[ \t]+[A-Za-z ]*$/;

/** `[£12.261m = …` and `[= …` up to the cursor, with no bracket closed between. */
function inBracket(cursor: Cursor): ExpressionPlace | undefined {
  const open = openBracket(cursor);
  if (open === undefined) return undefined;
  const inside = cursor.text.slice(open + 1, cursor.at);
  const equals = inside.indexOf('=');
  if (equals < 0) return undefined;
  const figure = inside.slice(0, equals).trim();
  const start = open + 1 + equals + 1;
  const typed = inside.slice(equals + 1);
  if (figure === '') return equals === 0 ? { kind: 'computed', typed, start } : undefined;
  return /[£\d]|^(?:nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten)$/i.test(figure)
    ? { kind: 'tied', typed, start, figure }
    : undefined;
}

/** The offset of the bracket that is open at the cursor. */
export function openBracket({ text, at }: Cursor): number | undefined {
  const open = text.lastIndexOf('[', at - 1);
  if (open < 0 || at === 0 || text.charAt(open - 1) === '\\') return undefined;
  const inside = text.slice(open + 1, at);
  // A bracket is never open across a line that is left empty.
  return inside.includes(']') || /\n\s*\n/.test(inside) ? undefined : open;
}
