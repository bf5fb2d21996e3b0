/** The words of a text that say what it is about, for judging whether a sentence speaks of a row. */

const EMPTY_WORDS = new Set(
  'the and for with from that this total totals all other children services service council year month'.split(' '),
);

/** Words of three letters or more, in lower case, cut to their stems so that placement and placements are one. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word)).map(stem);
}

function stem(word: string): string {
  if (word.length <= 4) return word;
  for (const ending of ['ing', 'ed', 'es', 's']) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}
