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
