/** The sentence around a place in prose; a full stop inside a figure does not end one. */
import type { Span } from '../../../../grammar/tree.ts';
import type { Phrase } from './phrases.ts';

const ENDS = /[.;!?]\s/;

export function sentenceAround({ text, start, end }: Phrase, at: Span): Span {
  let from = at.start;
  while (from > start && !ENDS.test(text.slice(from - 2, from))) from--;
  let to = at.end;
  while (to < end && !ENDS.test(text.slice(to, to + 2))) to++;
  return { start: from, end: to };
}
