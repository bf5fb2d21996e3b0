/** Sets of characters for token patterns, and patterns together with the characters that they can start with. */

import type { CustomPatternMatcherFunc } from 'chevrotain';

import { matchAt } from '../characters.ts';

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
  return custom(ranges, (text, offset) => matchAt(sticky, text, offset));
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
  for (let at = 0; at < ranges.length;) {
    const first = characterAt(ranges, at);
    const isRange = ranges.charAt(first.end) === '-' && first.end + 1 < ranges.length;
    const last = isRange ? characterAt(ranges, first.end + 1) : first;
    for (let { code } = first; code < last.code; code += code < 256 ? 1 : 255) {
      starts.push(code);
    }
    starts.push(last.code);
    at = last.end;
  }
  known.set(ranges, starts);
  return starts;
}

/** The character that is written at an offset, as it is or as `\u00C0`, and where it ends. */
function characterAt(ranges: string, at: number): { readonly code: number; readonly end: number } {
  const isEscape = ranges.charAt(at) === '\\' && ranges.charAt(at + 1) === 'u';
  return isEscape
    ? { code: Number.parseInt(ranges.slice(at + 2, at + 6), 16), end: at + 6 }
    : { code: ranges.charCodeAt(at), end: at + 1 };
}
