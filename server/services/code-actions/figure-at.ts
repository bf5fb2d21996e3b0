/** The figure in prose that the author points at, with what it is tied to. */
import type { Tie } from '../../model/links.ts';
import { touches } from '../ranges.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Asked } from './action.ts';

export interface PointedFigure {
  readonly block: ReportBlock;
  readonly tie: Tie;
}

export function figureAt({ context, block, at }: Asked): PointedFigure | undefined {
  if (block === undefined) return undefined;
  const { ties } = context.analysis.linksOf(block);
  const tie = ties.find(({ mention }) => touches(mention.prose, at));
  return tie && { block, tie };
}

/** Whether the figure stands by itself, without a bracket that ties or names it. */
export function isPlain({ mention }: Tie): boolean {
  return mention.bracket === undefined;
}
