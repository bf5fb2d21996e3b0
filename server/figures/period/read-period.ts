/**
 * Reads periods: one alone (a header value, a column heading), or all that a text mentions. Periods that cannot be,
 * such as 31 June, month 13 or August 2918, are read as faults with the reason.
 */
import { isDigit, isLetter, mayStartWord, seek, seeker, wordStarts } from '../characters.ts';
import { daysInMonth, isRealDay } from './calendar.ts';
import { monthNumber } from './month-names.ts';
import type { Day, Period } from './period.ts';
import { spelledFromDigit, spelledFromLetter } from './spelling.ts';
import type { Spelled, Spelling } from './spelling.ts';
import { monthName, writeFinancialYear } from './write-period.ts';

export type PeriodFaultCode =
  | 'no-such-day'
  | 'no-such-month'
  | 'no-such-quarter'
  | 'year-out-of-range'
  | 'years-backwards';

export interface PeriodFault {
  readonly code: PeriodFaultCode;
  /** For a finance officer: why there is no such period. */
  readonly message: string;
}

export interface PeriodMention {
  /** Offsets of the period itself: not of "as at", "in" or "to" before it. */
  readonly start: number;
  readonly end: number;
  /** Absent when `fault` is there. */
  readonly period?: Period;
  /** For several years at once (2024/26, 2024-2027): the calendar year in which the last of them ends. */
  readonly through?: number;
  /** Of a date without its year ("on 2 October"): `period` is then the month, and this the day in it. */
  readonly dayOfMonth?: number;
  readonly fault?: PeriodFault;
}

/** A period of a report lies in these calendar years; anything else is a slip of the pen (August 2918). */
export const EARLIEST_YEAR = 1990;
export const LATEST_YEAR = 2060;

export function isPlausibleYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** The first three letters of every word that starts a period, so that other words cost next to nothing. */
const BEGINNINGS = (
  'jan feb mar apr may jun jul aug sep oct nov dec ' +
  'month period quarter first second third fourth final year end outturn'
).split(' ');
const STARTS = wordStarts(BEGINNINGS);
/** M04, P6 and Q2 are letters and digits. */
const NEXT = seeker(BEGINNINGS, '', ['[mpqMPQ](?=\\d)']);

/** Whether a number may start here: not inside another one, and not after £ or $. */
function digitMayStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if ('£$.,/-–_'.includes(before) || isLetter(text.charCodeAt(at - 1))) return false;
  return true;
}

/** All periods mentioned in a text, in order, none overlapping. A part and its year ("month 4 of 2024/25") are one. */
export function findPeriods(text: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  const length = text.length;
  for (let at = 0; at < length;) {
    const code = text.charCodeAt(at);
    let end: number | undefined;
    if (isDigit(code)) {
      if (digitMayStart(text, at)) end = take(text, at, spelledFromDigit(text, at), found);
      if (end === undefined) {
        while (isDigit(text.charCodeAt(++at)));
        continue;
      }
    } else if (isLetter(code)) {
      if (
        mayStartWord(STARTS, text, at) ||
        (isDigit(text.charCodeAt(at + 1)) && (code === 77 || code === 80 || code === 81))
      ) {
        end = take(text, at, spelledFromLetter(text, at), found);
      }
      if (end === undefined) {
        for (at++; isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)); at++);
        continue;
      }
    }
    at = end ?? seek(NEXT, text, at + 1);
  }
  return found;
}

/** Takes the period at `at`, if there is one, into `found`, and gives its end. */
function take(text: string, at: number, spelled: Spelled | undefined, found: PeriodMention[]): number | undefined {
  const reading = spelled && readSpelling(spelled.spelling, text, at);
  if (spelled === undefined || reading === undefined) return undefined;
  const mention = { ...reading, start: at, end: spelled.end };
  const before = found.at(-1);
  const merged = before && merge(before, mention, text.slice(before.end, at));
  if (merged) found[found.length - 1] = merged;
  else found.push(mention);
  return mention.end;
}

const LEAD_IN =
  /^(?:(?:as\s)?at|to|up\sto|for(?:\sthe)?|in|position\sat|forecast\sat|(?:for\sthe\s)?(?:financial\s)?year(?:\s(?:ended|ending|to))?|FY|the)\s$/i;

/** The one period that a whole text is, "as at" and the like before it allowed; undefined when it is anything else. */
export function readPeriod(text: string): PeriodMention | undefined {
  let start = 0;
  while (text.charCodeAt(start) <= 32) start++;
  const rest = text.slice(start).trimEnd();
  if (rest.length === 0 || rest.length > 60) return undefined;
  const mention = findPeriods(text)[0];
  if (!mention || mention.end !== start + rest.length) return undefined;
  return mention.start === start || LEAD_IN.test(text.slice(start, mention.start)) ? mention : undefined;
}

type Reading = Omit<PeriodMention, 'start' | 'end'>;

function readSpelling(spelling: Spelling, text: string, at: number): Reading | undefined {
  switch (spelling.kind) {
    case 'date':
      return date(fullYear(spelling.year), Number(spelling.month), Number(spelling.day));
    case 'day':
      return dayAndMonth(Number(spelling.day), monthNumber(spelling.month) ?? 0, spelling.year);
    case 'years':
      return years(Number(spelling.from), spelling.to);
    case 'short years':
      return shortYears(Number(spelling.from), Number(spelling.to));
    case 'month':
      return month(spelling.name, spelling.year, text, at);
    case 'part':
      return part(spelling.word, Number(spelling.number), spelling.year);
    case 'quarter': {
      const place = QUARTERS.indexOf(spelling.ordinal.toLowerCase());
      return { period: { kind: 'quarter', quarter: place < 0 ? 4 : place + 1 } };
    }
    case 'year-end':
      return { period: { kind: 'year-end' } };
  }
}

/** Only neighbouring years, and only of our time: 9/10 and 40/41 may well be ratios. */
function shortYears(year: number, next: number): Reading | undefined {
  return year >= 10 && year <= 39 && next === year + 1 ? { period: yearPeriod(2000 + year) } : undefined;
}

function yearPeriod(year: number): Period {
  return { kind: 'year', year };
}

function fullYear(digits: string): number {
  const year = Number(digits.replace('’', ''));
  return year < 100 ? (year < 90 ? 2000 : 1900) + year : year;
}

function years(from: number, to: string): Reading | undefined {
  if (!isPlausibleYear(from)) {
    // 1824/25 is a year with a slip in it; 1200/30 is not a year at all.
    const neighbour = to.length === 2 && (from + 1) % 100 === Number(to);
    return neighbour ? outOfRange(from) : undefined;
  }
  let last = Number(to);
  if (to.length === 2) last += Math.floor(from / 100) * 100 + ((from + 1) % 100 === 0 && last === 0 ? 100 : 0);
  else if (to.length === 1) last += Math.floor(from / 10) * 10 + (from % 10 === 9 ? 10 : 0);
  if (last === from + 1) return { period: yearPeriod(from) };
  if (last > from && last <= LATEST_YEAR && last - from <= 30) return { period: yearPeriod(from), through: last };
  if (to.length === 1) return undefined;
  if (last > from) return outOfRange(last);
  const message = `A financial year runs forwards: ${from}/${to} should probably be ${writeFinancialYear(from)}.`;
  return { fault: { code: 'years-backwards', message } };
}

function outOfRange(year: number): Reading {
  const message = `The year ${year} is not a year of a council report (${EARLIEST_YEAR} to ${LATEST_YEAR}).`;
  return { fault: { code: 'year-out-of-range', message } };
}

function date(year: number, monthOfYear: number, dayOfMonth: number): Reading {
  const day: Day = { year, month: monthOfYear, day: dayOfMonth };
  if (monthOfYear < 1 || monthOfYear > 12) {
    return { fault: { code: 'no-such-month', message: `There is no month ${monthOfYear} in a calendar year.` } };
  }
  if (!isPlausibleYear(year)) return outOfRange(year);
  if (!isRealDay(day)) return noSuchDay(dayOfMonth, monthOfYear, year);
  return { period: { kind: 'date', day } };
}

function noSuchDay(day: number, monthOfYear: number, year: number): Reading {
  const name = monthName(monthOfYear);
  const inYear = monthOfYear === 2 ? ` ${year}` : '';
  const message = `There is no ${day} ${name}: ${name}${inYear} has ${daysInMonth(year, monthOfYear)} days.`;
  return { fault: { code: 'no-such-day', message } };
}

/** A date without its year is read as its month, since a `Day` needs a year; a day that no year has is a fault. */
function dayAndMonth(day: number, monthOfYear: number, year: string | undefined): Reading | undefined {
  if (year !== undefined) return date(fullYear(year), monthOfYear, day);
  if (day < 1 || day > daysInMonth(2000, monthOfYear)) return day > 31 ? undefined : noSuchDay(day, monthOfYear, 2000);
  return { period: { kind: 'calendar-month', month: monthOfYear }, dayOfMonth: day };
}

const BEFORE_BARE_MONTH =
  /(?:^|\b(?:in|since|by|to|from|until|till|of|for|during|at|and|end|late|early|mid|last|between)[\s-]|[(–/]\s?)$/i;

function month(name: string, year: string | undefined, text: string, at: number): Reading | undefined {
  const number = monthNumber(name) ?? 0;
  if (year !== undefined) {
    const inYear = Number(year);
    return isPlausibleYear(inYear)
      ? { period: { kind: 'calendar-month', year: inYear, month: number } }
      : outOfRange(inYear);
  }
  // "May", "March", "Jan" and the like are also verbs and names: alone they need a word that leads to a time.
  const before = text.slice(Math.max(0, at - 10), at);
  const clear = name.length > 5 || BEFORE_BARE_MONTH.test(before);
  return clear ? { period: { kind: 'calendar-month', month: number } } : undefined;
}

function part(word: string, number: number, year: string | undefined): Reading | undefined {
  const inYear = year === undefined ? {} : { year: Number(year) };
  const letter = word.length === 1;
  if (word.charAt(0).toLowerCase() === 'q') {
    if (number >= 1 && number <= 4) return { period: { kind: 'quarter', quarter: number, ...inYear } };
    // Q7 is a question, P60 a form and M62 a motorway.
    if (letter) return undefined;
    return { fault: { code: 'no-such-quarter', message: `A year has four quarters: there is no quarter ${number}.` } };
  }
  if (number >= 1 && number <= 12) return { period: { kind: 'month', month: number, ...inYear } };
  if (letter && number !== 13) return undefined;
  const message = `The financial year has twelve months, April to March: there is no ${word.toLowerCase()} ${number}.`;
  return {
    fault: { code: 'no-such-month', message: letter ? message.replace(/ \w \d+/, ` ${word}${number}`) : message },
  };
}

/** "2024/25 month 4", "month 4 of 2024/25", "outturn 2024/25": one mention of both. */
function merge(a: PeriodMention, b: PeriodMention, between: string): PeriodMention | undefined {
  if (!a.period || !b.period || a.through !== undefined || b.through !== undefined) return undefined;
  const yearFirst = a.period.kind === 'year' && /^(?:\s|\s?[,:–-]\s?)$/.test(between);
  const yearLast = b.period.kind === 'year' && /^(?:\s|,\s|,?\s(?:of|in|for|to)\s|\s\()$/.test(between);
  if (!yearFirst && !yearLast) return undefined;
  const [year, partial] = yearFirst ? [a.period, b.period] : [b.period, a.period];
  if (year.kind !== 'year' || (partial.kind !== 'month' && partial.kind !== 'quarter' && partial.kind !== 'year-end')) {
    return undefined;
  }
  if (partial.year !== undefined || between.endsWith('(')) return undefined;
  return { start: a.start, end: b.end, period: { ...partial, year: year.year } };
}
