/** Tells the numbers of paragraphs and headings from figures that happen to stand first. */

import type { Text } from '../tree.ts';

const PARAGRAPH = /^\d{1,2}(?:\.+\d{1,2}){1,3}\.*(?=\s|$)/;
const HEADING = /^\d{1,2}(?:(?:\.+\d{1,2}){1,3}\.*|\.)?(?=\s|$)/;
/** What starts a sentence: a capital, a figure, a bracket, a quotation mark, emphasis. */
const STARTS_SENTENCE = /^\s+[A-Z0-9£([{"'“‘*\\<-]/;
const UNIT_AFTER = /^\s+(?:%|million\b|billion\b|bn\b|k\b|m\b|M\b|FTEs?\b|per\b|percentage\b)/;

/** `1.1`, `2..3`, `4.3.2` at the start of a paragraph; `1.5 million` is a figure. */
export function paragraphNumber(whole: Text): Text | undefined {
  const found = PARAGRAPH.exec(whole.text)?.[0];
  if (found === undefined) {
    return undefined;
  }
  const rest = whole.text.slice(found.length);
  // Two dots, three parts or a last dot are no figure, whatever follows.
  const isPlain = /^\d+\.\d+$/.test(found);
  const isNumber = rest.trim() === '' || !isPlain || (startsSentence(rest) && !UNIT_AFTER.test(rest));
  return isNumber ? { start: whole.start, end: whole.start + found.length, text: found } : undefined;
}

/** `1`, `1.` or `1.2` before a heading's words; `2024/25 Position` has none. */
export function headingNumber(whole: Text): Text | undefined {
  const found = HEADING.exec(whole.text)?.[0];
  if (found === undefined) {
    return undefined;
  }
  const rest = whole.text.slice(found.length);
  const isBare = /^\d+$/.test(found);
  const isNumber = isBare ? startsWithCapital(rest) : rest.trim() !== '' && !UNIT_AFTER.test(rest);
  return isNumber ? { start: whole.start, end: whole.start + found.length, text: found } : undefined;
}

function startsSentence(rest: string): boolean {
  // In other alphabets: V8 reads a pattern where it stands, and one of letters of all kinds takes it longest.
  return STARTS_SENTENCE.test(rest) || /^\s+[\p{Lu}\p{N}]/u.test(rest);
}

function startsWithCapital(rest: string): boolean {
  return /^\s+[A-Z]/.test(rest) || /^\s+\p{Lu}/u.test(rest);
}
