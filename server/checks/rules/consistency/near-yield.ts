/**
 * What council tax yields, told by the tax base, the tax of band D and the sum: "a tax base of 48,213.6 and a band D tax of £214.67
 * give £10.354m", where only £214.76 does. Local Government Finance Act 1992, section 31B.
 */
import type { Figure } from '../../../figures/figure.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { divideQuantities, NO_UNIT, quantityOf } from '../../../model/quantity.ts';
import { digitsIn } from '../../../model/value-keys.ts';
import type { Relation } from './near-relation.ts';
import { isPlain } from './sentence/comparisons.ts';
import { roundedOf } from './sentence/figures.ts';

/** Looked for in every paragraph with figures: a pattern would take longer. "Tax base" as well as "tax base". */
const SAYS_SO = ['ax base', 'axbase'];
/** A base, a tax and a sum of fewer digits are near others. */
const FEWEST_DIGITS = 4;
const PENCE = -2;
/** More of them are a table. */
const MOST_RELATIONS = 8;

/** What the tax of band D may follow from. */
export function yieldsIn({ plain, readings }: ProseMeaning, ties: readonly Tie[]): Relation[][] {
  if (ties.length < 3 || readings.length > 1 || !SAYS_SO.some((words) => plain.includes(words))) return [];
  const telling = ties.filter(({ figure, mention }) => isPlain(mention) && digitsIn(figure) >= FEWEST_DIGITS);
  const money = telling.filter(({ figure: { unit, qualifier } }) => unit.kind === 'money' && qualifier === 'none');
  const taxes = money.filter(({ figure }) => figure.precision === PENCE && figure.scale === 0);
  const sums = money.filter((tie) => !taxes.includes(tie));
  const bases = telling.filter(({ figure: { unit } }) => unit.kind === 'number' || unit.kind === 'count');
  if (taxes.length * sums.length * bases.length > MOST_RELATIONS) return [];
  return taxes.map((stated) =>
    sums.flatMap((sum) => bases.map((base) => ({ stated, from: [sum, base], work, words }))),
  );
}

function work(sum: Figure, base: Figure) {
  return [divideQuantities(roundedOf(sum), quantityOf({ ...base, exact: false, unit: NO_UNIT }))];
}

function words(tax: string, sum: string, base: string): string {
  return `${sum} on ${base} is ${tax}`;
}
