/** Writes the numbers of the corpus's formulas as figures of the language: printed ones stand for an interval, exact ones do not. */
import { decimalOfDigits, normalise, scaleBy, toPlain, ZERO } from '../../server/figures/decimal.ts';
import type { Unit } from '../../server/figures/figure.ts';
import { groupThousands } from '../../server/figures/read-notation.ts';
import type { NumberFormula } from './formula.ts';
import type { Kind, Measure, Piece } from './pieces.ts';
import { NUMBER } from './pieces.ts';

const SUFFIXES: ReadonlyMap<number, string> = new Map([
  [0, ''],
  [3, 'k'],
  [6, 'm'],
  [9, 'bn'],
]);

export function kindOfUnit({ kind }: Unit): Kind {
  if (kind === 'money') return 'money';
  if (kind === 'percent' || kind === 'points') return 'percent';
  return kind === 'count' || kind === 'fte' ? 'count' : 'number';
}

/** The number as a figure like another; by itself it is a plain number, which the language takes as exact. */
export function writeNumber({ digits, exact }: NumberFormula, like: Measure = NUMBER): Piece {
  const suffix = SUFFIXES.get(like.scale);
  const grouped = group(digits);
  if (like.kind === 'number' || suffix === undefined) return { text: grouped, ...NUMBER, level: 'single' };
  const piece = { kind: like.kind, scale: like.scale, level: 'single' } as const;
  const value = scaleBy(normalise(decimalOfDigits(digits) ?? ZERO), like.scale);
  if (!exact) {
    const text = like.kind === 'money' ? `£${grouped}${suffix}` : like.kind === 'percent' ? `${grouped}%` : grouped;
    return { ...piece, text };
  }
  const plain = toPlain(value);
  if (like.kind === 'money' && value.exponent >= -2) {
    const [whole = '', pence = ''] = plain.split('.');
    return { ...piece, text: `£${group(whole)}.${pence.padEnd(2, '0')}` };
  }
  // Beside a percentage a plain number would be one too, and stand for an interval; a rounded number is only a number.
  return { ...piece, text: `round(${group(plain)}, 12)` };
}

export function group(digits: string): string {
  const [whole = '', part] = digits.split('.');
  return `${groupThousands(whole)}${part === undefined ? '' : `.${part}`}`;
}
