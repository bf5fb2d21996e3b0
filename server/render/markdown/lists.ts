/**
 * Writes lists with the markers that are printed. Markdown counts by itself, so only numbers in sequence can be its own; letters,
 * and numbers that skip one, stand as words before their item.
 */
import type { List, ListItem } from '../document-model.ts';
import { escaped, lineStart } from './escape.ts';
import { writeRuns } from './runs.ts';

export function writeLists(lists: readonly List[]): string[] {
  // Two lists in a row would be taken for one; nothing is seen of the comment between them.
  return lists.flatMap((list, index) => (index === 0 ? [writeList(list)] : ['<!-- -->', writeList(list)]));
}

export function writeList({ bullets, items }: List): string {
  if (!isOwn({ bullets, items })) return items.map(writePrintedItem).join('\n\n');
  const loose = items.some(({ paragraphs, lists }) => paragraphs.length > 1 || !lists.every(isOwn));
  return items.map((item) => writeItem(item, bullets ? '-' : item.marker, loose)).join(loose ? '\n\n' : '\n');
}

/** Whether Markdown makes the same markers by itself. */
function isOwn({ bullets, items }: List): boolean {
  if (bullets) return true;
  const numbers = items.map(({ marker }) => /^(\d{1,9})[.)]$/.exec(marker)?.[1]);
  return numbers.every((number, index) => number !== undefined && Number(number) === Number(numbers[0]) + index);
}

function writeItem({ paragraphs, lists }: ListItem, marker: string, loose: boolean): string {
  const parts = [...paragraphs.map((runs) => lineStart(writeRuns(runs))), ...writeLists(lists)];
  const indented = parts.join(loose ? '\n\n' : '\n').replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length + 1)}`);
  return `${marker} ${indented}`;
}

/** With its marker as words: a paragraph, and what stands under it. */
function writePrintedItem({ marker, paragraphs, lists }: ListItem): string {
  const [first = [], ...more] = paragraphs;
  const opening = lineStart(`${escaped(marker)} ${writeRuns(first)}`);
  return [opening, ...more.map((runs) => lineStart(writeRuns(runs))), ...writeLists(lists)].join('\n\n');
}
