/**
 * The notation of a figure that fills a cell: signs, bracket, £ and Cr before the digits in any order, and all that may
 * follow them.
 */
import type { Qualifier, SignSource } from './figure.ts';
import { scanDigits, scanSuffix } from './read-notation.ts';
import type { Digits, Suffix } from './read-notation.ts';

export interface CellNotation {
  readonly digits: Digits;
  readonly suffix: Suffix | undefined;
  readonly pound: boolean;
  readonly sign: SignSource;
  readonly negative: boolean;
  readonly qualifier: Qualifier | undefined;
  /** FTE or WTE follows. */
  readonly staff: boolean;
  /** What a rate is per: "week" of `£30k per week`. */
  readonly per: string | undefined;
}

interface Draft {
  at: number;
  open: boolean;
  pound: boolean;
  minus: boolean;
  sign: SignSource;
  qualifier: Qualifier | undefined;
  staff: boolean;
  per: string | undefined;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;

/**
 * Reads a whole cell as one figure: `-£0.145m`, `£-0.145m`, `(£47,160)`, `Cr£2.4m`, `£(145)`, `<5`. Undefined when it is
 * anything else. The digits may still be malformed (no `value`). `money` is whether the column is in pounds.
 */
export function scanCell(text: string, money: boolean): CellNotation | undefined {
  const draft: Draft = {
    at: 0,
    open: false,
    pound: false,
    minus: false,
    sign: 'none',
    qualifier: undefined,
    staff: false,
    per: undefined,
  };
  if (!takePrefix(text, draft)) return undefined;
  const digits = scanDigits(text, draft.at);
  if (!digits) return undefined;
  draft.at = digits.end;
  // (2.9)% as well as (2.9%)
  takeClose(text, draft);
  const suffix = draft.at < text.length ? scanSuffix(text, draft.at, draft.pound || money) : undefined;
  if (suffix) draft.at = suffix.end;
  if (draft.at < text.length) takeTail(text, draft);
  if (draft.open || draft.at !== text.length) return undefined;
  const { pound, sign, qualifier, staff, per } = draft;
  const negative = draft.minus || sign === 'brackets' || sign === 'credit';
  return { digits, suffix, pound, sign, negative, qualifier, staff, per };
}

function takeClose(text: string, draft: Draft): void {
  if (!draft.open || text.charCodeAt(draft.at) !== CLOSE) return;
  draft.at++;
  draft.open = false;
  draft.sign = 'brackets';
}

/** Takes everything before the digits; false when something else than a figure begins here. */
function takePrefix(text: string, draft: Draft): boolean {
  for (; ; draft.at++) {
    const code = text.charCodeAt(draft.at);
    switch (code) {
      case OPEN:
        // Minus and brackets together are malformed-cell's to explain.
        if (draft.open || draft.minus) return false;
        draft.open = true;
        break;
      case 0xa3: // £
        if (draft.pound) return false;
        draft.pound = true;
        break;
      case 0x2d: // the hyphens, minus and dashes that stand for a minus
      case 0x2010:
      case 0x2011:
      case 0x2013:
      case 0x2014:
      case 0x2212:
        if (draft.sign !== 'none') return false;
        draft.minus = true;
        draft.sign = 'minus';
        break;
      case PLUS:
        if (draft.sign !== 'none') return false;
        draft.sign = 'plus';
        break;
      case 0x20:
      case 0xa0:
        break;
      default: {
        if ((code >= 0x30 && code <= 0x39) || code === 0x2e) return true;
        const end = takeWord(text, draft);
        if (end === undefined) return false;
        draft.at = end - 1;
      }
    }
  }
}

const QUALIFIER_SIGNS: Readonly<Record<string, Qualifier>> = {
  '<': 'under',
  '>': 'over',
  '≤': 'at most',
  '≥': 'at least',
  '~': 'about',
};
const LEADING_WORD = /(?:(cr)|(dr)|c(?:irca)?)\.?(?=\s?[£\d(])/iy;

/** Cr, Dr, c. (circa), < and the like: gives the offset after it. */
function takeWord(text: string, draft: Draft): number | undefined {
  const { at } = draft;
  const sign = QUALIFIER_SIGNS[text.charAt(at)];
  if (sign !== undefined) {
    if (at > 0) return undefined;
    draft.qualifier = sign;
    return at + 1;
  }
  const code = text.charCodeAt(at) | 32;
  if ((code !== 0x63 && code !== 0x64) || draft.sign !== 'none') return undefined;
  LEADING_WORD.lastIndex = at;
  const match = LEADING_WORD.exec(text);
  if (!match) return undefined;
  if (match[1] !== undefined) draft.sign = 'credit';
  else if (match[2] !== undefined) draft.sign = 'debit';
  else draft.qualifier = 'about';
  return at + match[0].length;
}

const CREDIT_LAST = /\s?(?:(cr)|dr)\.?$/iy;
/** A ledger's `3,200-`. */
const MINUS_LAST = /\s?[-‐‑−–—]$/y;
const UNIT_LAST = /\s?(?:(FTEs?|WTEs?)|(?:(?:per|each|an?)\s|\/\s?(?=[a-z]))([a-z0-9][a-z0-9, ]{0,20}))$/iy;

/** Takes what follows digits and scale: 30+, a closing bracket, Cr, a last minus, FTE, "per week". */
function takeTail(text: string, draft: Draft): void {
  if (text.charCodeAt(draft.at) === PLUS && draft.at === text.length - 1) {
    draft.qualifier = 'at least';
    draft.at++;
    return;
  }
  takeClose(text, draft);
  if (draft.at === text.length) return;
  if (draft.sign === 'none') {
    CREDIT_LAST.lastIndex = draft.at;
    const credit = CREDIT_LAST.exec(text);
    if (credit) {
      draft.sign = credit[1] === undefined ? 'debit' : 'credit';
      draft.at = text.length;
      return;
    }
    MINUS_LAST.lastIndex = draft.at;
    if (MINUS_LAST.test(text)) {
      draft.minus = true;
      draft.sign = 'minus';
      draft.at = text.length;
      return;
    }
  }
  UNIT_LAST.lastIndex = draft.at;
  const unit = UNIT_LAST.exec(text);
  if (!unit) return;
  draft.staff = unit[1] !== undefined;
  draft.per = unit[2];
  draft.at = text.length;
}
