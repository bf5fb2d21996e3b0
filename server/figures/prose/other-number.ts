/**
 * Bare digits that are something else than a figure: a year, an age, a phone number, the number of a paragraph.
 */
import { isSpace } from '../characters.ts';
import type { Amount } from './scan-amount.ts';
import { skipSpaces } from './words.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const YEAR_LIKE = /^(?:1[89]|20)\d\d$/;
const AGE = /(?:\s?[-–]\s?\d{1,2}|\s(?:to|or|and)\s\d{1,2})?\s?-?\s?(?:years?|yrs?)[\s-]?(?:olds?|of\sage)\b/iy;
/** What follows the number of an item: 3(a). */
const PART_OF_ITEM = /\((?:[a-z]{1,2}|[ivx]{1,5})\)/iy;
const PHONE = /0\d{2,4}[\s)-]+\d{3,4}[\s-]?\d{3,4}/y;

/**
 * Whether bare digits (no pound sign, no suffix) are something else than a figure: a year, an age, a phone number, a
 * paragraph or list number. `noun` is whether a count noun follows.
 */
export function isOtherNumber(text: string, amount: Amount, noun: boolean): boolean {
  const { digits, start, end, bracketed, sign } = amount;
  if (!noun && digits.text.length === 4 && YEAR_LIKE.test(digits.text)) return true;
  if (digits.text.length > 1 && digits.text.startsWith('0') && digits.decimals === 0) return true;
  if (isAge(text, end) || isItem(text, end)) return true;
  const first = skipSpaces(text, 0) === start;
  if (first) {
    // "1. approves", "2) notes", "1.2 The forecast": numbers of the item or paragraph.
    const next = text.charCodeAt(end);
    if ((next === 0x2e || next === CLOSE) && isSpace(text.charCodeAt(end + 1)) && digits.decimals === 0) return true;
    const code = text.charCodeAt(skipSpaces(text, end));
    if (digits.decimals > 0 && digits.decimals < 3 && isSpace(next) && code >= 65 && code <= 90) return true;
  }
  // (1), (2): the parts of an enumeration, unless the sentence needs them.
  if (!bracketed || digits.text.length > 2) return false;
  return sign !== 'brackets' || !/\b(?:of|by|at)\s+$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether the letter of an item follows: "the amount at 3(c) above". */
function isItem(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== OPEN) return false;
  PART_OF_ITEM.lastIndex = end;
  return PART_OF_ITEM.test(text);
}

/** Whether years of age follow: "16 year olds", "16-17-year-olds", "3 to 5 years of age". */
function isAge(text: string, end: number): boolean {
  const first = text.charCodeAt(isSpace(text.charCodeAt(end)) ? end + 1 : end) | 32;
  // a dash, y(ear), t(o), o(r), a(nd)
  if (!'-yto–a'.includes(String.fromCharCode(first))) return false;
  // At most " and 17-" comes before the years. A long pattern is dear where it is needed only once.
  if (!/y(?:ea)?r/i.test(text.slice(end, end + 14))) return false;
  AGE.lastIndex = end;
  return AGE.test(text);
}

/** The end of a phone number at `at`, if there is one. */
export function phoneEnd(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x30) return undefined;
  PHONE.lastIndex = at;
  return PHONE.test(text) ? PHONE.lastIndex : undefined;
}
