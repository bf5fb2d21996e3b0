/**
 * How a period is spelled: what stands at an offset, in its parts and as it is written. What the digits or the word are followed
 * by tells the spelling, so that each has a short pattern of its own: one long pattern for all takes V8 long to compile, and
 * nearly every number of a text would be held against it.
 */
import { isDigit, isPlainLetter, matchAt } from '../characters.ts';
import { isMonthName } from './month-names.ts';

export type Spelling =
  /** 31/03/2025, 2024-10-02; `year` has two digits or four. */
  | { readonly kind: 'date'; readonly day: string; readonly month: string; readonly year: string }
  /** 30 July 2024, 2nd of October, 31 May ’23, July 30, 2024. */
  | { readonly kind: 'day'; readonly day: string; readonly month: string; readonly year: string | undefined }
  /** 2024/25, 2024-2025, 2024 to 2025. */
  | { readonly kind: 'years'; readonly from: string; readonly to: string }
  /** 24/25. */
  | { readonly kind: 'short years'; readonly from: string; readonly to: string }
  /** July 2024, July. */
  | { readonly kind: 'month'; readonly name: string; readonly year: string | undefined }
  /** Month 4, period 6, quarter 1 2025; M04, P6, Q2. */
  | { readonly kind: 'part'; readonly word: string; readonly number: string; readonly year: string | undefined }
  /** First quarter; "final" for the fourth. */
  | { readonly kind: 'quarter'; readonly ordinal: string }
  /** Year end, outturn, final position. */
  | { readonly kind: 'year-end' };

/** A spelling and where it ends. */
export interface Spelled {
  readonly spelling: Spelling;
  readonly end: number;
}

const ISO_DATE = /(\d{4})-(\d\d)-(\d\d)(?![\d-])(?![A-Za-z])/y;
const DATE = /(\d{1,2})([./])(\d{1,2})\2(\d{4}|(?<=\/)\d\d)(?![\d/])(?![A-Za-z])/y;
const YEARS = /([12]\d{3})(?:\s?\/\s?|[-–]|\sto\s)(\d{4}|\d{1,2})(?![\d]|[.,/-]\d)(?![A-Za-z])/y;
const SHORT_YEARS = /(\d\d)\/(\d\d)(?![\d]|[.,/-]\d)(?![A-Za-z])/y;
const DAY_OF_MONTH =
  /(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?([A-Z][A-Za-z]+)(?:,?\s(\d{4}(?!\d)|’?\d\d(?=\s*(?:$|[).,;|'’"]))))?(?![A-Za-z])/y;

/** The spelling that starts with the digit at an offset. */
export function spelledFromDigit(text: string, at: number): Spelled | undefined {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  const digits = end - at;
  const next = text.charAt(end);
  if (digits === 4) return (next === '-' ? isoDate(text, at) : undefined) ?? years(text, at);
  if (digits > 2) return undefined;
  if (next === '.') return date(text, at);
  return next === '/' ? (date(text, at) ?? (digits === 2 ? shortYears(text, at) : undefined)) : dayOfMonth(text, at);
}

function isoDate(text: string, at: number): Spelled | undefined {
  const match = matchAt(ISO_DATE, text, at);
  if (match === null) return undefined;
  const [all, year = '', month = '', day = ''] = match;
  return { spelling: { kind: 'date', day, month, year }, end: at + all.length };
}

function date(text: string, at: number): Spelled | undefined {
  const match = matchAt(DATE, text, at);
  if (match === null) return undefined;
  const [all, day = '', , month = '', year = ''] = match;
  return { spelling: { kind: 'date', day, month, year }, end: at + all.length };
}

function years(text: string, at: number): Spelled | undefined {
  const match = matchAt(YEARS, text, at);
  if (match === null) return undefined;
  const [all, from = '', to = ''] = match;
  return { spelling: { kind: 'years', from, to }, end: at + all.length };
}

function shortYears(text: string, at: number): Spelled | undefined {
  const match = matchAt(SHORT_YEARS, text, at);
  if (match === null) return undefined;
  const [all, from = '', to = ''] = match;
  return { spelling: { kind: 'short years', from, to }, end: at + all.length };
}

function dayOfMonth(text: string, at: number): Spelled | undefined {
  const match = matchAt(DAY_OF_MONTH, text, at);
  if (match === null) return undefined;
  const [all, day = '', name = '', year] = match;
  if (!isMonthName(name)) return undefined;
  return { spelling: { kind: 'day', day, month: name, year }, end: at + all.length };
}

const AFTER_MONTH = /(?:\s(\d{1,2})(?:st|nd|rd|th)?(?=,?\s\d{4}(?!\d)))?(?:,?\s(\d{4})(?!\d))?(?![A-Za-z])/y;
const PARTS = new Set('month Month MONTH period Period PERIOD quarter Quarter QUARTER'.split(' '));
const AFTER_PART = /\s(\d{1,2})(?![\d%]|[.,:]\d)(?:\s(20\d\d)(?![\d/–-]))?(?![A-Za-z])/y;
const AFTER_LETTER = /(\d{1,2})(?!\w)/y;
const AFTER_ORDINAL = /\squarter(?![A-Za-z])/y;
const YEAR_END =
  /(?:[Yy]ear[- ][Ee]nd|[Ee]nd\sof\s(?:the\s)?(?:financial\s)?year|[Oo]utturn|OUTTURN|[Ff]inal\sposition)(?![A-Za-z])/y;
/** The words that the last two begin with. */
const ORDINALS = new Set('first second third fourth final First Second Third Fourth Final'.split(' '));
const ENDS = new Set('year Year end End outturn Outturn OUTTURN final Final'.split(' '));

/** The spelling that starts with the word at an offset. */
export function spelledFromLetter(text: string, at: number): Spelled | undefined {
  let end = at + 1;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const word = text.slice(at, end);
  if (isMonthName(word)) return month(text, word, end);
  if (PARTS.has(word)) return part(AFTER_PART, text, word, end);
  if (word === 'M' || word === 'P' || word === 'Q') return part(AFTER_LETTER, text, word, end);
  return (
    (ORDINALS.has(word) ? ordinalQuarter(text, word, end) : undefined) ??
    (ENDS.has(word) ? yearEnd(text, at) : undefined)
  );
}

function month(text: string, name: string, after: number): Spelled | undefined {
  const match = matchAt(AFTER_MONTH, text, after);
  if (match === null) return undefined;
  const [all, day, year] = match;
  const end = after + all.length;
  if (day === undefined || year === undefined) return { spelling: { kind: 'month', name, year }, end };
  return { spelling: { kind: 'day', day, month: name, year }, end };
}

function part(pattern: RegExp, text: string, word: string, after: number): Spelled | undefined {
  const match = matchAt(pattern, text, after);
  if (match === null) return undefined;
  const [all, number = '', year] = match;
  return { spelling: { kind: 'part', word, number, year }, end: after + all.length };
}

function ordinalQuarter(text: string, ordinal: string, after: number): Spelled | undefined {
  const match = matchAt(AFTER_ORDINAL, text, after);
  return match === null ? undefined : { spelling: { kind: 'quarter', ordinal }, end: after + match[0].length };
}

function yearEnd(text: string, at: number): Spelled | undefined {
  const match = matchAt(YEAR_END, text, at);
  return match === null ? undefined : { spelling: { kind: 'year-end' }, end: at + match[0].length };
}
