/** How a statement prints its numbers: `£22.539M`, `cr £3.8m`, `21%`, `590`. A calculation over them has the bare digits only. */
import { decimalOfDigits, equals } from '../../server/figures/decimal.ts';
import type { Measure } from './pieces.ts';

interface Printed {
  readonly digits: string;
  readonly measure: Measure;
}

const AMOUNT =
  /(£\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(\s?(?:%|per cent)|\s?(?:thousand|million|billion)\b|(?:bn|mn|m|k)\b)?/gi;
const SCALES: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };

export class Notation {
  readonly #printed: readonly Printed[];

  constructor(text: string) {
    this.#printed = [...text.matchAll(AMOUNT)].map(([, pound, digits = '', suffix = '']) => {
      const word = suffix.trim().toLowerCase();
      const scale = SCALES[word];
      const isShare = word === '%' || word === 'per cent';
      const kind = isShare ? 'percent' : pound !== undefined || scale !== undefined ? 'money' : 'number';
      return { digits: digits.replaceAll(',', ''), measure: { kind, scale: scale ?? 0 } };
    });
  }

  /** What the text prints these digits as; a bare number only if nothing else. Undefined if it does not print them. */
  of(digits: string): Measure | undefined {
    const value = decimalOfDigits(digits);
    const found = this.#printed.filter((each) => {
      const other = decimalOfDigits(each.digits);
      return value !== undefined && other !== undefined && equals(value, other);
    });
    return (found.find(({ measure }) => measure.kind !== 'number') ?? found[0])?.measure;
  }

  /** The notation of the first amount of money; undefined in a text about children. */
  get money(): Measure | undefined {
    return this.#printed.find(({ measure }) => measure.kind === 'money')?.measure;
  }
}
