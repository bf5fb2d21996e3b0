/** Takes a `{…}` off the end of a heading, a label, a column heading or an option. */

import { piece } from '../characters.ts';
import type { Span, Text } from '../tree.ts';

export interface Tagged {
  /** What stands before the braces, without space around it. */
  readonly before: Text;
  /** What stands in the braces; absent if there are none. */
  readonly inside?: Text;
}

/** Splits off the braces that end the span; a brace with a backslash before it is text. */
export function takeBraces(text: string, span: Span): Tagged {
  const whole = piece(text, span.start, span.end);
  if (text[whole.end - 1] !== '}' || whole.end - 1 < whole.start) {
    return { before: whole };
  }
  const open = text.lastIndexOf('{', whole.end - 1);
  const inner = text.slice(open + 1, whole.end - 1);
  if (open < whole.start || text[open - 1] === '\\' || inner.includes('}') || inner.trim() === '') {
    return { before: whole };
  }
  return { before: piece(text, whole.start, open), inside: piece(text, open + 1, whole.end - 1) };
}
