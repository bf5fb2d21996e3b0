/** What is said to remain of a whole when its parts are taken from it: "Of the £2.7m, £1.4m is pay and the remaining £1.3m energy". */
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { isFault, subtractQuantities } from '../../../../model/quantity.ts';
import type { Quantity } from '../../../../model/quantity.ts';
import { mentionsIn, sentenceAround } from '../../../../model/sentence.ts';
import { isAmount, isOfOneKind } from './comparisons.ts';
import { amountOf, printed } from './figures.ts';
import type { Claim } from './figures.ts';

const REMAINING = /\b(?:remaining|remainder of|balance of)\s+$/;
/** What stands before the whole at the beginning of its sentence. */
const OF = /^\W*Of (?:the|this|that|these|our)\s+(?:total\s+)?(?:[a-z]+\s+){0,2}$/;
/** Parts of parts, and what is no part. */
const NESTED = /\b(?:including|includes?|of which|offset|less|compared|from|against|budget|per)\b|[()]/i;

/** The last figure of a sentence that begins with the whole; all that stand between are its parts. */
export function remainderAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const stated = meaning.mentions[at];
  if (stated === undefined || !isRemainder(meaning, stated)) return undefined;
  const { start, end } = stated.prose;
  const [from, to] = sentenceAround(meaning.plain, start, end);
  const figures = mentionsIn(meaning, from, to).filter(({ prose }) => prose.isWord !== true);
  const [whole, ...others] = figures;
  const parts = others.slice(0, -1);
  if (whole === undefined || others.at(-1) !== stated || parts.length === 0) return undefined;
  const isWhole = OF.test(meaning.plain.slice(from, whole.prose.start));
  if (!isWhole || NESTED.test(meaning.plain.slice(from, start))) return undefined;
  if (!figures.every((each) => isAmount(each) && isOfOneKind(each, whole))) return undefined;
  let rest: Quantity = amountOf(whole.prose.figure);
  for (const { prose } of parts) {
    const less = subtractQuantities(rest, amountOf(prose.figure));
    if (isFault(less)) return undefined;
    rest = less;
  }
  return { stated, worked: [rest], workings: `${[whole, ...parts].map(printed).join(' less ')} is` };
}

function isRemainder({ plain }: ProseMeaning, { prose: { start } }: ProseMention): boolean {
  return REMAINING.test(plain.slice(Math.max(0, start - 16), start));
}
