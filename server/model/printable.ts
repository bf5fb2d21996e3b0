/**
 * Which characters a PDF file can show. It carries its own font, so that it looks the same everywhere; what the font lacks
 * cannot be shown at all, and a file for readers with a screen reader (PDF/UA) must not have an empty box in a word's place.
 */
import { fontCoverage } from './font-coverage.ts';

/** Signs that look the same, or are not seen: spaces of all widths, hyphens, joined letters, fractions. */
const EQUIVALENTS = /[\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\u00ad\u00b5\ufb00-\ufb06\u2150-\u215f]/gu;
/** Signs that print nothing: direction marks, joiners, selectors, control characters. */
// eslint-disable-next-line no-control-regex -- They are what is taken away.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu;
/** Nothing beyond ASCII, and of that only what prints: by far the most texts. */
const PLAIN = /^[\t\n -~£]*$/;

/** The text as the font prints it: letters and their accents put together, the same signs in another coding replaced. */
export function printableText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(UNSEEN, '').replace(EQUIVALENTS, equivalent);
}

function equivalent(sign: string): string {
  if (sign === '\u2010' || sign === '\u2011') return '-';
  if (sign === '\u00ad') return '';
  if (sign === '\u202f') return '\u00a0';
  return sign.normalize('NFKC');
}

/** The characters of a text that the font lacks, each once, in the order of the text. */
export function unprintable(text: string): string[] {
  if (PLAIN.test(text)) return [];
  return [...new Set(printableText(text))].filter((sign) => !isCovered(sign.codePointAt(0) ?? 0));
}

function isCovered(code: number): boolean {
  if (code === 0x09 || code === 0x0a) return true;
  return fontCoverage.some(([first, last]) => code >= first && code <= last);
}
