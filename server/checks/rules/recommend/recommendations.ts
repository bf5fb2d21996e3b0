/** The list blocks of a report, and the text of their items. */
import type { ListBlock, ListEntry } from '../../../../grammar/tree.ts';
import type { ReportBlock } from '../../../model/report-block.ts';

export interface Listed {
  readonly block: ReportBlock;
  readonly syntax: ListBlock;
}

export function recommendationsIn(blocks: readonly ReportBlock[]): Listed[] {
  return blocks.flatMap((block) => listOf(block, 'recommend'));
}

export function resolutionsIn(blocks: readonly ReportBlock[]): Listed[] {
  return blocks.flatMap((block) => listOf(block, 'resolved'));
}

function listOf(block: ReportBlock, kind: 'recommend' | 'resolved'): Listed[] {
  if (block.kind !== kind) return [];
  const { syntax } = block;
  return syntax.kind === kind ? [{ block, syntax }] : [];
}

/** An outermost item with those nested in it. */
export interface Item {
  readonly entry: ListEntry;
  readonly nested: readonly ListEntry[];
  /** The text of all of them; offsets are the block's. */
  readonly start: number;
  readonly end: number;
}

export function itemsOf({ items }: ListBlock): Item[] {
  const found: { entry: ListEntry; nested: ListEntry[]; start: number; end: number }[] = [];
  for (const entry of items) {
    const last = found.at(-1);
    if (entry.depth === 0 || last === undefined) {
      found.push({ entry, nested: [], start: entry.content.start, end: entry.content.end });
    } else {
      last.nested.push(entry);
      last.end = entry.content.end;
    }
  }
  return found;
}
