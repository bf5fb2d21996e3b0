/**
 * Which characters a PDF file can show. It carries its own font, so that it looks the same everywhere; what the font lacks
 * cannot be shown at all, and a file for readers with a screen reader (PDF/UA) must not have an empty box in a word's place.
 */
import { fontCoverage } from './font-coverage.ts';

/** Signs that look the same, or are not seen: spaces of all widths, hyphens, joined letters, fractions, the micro sign. */
const EQUIVALENTS = /[\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\u00ad\u00b5\ufb00-\ufb06\u2150-\u215f]/gu;
/** Nothing but characters of the font and white space: nearly all texts. Built when a text first has an unusual sign. */
let covered: RegExp | undefined;

/** What few texts have: the font may lack it, and is looked into. All others are passed over at the speed of a search. */
const UNUSUAL = /[^\t\r\n -~£‘’“”–—]/;

/** The text as the font prints it: letters and their accents put together, the same signs in another coding replaced. */
export function printableText(text: string): string {
  if (!UNUSUAL.test(text) || isCovered(text)) return text;
  return text.normalize('NFC').replace(EQUIVALENTS, equivalent).replace(unseen(), '');
}

/** Signs that print nothing: control characters, direction marks, joiners, variants of pictures. */
function unseen(): RegExp {
  return /[\p{Cf}\p{Variation_Selector}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
}

function equivalent(sign: string): string {
  if (sign === '\u2010' || sign === '\u2011') return '-';
  if (sign === '\u00ad') return '';
  if (sign === '\u202f') return '\u00a0';
  return sign.normalize('NFKC');
}

export interface Unprintable {
  /** A letter with the marks that stand over or under it. */
  readonly sign: string;
  readonly start: number;
}

const NONE: readonly Unprintable[] = [];

/** Everything in a text that the font cannot print, with its place. */
export function unprintable(text: string): readonly Unprintable[] {
  if (!UNUSUAL.test(text) || isCovered(text)) return NONE;
  return [...text.matchAll(/\P{M}\p{M}*/gu)]
    .filter(([sign]) => !isCovered(printableText(sign)))
    .map(({ 0: sign, index }) => ({ sign, start: index }));
}

function isCovered(text: string): boolean {
  covered ??= coveredPattern();
  return covered.test(text);
}

function coveredPattern(): RegExp {
  const ranges = fontCoverage().map(([first, last]) => `${escaped(first)}-${escaped(last)}`);
  return new RegExp(`^[\\t\\r\\n${ranges.join('')}]*$`, 'u');
}

function escaped(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
