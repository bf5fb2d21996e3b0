/**
 * The ways in which a known figure may be printed in a sentence that starts as the author has typed it: `£12.261m` and
 * `£12,261k` for 12,261 in a table of £k. Signs are left to the sentence's words: an underspend of £0.145m.
 */
import { abs } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Figure, Scale } from '../../figures/figure.ts';
import { styleOf, writeFigure } from '../../figures/write-figure.ts';

/** A figure as far as it has been typed: `£12.2`, `1,5`, `19`. */
export interface Typed {
  readonly text: string;
  readonly pound: boolean;
  /** The digits before and after the point, without commas. */
  readonly whole: string;
  readonly decimals?: string;
}

const SCALES: readonly Scale[] = [6, 9, 3, 0];
const MOST_PLACES = 3;

/** Writings that go on from what was typed, the likeliest first. */
export function writingsOf(figure: Figure, typed: Typed): string[] {
  const all = figure.unit.kind === 'money' ? moneyWritings(figure, typed.text) : [plainWriting(figure)];
  const plain = (text: string): string => text.replace(/[,\s]/g, '').toLowerCase();
  const wanted = plain(typed.text);
  return [...new Set(all)].filter((text) => plain(text).startsWith(wanted));
}

function moneyWritings(figure: Figure, typed: string): string[] {
  const size = abs(figure.value);
  const found: string[] = [];
  for (const scale of SCALES) {
    const places = Math.max(0, scale - figure.precision);
    if (places <= MOST_PLACES) {
      // Zeros that the table does not print would claim a precision that nobody has.
      if (figure.precision <= scale && fitsScale(size, scale)) found.push(money(size, scale, places, typed));
    } else if (fitsScale(size, scale)) {
      found.push(...[3, 2, 1].map((fewer) => money(size, scale, fewer, typed)));
    }
  }
  return found;
}

/** £673k may be £0.673m, and £0.002m is never written. */
function fitsScale(size: Decimal, scale: Scale): boolean {
  const digits = size.coefficient.toString().length + size.exponent;
  return scale === 0 || digits > scale - 2;
}

const LETTERS: Readonly<Record<Scale, string>> = { 0: '', 3: 'k', 6: 'm', 9: 'bn' };
const WORDS: Readonly<Record<Scale, string>> = { 0: '', 3: ' thousand', 6: ' million', 9: ' billion' };

function money(size: Decimal, scale: Scale, places: number, typed: string): string {
  const suffix = /\d\s(?:t|m|b)[a-z]*$/.test(typed) ? WORDS[scale] : LETTERS[scale];
  const currency = /£\s/.test(typed) ? '£ ' : '£';
  return writeFigure(size, { scale, places, commas: true, currency, suffix, negative: 'minus', minus: '-' });
}

/** Counts, percentages and rates are repeated as they are printed. */
function plainWriting(figure: Figure): string {
  const { suffix, places, scale } = styleOf(figure);
  const sign = figure.unit.kind === 'percent' ? '%' : suffix;
  return writeFigure(abs(figure.value), {
    scale,
    places,
    commas: true,
    currency: '',
    suffix: sign,
    negative: 'minus',
    minus: '-',
  });
}
