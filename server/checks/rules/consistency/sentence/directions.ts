/** A word that says which way a figure goes, where the figures beside it go the other way. */
import { signOf } from '../../../../figures/decimal.ts';
import { intervalOf, meets } from '../../../../figures/interval.ts';
import type { ProseMeaning, ProseMention } from '../../../../model/meaning.ts';
import { absoluteQuantity, isFault, quantityOf, subtractQuantities } from '../../../../model/quantity.ts';
import type { Draft } from '../../../rule.ts';

const BUDGET = /\b(?:budget|profile|allocation)\b[^,.;\d]{0,20}$/i;
const SPENDING = /\b(?:expenditure|spend|spending|spent|outturn|forecast|actual|costs?)\b[^,.;\d]{0,30}$/i;

/** "Budget £75.155m, net expenditure £74.586m, a total overspend of £0.569m": the difference is right, the word is not. */
export function judgeWord(meaning: ProseMeaning, at: number): Draft | undefined {
  const [a, b, stated] = [meaning.mentions[at - 2], meaning.mentions[at - 1], meaning.mentions[at]];
  const said = stated?.prose.direction;
  if (a === undefined || b === undefined || said === undefined || stated?.prose.figure.sign !== 'none') {
    return undefined;
  }
  if (said.meaning !== 'overspend' && said.meaning !== 'underspend') return undefined;
  const [budget, spending] = isAfter(meaning, a, BUDGET) && isAfter(meaning, b, SPENDING) ? [a, b] : [b, a];
  if (!isAfter(meaning, budget, BUDGET) || !isAfter(meaning, spending, SPENDING)) return undefined;
  if (/\bincome\b|[.;]\s/i.test(meaning.plain.slice(Math.max(0, a.prose.start - 80), stated.prose.end))) {
    return undefined;
  }
  const over = subtractQuantities(quantityOf(spending.prose.figure), quantityOf(budget.prose.figure));
  if (isFault(over) || signOf(over.value) !== -said.sign) return undefined;
  if (!meets(absoluteQuantity(over).interval, intervalOf(stated.prose.figure))) return undefined;
  const is = said.sign > 0 ? 'an underspend' : 'an overspend';
  return {
    start: said.start,
    end: said.end,
    message: `${spending.prose.figure.text} on a budget of ${budget.prose.figure.text} is ${is}, but it is called '${said.word}' here.`,
  };
}

function isAfter({ plain }: ProseMeaning, { prose }: ProseMention, words: RegExp): boolean {
  return words.test(plain.slice(Math.max(0, prose.start - 50), prose.start));
}
