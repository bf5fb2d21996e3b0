/** Sets of characters for token patterns, and patterns together with the characters that they can start with. */

import type { CustomPatternMatcherFunc } from 'chevrotain';

/** Letters of names: Latin, Greek, Cyrillic and the other alphabets, without the signs that stand between them. */
export const LETTER = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u1FFF\\u3040-\\uD7FF';

/** What a name is made of. */
export const WORD = `${LETTER}0-9_`;

/** Any character of a line. */
export const OF_A_LINE = '\\u0000-\\u0009\\u000B-\\uFFFF';

/** Any character at all. */
export const ANY = '\\u0000-\\uFFFF';

/** The words that end the unit noun of a figure: `19 cases within 2`. */
export const KEYWORD = '(?:within|for|in|as|dp)';

/** What Chevrotain needs to know of a pattern that it does not analyse. */
interface Pattern {
  readonly pattern: CustomPatternMatcherFunc;
  readonly start_chars_hint: number[];
  readonly line_breaks: boolean;
}

/**
 * A pattern together with the characters that it can start with, given as ranges such as `A-Za-z`. Chevrotain would find
 * them by parsing the pattern, which takes longer than all else in building the lexer.
 */
export function startingWith(ranges: string, pattern: RegExp): Pattern {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  return custom(ranges, (text, offset) => {
    sticky.lastIndex = offset;
    return sticky.exec(text);
  });
}

/** A pattern that is code altogether. */
export function custom(ranges: string, pattern: CustomPatternMatcherFunc): Pattern {
  return { pattern, start_chars_hint: startsOf(ranges), line_breaks: true };
}

const known = new Map<string, number[]>();

/** One character for each place of Chevrotain's table: every one below 256, one in each 255 above. */
function startsOf(ranges: string): number[] {
  const found = known.get(ranges);
  if (found !== undefined) {
    return found;
  }
  const starts: number[] = [];
  for (const [, first = '', last = first] of unescaped(ranges).matchAll(/([^])(?:-([^]))?/g)) {
    const from = first.charCodeAt(0);
    const to = last.charCodeAt(0);
    for (let code = from; code < to; code += code < 256 ? 1 : 255) {
      starts.push(code);
    }
    starts.push(to);
  }
  known.set(ranges, starts);
  return starts;
}

function unescaped(ranges: string): string {
  return ranges.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
