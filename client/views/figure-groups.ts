/** Which figures the Figures view shows, and in which order: grouped by the table or the section that they stand in. */
import type { FactMessage } from '../../server/protocol/messages.ts';

/** `open`: only those that nothing vouches for, or that do not agree with what they are tied to. */
export type FigureFilter = 'all' | 'open';

export interface FigureGroup {
  readonly title: string;
  readonly facts: readonly FactMessage[];
}

/** Groups in the order of the text. A section that goes on behind a table goes on in its own group. */
export function groupFigures(facts: readonly FactMessage[], filter: FigureFilter): FigureGroup[] {
  const groups = new Map<string, FactMessage[]>();
  for (const fact of facts) {
    if (filter === 'open' && !isOpen(fact)) continue;
    const group = groups.get(fact.under);
    if (group === undefined) groups.set(fact.under, [fact]);
    else group.push(fact);
  }
  return [...groups].map(([title, facts]) => ({ title, facts }));
}

/** Whether a figure wants an author's attention. */
export function isOpen({ standing }: FactMessage): boolean {
  return standing === 'untied' || standing === 'failed';
}
