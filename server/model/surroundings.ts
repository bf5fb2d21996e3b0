/** What stands around a figure: the words of its sentence, and the periods that it names. */
import type { Period } from '../figures/period/period.ts';
import type { Knowledge } from './knowledge.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';
import { sentenceAround } from './sentence.ts';
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
