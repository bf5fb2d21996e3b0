/** How a list of proposals speaks of a fact: what it is, and what it is worth. */
import { plainAmount } from '../../figures/write-figure.ts';
import type { Fact } from '../../model/fact.ts';

/** "Total Children's Social Care, Variance M04"; for a named figure, its title. */
export function aboutFact({ label, table }: Fact): string {
  return table === undefined || table.title === '' ? label : `${label} (${table.title})`;
}

/** As printed, with the scale of its column where it prints none of its own: "12,261 (£12,261,000)". */
export function valueOfFact({ figure, quantity }: Fact): string {
  if (figure === undefined) return quantity === undefined ? '' : plainAmount(quantity.value, quantity.unit);
  if (figure.inherited !== true || figure.nil) return figure.text;
  const { kind, noun } = figure.unit;
  if (kind === 'money') return plainAmount(figure.value, figure.unit);
  if (kind === 'percent' && !figure.text.includes('%')) return `${figure.text}%`;
  return noun === undefined || figure.text.includes(noun) ? figure.text : `${figure.text} ${noun}`;
}
