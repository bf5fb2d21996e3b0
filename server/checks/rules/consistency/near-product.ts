/**
 * Amounts that are so many times another: what council tax yields, told by the tax base and the tax of band D ("a tax base of 48,213.6
 * and a tax of £214.67 give £10.354m", where only £214.76 does: Local Government Finance Act 1992, section 31B), and what things
 * cost that are so much each ("58 homes at £60,000, £3.84m in all").
 */
import type { Figure } from '../../../figures/figure.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { divideQuantities, multiplyQuantities, NO_UNIT, quantityOf, samePer } from '../../../model/quantity.ts';
import type { Quantity, UnitFault } from '../../../model/quantity.ts';
import { digitsIn } from '../../../model/value-keys.ts';
import type { Relation } from './near-relation.ts';
import { isPlain } from './sentence/comparisons.ts';
import { between, roundedOf } from './sentence/figures.ts';

/** Looked for in every paragraph with figures: a pattern would take longer. "Tax base" as well as "tax base". */
const SAYS_SO = ['ax base', 'axbase'];
/** A base, a tax and a sum of fewer digits are near others. */
const FEWEST_DIGITS = 4;
const PENCE = -2;
/** More of them are a table. */
const MOST_RELATIONS = 8;

/** What an amount of a block may be, as so many times another. */
export function productsIn(meaning: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  if (ties.length < 3) return [];
  return [...yieldsIn(meaning, ties), ...costsIn(meaning, ties), ...ratesIn(meaning, ties)];
}

/** What the tax of band D may follow from. */
function yieldsIn({ plain }: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  if (!SAYS_SO.some((words) => plain.includes(words))) return [];
  const telling = ties.filter(({ figure, mention }) => isPlain(mention) && digitsIn(figure) >= FEWEST_DIGITS);
  const money = telling.filter(isMoney);
  const taxes = money.filter(({ figure }) => figure.precision === PENCE && figure.scale === 0);
  const sums = money.filter((tie) => !taxes.includes(tie));
  const bases = telling.filter(isNumber);
  if (taxes.length * sums.length * bases.length > MOST_RELATIONS) return [];
  const work = (sum: Figure, base: Figure) => [divideQuantities(roundedOf(sum), numberOf(base))];
  const words = (tax: string, sum: string, base: string): string => `${sum} on ${base} is ${tax}`;
  return taxes.map((stated) =>
    sums.flatMap((sum) => bases.map((base) => ({ stated, from: [sum, base], work, words }))),
  );
}

/** "58 homes at £60,000 each", "120 places at an average cost of £6,450". */
const AT = /^ [^.,;:()\d]{1,40} (?:at|costing)(?: an average)?(?: (?:cost|price|rate))?(?: of)? $/;
/** What it has in any case: the pattern above is dear where it is needed only once. */
const MAY_BE_AT = / (?:at|costing) /;

/** The amounts just before and after so many things at so much each. */
function costsIn(meaning: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  return ties.flatMap((price, at) => {
    const number = ties[at - 1];
    if (number === undefined || !isNumber(number) || !isMoney(price)) return [];
    const link = between(meaning, number.mention, price.mention);
    if (!MAY_BE_AT.test(link) || !AT.test(link)) return [];
    const words = (cost: string, many: string, each: string): string => `${many}${link}${each} is ${cost}`;
    return [ties[at - 2], ties[at + 1]].flatMap((stated): Relation[][] => {
      if (stated === undefined || !isMoney(stated) || digitsIn(stated.figure) < FEWEST_DIGITS - 1) return [];
      return [[{ stated, from: [number, price], work: costOf, words }]];
    });
  });
}

const PER = /^ (?:an?|per|for each) ([a-z]+)\)/;
const LONGEST_NOUN = 30;

/** "58 homes … . Grant of £3.48m (£60,000 a home)". */
function ratesIn(meaning: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  return ties.flatMap((price, at) => {
    const stated = ties[at - 1];
    if (stated === undefined || !isMoney(price) || !isMoney(stated)) return [];
    if (between(meaning, stated.mention, price.mention) !== ' (') return [];
    const { end } = price.mention.prose;
    const per = PER.exec(meaning.plain.slice(end, end + LONGEST_NOUN))?.[1];
    if (per === undefined) return [];
    const counted = ties.filter((tie) => isNumber(tie) && isNamed(tie.mention.prose.noun, per));
    const words = (cost: string, many: string, each: string): string => `${many} at ${each} is ${cost}`;
    return [counted.map((number): Relation => ({ stated, from: [number, price], work: costOf, words }))];
  });
}

/** Whether a noun is what a price is per: "homes" of "a home", "social homes" too. */
function isNamed(noun: string | undefined, per: string): boolean {
  return noun !== undefined && samePer(noun.split(' ').at(-1), per);
}

function isMoney({ figure, mention }: Tie): boolean {
  return figure.unit.kind === 'money' && figure.qualifier === 'none' && isPlain(mention);
}

function isNumber({ figure: { unit, qualifier }, mention }: Tie): boolean {
  return (unit.kind === 'number' || unit.kind === 'count') && qualifier === 'none' && isPlain(mention);
}

function costOf(number: Figure, price: Figure): (Quantity | UnitFault)[] {
  return [multiplyQuantities(numberOf(number), roundedOf(price))];
}

function numberOf(figure: Figure): Quantity {
  return quantityOf({ ...figure, unit: NO_UNIT });
}
