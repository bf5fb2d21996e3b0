/**
 * Figures written as words: six constellations, one of three councils, twenty per cent. "One" is a figure only in a ratio,
 * or where something is reduced or increased to it; elsewhere it is a pronoun or an article.
 */
import { isLetter, mayStartWord, wordStarts } from '../characters.ts';
import { buildFigure, ratioFigure } from '../build-figure.ts';
import type { Unit } from '../figure.ts';
import { readNumberWords, startsNumber } from '../number-words.ts';
import { scanSuffix } from '../read-notation.ts';
import { NUMBER, PERCENT, POINTS } from '../units.ts';
import { nounAfter, perAfter } from './noun-phrase.ts';
import type { ProseFigure } from './prose-figure.ts';
import { qualifierBefore } from './qualifier.ts';
import { ratioAfter } from './ratio.ts';
import { wordBefore } from './words.ts';

const STARTS = wordStarts(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty'.split(
    ' ',
  ),
);

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
  const { value } = words;
  const before = text.charCodeAt(at - 1);
  // five-year, one-third, twenty-first, "three-strong", and the second half of any such word
  if (before === 0x2d || before === 0x27 || before === 0x2019) return { end: words.end };
  const next = text.charCodeAt(words.end);
  if ((next === 0x2d || next === 0x2011) && isLetter(text.charCodeAt(words.end + 1))) return { end: words.end };

  const ratio = ratioAfter(text, words.end, value, true);
  const lead = wordBefore(text, at);
  if (ratio && lead !== 'no') {
    const noun = nounAfter(text, ratio.end);
    const figure = ratioFigure(text.slice(at, ratio.end), value, ratio.whole);
    const prose: ProseFigure = { start: at, end: ratio.end, figure, unitEnd: noun?.end ?? ratio.end, isWord: true };
    return { end: ratio.end, prose: noun ? { ...prose, noun: noun.text } : prose };
  }
  const suffix = scanSuffix(text, words.end, false);
  const end = suffix?.unit === undefined ? words.end : suffix.end;
  const noun = suffix?.unit === undefined ? nounAfter(text, end) : undefined;
  // one or two, two or three: said of a few
  if (/^\s+or\s+(?:two|three|four|five|six|seven|eight|nine|ten|more)\b/i.test(text.slice(end, end + 14))) {
    const skipped = /^\s+or\s+[a-z]+/i.exec(text.slice(end, end + 20));
    return { end: end + (skipped?.[0].length ?? 0) };
  }
  if (value.coefficient === 1n && suffix?.unit === undefined) {
    if (noun || (lead !== 'to' && lead !== 'by') || !/^\s*(?:[.,;)]|but\b|and\b|$)/.test(text.slice(end, end + 8))) {
      return { end };
    }
  }
  const unit: Unit =
    suffix?.unit === undefined
      ? noun
        ? { kind: 'count', noun: noun.text }
        : NUMBER
      : suffix.unit === 'percent'
        ? PERCENT
        : POINTS;
  const per = perAfter(text, noun?.end ?? end);
  const qualifier = qualifierBefore(text, at, end);
  const figure = buildFigure({
    text: text.slice(at, end),
    digits: value,
    negative: false,
    sign: 'none',
    unit: per ? { ...unit, per: per.text } : unit,
    scale: 0,
    qualifier: qualifier?.qualifier,
  });
  return {
    end,
    prose: {
      start: at,
      end,
      figure,
      unitEnd: per?.end ?? noun?.end ?? end,
      isWord: true,
      ...(noun ? { noun: noun.text } : {}),
      ...(qualifier ? { qualifierSpan: { start: qualifier.start, end: qualifier.end } } : {}),
    },
  };
}
