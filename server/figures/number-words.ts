/**
 * Number words: six, twenty-five, one hundred and twenty, three million. Ordinals (third) are not figures, nor are
 * hundreds and thousands without a number before them.
 */
import type { Decimal } from './decimal.ts';

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Whether a word, in lower case, can begin a number. */
export function startsNumber(word: string): boolean {
  return SMALL.has(word) || TENS.has(word);
}

export interface NumberWords {
  readonly end: number;
  readonly value: Decimal;
  /** How many words, hyphenated ones counted singly. */
  readonly words: number;
}

const WORD = /[A-Za-z]+/y;
const NEXT = /(?:\s+and)?(\s+|-)([A-Za-z]+)/y;

/**
 * The number that words spell from `at`, which must be the start of a word; undefined when they spell none. Takes as many
 * words as belong to it: "twenty-five", "one hundred and twenty", "two thousand".
 */
export function readNumberWords(text: string, at: number): NumberWords | undefined {
  WORD.lastIndex = at;
  const first = WORD.exec(text)?.[0].toLowerCase() ?? '';
  const tens = TENS.get(first);
  let group = SMALL.get(first) ?? tens;
  if (group === undefined) return undefined;
  let openTens = tens !== undefined;
  let total = 0;
  let end = at + first.length;
  let words = 1;
  for (;;) {
    NEXT.lastIndex = end;
    const match = NEXT.exec(text);
    if (!match) break;
    const word = (match[2] ?? '').toLowerCase();
    const multiplier = MULTIPLIERS.get(word);
    const small = SMALL.get(word) ?? TENS.get(word);
    const joined = match[0].length - (match[1] ?? '').length - word.length > 0;
    if (multiplier !== undefined && !joined && group > 0) {
      if (multiplier === 100) group *= 100;
      else {
        total += group * multiplier;
        group = 0;
      }
      openTens = false;
    } else if (small !== undefined && small < 10 && openTens && !joined) {
      group += small;
      openTens = false;
    } else if (small !== undefined && !openTens && group % 100 === 0 && group + total > 0) {
      group += small;
      openTens = TENS.has(word);
    } else {
      break;
    }
    end = NEXT.lastIndex;
    words++;
  }
  return { end, value: { coefficient: BigInt(total + group), exponent: 0 }, words };
}
