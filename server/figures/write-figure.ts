/**
 * Writes a value the way a given figure is printed, for corrections (`£0.019m` becomes `£0.016m`, `(315)` stays in
 * brackets), and in full digits for messages (£12,261,000). Always from exact decimals.
 */
import { abs, isZero, normalise, roundTo, scaleBy, signOf, toPlain } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Figure, Scale, Unit, UnitKind } from './figure.ts';
import { groupThousands } from './read-notation.ts';

/** How a figure is printed. `styleOf` takes it from a printed one; all strings are printed as they are. */
export interface FigureStyle {
  /** -2 for pence and basis points: 58p. */
  readonly scale: Scale | -2;
  /** Decimal places, at `scale`. */
  readonly places: number;
  /** Whether thousands are separated by commas. */
  readonly commas: boolean;
  /** "£" or "£ " or nothing. */
  readonly currency: string;
  /** What follows the digits: "m", " million", "%", " per cent". */
  readonly suffix: string;
  readonly negative: 'minus' | 'brackets' | 'credit';
  /** The minus as printed: "-", "−", "- ". */
  readonly minus: string;
  /** Whether the minus stands at the end, as ledgers print it: 3,200- */
  readonly minusLast?: boolean;
  /** Whether the sign stands after the pound sign, £-0.145m. */
  readonly signInside?: boolean;
  /** "+" before a positive. */
  readonly plus?: boolean;
  /** What marks a credit, and where: "Cr ", " Cr". */
  readonly credit?: string;
  /** What marks a debit: "Dr", " Dr". */
  readonly debit?: string;
  readonly creditLast?: boolean;
}

const DIGITS = /\d[\d,]*(?:\.\d+)?|\.\d+/;
const CREDIT_FIRST = /^\(?(cr|dr)(\.?\s?)/i;
const CREDIT_LAST = /(\s?)(cr|dr)(\.?)$/i;
const MINUS_LAST = /\s?[-−–—‐‑]$/;

/** The style that a figure is printed in, from its text. */
export function styleOf(figure: Figure): FigureStyle {
  const { text } = figure;
  const match = DIGITS.exec(text);
  const digits = match?.[0] ?? '';
  const before = match ? text.slice(0, match.index) : '';
  const after = match ? text.slice(match.index + digits.length) : '';
  const pound = before.indexOf('£');
  const point = digits.indexOf('.');
  const credit = creditStyle(figure, before, after);
  const brackets = figure.sign === 'brackets' || before.includes('(');
  return {
    scale: isInHundredths(figure) ? -2 : figure.scale,
    places: point < 0 ? 0 : digits.length - point - 1,
    // 242 says nothing about commas; 1682 does.
    commas: digits.includes(',') || (point < 0 ? digits.length : point) < 4,
    currency: pound < 0 ? '' : /^£\s/.test(before.slice(pound)) ? '£ ' : '£',
    suffix: after.replace(CREDIT_LAST, '').replace(MINUS_LAST, '').replace(/[()+]/g, ''),
    negative: brackets ? 'brackets' : 'minus',
    ...signStyle(before, after, pound),
    ...credit,
  };
}

/** Whether it is printed in pence, or in basis points. */
export function isInHundredths({ text, unit }: Figure): boolean {
  if (unit.kind === 'points') return /\d\s?b(?:asis|ps?)\b/i.test(text);
  return unit.kind === 'money' && /\d\s?p(?:ence)?\)?$/i.test(text);
}

function signStyle(
  before: string,
  after: string,
  pound: number,
): Pick<FigureStyle, 'minus' | 'minusLast' | 'signInside' | 'plus'> {
  const last = MINUS_LAST.exec(after);
  if (last) return { minus: last[0], minusLast: true };
  const sign = /[-−–—‐‑+]\s?/.exec(before);
  if (!sign) return { minus: '-' };
  const signInside = pound >= 0 && sign.index > pound;
  return sign[0].startsWith('+') ? { minus: '-', signInside, plus: true } : { minus: sign[0], signInside };
}

/** Of a figure marked Cr or Dr: the mark in both forms and its place. Nothing for others. */
function creditStyle(figure: Figure, before: string, after: string): Partial<FigureStyle> {
  const first = CREDIT_FIRST.exec(before);
  const last = CREDIT_LAST.exec(after);
  const mark = first ? `${first[1] ?? ''}${first[2] ?? ''}` : last?.[0];
  if (mark === undefined) return {};
  const debit = figure.sign === 'debit' ? mark : '';
  return { negative: 'credit', credit: mark.replace(/dr/i, matchCase), debit, creditLast: !first };
}

/** cr in the case of the dr that it replaces. */
function matchCase(dr: string): string {
  return dr === dr.toUpperCase() ? 'CR' : dr === dr.toLowerCase() ? 'cr' : 'Cr';
}

/**
 * `value` (in base units) as printed in the style of a figure or in a stated style, rounded half-up to its places. In the
 * style of a nil, a zero is that nil and anything else plain digits in its scale; in that of a number word, digits.
 */
export function writeFigure(value: Decimal, like: Figure | FigureStyle): string {
  if ('text' in like) {
    if (!like.nil) return write(value, styleOf(like));
    return isZero(value) ? like.text : writeAmount(scaleBy(value, -like.scale), { unit: 'number' });
  }
  return write(value, like);
}

function write(value: Decimal, style: FigureStyle): string {
  const scaled = scaleBy(value, -style.scale);
  const rounded = roundTo(scaled, 0 - style.places, 'half-up');
  const digits = padPlaces(toPlain(abs(rounded)), style.places);
  const number = (style.commas ? withCommas(digits) : digits) + style.suffix;
  const sign = signOf(rounded);
  if (sign < 0) {
    if (style.negative === 'brackets') return `(${style.currency}${number})`;
    if (style.negative === 'credit') return marked(style, style.credit ?? 'Cr ', number);
    if (style.minusLast) return `${style.currency}${number}${style.minus}`;
    return style.signInside ? `${style.currency}${style.minus}${number}` : `${style.minus}${style.currency}${number}`;
  }
  if (style.negative === 'credit') return marked(style, style.debit ?? '', number);
  const plus = style.plus && sign > 0 ? '+' : '';
  return style.signInside ? `${style.currency}${plus}${number}` : `${plus}${style.currency}${number}`;
}

function marked(style: FigureStyle, mark: string, number: string): string {
  return style.creditLast ? `${style.currency}${number}${mark}` : `${mark}${style.currency}${number}`;
}

function padPlaces(digits: string, places: number): string {
  const point = digits.indexOf('.');
  const have = point < 0 ? 0 : digits.length - point - 1;
  if (have >= places) return digits;
  return (point < 0 ? `${digits}.` : digits) + '0'.repeat(places - have);
}

function withCommas(digits: string): string {
  const point = digits.indexOf('.');
  return point < 0 ? groupThousands(digits) : groupThousands(digits.slice(0, point)) + digits.slice(point);
}

const PLAIN_PLACES = 6;

/**
 * A value in full digits for a message: "£12,261,000", "−£315,000", "63", "19.4%", "2.5 percentage points", "£32,000 a
 * week". Nothing is rounded, save that a never-ending quotient stops after six places.
 */
export function plainAmount(value: Decimal, unit: Unit | UnitKind): string {
  const { kind, per, noun }: Unit = typeof unit === 'string' ? { kind: unit } : unit;
  const shown = normalise(value.exponent < -12 ? roundTo(value, -PLAIN_PLACES) : value);
  const negative = signOf(shown) < 0 ? '−' : '';
  let digits = withCommas(toPlain(abs(shown)));
  if (kind === 'money') {
    // Pence come in pairs: £86.5 is no way to write an amount.
    if (/\.\d$/.test(digits)) digits += '0';
    digits = `£${digits}`;
  } else if (kind === 'percent') {
    digits += '%';
  } else if (kind === 'points') {
    digits += digits === '1' ? ' percentage point' : ' percentage points';
  } else if (kind === 'fte') {
    digits += ` ${noun ?? 'FTE'}`;
  }
  if (per === undefined) return negative + digits;
  return `${negative}${digits} ${/^(?:week|day|night|month|year|hour)$/.test(per) ? 'a' : 'per'} ${per}`;
}

export interface AmountStyle {
  readonly unit: Unit | UnitKind;
  readonly scale?: Scale;
  /** As many as the value needs, up to six, unless given. */
  readonly places?: number;
  readonly negative?: FigureStyle['negative'];
}

const SCALE_LETTERS: Readonly<Record<Scale, string>> = { 0: '', 3: 'k', 6: 'm', 9: 'bn' };

/**
 * A value in a style made up from unit, scale and places, as `[= a - b in £m, 1 dp]` asks for: `£12.3m`. Without places,
 * as many as the value needs.
 */
export function writeAmount(value: Decimal, { unit, scale = 0, places, negative = 'minus' }: AmountStyle): string {
  const { kind }: Unit = typeof unit === 'string' ? { kind: unit } : unit;
  const needed = Math.max(0, -normalise(scaleBy(value, -scale)).exponent);
  const suffix = kind === 'percent' ? '%' : kind === 'points' ? ' percentage points' : SCALE_LETTERS[scale];
  const style: FigureStyle = {
    scale,
    places: places ?? Math.min(needed, PLAIN_PLACES),
    commas: true,
    currency: kind === 'money' ? '£' : '',
    suffix: kind === 'fte' ? `${suffix} FTE` : suffix,
    negative,
    minus: '-',
  };
  return write(value, style);
}
