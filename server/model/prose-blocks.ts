/** The kinds of block whose text is read as prose, and the key under which a change of it is known. */
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

/** The key under which a change of any list is known: of an item, or of what stands between items. */
export const LIST = 'list';

/** Prose offers nothing by itself, but the minutes of a report are held against its words. */
export const PROSE = 'prose';
