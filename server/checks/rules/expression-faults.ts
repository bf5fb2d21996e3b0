/** What is wrong with the calculations of a block, wherever they stand: ties, computed figures, checks. */
import type { BlockKind } from '../../../grammar/tree.ts';
import type { EvaluationFault } from '../../model/evaluate.ts';
import type { BlockView } from '../rule.ts';
import { PROSE_BLOCKS } from '../../model/prose-blocks.ts';

/** The kinds of block that can hold a calculation. */
export const CALCULATING_BLOCKS: readonly BlockKind[] = [...PROSE_BLOCKS, 'table', 'demand', 'check', 'figure'];

export function faultsOf({ meaning, links }: BlockView): EvaluationFault[] {
  const linked = links.computed.length === 0 ? links.ties : [...links.ties, ...links.computed];
  const faults = linked.filter(({ fault }) => fault !== undefined).flatMap(({ fault }) => fault ?? []);
  if (links.assertion?.fault !== undefined) faults.push(links.assertion.fault);
  if (meaning.kind === 'table') faults.push(...meaning.faults);
  return faults;
}
