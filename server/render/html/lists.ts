/** Writes lists. Bullets are the browser's own; any other marker is printed as the author wrote it. */
import type { List, ListItem } from '../document-model.ts';
import { attributes, markup, together } from './markup.ts';
import type { Markup } from './markup.ts';
import { positionOf, writeParagraphs } from './runs.ts';
import type { WriteOptions } from './runs.ts';

export function writeLists(lists: readonly List[], writer: WriteOptions): Markup {
  return together(lists.map((list) => markup`\n${writeList(list, writer)}`));
}

export function writeList({ bullets, items }: List, writer: WriteOptions): Markup {
  const written = items.map((item) => writeItem(item, bullets, writer));
  return bullets ? markup`<ul>\n${written}</ul>` : markup`<ol>\n${written}</ol>`;
}

function writeItem({ marker, paragraphs, lists, ...at }: ListItem, bullets: boolean, writer: WriteOptions): Markup {
  const known = attributes(positionOf(at, writer));
  const text = writeParagraphs(paragraphs, writer);
  const nested = writeLists(lists, writer);
  if (bullets) return markup`<li${known}>${text}${nested}</li>\n`;
  return markup`<li${known}><span class="marker">${marker}</span> <div>${text}${nested}</div></li>\n`;
}
