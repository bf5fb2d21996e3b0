/** Lays out list items: one space after the marker, what continues or nests in an item under its text. */

import type { ListEntry } from '../tree.ts';
import { bareLines, indented, widthOf, withoutEnd } from './text.ts';

/**
 * The lines of an item. `margins` remembers where the text of the items above starts, a margin for each depth; the
 * outermost items stand at `outermost`.
 */
export function formatItem(text: string, item: ListEntry, outermost: number, margins: number[]): string[] {
  const indent = margins[item.depth - 1] ?? outermost;
  const margin = indent + widthOf(item.marker.text) + 1;
  margins.length = item.depth;
  margins.push(margin);
  const [first = '', ...others] = bareLines(text.slice(item.marker.end, item.end));
  const line = withoutEnd(`${' '.repeat(indent)}${item.marker.text} ${first}`);
  return [line, ...indented(others, margin)];
}
