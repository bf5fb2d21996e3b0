/**
 * Whether a figure in prose is a rate as a fact is: 8.7 per 1,000, £41.50 an hour. A table may say what a figure is per in
 * its unit, in the heading of the column or in the label of the row; a sentence just after the figure, or nowhere: "the average of the North West is 10.0 days".
 */
import type { Figure } from '../figures/figure.ts';
import type { Fact } from './fact.ts';
import { samePer } from './quantity.ts';

/** `untold`: the sentence does not say that it is a rate, so that it must speak of the fact in other words. */
export type RateFit = 'same' | 'untold' | 'other';

export function rateFit({ unit: { per } }: Figure, fact: Fact): RateFit {
  const known = fact.figure?.unit.per;
  if (per === known) return 'same';
  if (per === undefined) return known === undefined || isYear(known) ? 'same' : 'untold';
  if (known === undefined) return isYear(per) || says(fact.label, per.toLowerCase()) ? 'same' : 'other';
  return samePer(per, known) || isPart(per, known) ? 'same' : 'other';
}

/** Budgets and savings a year are amounts like any others. */
function isYear(per: string): boolean {
  return per === 'year' || per === 'annum';
}

/** "8.7 per 1,000" is per 1,000 employees. */
function isPart(per: string, known: string): boolean {
  return known.startsWith(`${per} `);
}

/** "Accidents per 1,000 employees" and "Hourly cost" do. */
function says(label: string, per: string): boolean {
  const text = label.toLowerCase();
  return text.includes(`per ${per}`) || text.includes(`${per}ly`) || text.includes(`each ${per}`);
}
