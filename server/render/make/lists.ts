/**
 * Makes lists out of items: those of a list block, and those that neighbouring item blocks of the prose make up. An item
 * whose marker has another form than the one before it starts a list of its own.
 */
import type { ListEntry } from '../../../grammar/tree.ts';
import type { List, ListItem } from '../document-model.ts';
import type { BlockMaker } from './block-maker.ts';

/** An item and the block that it stands in. */
export interface PlacedEntry {
  readonly entry: ListEntry;
  readonly maker: BlockMaker;
}

/** An item with those that are nested in it. */
export interface Nested extends PlacedEntry {
  readonly children: readonly Nested[];
}

export function listsOf(items: readonly Nested[]): List[] {
  const lists: { bullets: boolean; items: ListItem[] }[] = [];
  let form = '';
  for (const item of items) {
    const own = formOf(item.entry.marker.text);
    if (own !== form) lists.push({ bullets: own === BULLET, items: [] });
    form = own;
    lists.at(-1)?.items.push(itemOf(item));
  }
  return lists;
}

function itemOf({ entry, maker, children }: Nested): ListItem {
  return {
    ...maker.stretch(entry),
    marker: entry.marker.text,
    paragraphs: maker.paragraphs(entry.content, entry.inlines),
    lists: listsOf(children),
  };
}

/** Items as they are nested in each other. */
export function nest(entries: readonly PlacedEntry[]): Nested[] {
  interface Open extends PlacedEntry {
    readonly children: Open[];
  }
  const top: Open[] = [];
  const open: Open[] = [];
  for (const placed of entries) {
    const item = { ...placed, children: [] };
    open.length = Math.min(open.length, placed.entry.depth);
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  return top;
}

const BULLET = 'bullet';

/** "1.", "(a)", "a)": all of one form have the same brackets round figures or round letters. */
function formOf(marker: string): string {
  if (/^[-*•]$/.test(marker)) return BULLET;
  return marker.replace(/\d+/, '1').replace(/[a-z]+/, 'a');
}

/** Whether an item block goes on with the list that ends in another: their outermost markers have one form. */
export function goesOn(last: ListEntry | undefined, next: ListEntry | undefined): boolean {
  return last !== undefined && next !== undefined && formOf(last.marker.text) === formOf(next.marker.text);
}
