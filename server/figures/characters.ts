/**
 * Characters and word beginnings, told apart by number: readers look at every character of every paragraph, and most of them
 * need nothing more than this.
 */

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** A to Z, small or not, and no letter with an accent. */
export function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Words that may start with what is in the set; a few others share a place with them, none is missed. */
export interface WordStarts {
  readonly places: Uint8Array;
}

/** Five bits of each of a word's first three characters: upper and lower case are the same, and 32,768 places suffice. */
function placeOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

export function wordStarts(words: Iterable<string>): WordStarts {
  const places = new Uint8Array(1 << 15);
  for (const word of words) places[placeOf(word, 0)] = 1;
  return { places };
}

/** Whether the word at `at` may be one of the set; a sure no costs next to nothing. */
export function mayStartWord(starts: WordStarts, text: string, at: number): boolean {
  return starts.places[placeOf(text, at)] === 1;
}

/** What `isLetter` takes, for a character class. */
const LETTERS = 'A-Za-z\\u00C0-\\u024F';

/** A repetition needs room for every word that it passes over, so that a text of 10 MB would be too long for one. */
const WORDS_AT_ONCE = 5000;

/**
 * Finds the next place where something may start: a number, one of the signs, or a word that begins like one of `words` (or
 * like one of the `patterns`). Readers leap from one to the next: most of a text is neither, and a regular expression passes
 * over it many times faster than a loop. Ask it with `seek`.
 */
export function seeker(words: Iterable<string>, signs: string, patterns: readonly string[]): RegExp {
  const beginnings = [...patterns, beginningOf(Array.from(words, (word) => word.slice(0, 5)))].join('|');
  const other = `(?!${beginnings})[${LETTERS}][${LETTERS}0-9]*`;
  return new RegExp(`(?:[^${LETTERS}0-9${signs}]+|${other}){0,${WORDS_AT_ONCE}}`, 'y');
}

/**
 * A pattern for the beginnings of words in upper or lower case. It is written as a tree, and without the flag for either
 * case, with which V8 would look up every accented letter in a table.
 */
function beginningOf(words: readonly string[]): string {
  if (words.includes('')) return '';
  const byFirst = Map.groupBy(words, (word) => word.charAt(0));
  const choices = [...byFirst].map(([first, alike]) => {
    const rests = alike.map((word) => word.slice(1));
    return `[${first}${first.toUpperCase()}]${beginningOf(rests)}`;
  });
  return choices.length === 1 ? choices.join('') : `(?:${choices.join('|')})`;
}

/** The place that a seeker finds from `at` on, where no word is under way; the end of the text when there is none. */
export function seek(next: RegExp, text: string, at: number): number {
  let from: number;
  let end = at;
  do {
    from = end;
    next.lastIndex = from;
    next.test(text);
    end = next.lastIndex;
  } while (end - from >= WORDS_AT_ONCE);
  return end;
}
