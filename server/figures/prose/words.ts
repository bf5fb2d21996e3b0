/** Finding the word before or after a place in prose, line breaks and blanked markup counting as spaces. */
import { isLetter, isSpace } from '../characters.ts';

/** First offset at or after `at` that is no space. */
export function skipSpaces(text: string, at: number): number {
  let to = at;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
}

/** Last offset at or before `at` with no space just before it. */
export function skipSpacesBack(text: string, at: number): number {
  let to = at;
  while (to > 0 && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

/** Start of the word that ends just before `at`, spaces (and one full stop, as in "approx.") skipped; `at` if there is none. */
export function wordStartBefore(text: string, at: number): number {
  let end = skipSpacesBack(text, at);
  if (text.charCodeAt(end - 1) === 46 && isLetter(text.charCodeAt(end - 2))) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return start === end ? at : start;
}

/** The word at `start` in lower case. */
export function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase();
}

/** The word before a figure, which decides much about it and is therefore looked up once. */
export interface LeadWord {
  readonly start: number;
  /** In lower case; empty when a digit, a sign or nothing stands there. */
  readonly word: string;
}

export function leadWord(text: string, at: number): LeadWord {
  const start = wordStartBefore(text, at);
  return { start, word: start === at ? '' : wordAt(text, start) };
}

/** The word before `at`, in lower case; empty when a digit, a sign or nothing stands there. */
export function wordBefore(text: string, at: number): string {
  return leadWord(text, at).word;
}
