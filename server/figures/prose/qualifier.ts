/**
 * Words before a figure (and a few after it) that make it inexact or one-sided: c. £11m, just under £4m, 300 or more.
 */
import { isDigit, isLetter, isSpace } from '../characters.ts';
import type { Qualifier } from '../figure.ts';
import type { ProseSpan } from './prose-figure.ts';
import { leadWord, skipSpacesBack, wordAt, wordBefore, wordStartBefore } from './words.ts';
import type { LeadWord } from './words.ts';

export interface FoundQualifier extends ProseSpan {
  readonly qualifier: Exclude<Qualifier, 'none'>;
}

const DIRECT: ReadonlyMap<string, Exclude<Qualifier, 'none'>> = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['c', 'about'],
  ['ca', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['exceeds', 'over'],
  ['exceeded', 'over'],
  ['under', 'under'],
  ['below', 'under'],
]);

/** The qualifier by the last word, where the words before it decide: "more than", "up to", "in the region of". */
const PHRASES: ReadonlyMap<string, readonly (readonly [RegExp, Exclude<Qualifier, 'none'>])[]> = new Map([
  [
    'than',
    [
      [/\b(?:no|not) (?:more|greater|higher) than$/, 'at most'],
      [/\b(?:no|not) (?:less|fewer|lower) than$/, 'at least'],
      [/\b(?:more|greater|higher|larger) than$/, 'over'],
      [/\b(?:less|fewer|lower|smaller) than$/, 'under'],
    ],
  ],
  ['to', [[/\bup to$/, 'at most']]],
  ['least', [[/\bat least$/, 'at least']]],
  ['most', [[/\bat most$/, 'at most']]],
  ['minimum', [[/\ba? ?minimum$/, 'at least']]],
  ['maximum', [[/\ba? ?maximum$/, 'at most']]],
  [
    'of',
    [
      [/\bin the region of$/, 'about'],
      [/\bin the order of$/, 'about'],
      [/\b(?:in excess|upwards) of$/, 'over'],
      [/\b(?:a |the )?maximum of$/, 'at most'],
      [/\b(?:a |the )?minimum of$/, 'at least'],
    ],
  ],
]);

/** The words that can come before the last word of a phrase; "pressure of £2m" need not be looked at any further. */
const PHRASE_HEADS = new Set(
  'more greater higher larger less fewer lower smaller up at a the region order excess upwards maximum minimum'.split(
    ' ',
  ),
);

const TIME = /^\s*(?:\w+\s)?(?:months?|years?|weeks?|days?|nights?|hours?|minutes?)\b/;

/** The qualifier just before `at`, if there is one. `after` is where the figure ends: "over 12 months" is a duration. */
export function qualifierBefore(
  text: string,
  at: number,
  after: number,
  lead: LeadWord = leadWord(text, at),
): FoundQualifier | undefined {
  if (text.charCodeAt(at - 1) === 0x7e) return { qualifier: 'about', start: at - 1, end: at };
  const { start, word } = lead;
  if (word === '') return undefined;
  const direct = DIRECT.get(word);
  if (direct) {
    if (direct === 'over' && TIME.test(text.slice(after, after + 20))) return undefined;
    return justBefore(text, { qualifier: direct, start, end: skipSpacesBack(text, at) });
  }
  const phrases = PHRASES.get(word);
  if (!phrases || !(PHRASE_HEADS.has(wordBefore(text, start)) || word.endsWith('imum'))) return undefined;
  const end = skipSpacesBack(text, at);
  const before = text
    .slice(Math.max(0, end - 30), end)
    .replace(/\s/g, ' ')
    .toLowerCase();
  for (const [pattern, qualifier] of phrases) {
    const match = pattern.exec(before);
    if (match) return { qualifier, start: end - before.length + match.index, end };
  }
  return undefined;
}

/** "just under" and "a little under" are nearly; "just over" stays over, with "just" in its span. */
function justBefore(text: string, found: FoundQualifier): FoundQualifier {
  if (found.qualifier !== 'under' && found.qualifier !== 'over') return found;
  const start = wordStartBefore(text, found.start);
  if (start === found.start) return found;
  const word = wordAt(text, start);
  if (word !== 'just' && word !== 'slightly' && word !== 'little') return found;
  return { qualifier: found.qualifier === 'under' ? 'nearly' : 'over', start, end: found.end };
}

const AFTER = /\+|\s+or\s+(?:(more|over|above|greater)|(?:less|fewer|under|below))\b/y;

/** "30+", "300 or more", "5 or fewer" just after a figure. */
export function qualifierAfter(text: string, at: number): FoundQualifier | undefined {
  const code = text.charCodeAt(at);
  if (code !== 0x2b && !(isSpace(code) && (text.charCodeAt(at + 1) | 32) === 0x6f)) return undefined;
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  if (!match) return undefined;
  const plus = code === 0x2b;
  const next = text.charCodeAt(at + 1);
  // 534+301 is a sum.
  if (plus && (isLetter(next) || isDigit(next) || next === 0xa3)) return undefined;
  return { qualifier: plus || match[1] !== undefined ? 'at least' : 'at most', start: at, end: at + match[0].length };
}
