/** Where a sentence of a report begins and ends. */
import { isSpace } from '../figures/characters.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';

/** What stands farther from a figure has nothing to do with it: a text of many figures and no full stop takes no longer than others. */
const FARTHEST = 1000;

/** The sentence that holds a span; a full stop between digits does not end one. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  const first = Math.max(0, start - FARTHEST);
  let from = start;
  while (from > first && !endsSentence(text, from - 1)) from--;
  const last = Math.min(text.length, end + FARTHEST);
  let to = end;
  while (to < last && !endsSentence(text, to)) to++;
  return [from, to];
}

const SENTENCE_ENDS = new Set(Array.from('.;!?', (mark) => mark.charCodeAt(0)));
const LAST_OF_THEM = 0x3f;

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= LAST_OF_THEM && SENTENCE_ENDS.has(code) && isSpace(text.charCodeAt(at + 1));
}

/** The figures between two places, such as the ends of a sentence. */
export function mentionsIn({ mentions }: ProseMeaning, from: number, to: number): ProseMention[] {
  return mentions.filter(({ prose }) => prose.start >= from && prose.end <= to);
}
