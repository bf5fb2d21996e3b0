/** The words of a text that say what it is about, for judging whether a sentence speaks of a row. */

const EMPTY_WORDS = new Set(
  'the and for with from that this total totals all other children services service council year month'.split(' '),
);

/** Letters of English, Welsh and the other languages of the west; a text with others takes the slower pattern. */
const WORDS = /[a-z\u00DF-\u024F]{3,}/g;
const OTHER_LETTERS = /[^\u0000-\u024F\u2000-\u206F\u20AC]/;
const ENDINGS = /(?:ing|ed|es|s)$/;

/** Words of three letters or more, in lower case, cut to their stems so that placement and placements are one. */
export function contentWords(text: string): string[] {
  const found = text.toLowerCase().match(OTHER_LETTERS.test(text) ? /\p{L}{3,}/gu : WORDS) ?? [];
  const words: string[] = [];
  for (const word of found) {
    if (!EMPTY_WORDS.has(word)) words.push(word.length <= 4 ? word : word.replace(ENDINGS, ''));
  }
  return words;
}

/** Whether a text has one of some words, which are in lower case. For a short text: a pattern of so many words takes long to compile. */
export function hasWordOf(words: ReadonlySet<string>, text: string): boolean {
  return (text.toLowerCase().match(/\w+/g) ?? []).some((word) => words.has(word));
}

/** Words that any sentence about money may have. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'overspend underspend surplu deficit favourable adverse variance forecast budget outturn position report against net gros over under'.split(
    ' ',
  ),
);

/** How many words two sentences share that not any sentence about money has; both as `contentWords` gives them. */
export function tellingWordsShared(some: Iterable<string>, others: ReadonlySet<string>): number {
  const shared = new Set<string>();
  for (const word of some) if (others.has(word) && !EVERYDAY.has(word)) shared.add(word);
  return shared.size;
}
