/** Reads list markers: `b)` is the second letter, `(iv)` the fourth small roman numeral, `3.` the third number. */

export type MarkerStyle = 'number' | 'letter' | 'roman';

export interface Marker {
  readonly style: MarkerStyle;
  /** With what stands around it, so that `1.` and `1)` are of two lists. */
  readonly form: string;
  readonly value: number;
}

const NUMERALS: readonly string[] =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx'.split(
    ' ',
  );

/** All that a marker can be: `i)` is a numeral and a letter. None for bullets. */
export function readMarker(text: string): Marker[] {
  const label = text.replace(/[().]/g, '');
  const around = text.replace(label, '_');
  const of = (style: MarkerStyle, value: number): Marker => ({ style, form: `${style} ${around}`, value });
  if (/^\d+$/.test(label)) return [of('number', Number(label))];
  const readings: Marker[] = [];
  if (/^[a-z]$/.test(label)) readings.push(of('letter', label.charCodeAt(0) - 96));
  const numeral = NUMERALS.indexOf(label);
  if (numeral >= 0) readings.push(of('roman', numeral + 1));
  return readings;
}

/** A marker of the same style with another value; undefined where the letters run out. */
export function writeMarker(like: string, { style }: Marker, value: number): string | undefined {
  const label = like.replace(/[().]/g, '');
  const written = style === 'number' ? String(value) : style === 'letter' ? letterOf(value) : NUMERALS[value - 1];
  return written === undefined ? undefined : like.replace(label, written);
}

function letterOf(value: number): string | undefined {
  return value <= 26 ? String.fromCharCode(96 + value) : undefined;
}
