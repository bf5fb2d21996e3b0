/** What is wrong with the calculations of a block, wherever they stand: ties, computed figures, checks. */
import type { BlockKind } from '../../../grammar/tree.ts';
import type { EvaluationFault } from '../../model/evaluate.ts';
import type { BlockView } from '../rule.ts';
import { PROSE_BLOCKS } from '../../model/prose-blocks.ts';

/** The kinds of block that can hold a calculation. */
export const CALCULATING_BLOCKS: readonly BlockKind[] = [...PROSE_BLOCKS, 'table', 'demand', 'check', 'figure'];

export function faultsOf({ meaning, links }: BlockView): EvaluationFault[] {
  const faults: EvaluationFault[] = [];
  const take = ({ fault }: { readonly fault?: EvaluationFault }): void => {
    if (fault !== undefined) faults.push(fault);
  };
  links.ties.forEach(take);
  links.computed.forEach(take);
  if (links.assertion !== undefined) take(links.assertion);
  if (meaning.kind === 'table') faults.push(...meaning.faults);
  return faults;
}
