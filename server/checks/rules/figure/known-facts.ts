/** Finds what the report knows under the value of a figure, whatever its sign. */
import { abs, equals } from '../../../figures/decimal.ts';
import { sameFigure } from '../../../figures/consistency.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Span } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import { unsigned } from '../../../model/auto-tie.ts';
import type { Fact } from '../../../model/fact.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { familyOf, keysNear } from '../../../model/value-keys.ts';

export interface Asker {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  readonly watch: (key: string) => void;
}

/** The facts that print as this figure, in the order of the report; that of the figure itself (at `own`) left out. */
export function factsLike({ analysis, block, watch }: Asker, figure: Figure, own: Span): Fact[] {
  const facts = new Set<Fact>();
  for (const key of keysNear(figure)) {
    watch(key);
    for (const fact of analysis.factsUnder(key)) {
      const isOwn = fact.block === block && fact.start < own.end && own.start < fact.end;
      if (!isOwn && fact.figure !== undefined && isLike(figure, fact.figure)) facts.add(fact);
    }
  }
  return [...facts].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
}

function isLike(figure: Figure, fact: Figure): boolean {
  if (familyOf(figure) !== familyOf(fact) || (figure.unit.per ?? '') !== (fact.unit.per ?? '')) return false;
  return sameFigure(unsigned(figure), unsigned(fact));
}

/** The first of the facts, when all of them have one value. */
export function onlyValue(facts: readonly Fact[]): Fact | undefined {
  const [first] = facts;
  const size = first?.figure && abs(first.figure.value);
  return size !== undefined && facts.every(({ figure }) => figure && equals(abs(figure.value), size))
    ? first
    : undefined;
}
