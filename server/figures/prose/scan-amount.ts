/**
 * One figure in prose, from its pound sign or first digit: how far it reaches to both sides, and whether it is a figure
 * at all. Times, names and whatever else is written together with letters are not; see other-number.ts for the rest.
 */
import { isDigit, isLetter, isSpace } from '../characters.ts';
import type { SignSource } from '../figure.ts';
import { scanDigits, scanHundredths, scanSuffix } from '../read-notation.ts';
import type { Digits, Suffix } from '../read-notation.ts';
import { skipSpacesBack } from './words.ts';

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

/** What stands between a pound sign and its digits: `£ 3`, `£-0.145m`, `£(145)`. */
interface Opening {
  readonly from: number;
  readonly pound: boolean;
  readonly opened: boolean;
  /** The sign's character, 0 for none. */
  readonly inner: number;
}

function readOpening(text: string, at: number): Opening {
  if (text.charCodeAt(at) !== POUND) return { from: at, pound: false, opened: false, inner: 0 };
  let from = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  const opened = text.charCodeAt(from) === OPEN;
  if (opened) from++;
  const inner = text.charCodeAt(from);
  return isSign(inner) ? { from: from + 1, pound: true, opened, inner } : { from, pound: true, opened, inner: 0 };
}

/** Reads the notation at a pound sign or digit. */
export function scanAmount(text: string, at: number): Amount | NoAmount {
  const { from, pound, opened, inner } = readOpening(text, at);
  if (!pound && !mayStart(text, at)) return { end: endOfRun(text, at) };
  const digits = scanDigits(text, from);
  if (!digits) return { end: at + 1 };
  let end = digits.end;
  // £(1.2)m as well as £(1.2m)
  const closedEarly = opened && text.charCodeAt(end) === CLOSE;
  if (closedEarly) end++;
  const suffix = scanSuffix(text, end, pound) ?? (pound ? undefined : scanHundredths(text, digits));
  if (suffix) end = suffix.end;
  if (opened && !closedEarly) {
    if (text.charCodeAt(end) !== CLOSE) return { end };
    end++;
  }
  if (!mayEnd(text, end, pound || suffix !== undefined)) return { end: endOfRun(text, end) };
  const { start, sign } = lookLeft(text, at, inner);
  if (opened) {
    return { digits, pound, suffix, start, end, sign: 'brackets', negative: true, bracketed: true };
  }
  const bracketed = text.charCodeAt(start - 1) === OPEN && text.charCodeAt(end) === CLOSE;
  if (bracketed && sign === 'none') {
    const outer = suffix === undefined ? suffixOutside(text, start - 1, end + 1, pound) : undefined;
    if (outer !== undefined || bracketsNegate(text, start - 1, end + 1)) {
      const whole = { start: start - 1, end: outer?.end ?? end + 1 };
      return { digits, pound, suffix: outer ?? suffix, ...whole, sign: 'brackets', negative: true, bracketed };
    }
  }
  return { digits, pound, suffix, start, end, sign, negative: sign === 'minus' || sign === 'credit', bracketed };
}

/** The scale after a bracket, which makes the bracket the figure's own: "(£0.045) million", "(1.2)m"; not "428 (19)%". */
function suffixOutside(text: string, open: number, at: number, pound: boolean): Suffix | undefined {
  if (isDigit(text.charCodeAt(skipSpacesBack(text, open) - 1))) return undefined;
  const suffix = pound || !isSpace(text.charCodeAt(at)) ? scanSuffix(text, at, pound) : undefined;
  return suffix !== undefined && mayEnd(text, suffix.end, true) ? suffix : undefined;
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

/** Times of day, and sizes of files: "pdf icon PDF 617 KB". */
const TIME_OF_DAY = /\s?(?:[ap]\.?m\b|noon\b|hrs\b|o[’']clock|[KMG]B\b)/iy;
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
  if (!isSpace(next) || !'apnhoAPNHOKMG'.includes(text.charAt(end + 1))) return true;
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
    } else {
      return Math.max(end, at + 1);
    }
  }
}
