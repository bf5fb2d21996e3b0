/**
 * Figures written as words: six constellations, one of three councils, twenty per cent. "One" is a figure only in a ratio,
 * or where something is reduced or increased to it; elsewhere it is a pronoun or an article.
 */
import { isLetter, mayStartWord, wordStarts } from '../characters.ts';
import { buildFigure, ratioFigure } from '../build-figure.ts';
import type { Decimal } from '../decimal.ts';
import type { Figure, Unit } from '../figure.ts';
import { readNumberWords, startsNumber } from '../number-words.ts';
import type { NumberWords } from '../number-words.ts';
import { scanSuffix } from '../read-notation.ts';
import { NUMBER, PERCENT, POINTS } from '../units.ts';
import { nounAfter, perAfter } from './noun-phrase.ts';
import type { Phrase } from './noun-phrase.ts';
import type { ProseFigure } from './prose-figure.ts';
import { qualifierBefore } from './qualifier.ts';
import { ratioAfter } from './ratio.ts';
import { wordBefore } from './words.ts';

/** Words that numbers begin with; the others begin like one of these. */
export const NUMBER_BEGINNINGS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty'.split(
    ' ',
  );
const STARTS = wordStarts(NUMBER_BEGINNINGS);

/** A cheap test that a number word may start at the start of a word. */
export function wordsMayStart(text: string, at: number): boolean {
  return mayStartWord(STARTS, text, at);
}

/** Where number words end and, unless they are only a way of speaking, the figure they are. */
export interface WordFigure {
  readonly end: number;
  readonly prose?: ProseFigure;
}

/** The number words at `at`, whose first word ends at `wordEnd`; undefined when the word is no number. */
export function readWordFigure(text: string, at: number, wordEnd: number): WordFigure | undefined {
  if (!startsNumber(text.slice(at, wordEnd).toLowerCase())) return undefined;
  const words = readNumberWords(text, at);
  if (!words) return undefined;
  if (isPartOfWord(text, at, words.end)) return { end: words.end };
  const lead = wordBefore(text, at);
  const ratio = lead === 'no' ? undefined : ratioAfter(text, words.end, words.value, true);
  if (ratio) {
    const figure = ratioFigure(text.slice(at, ratio.end), words.value, ratio.whole);
    return { end: ratio.end, prose: proseOf(at, ratio.end, figure, nounAfter(text, ratio.end), undefined) };
  }
  A_FEW.lastIndex = words.end;
  if (A_FEW.test(text)) return { end: A_FEW.lastIndex };
  const suffix = scanSuffix(text, words.end, false);
  return suffix?.unit === undefined
    ? countOf(text, at, words, lead)
    : plainFigure(text, at, suffix.end, words.value, suffix.unit === 'percent' ? PERCENT : POINTS, undefined);
}

/** five-year, one-third, twenty-first, and the second half of any such word. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 0x2d || before === 0x27 || before === 0x2019) return true;
  const next = text.charCodeAt(end);
  return (next === 0x2d || next === 0x2011) && isLetter(text.charCodeAt(end + 1));
}

/** "One or two", "two or three": said of a few. */
const A_FEW = /\s+or\s+(?:two|three|four|five|six|seven|eight|nine|ten|more)\b/iy;
const ALONE = /\s*(?:[.,;)]|but\b|and\b|$)/y;

function countOf(text: string, at: number, { value, end }: NumberWords, lead: string): WordFigure {
  const noun = nounAfter(text, end);
  if (value.coefficient === 1n) {
    ALONE.lastIndex = end;
    const reached = (lead === 'to' || lead === 'by') && ALONE.test(text);
    if (noun || !reached) return { end };
  }
  return plainFigure(text, at, end, value, noun ? { kind: 'count', noun: noun.text } : NUMBER, noun);
}

function plainFigure(
  text: string,
  start: number,
  end: number,
  digits: Decimal,
  unit: Unit,
  noun: Phrase | undefined,
): WordFigure {
  const per = perAfter(text, noun?.end ?? end);
  const qualifier = qualifierBefore(text, start, end);
  const figure = buildFigure({
    text: text.slice(start, end),
    digits,
    negative: false,
    sign: 'none',
    unit: per ? { ...unit, per: per.text } : unit,
    scale: 0,
    qualifier: qualifier?.qualifier,
  });
  const prose = proseOf(start, end, figure, noun, per);
  if (!qualifier) return { end, prose };
  return { end, prose: { ...prose, qualifierSpan: { start: qualifier.start, end: qualifier.end } } };
}

function proseOf(
  start: number,
  end: number,
  figure: Figure,
  noun: Phrase | undefined,
  per: Phrase | undefined,
): ProseFigure {
  const prose = { start, end, figure, unitEnd: per?.end ?? noun?.end ?? end, isWord: true as const };
  return noun ? { ...prose, noun: noun.text } : prose;
}
