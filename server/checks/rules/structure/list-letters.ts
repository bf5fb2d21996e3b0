/**
 * Items of a list that share a letter or number, or skip one. Two recommendations lettered d have been published; nobody can
 * cite either.
 */
import type { Draft, PlacedFix, ReportRule } from '../../rule.ts';
import { listsIn } from './lists.ts';
import type { ListItem } from './lists.ts';
import { writeMarker } from './markers.ts';

export const listLetters: ReportRule = {
  id: 'structure/list-letters',
  title: 'A list whose letters or numbers are out of order',
  severity: 'warning',
  description:
    'Two items of one list with the same letter or number, or one left out. A list may start anywhere, and all its items may be numbered 1., as Markdown allows.',
  fixable: true,
  scope: 'report',
  check({ analysis, report }) {
    for (const list of listsIn(analysis.document.blocks)) {
      if (isCountedByMachine(list)) continue;
      let bases: readonly number[] = [];
      list.forEach((item, index) => {
        const { value } = item.marker;
        const isRight = bases.length === 0 || bases.some((base) => value === base + 1);
        const expected = (bases.at(-1) ?? 0) + 1;
        if (!isRight) report(item.block, describe(list, index, expected));
        bases = isRight ? [value] : [value, expected];
      });
    }
  },
};

/** `1.` before every item: the numbers are made when the list is printed. */
function isCountedByMachine(list: readonly ListItem[]): boolean {
  return list.every(({ marker }) => marker.style === 'number' && marker.value === 1);
}

function describe(list: readonly ListItem[], index: number, expected: number): Draft {
  const item = list[index];
  if (item === undefined) return { start: 0, end: 0, message: '' };
  const { start, end, text } = item.entry.marker;
  const wanted = writeMarker(text, item.marker, expected);
  const before = list[index - 1];
  const isTwin = list.slice(0, index).some(({ marker }) => marker.value === item.marker.value);
  const says = isTwin ? `There are two items ${text}` : `Item ${text} follows ${before?.entry.marker.text ?? ''}`;
  const should = wanted === undefined ? '.' : ` in this list; it should be ${wanted}.`;
  const fix = wanted === undefined ? undefined : renumbering(list, index, expected, wanted);
  return { start, end, message: `${says}${should}`, fixes: fix === undefined ? [] : [fix] };
}

/** Marks the item as it should be, and the items that go on from it accordingly. */
function renumbering(list: readonly ListItem[], index: number, expected: number, wanted: string): PlacedFix | undefined {
  const item = list[index];
  if (item === undefined) return undefined;
  const shift = expected - item.marker.value;
  const edits = [{ start: item.entry.marker.start, end: item.entry.marker.end, text: wanted }].map((edit) => ({
    ...edit,
    block: item.block,
  }));
  let last = item.marker.value;
  for (const { block, entry, marker } of list.slice(index + 1)) {
    const text = writeMarker(entry.marker.text, marker, marker.value + shift);
    if (marker.value !== last + 1 || text === undefined) break;
    edits.push({ block, start: entry.marker.start, end: entry.marker.end, text });
    last = marker.value;
  }
  const after = edits.length - 1;
  const more = after === 0 ? '' : `, and the ${after === 1 ? 'one' : after} after it accordingly`;
  return { title: `Replace ${item.entry.marker.text} with ${wanted}${more}`, edits, safe: false };
}
