/**
 * Reads a table cell: a figure in the unit and scale of its column (or its own), nothing, not known, a period, or text.
 */
import { buildFigure, nilFigure, plainFigure, ratioFigure } from './build-figure.ts';
import { scanCell } from './cell-notation.ts';
import type { CellNotation } from './cell-notation.ts';
import { isNil, readUnknown, stripMarks } from './cell-words.ts';
import type { UnknownReason } from './cell-words.ts';
import { compare, decimalOfDigits, ONE } from './decimal.ts';
import type { Figure, Scale, Unit } from './figure.ts';
import { malformedCell } from './malformed-cell.ts';
import { readPeriod } from './period/read-period.ts';
import type { PeriodMention } from './period/read-period.ts';
import { isPlaceholder } from './placeholder.ts';
import { digitsFault, doubtAbout, repeatedScale } from './read-notation.ts';
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

const MOST_CHARACTERS = 60;
const NO_MARKS: readonly string[] = [];
const TEXT: CellReading = { kind: 'text' };
const EMPTY: CellReading = { kind: 'unknown', reason: 'empty' };
const PLACEHOLDER: CellReading = { kind: 'placeholder' };

/** Reads one cell. The text may have space around it; marks and emphasis (`**59,242**`) are no part of the figure. */
export function readCell(text: string, column: ColumnUnit): CellReading {
  const trimmed = text.trim();
  if (trimmed.length === 0) return EMPTY;
  const direct = readPlain(trimmed, column) ?? readFigure(trimmed, column, NO_MARKS);
  if (direct) return direct;
  // Nothing that is not text is as long as this, marks and all.
  if (trimmed.length > MOST_CHARACTERS) return TEXT;
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

/** So many digits fit a number of JavaScript exactly. */
const MOST_PLAIN_DIGITS = 15;

/**
 * Digits alone, well grouped, perhaps with a hyphen for a minus: `41,300`, `-0.145`. Nearly every cell is one of these, so it is
 * read in one go; whatever is anything else, `readFigure` reads.
 */
function readPlain(text: string, column: ColumnUnit): CellReading | undefined {
  const negative = text.charCodeAt(0) === 0x2d;
  let value = 0;
  let digits = 0;
  /** Digits since the last comma or point. */
  let group = 0;
  let commas = 0;
  let decimals = -1;
  for (let at = negative ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + (code - 0x30);
      digits++;
      group++;
      continue;
    }
    const closes = commas === 0 ? group > 0 : group === 3;
    if (decimals >= 0 || !closes) return undefined;
    if (code === 0x2c && group <= 3) commas++;
    else if (code === 0x2e) decimals = 0;
    else return undefined;
    group = 0;
  }
  if (decimals === 0) decimals = group;
  const complete = decimals >= 0 || commas === 0 ? group > 0 : group === 3;
  if (!complete || digits > MOST_PLAIN_DIGITS) return undefined;
  const coefficient = BigInt(negative ? -value : value);
  const figure = plainFigure(text, coefficient, decimals > 0 ? -decimals : 0, column.unit, column.scale);
  return { kind: 'figure', figure, marks: NO_MARKS };
}

/** A figure that takes up the whole of `text`, or that would if it were well formed; undefined for everything else. */
function readFigure(text: string, column: ColumnUnit, marks: readonly string[]): CellReading | undefined {
  const notation = scanCell(text, column.unit.kind === 'money');
  if (!notation) return undefined;
  const { digits, suffix, pound, per } = notation;
  if (!digits.value) return spoilt(text, digitsFault(digits.text), digits.text);
  if (suffix?.repeated === 'letters') return { kind: 'malformed', ...repeatedScale(text) };
  const own = ownUnit(notation, column);
  const unit = per === undefined ? own : { ...own, per };
  // A bare £ in a column of £k is Excel's currency format: the column still gives the scale.
  const inheritsScale = suffix?.scale === undefined && own.kind === column.unit.kind;
  const scale = suffix?.scale ?? (inheritsScale ? column.scale : 0);
  const figure = buildFigure({
    text,
    digits: digits.value,
    negative: notation.negative,
    sign: notation.sign,
    unit,
    scale,
    qualifier: notation.qualifier,
    inherited: unit === column.unit && suffix === undefined && !pound,
    doubt: doubtAbout({ printed: text, digits, pound, scale, suffix }),
  });
  return { kind: 'figure', figure, marks };
}

function ownUnit({ suffix, pound, staff }: CellNotation, column: ColumnUnit): Unit {
  if (suffix?.unit === 'percent') return PERCENT;
  if (suffix?.unit === 'points') return POINTS;
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
