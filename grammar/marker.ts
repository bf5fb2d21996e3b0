/** Recognises the marker of a list item: `- `, `* `, `• `, `1. `, `1) `, `a. `, `a) `, `(a) `, `(iv) `. */

import { CR, isDigit, LF, SPACE, TAB } from './characters.ts';

const DASH = 0x2d;
const STAR = 0x2a;
const BULLET = 0x2022;
const OPEN = 0x28;
const CLOSE = 0x29;
const DOT = 0x2e;

/**
 * The offset after the marker that starts at `offset`, or -1 if none does. A marker is followed by a space or ends its
 * line; the space is not part of it.
 */
export function markerEnd(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  if (first === DASH || first === STAR || first === BULLET) {
    return spaceFollows(text, offset + 1) ? offset + 1 : -1;
  }
  const bracketed = first === OPEN;
  const label = bracketed ? offset + 1 : offset;
  const end = labelEnd(text, label);
  if (end < 0) {
    return -1;
  }
  const closing = text.charCodeAt(end);
  const closes = closing === CLOSE || (closing === DOT && !bracketed);
  return closes && spaceFollows(text, end + 1) ? end + 1 : -1;
}

/** The end of one to three digits, of a small letter, or of a small roman numeral of up to five letters. */
function labelEnd(text: string, offset: number): number {
  const first = text.charCodeAt(offset);
  let end = offset + 1;
  if (isDigit(first)) {
    while (end < offset + 3 && isDigit(text.charCodeAt(end))) {
      end++;
    }
    return end;
  }
  if (!(first >= 0x61 && first <= 0x7a)) {
    return -1;
  }
  if (isRoman(first)) {
    while (end < offset + 5 && isRoman(text.charCodeAt(end))) {
      end++;
    }
  }
  return end;
}

/** The numerals of the first thirty-nine: other letters would make markers of words such as "mild.". */
function isRoman(code: number): boolean {
  return code === 0x69 || code === 0x76 || code === 0x78;
}

function spaceFollows(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === SPACE || code === TAB || code === LF || code === CR || offset >= text.length;
}
