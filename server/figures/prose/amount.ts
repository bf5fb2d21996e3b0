/**
 * One figure in prose, from its pound sign or first digit: how far it reaches to both sides, and whether it is a figure
 * at all. Times, list numbers, references, ages and the like are not.
 */
import { isDigit, isLetter, isSpace } from '../characters.ts';
import type { SignSource } from '../figure.ts';
import { scanDigits, scanSuffix } from '../read-notation.ts';
import type { Digits, Suffix } from '../read-notation.ts';
import { skipSpaces, skipSpacesBack } from './words.ts';

/** A figure's notation. `start` to `end` takes in its sign, its Cr, and its brackets where they mean a negative. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly digits: Digits;
  readonly pound: boolean;
  readonly suffix: Suffix | undefined;
  readonly sign: SignSource;
  readonly negative: boolean;
  /** Brackets stand around exactly this figure: negative (`sign` is `brackets`) or an aside. */
  readonly bracketed: boolean;
}

/** No figure here: where reading goes on. */
export interface NoAmount {
  readonly end: number;
  readonly digits?: undefined;
}

const POUND = 0xa3;
const OPEN = 0x28;
const CLOSE = 0x29;

function isSign(code: number): boolean {
  return code === 0x2d || code === 0x2b || code === 0x2212 || code === 0x2013 || code === 0x2010 || code === 0x2011;
}

/** Reads the notation at a pound sign or digit. */
export function scanAmount(text: string, at: number): Amount | NoAmount {
  let from = at;
  let pound = false;
  let inner = 0;
  let opened = false;
  if (text.charCodeAt(from) === POUND) {
    pound = true;
    from++;
    if (isSpace(text.charCodeAt(from))) from++;
    if (text.charCodeAt(from) === OPEN) {
      opened = true;
      from++;
    }
    if (isSign(text.charCodeAt(from))) inner = text.charCodeAt(from++);
  } else if (!mayStart(text, at)) {
    return { end: endOfRun(text, at) };
  }
  const digits = scanDigits(text, from);
  if (!digits) return { end: at + 1 };
  let end = digits.end;
  // £(1.2)m as well as £(1.2m)
  let closed = opened && text.charCodeAt(end) === CLOSE;
  if (closed) end++;
  const suffix = scanSuffix(text, end, pound);
  if (suffix) end = suffix.end;
  if (opened && !closed) {
    closed = text.charCodeAt(end) === CLOSE;
    if (!closed) return { end };
    end++;
  }
  if (!mayEnd(text, end, pound || suffix !== undefined)) return { end: endOfRun(text, end) };
  const left = lookLeft(text, at, inner);
  const sign: SignSource = opened ? 'brackets' : left.sign;
  const bracketed = !opened && text.charCodeAt(left.start - 1) === OPEN && text.charCodeAt(end) === CLOSE;
  const isAside = bracketed && (sign !== 'none' || !bracketsNegate(text, left.start - 1, end + 1));
  const negated = bracketed && !isAside;
  return {
    start: negated ? left.start - 1 : left.start,
    end: negated ? end + 1 : end,
    digits,
    pound,
    suffix,
    sign: negated ? 'brackets' : sign,
    negative: opened || negated || sign === 'minus' || sign === 'credit',
    bracketed: bracketed || opened,
  };
}

const CREDIT = /(?:^|[\s(])(cr|dr)\.?\s?$/i;

/** Sign and Cr before the pound sign or first digit. A dash with a space after it, or after a word, is a dash. */
function lookLeft(text: string, at: number, inner: number): { start: number; sign: SignSource } {
  if (inner !== 0) return { start: at, sign: inner === 0x2b ? 'plus' : 'minus' };
  const before = text.charCodeAt(at - 1);
  if (isSign(before)) {
    const outer = text.charCodeAt(at - 2);
    const free = at === 1 || isSpace(outer) || outer === OPEN;
    return free ? { start: at - 1, sign: before === 0x2b ? 'plus' : 'minus' } : { start: at, sign: 'none' };
  }
  const last = isSpace(before) ? text.charCodeAt(at - 2) : before;
  if (last === 0x72 || last === 0x52 || last === 0x2e) {
    const match = CREDIT.exec(text.slice(Math.max(0, at - 5), at));
    if (match) {
      const word = match[1] ?? '';
      const start = at - match[0].length + match[0].indexOf(word);
      return { start, sign: word.charAt(0).toLowerCase() === 'c' ? 'credit' : 'debit' };
    }
  }
  return { start: at, sign: 'none' };
}

/** Words after which a bracket holds the figure itself: "an underspend of (£1.089m)". After a noun it is an aside. */
const LEADS_TO_FIGURE = new Set(
  (
    'of by at a an the just only to from is was are were be being been and with or than between totalling totals ' +
    'about approximately around circa nearly almost over under as stands'
  ).split(' '),
);

/**
 * Whether brackets around a figure mean a negative. "An underspend of (£1.089m)", "Of the underspend, (£0.962m) non-pay and
 * (£0.127m) pay" and "(£102k) of VAT" do; "packages (£11.612m)" and "428 (19%)" are asides.
 */
function bracketsNegate(text: string, open: number, after: number): boolean {
  const before = skipSpacesBack(text, open);
  if (before === 0) return true;
  const code = text.charCodeAt(before - 1);
  if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3d || code === 0x2b) return true;
  if (isLetter(code)) {
    let start = before;
    while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
    if (LEADS_TO_FIGURE.has(text.slice(start, before).toLowerCase())) return true;
    return /^\s(?:of\s(?!which|whom)|(?:\S+\s)?(?:under|over)-?spen[dt])/i.test(text.slice(after, after + 30));
  }
  return false;
}

/** Whether a number can start at this digit, by the character before it. */
function mayStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isSpace(before) || before === OPEN || before === POUND) return true;
  if (isLetter(before)) return false;
  if (isSign(before)) {
    // A hyphen after a letter makes a name of it: COVID-19, mid-2024, under-5s.
    return at < 2 || !isLetter(text.charCodeAt(at - 2)) || before === 0x2013;
  }
  const char = text.charAt(at - 1);
  if (char === '.' || char === ',' || char === ':') return isLetter(text.charCodeAt(at - 2)) && char !== '.';
  return !'/$€#^_@&\\['.includes(char);
}

const TIME_OF_DAY = /\s?(?:[ap]\.?m\b|noon\b|hrs\b|o[’']clock)/iy;
const TRILLION = /\s?(?:trillion|tn)\b/iy;

/** Whether a number can end here, by what comes next. `certain` when a pound sign or a suffix says that it is a figure. */
function mayEnd(text: string, end: number, certain: boolean): boolean {
  const next = text.charCodeAt(end);
  if (Number.isNaN(next)) return true;
  if (isLetter(next) || isDigit(next) || next === 0x5f) return false;
  const after = text.charCodeAt(end + 1);
  if (isSpace(next) && (after | 32) === 0x74) {
    TRILLION.lastIndex = end;
    if (TRILLION.test(text)) return false;
  }
  if (certain) return true;
  if (next === 0x3a && isDigit(after)) return false;
  // 24/7; ratios such as 6/9 are read before this is asked.
  if (next === 0x2f && (isDigit(after) || isLetter(after))) return false;
  // five-year, 16-year-old, 3-bed
  if ((next === 0x2d || next === 0x2011) && isLetter(after)) return false;
  if (next === 0x5d || next === 0x5e) return false;
  if (next === 0x2e && text.charCodeAt(end + 1) === 0x2e) return false;
  if (!isSpace(next) || !'apnhoAPNHO'.includes(text.charAt(end + 1))) return true;
  TIME_OF_DAY.lastIndex = end;
  return !TIME_OF_DAY.test(text);
}

/** The end of whatever is written together with a rejected number: 7x7x7, 10:30, 0161-770. */
function endOfRun(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigit(code) || isLetter(code)) end++;
    else if (
      (code === 0x2e || code === 0x3a || code === 0x2f || code === 0x2c || code === 0x2d) &&
      isDigit(text.charCodeAt(end + 1))
    ) {
      end += 2;
    } else return Math.max(end, at + 1);
  }
}

const YEAR_LIKE = /^(?:1[89]|20)\d\d$/;
const AGE = /(?:\s?[-–]\s?\d{1,2}|\s(?:to|or|and)\s\d{1,2})?\s?-?\s?(?:years?|yrs?)[\s-]?(?:olds?|of\sage)\b/iy;
const PHONE = /0\d{2,4}[\s)-]+\d{3,4}[\s-]?\d{3,4}/y;

/**
 * Whether bare digits (no pound sign, no suffix) are something else than a figure: a year, an age, a phone number, a
 * paragraph or list number. `noun` is whether a count noun follows.
 */
export function isOtherNumber(text: string, amount: Amount, noun: boolean): boolean {
  const { digits, start, end, bracketed, sign } = amount;
  if (!noun && digits.text.length === 4 && YEAR_LIKE.test(digits.text)) return true;
  if (digits.text.length > 1 && digits.text.startsWith('0') && digits.decimals === 0) return true;
  if (isAge(text, end)) return true;
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

/** Whether years of age follow: "16 year olds", "16-17-year-olds", "3 to 5 years of age". */
function isAge(text: string, end: number): boolean {
  const first = text.charCodeAt(isSpace(text.charCodeAt(end)) ? end + 1 : end) | 32;
  // a dash, y(ear), t(o), o(r), a(nd); the en dash keeps its own number
  if (first !== 0x2d && first !== 0x79 && first !== 0x74 && first !== 0x6f && first !== 0x61 && first < 0x2000) return false;
  AGE.lastIndex = end;
  return AGE.test(text);
}

/** The end of a phone number at `at`, if there is one. */
export function phoneEnd(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x30) return undefined;
  PHONE.lastIndex = at;
  return PHONE.test(text) ? PHONE.lastIndex : undefined;
}
