/** The kinds of block whose text is read as prose. */
import type { BlockKind } from '../../grammar/tree.ts';

export const PROSE_BLOCKS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'item',
  'quote',
  'recommend',
  'options',
  'resolved',
];
