/** Where a sentence of a report begins and ends. */
import { isSpace } from '../figures/characters.ts';

/** The sentence that holds a span; a full stop between digits does not end one. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  return [from, to];
}

const SENTENCE_ENDS = new Set(Array.from('.;!?', (mark) => mark.charCodeAt(0)));
const LAST_OF_THEM = 0x3f;

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= LAST_OF_THEM && SENTENCE_ENDS.has(code) && isSpace(text.charCodeAt(at + 1));
}
