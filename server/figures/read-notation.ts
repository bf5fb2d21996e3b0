/**
 * The parts that every printed figure is made of, wherever it stands: digits with their separators, and the scale,
 * percentage or points sign after them. `read-cell.ts` and `prose/` put them together.
 */
import { isDigit, isLetter, isSpace } from './characters.ts';
import { decimalOfDigits } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { NotationDoubt, Scale, UnitKind } from './figure.ts';

/** A figure that cannot be read with certainty: why, and what to print instead when one reading is clearly likeliest. */
export interface NotationFault {
  readonly message: string;
  readonly suggestion?: string;
}

export interface Digits {
  readonly end: number;
  /** As printed: "41,300". */
  readonly text: string;
  /** Unsigned and unscaled, exponent by the printed decimals; absent when the separators are wrong. */
  readonly value: Decimal | undefined;
  readonly decimals: number;
}

const COMMA = 44;
const POINT = 46;

/** Reads `41,300`, `1682`, `12.261`, `.5` at an offset; undefined where there is no digit. Never reads a last comma or stop. */
export function scanDigits(text: string, at: number): Digits | undefined {
  let end = at;
  let groupStart = at;
  let commas = 0;
  let pointAt = -1;
  let sound = true;
  if (text.charCodeAt(end) === POINT) {
    pointAt = end++;
    groupStart = end;
  }
  if (!isDigit(text.charCodeAt(end))) return undefined;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      end++;
      continue;
    }
    const length = end - groupStart;
    const more = (code === COMMA || code === POINT) && isDigit(text.charCodeAt(end + 1));
    if (pointAt < 0 && commas > 0 && length !== 3) sound = false;
    if (!more) break;
    if (pointAt >= 0) sound = false;
    if (code === COMMA) {
      if (commas === 0 && length > 3) sound = false;
      commas++;
    } else {
      pointAt = end;
    }
    groupStart = ++end;
  }
  const printed = text.slice(at, end);
  const plain = commas > 0 ? printed.replaceAll(',', '') : printed;
  return {
    end,
    text: printed,
    value: sound ? decimalOfDigits(plain) : undefined,
    decimals: sound && pointAt >= 0 ? end - pointAt - 1 : 0,
  };
}

/** What is wrong with digits that `scanDigits` gave no value for. */
export function digitsFault(digits: string): NotationFault {
  if (digits.length > 40) return { message: 'This figure has too many digits to be read.' };
  const points = digits.split('.').length - 1;
  if (points > 1) {
    const grouped = /^\d{1,3}(?:\.\d{3})+$/.test(digits) ? digits.replaceAll('.', ',') : undefined;
    return fault(`${digits} has more than one decimal point.`, grouped);
  }
  if (/\.\d*,/.test(digits)) {
    const turned = /^\d{1,3}\.\d{3},\d{1,2}$/.test(digits) ? digits.replace('.', ' ').replace(',', '.') : undefined;
    return fault(`${digits} has a comma after its decimal point.`, turned?.replace(' ', ','));
  }
  const [whole = '', part] = digits.split('.');
  const regrouped = groupThousands(whole.replaceAll(',', '')) + (part === undefined ? '' : `.${part}`);
  const lastGroup = whole.slice(whole.lastIndexOf(',') + 1);
  // A short last group has lost a digit as likely as not: there is no one likely reading to offer.
  if (lastGroup.length < 3) {
    return fault(
      `${digits} has a comma that three digits do not follow: was ${regrouped} meant, or is a digit missing?`,
    );
  }
  return fault(`${digits} has a comma in the wrong place: every comma is followed by three digits.`, regrouped);
}

function fault(message: string, suggestion?: string): NotationFault {
  return suggestion === undefined ? { message } : { message, suggestion };
}

/** `12261000` → `12,261,000`. */
export function groupThousands(digits: string): string {
  if (digits.length <= 3) return digits;
  const head = digits.length % 3 || 3;
  let grouped = digits.slice(0, head);
  for (let at = head; at < digits.length; at += 3) grouped += `,${digits.slice(at, at + 3)}`;
  return grouped;
}

export interface Suffix {
  readonly end: number;
  /** As printed with any space before it: "m", " million", "%". */
  readonly text: string;
  readonly scale?: Exclude<Scale, 0>;
  readonly unit?: UnitKind & ('percent' | 'points');
  /** So many hundredths of a pound (pence) or of a percentage point (basis points). */
  readonly hundredths?: UnitKind & ('money' | 'points');
  /** A scale said twice: in letters ("mm", a slip of the finger) or in a letter and a word ("m million"). */
  readonly repeated?: 'letters' | 'words';
}

const SUFFIX = new RegExp(
  [
    '(%)(?:\\s?(?:age\\s)?(point)s?(?![a-z]))?',
    '((?:bn|mn|m|k)+)(?![a-z0-9])(?:\\s(?:thousand|million|billion)(?![a-z]))?',
    '(thousand|million|billion)s?(?![a-z])',
    '(per\\s?cent)(?![a-z])',
    '(pp|per\\s?centage\\s+points?)(?![a-z])',
  ].join('|'),
  'iy',
);

/** k, m, b(n), m(illion), t(housand), p(er cent), %: whatever starts with anything else is no suffix. */
const SUFFIX_STARTS = new Set(Array.from('kmbtp%', (start) => start.charCodeAt(0) | 32));

const SCALES: Readonly<Record<string, 3 | 6 | 9>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

/**
 * The scale, percentage or points after digits, the space before included. Letters (`k`, `m`, `bn`) count only when they
 * stand at the digits or, after a pound sign, one space off: "5 m" is five metres, "16mm" sixteen millimetres.
 */
export function scanSuffix(text: string, at: number, pound: boolean): Suffix | undefined {
  if (at >= text.length) return undefined;
  const code = text.charCodeAt(at);
  if (!SUFFIX_STARTS.has(isSpace(code) ? text.charCodeAt(at + 1) | 32 : code | 32)) return undefined;
  const next = text.charCodeAt(at + 1);
  // By far the most frequent: an m or a % at the digits, and nothing more.
  if (code === 0x6d && !isLetter(next) && !isDigit(next) && !isSpace(next)) return { end: at + 1, text: 'm', scale: 6 };
  const detached = isSpace(code);
  SUFFIX.lastIndex = detached ? at + 1 : at;
  const match = SUFFIX.exec(text);
  if (!match) return undefined;
  const [, percent, point, letters, word, perCent] = match;
  const end = SUFFIX.lastIndex;
  const all = text.slice(at, end);
  if (percent !== undefined) return { end, text: all, unit: point === undefined ? 'percent' : 'points' };
  if (perCent !== undefined) return { end, text: all, unit: 'percent' };
  if (word !== undefined) return { end, text: all, scale: SCALES[word.toLowerCase()] ?? 6 };
  if (letters === undefined) return { end, text: all, unit: 'points' };
  return lettersSuffix(letters.toLowerCase(), all, end, pound, detached);
}

function lettersSuffix(
  letters: string,
  text: string,
  end: number,
  pound: boolean,
  detached: boolean,
): Suffix | undefined {
  const known = SCALES[letters];
  if (!pound && (known === undefined || detached)) return undefined;
  if (known === undefined) return { end, text, scale: SCALES[letters.charAt(0)] ?? 6, repeated: 'letters' };
  const again = text.trimStart().length > letters.length;
  return again ? { end, text, scale: known, repeated: 'words' } : { end, text, scale: known };
}

const HUNDREDTHS = /(p(?![a-z0-9]|\.m\b)|\s?pence(?![a-z]))|\s?(?:basis points?|bps?)(?![a-z0-9])/iy;
const MOST_DIGITS = 3;

/**
 * The p or pence, or the basis points, after digits without a pound sign. In prose alone: in a table "p" may well say that a figure is
 * provisional. A thousand and more are something else, such as the lines of a screen.
 */
export function scanHundredths(text: string, { end: at, text: digits, decimals }: Digits): Suffix | undefined {
  if (!mayBeHundredths(text, at) || digits.length - (decimals > 0 ? decimals + 1 : 0) > MOST_DIGITS) return undefined;
  HUNDREDTHS.lastIndex = at;
  const match = HUNDREDTHS.exec(text);
  if (match === null) return undefined;
  return { end: HUNDREDTHS.lastIndex, text: match[0], hundredths: match[1] === undefined ? 'points' : 'money' };
}

/** Far more often it is people or places. */
function mayBeHundredths(text: string, at: number): boolean {
  const isApart = isSpace(text.charCodeAt(at));
  const first = text.charCodeAt(isApart ? at + 1 : at) | 32;
  const second = text.charCodeAt(isApart ? at + 2 : at + 1) | 32;
  if (first === 0x70) return isApart ? second === 0x65 : second < 0x61 || second > 0x7a || second === 0x65;
  return first === 0x62 && (second === 0x61 || second === 0x70);
}

/** The message and cure for a scale said twice: `£2.894mm` → `£2.894m`, `£2m million` → `£2m`. */
export function repeatedScale(printed: string): NotationFault {
  const once = printed.replace(/(bn|mn|m|k)(?:bn|mn|m|k)+(?![a-z])/i, '$1').replace(/(\d(?:bn|mn|m|k))\s[a-z]+/i, '$1');
  return { message: `${printed} gives its scale twice; ${once} was probably meant.`, suggestion: once };
}

/** What a doubt is decided from. */
export interface Notated {
  readonly printed: string;
  readonly digits: Digits;
  readonly pound: boolean;
  /** The scale the figure is taken at, its own or its column's. */
  readonly scale: Scale;
  readonly suffix: Suffix | undefined;
}

/**
 * What the notation alone makes doubtful. Most are slips that have been published: `£12.087` for £12.087m (seed 003),
 * `£4.170k` for £4,170k (Portsmouth), `£3,142m` for £3.142m. Callers decide: an authority with a budget in billions may
 * well print £3,142m, and a fare may be £12.5.
 */
export function doubtAbout({ printed, digits, pound, scale, suffix }: Notated): NotationDoubt | undefined {
  if (suffix?.repeated === 'words') return { code: 'repeated-scale', ...repeatedScale(printed) };
  if (!pound) return undefined;
  if (scale === 0 && digits.decimals === 3 && !digits.text.includes(',')) {
    const suggestion = printed.replace(digits.text, `${digits.text}m`);
    const message = `${printed} has three decimals and no scale; ${suggestion} was probably meant.`;
    return { code: 'pounds-with-three-decimals', message, suggestion };
  }
  if (scale === 0 && suffix?.scale === undefined && digits.decimals === 1) {
    const suggestion = printed.replace(digits.text, `${digits.text}m`);
    const message = `${printed} has one decimal and no scale; ${suggestion} was probably meant.`;
    return { code: 'pounds-with-one-decimal', message, suggestion };
  }
  if (suffix?.scale === 3 && digits.decimals >= 3) {
    if (digits.decimals > 3 || digits.text.indexOf('.') > 3) {
      return {
        code: 'thousands-with-decimals',
        message: `${printed} gives thousands of pounds to a fraction of a pound.`,
      };
    }
    const suggestion = printed.replace(digits.text, digits.text.replace('.', ','));
    const millions = printed.replace(suffix.text, suffix.text.replace(/k|thousand/i, 'm'));
    const message = `${printed} is less than it seems: ${suggestion} (that is, ${millions}) was probably meant.`;
    return { code: 'thousands-with-decimals', message, suggestion };
  }
  if (suffix?.scale === 6 && digits.text.includes(',')) {
    const single = /^\d{1,3},\d{3}$/.test(digits.text) ? printed.replace(',', '.') : undefined;
    const message = `${printed} is over a billion pounds${single === undefined ? '' : `; ${single} was probably meant`}.`;
    return single === undefined
      ? { code: 'millions-with-comma', message }
      : { code: 'millions-with-comma', message, suggestion: single };
  }
  return undefined;
}
