/**
 * Reads a table cell: a figure in the unit and scale of its column (or its own), nothing, not known, a period, or text.
 */
import { compare, decimalOfDigits, ONE } from './decimal.ts';
import { buildFigure, nilFigure, ratioFigure } from './build-figure.ts';
import { isNil, readUnknown, stripMarks } from './cell-words.ts';
import type { UnknownReason } from './cell-words.ts';
import { malformedCell } from './malformed-cell.ts';
import type { Figure, Qualifier, Scale, SignSource, Unit } from './figure.ts';
import { readPeriod } from './period/read-period.ts';
import type { PeriodMention } from './period/read-period.ts';
import { isPlaceholder } from './placeholder.ts';
import { digitsFault, doubtAbout, repeatedScale, scanDigits, scanSuffix } from './read-notation.ts';
import type { NotationFault } from './read-notation.ts';
import { FTE, MONEY, PERCENT, POINTS } from './units.ts';

/** What a column says about its cells; `UNSTATED` of units.ts when it says nothing. */
export interface ColumnUnit {
  readonly unit: Unit;
  readonly scale: Scale;
}

export type CellReading =
  /** `marks` are those printed after the figure, in order: (F), (A), *, [1]. Theirs is not part of `figure.text`. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly marks: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | ({ readonly kind: 'malformed' } & NotationFault)
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'period'; readonly mention: PeriodMention }
  | { readonly kind: 'text' };

const NO_MARKS: readonly string[] = [];
const TEXT: CellReading = { kind: 'text' };
const EMPTY: CellReading = { kind: 'unknown', reason: 'empty' };
const PLACEHOLDER: CellReading = { kind: 'placeholder' };

const AFTER = /\s?(?:(FTEs?|WTEs?)|((?:(?:per|each|an?)\s|\/\s?(?=[a-z]))[a-z0-9][a-z0-9, ]{0,20}))$/iy;

/** Reads one cell. The text may have space around it; marks and emphasis (`**59,242**`) are no part of the figure. */
export function readCell(text: string, column: ColumnUnit): CellReading {
  const trimmed = text.trim();
  if (trimmed.length === 0) return EMPTY;
  const direct = readFigure(trimmed, column, NO_MARKS);
  if (direct) return direct;
  const { rest, marks } = stripMarks(trimmed);
  if (marks.length > 0 || rest !== trimmed) {
    const marked = rest.length > 0 ? readFigure(rest, column, marks) : undefined;
    if (marked) return marked;
    if (isNil(rest)) return { kind: 'figure', figure: nilFigure(rest, column.unit, column.scale), marks };
  }
  return readOther(trimmed, rest, column);
}

function readOther(whole: string, text: string, column: ColumnUnit): CellReading {
  if (isNil(whole)) return { kind: 'figure', figure: nilFigure(whole, column.unit, column.scale), marks: NO_MARKS };
  const reason = readUnknown(whole) ?? readUnknown(text);
  if (reason) return { kind: 'unknown', reason };
  if (isPlaceholder(whole)) return PLACEHOLDER;
  const mention = readPeriod(text);
  if (mention) return { kind: 'period', mention };
  const ratio = readRatio(text);
  if (ratio) return { kind: 'figure', figure: ratio, marks: NO_MARKS };
  const fault = malformedCell(text) ?? malformedCell(whole);
  return fault ? { kind: 'malformed', ...fault } : TEXT;
}

/** 6/9: a part of a whole that is no smaller. Financial years are read before this is asked. */
function readRatio(text: string): Figure | undefined {
  const match = /^(\d{1,4})\s?\/\s?(\d{1,4})$/.exec(text);
  const part = match && decimalOfDigits(match[1] ?? '');
  const whole = match && decimalOfDigits(match[2] ?? '');
  if (!part || !whole || compare(part, whole) > 0 || compare(whole, ONE) < 0) return undefined;
  return ratioFigure(text, part, whole);
}

const QUALIFIER_SIGNS: Readonly<Record<string, Qualifier>> = {
  '<': 'under',
  '>': 'over',
  '≤': 'at most',
  '≥': 'at least',
  '~': 'about',
};

/**
 * A figure that takes up the whole of `text`, or that would if it were well formed; undefined for everything else. Signs,
 * bracket, £ and Cr may come in any order before the digits: `-£0.145m`, `£-0.145m`, `(£47,160)`, `Cr£2.4m`, `£(145)`.
 */
function readFigure(text: string, column: ColumnUnit, marks: readonly string[]): CellReading | undefined {
  let at = 0;
  let open = false;
  let pound = false;
  let sign: SignSource = 'none';
  let minus = false;
  let qualifier: Qualifier | undefined;
  prefix: for (; ; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28: // (
        if (open || sign === 'minus') return undefined;
        open = true;
        continue;
      case 0xa3: // £
        if (pound) return undefined;
        pound = true;
        continue;
      case 0x2d: // the hyphen, minus and dashes that stand for a minus
      case 0x2212:
      case 0x2010:
      case 0x2011:
      case 0x2013:
      case 0x2014:
        if (minus || sign !== 'none') return undefined;
        minus = true;
        sign = 'minus';
        continue;
      case 0x2b: // +
        if (sign !== 'none') return undefined;
        sign = 'plus';
        continue;
      case 0x20:
      case 0xa0:
        if (at === 0) return undefined;
        continue;
      case 0x3c:
      case 0x3e:
      case 0x7e:
      case 0x2264:
      case 0x2265:
        if (at > 0) return undefined;
        qualifier = QUALIFIER_SIGNS[text.charAt(at)];
        continue;
      case 0x43: // Cr, Dr, and c. for circa
      case 0x63:
      case 0x44:
      case 0x64: {
        const word = /(?:(cr)|(dr)|c(?:irca)?)\.?(?=\s?[£\d(])/iy;
        word.lastIndex = at;
        const match = word.exec(text);
        if (!match || sign !== 'none') return undefined;
        if (match[1] === undefined && match[2] === undefined) qualifier = 'about';
        else sign = match[1] === undefined ? 'debit' : 'credit';
        at += match[0].length - 1;
        continue;
      }
      default:
        break prefix;
    }
  }
  const digits = scanDigits(text, at);
  if (!digits) return undefined;
  at = digits.end;
  if (open && text.charCodeAt(at) === 0x29) {
    // (2.9)% as well as (2.9%)
    at++;
    open = false;
    sign = 'brackets';
  }
  let suffix = at < text.length ? scanSuffix(text, at, pound || column.unit.kind === 'money') : undefined;
  if (suffix && sign === 'brackets' && suffix.text.trim() === '') suffix = undefined;
  if (suffix) at = suffix.end;
  let per: string | undefined;
  let staff = false;
  if (at < text.length) {
    if (text.charCodeAt(at) === 0x2b && at === text.length - 1) {
      // 30+
      qualifier = 'at least';
      at++;
    } else if (open && text.charCodeAt(at) === 0x29) {
      at++;
      open = false;
      sign = 'brackets';
    }
    const credit = at < text.length && sign === 'none' ? /\s?(?:(cr)|dr)\.?$/iy : undefined;
    if (credit) {
      credit.lastIndex = at;
      const match = credit.exec(text);
      if (match) {
        sign = match[1] === undefined ? 'debit' : 'credit';
        at = text.length;
      }
    }
    AFTER.lastIndex = at;
    const after = at < text.length ? AFTER.exec(text) : undefined;
    if (after) {
      staff = after[1] !== undefined;
      per = after[2]?.replace(/^(?:(?:per|each|an?)\s|\/\s?)/i, '');
      at = text.length;
    }
  }
  if (open || at !== text.length) return undefined;
  if (!digits.value) return spoilt(text, digitsFault(digits.text), digits.text);
  if (suffix?.repeated === 'letters') return { kind: 'malformed', ...repeatedScale(text) };

  const own = ownUnit(pound, suffix?.unit, staff, column);
  const unit = per === undefined ? own : { ...own, per };
  // A bare £ in a column of £k is Excel's currency format: the column still gives the scale.
  const inheritsScale = suffix?.scale === undefined && own.kind === column.unit.kind;
  const scale = suffix?.scale ?? (inheritsScale ? column.scale : 0);
  const doubt = doubtAbout({ printed: text, digits, pound, scale, suffix });
  const figure = buildFigure({
    text,
    digits: digits.value,
    negative: sign === 'minus' || minus || sign === 'brackets' || sign === 'credit',
    sign,
    unit,
    scale,
    qualifier,
    inherited: unit === column.unit && suffix === undefined && !pound,
    doubt,
  });
  return { kind: 'figure', figure, marks };
}

function ownUnit(pound: boolean, sign: 'percent' | 'points' | undefined, staff: boolean, column: ColumnUnit): Unit {
  if (sign === 'percent') return PERCENT;
  if (sign === 'points') return POINTS;
  if (staff) return FTE;
  if (pound && column.unit.kind !== 'money') return MONEY;
  return column.unit;
}

function spoilt(printed: string, fault: NotationFault, digits: string): CellReading {
  const { suggestion } = fault;
  const message = fault.message.replace(digits, printed);
  if (suggestion === undefined) return { kind: 'malformed', message };
  return { kind: 'malformed', message, suggestion: printed.replace(digits, suggestion) };
}
