/**
 * Cells that were meant as figures and cannot be read as one: an odd bracket, a stray separator, a letter for a digit, an
 * error pasted from a spreadsheet.
 */
import { groupThousands } from './read-notation.ts';
import type { NotationFault } from './read-notation.ts';

const SPREADSHEET_ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i;

interface Slip {
  readonly pattern: RegExp;
  readonly fault: (text: string) => NotationFault;
}

/** The digits and signs that a figure is made of, a scale or % included. */
const BODY = '[-−–+]?\\s?£?\\s?[-−–+]?\\d[\\d,.]*\\s?(?:%|k|m|bn)?';

const SLIPS: readonly Slip[] = [
  {
    pattern: new RegExp(`^${BODY}\\)$`, 'i'),
    fault: (text) => ({ message: `${text} closes a bracket that it does not open.`, suggestion: `(${text}` }),
  },
  {
    pattern: new RegExp(`^\\(${BODY}$`, 'i'),
    fault: (text) => ({ message: `${text} opens a bracket that it does not close.`, suggestion: `${text})` }),
  },
  {
    pattern: /^[-−–]\s?£?\((.+)\)$/,
    fault: (text) => ({
      message: `${text} has both a minus sign and brackets; one of them is enough.`,
      suggestion: text.replace(/^[-−–]\s?/, ''),
    }),
  },
  {
    pattern: /^[-−–+(]?£?\d{1,3}(?:[ \u00A0]\d{3})+(?:\.\d+)?\)?$/,
    fault: (text) => ({
      message: `${text} has spaces where commas belong.`,
      suggestion: text.replace(/\d[\d \u00A0]*/, (digits) => groupThousands(digits.replace(/\D/g, ''))),
    }),
  },
  {
    pattern: /^[-−–+(]?£?(?=[^.]*\d)[\dOolI,.]*[OolI][\dOolI,.]*(?:%|k|m|bn)?\)?$/,
    fault: (text) => ({
      message: `${text} has a letter where a digit belongs.`,
      suggestion: text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
    }),
  },
  {
    pattern: /^[-−–+(]?£?\d[\d,.]*[.,]\)?$/,
    fault: (text) => ({
      message: `${text} ends in a stray ${/,\)?$/.test(text) ? 'comma' : 'full stop'}.`,
      suggestion: text.replace(/[.,]+(\)?)$/, '$1'),
    }),
  },
  {
    pattern: /^[-−–+(]?£?\d[\d,.]*(?:[.,]{2,})[\d,.]*(?:%|k|m|bn)?\)?$/,
    fault: (text) => ({
      message: `${text} has two separators side by side.`,
      suggestion: text.replace(/([.,])[.,]+/g, '$1'),
    }),
  },
  {
    pattern: /^(?:[-−–+]\s?[-−–+]|[-−–+]£[-−–+])\s?£?\d[\d,.]*(?:%|k|m|bn)?$/,
    fault: (text) => ({ message: `${text} has two signs.` }),
  },
  {
    pattern: /^££+/,
    fault: (text) => ({ message: `${text} has two pound signs.`, suggestion: text.replace(/^£+/, '£') }),
  },
];

/** What is wrong with the cell; undefined when it is simply text. */
export function malformedCell(text: string): NotationFault | undefined {
  if (text.length > 40) return undefined;
  if (SPREADSHEET_ERROR.test(text)) return { message: `${text} is an error message of a spreadsheet, not a figure.` };
  if (/^#{2,}$/.test(text)) return { message: `${text} is what a spreadsheet shows when a column is too narrow.` };
  if (!/\d/.test(text)) return undefined;
  return SLIPS.find(({ pattern }) => pattern.test(text))?.fault(text);
}
