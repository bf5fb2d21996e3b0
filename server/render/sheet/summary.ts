/** Counts what was checked by kind and result. */
import type { Verdict } from '../../model/meaning.ts';
import type { CheckSheet } from './sheet.ts';

/** "Totals cast down | 14 | 12 | 2 | 0 | 0"; kinds of which there are none are left out. */
export function summaryRows({ tables, checks, ties }: CheckSheet): string[][] {
  const relations = tables.flatMap((each) => each.relations);
  const sums = relations.filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  const equations = relations.filter(({ kind }) => kind === 'check');
  const kinds: readonly (readonly [string, readonly { readonly verdict: Verdict }[]])[] = [
    ['Totals and subtotals, cast', sums],
    ['Equations across a table, cross-cast', equations.filter(({ direction }) => direction === 'across')],
    ['Equations down a table', equations.filter(({ direction }) => direction === 'down')],
    ['Parts of an item (of which)', relations.filter(({ kind }) => kind === 'of-which')],
    ['Checks between figures', checks],
    ['Figures in the text tied by hand', ties.filter(({ how }) => how === 'hand')],
    ['Figures in the text tied by Crosscast', ties.filter(({ how }) => how === 'auto')],
    ['Figures worked out by Crosscast', ties.filter(({ how }) => how === 'computed')],
  ];
  return kinds.filter(([, all]) => all.length > 0).map(([name, all]) => [name, ...counts(all).map(String)]);
}

function counts(all: readonly { readonly verdict: Verdict }[]): number[] {
  const of = (...verdicts: readonly Verdict[]): number =>
    all.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return [all.length, of('exact'), of('rounding'), of('fails'), of('incomplete', 'not-checked')];
}
