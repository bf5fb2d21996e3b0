/** What stands around a figure: the words of its sentence, and the periods that it names. */
import type { Period } from '../figures/period/period.ts';
import type { Knowledge } from './knowledge.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';
import { contentWords } from './words.ts';

export interface Surroundings {
  readonly words: ReadonlySet<string>;
  /** The sentence as printed. */
  readonly text: string;
  readonly periods: readonly Period[];
  readonly header?: Period;
}
export function surroundings(mention: ProseMention, meaning: ProseMeaning, knowledge: Knowledge): Surroundings {
  const [start, end] = sentenceAround(meaning.plain, mention.prose.start, mention.prose.end);
  const text = meaning.plain.slice(start, end);
  const words = new Set(contentWords(text));
  const periods = meaning.readings.flatMap(({ periods: found }) =>
    found.flatMap((period) => (period.start >= start && period.end <= end && period.period ? [period.period] : [])),
  );
  const header = knowledge.header.period;
  return header === undefined ? { words, text, periods } : { words, text, periods, header };
}

/** The sentence that holds a span; a full stop between digits does not end one. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  return [from, to];
}

const SENTENCE_ENDS = new Set(Array.from('.;!?', (mark) => mark.charCodeAt(0)));

function endsSentence(text: string, at: number): boolean {
  return SENTENCE_ENDS.has(text.charCodeAt(at)) && text.charCodeAt(at + 1) <= 32;
}
