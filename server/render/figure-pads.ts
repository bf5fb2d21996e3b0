/**
 * Lines the figures of a column up on the decimal point. Figures stand right-aligned; behind one that has fewer decimals, no
 * unit, no closing bracket or no mark, what is missing is left open. The page puts it there unseen (`data-pad`), so
 * that the gap is as wide as the signs that it stands for, in any font.
 */
import type { TableCell } from './document-model.ts';
import { plainText } from './document-model.ts';

interface Tail {
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** "%", "m". */
  readonly unit: string;
  readonly bracket: boolean;
  /** "(F)", "*". */
  readonly mark: string;
}

const FIGURE = /^([^\d]*)[\d,]*\d(?:\.(\d+))?\s?(%|[a-z]{1,2}\b)?(\))?\s*(.*)$/i;
const NIL = /^(?:nil|none|[-−–—]{1,2})$/i;

/** What to leave open behind each cell of a column. */
export function figurePads(cells: readonly (TableCell | undefined)[]): string[] {
  const tails = cells.map((cell) => (cell?.kind === 'figure' ? tailOf(plainText(cell.runs)) : undefined));
  const words = cells.map((cell) => cell?.kind === 'text');
  const known = tails.filter((tail) => tail !== undefined);
  const most: Tail = {
    decimals: Math.max(0, ...known.map(({ decimals }) => decimals)),
    unit: longest(known.map(({ unit }) => unit)),
    bracket: known.some(({ bracket }) => bracket),
    mark: longest(known.map(({ mark }) => mark)),
  };
  // Words such as TBC end where the digits end.
  const behindWords = padOf({ ...most, bracket: false, mark: '' }, most);
  return tails.map((tail, index) => (tail !== undefined ? padOf(tail, most) : words[index] ? behindWords : ''));
}

function tailOf(text: string): Tail | undefined {
  if (NIL.test(text)) return { decimals: 0, unit: '', bracket: false, mark: '' };
  const found = FIGURE.exec(text);
  if (found === null) return undefined;
  const [, before = '', decimals = '', unit = '', bracket = '', mark = ''] = found;
  // A bracket that closes nothing belongs to a mark, as in 12 (F).
  const closes = bracket !== '' && before.includes('(');
  return { decimals: decimals.length, unit, bracket: closes, mark: mark.trim() };
}

function padOf(tail: Tail, most: Tail): string {
  const missing = most.decimals - tail.decimals;
  const point = missing > 0 && tail.decimals === 0 ? '.' : '';
  const unit = tail.unit === '' ? most.unit : '';
  const bracket = most.bracket && !tail.bracket ? ')' : '';
  const mark = tail.mark === '' && most.mark !== '' ? `\u00A0${most.mark}` : '';
  return point + '0'.repeat(Math.max(0, missing)) + unit + bracket + mark;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), '');
}
