/**
 * Ratios in prose: 293 of 607, 1 in 3, one of three, 6/9.
 */
import { isDigit, isLetter, isSpace } from '../characters.ts';
import { compare } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { readNumberWords } from '../number-words.ts';
import { isPlausibleYear } from '../period/read-period.ts';
import { scanDigits, scanSuffix } from '../read-notation.ts';
import { skipSpaces } from './words.ts';

export interface RatioTail {
  readonly whole: Decimal;
  readonly end: number;
}

const LINK = /\s+(?:(out\s+of|of)|(in))\s+(?:(?:the|every|all)\s+)?(?=[\da-z])|\/(?=\d)/iy;

/** What follows the part of a ratio, from just after the part; undefined where there is no ratio. */
export function ratioAfter(text: string, at: number, part: Decimal, words: boolean): RatioTail | undefined {
  const code = text.charCodeAt(at);
  const first = code === 0x2f ? code : isSpace(code) ? text.charCodeAt(skipSpaces(text, at)) | 32 : 0;
  if (first !== 0x2f && first !== 0x6f && first !== 0x69) return undefined;
  LINK.lastIndex = at;
  const link = LINK.exec(text);
  if (!link) return undefined;
  const from = at + link[0].length;
  if (link[0] === '/') return words ? undefined : slashed(text, from, part);
  const tail = isDigit(text.charCodeAt(from)) ? wholeDigits(text, from) : readNumberWords(text, from);
  if (!tail || compare(part, tail.value) > 0 || tail.value.coefficient === 0n) return undefined;
  if (link[2] !== undefined && tail.value.coefficient > 1000n) return undefined;
  // "one of three-quarters", "2 of 3-bed homes"
  if (text.charCodeAt(tail.end) === 0x2d && isLetter(text.charCodeAt(tail.end + 1))) return undefined;
  return { whole: tail.value, end: tail.end };
}

function wholeDigits(text: string, at: number): { value: Decimal; end: number } | undefined {
  const digits = scanDigits(text, at);
  if (!digits?.value || digits.decimals > 0) return undefined;
  const next = text.charCodeAt(digits.end);
  const after = text.charCodeAt(digits.end + 1);
  if (isLetter(next) || scanSuffix(text, digits.end, false)) return undefined;
  // 2 of 2024/25, 3 in 16-17
  if ((next === 0x2f || next === 0x2d || next === 0x2013 || next === 0x3a) && (isDigit(after) || isLetter(after))) {
    return undefined;
  }
  if (digits.text.length === 4 && isPlausibleYear(Number(digits.text))) return undefined;
  return { value: digits.value, end: digits.end };
}

/** 6/9, but not 24/7, which is a way of saying always, nor a date. */
function slashed(text: string, at: number, part: Decimal): RatioTail | undefined {
  const digits = scanDigits(text, at);
  if (!digits?.value || digits.decimals > 0 || digits.text.length > 4) return undefined;
  const next = text.charCodeAt(digits.end);
  if (isLetter(next) || next === 0x2f || next === 0x25 || compare(part, digits.value) > 0) return undefined;
  return { whole: digits.value, end: digits.end };
}
