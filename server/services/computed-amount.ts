/** What a figure that is worked out comes to. */
import type { Analysis } from '../model/analysis.ts';
import type { Fact } from '../model/fact.ts';
import type { Quantity } from '../model/quantity.ts';
import type { ReportBlock } from '../model/report-block.ts';

/** Of an @figure without a figure of its own; `analysis` is that of the report which the block is in. */
export function computedAmount(analysis: Analysis, block: ReportBlock): Quantity | undefined {
  return analysis.linksOf(block).computed.find(({ inline }) => inline === undefined)?.quantity;
}

/** The fact with what it comes to. */
export function withAmount(fact: Fact, analysis: Analysis): Fact {
  if (fact.figure !== undefined || fact.table !== undefined) return fact;
  const quantity = computedAmount(analysis, fact.block);
  return quantity === undefined ? fact : { ...fact, quantity };
}
