/**
 * An amount that is said to be made up of others, or to be their total: "£12.3m, made up of £8.1m for adults and £4.2m for
 * children"; "£8.1m for adults and £4.2m for children, a total of £12.3m". Only sums of money, and only words for all of it.
 */
import { compare } from '../../../../figures/decimal.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { sumQuantities } from '../../../../model/quantity.ts';
import { mentionsIn, sentenceAround } from '../../../../model/sentence.ts';
import { familyOf } from '../../../../model/value-keys.ts';
import { isAmount } from './comparisons.ts';
import { amountOf, between, printed } from './figures.ts';
import type { Claim } from './figures.ts';

const MADE_UP = [
  /^ (?:made up of|comprising|comprised of|consisting of) [^.;:]{0,50}$/,
  /^[^.;:]{0,50}?(?:, | \(|\b(?:is|was|are|were|being) )(?:made up of|comprising|comprises|comprised of|consisting of)\b/,
  /^[^.,;:()]{0,50} (?:comprises|consists of)\b/,
  /^[^.;:]{0,60} (?:in the following split|split as follows|as follows|broken down as follows): [^.;:()]{0,40}$/,
  // "£13m: £4m in Adult Social Care, £8m in …"
  /^[^.;:]{0,50}: $/,
];
/** What each of them has. */
const MAY_BE_MADE_UP = /made up|compris|consist|follow|: $/;
const TOTALLING = /(?:\btotalling|\ba total of|\bin total|\baltogether)\s+$/;
/** What stands between the last part and the total, so that it can be of nothing else. */
const JUST_BEFORE = /^[^,;:]{0,50},? (?:totalling|(?:(?:giving|making|which is|or) )?a total of|in total|altogether) $/;
const LONGEST_WORDS = 16;
/** Words for some of it, for what is taken from it, and for what is compared with it. */
const NOT_ALL =
  /\b(?:mainly|mostly|largely|largest|main|primarily|principally|includ(?:es?|ing)|such as|among|part|partly|number of|several|various|some|others?|elsewhere|smaller|minor|rest|remaining|remainder|balance|net|offset|less|excluding|of which|between|against|compared|than|each|every|budget|reduced|minus|per|(?:a|over \w+) (?:year|month|week)s?|annual(?:ly)?|(?:from|to|by) £?\d)\b/i;
/** "Four grants of £5,000 and two of £10,000." */
const SEVERAL_OF = /\b(?:of|at|x|×)\s+$/;

/** Nobody writes longer sums in a sentence. */
const MOST_PARTS = 20;

/** The claim whose first part, or whose total, is the figure at a place. */
export function totalAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [before, here] = [meaning.mentions[at - 1], meaning.mentions[at]];
  if (before === undefined || here === undefined || !isMoney(before) || !isMoney(here)) return undefined;
  const words = between(meaning, before, here);
  const isFirst = MAY_BE_MADE_UP.test(words) && MADE_UP.some((pattern) => pattern.test(words));
  if (!isFirst && !isTotal(meaning, here, words)) return undefined;
  const { plain } = meaning;
  const [from, to] = sentenceAround(plain, here.prose.start, here.prose.end);
  const start = isFirst ? before.prose.start : from;
  const end = isFirst ? endOfList(plain, to) : here.prose.end;
  if (NOT_ALL.test(plain.slice(start, end)) || hasSeveralOf(meaning, start, end)) return undefined;
  const stated = isFirst ? before : here;
  const parts = mentionsIn(meaning, start, end).filter((each) => each !== stated && isMoney(each));
  if (parts.length < 2 || parts.length > MOST_PARTS || !isOneList(meaning, [stated, ...parts])) return undefined;
  // What is more than the total is no part of it, but perhaps what it is a part of.
  if (parts.some(({ prose }) => compare(prose.figure.value, stated.prose.figure.value) > 0)) return undefined;
  return { stated, worked: sumsOf(parts, isFirst), workings: `${parts.map(printed).join(' plus ')} is` };
}

/** What stands between what comes on top and what it all is then. */
const BRINGING = /^[^.;:£]{0,40}\b(?:bringing|taking) (?:the|its|their|our) ([^.;:£]{3,80}) to (?:just )?$/i;
const MAY_BRING = /bringing|taking/;
/** Words for all of it so far. */
const SO_FAR = /\b(?:cumulative|accumulated|total|overall)\b/i;
const NAMED = /\b(deficit|surplus|overspend|underspend|shortfall)\s+of\s+$/i;
/** "A cumulative forecast deficit of" is not longer. */
const LONGEST_NAME = 40;

/**
 * "A cumulative deficit of £15.1m. There is an in-year deficit of £2.8m, bringing the cumulative deficit to £17.9m." Published by
 * Brent Council in 2023, with £18.3m. All three are said to be of one thing, the first and the last all of it so far.
 */
export function broughtAt(meaning: ProseMeaning, at: number): Claim | undefined {
  const [before, added, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  if (before === undefined || added === undefined || stated === undefined) return undefined;
  const words = between(meaning, added, stated);
  const brought = MAY_BRING.test(words) ? BRINGING.exec(words)?.[1] : undefined;
  if (brought === undefined || !SO_FAR.test(brought)) return undefined;
  const names = [before, added].map((each) => leadOf(meaning, each));
  const [name, other] = names.map((lead) => NAMED.exec(lead)?.[1]?.toLowerCase());
  if (name === undefined || name !== other || !brought.toLowerCase().includes(name)) return undefined;
  if (!SO_FAR.test(names[0] ?? '') || ![before, added, stated].every(isMoney)) return undefined;
  if (!isOneList(meaning, [stated, before, added])) return undefined;
  const worked = [sumQuantities(amountOf(before.prose.figure), [amountOf(added.prose.figure)])];
  return { stated, worked, workings: `${printed(before)} plus ${printed(added)} is` };
}

function leadOf({ plain }: ProseMeaning, { prose: { start } }: ProseMention): string {
  return plain.slice(Math.max(0, start - LONGEST_NAME), start);
}

/** The parts of a list may end in semicolons. */
function endOfList(plain: string, end: number): number {
  let to = end;
  while (plain[to] === ';') [, to] = sentenceAround(plain, to + 1, to + 1);
  return to;
}

/** All parts; or, should the sentence go on to something else or have begun with it, the ones next to the total. */
function sumsOf(parts: readonly ProseMention[], fromFirst: boolean): Claim['worked'] {
  return parts.slice(1).map((_, left) => {
    const [first, ...others] = fromFirst ? parts.slice(0, parts.length - left) : parts.slice(left);
    const amounts = others.map(({ prose }) => amountOf(prose.figure));
    return first === undefined ? { fault: '' } : sumQuantities(amountOf(first.prose.figure), amounts);
  });
}

function isTotal({ plain }: ProseMeaning, { prose: { start } }: ProseMention, words: string): boolean {
  if (!TOTALLING.test(plain.slice(Math.max(0, start - LONGEST_WORDS), start))) return false;
  return JUST_BEFORE.test(words) && !/\b(?:and|but|while|with|plus)\b/.test(words);
}

function isMoney({ prose: { figure } }: ProseMention): boolean {
  return figure.unit.kind === 'money';
}

function hasSeveralOf(meaning: ProseMeaning, from: number, to: number): boolean {
  const within = mentionsIn(meaning, from, to);
  const isSeveral = (start: number): boolean => SEVERAL_OF.test(meaning.plain.slice(Math.max(0, start - 4), start));
  const hasCount = within.some(({ prose }) => familyOf(prose.figure) === 'count');
  return hasCount && within.some(({ prose: { start } }) => isSeveral(start));
}

/** Plain amounts that all go the same way, none of them an aside to the one before it. */
function isOneList(meaning: ProseMeaning, figures: readonly ProseMention[]): boolean {
  const ways = new Set(figures.flatMap(({ prose }) => (prose.direction?.sign ? [prose.direction.sign] : [])));
  return (
    ways.size < 2 &&
    figures.every(
      (each, at) =>
        isAmount(each) &&
        each.prose.figure.qualifier === 'none' &&
        each.prose.figure.unit.per === undefined &&
        each.prose.isWord !== true &&
        (at < 2 || between(meaning, figures[at - 1] ?? each, each) !== ' ('),
    )
  );
}
