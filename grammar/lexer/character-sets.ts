/**
 * Sets of characters for token patterns. They are written as ranges and never as "anything but", because Chevrotain
 * builds its table of first characters from ranges only, and falls back to trying every pattern without that table.
 */

import type { CustomPatternMatcherFunc } from 'chevrotain';

/** Letters of names: Latin, Greek, Cyrillic and the other alphabets, without the signs that stand between them. */
export const LETTER = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u1FFF\\u3040-\\uD7FF';

/** What a name is made of. */
export const WORD = `${LETTER}0-9_`;

/** Any character of a line. */
export const INLINE = '\\u0000-\\u0009\\u000B-\\uFFFF';

/** The words that end the unit noun of a figure: `19 cases within 2`. */
export const KEYWORD = '(?:within|for|in|as|dp)';

/** What Chevrotain needs to know of a pattern that it does not analyse. */
interface Pattern {
  readonly pattern: CustomPatternMatcherFunc;
  readonly start_chars_hint: number[];
  readonly line_breaks: boolean;
}

/**
 * A long pattern together with the characters that it can start with, given as ranges such as `A-Za-z`. Chevrotain would
 * find them by parsing the pattern, which takes longer than all else in building the lexer.
 */
export function startingWith(ranges: string, pattern: RegExp): Pattern {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  return {
    pattern: (text, offset) => {
      sticky.lastIndex = offset;
      return sticky.exec(text);
    },
    start_chars_hint: startsOf(ranges),
    line_breaks: true,
  };
}

/** One character for each place of Chevrotain's table: every one below 256, one in each 255 above. */
export function startsOf(ranges: string): number[] {
  const starts: number[] = [];
  for (const [, first = '', last = first] of unescaped(ranges).matchAll(/([^])(?:-([^]))?/g)) {
    const from = first.charCodeAt(0);
    const to = last.charCodeAt(0);
    for (let code = from; code < to; code += code < 256 ? 1 : 255) {
      starts.push(code);
    }
    starts.push(to);
  }
  return starts;
}

function unescaped(ranges: string): string {
  return ranges.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
