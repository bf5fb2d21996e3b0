/**
 * Items of a list that share a letter or number, or skip one. Two recommendations lettered d have been published; nobody can
 * cite either.
 */
import type { Draft, PlacedEdit, PlacedFix, ReportRule } from '../../rule.ts';
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
      for (const [index, item] of list.entries()) {
        const { value } = item.marker;
        const isRight = bases.length === 0 || bases.some((base) => value === base + 1);
        const expected = (bases.at(-1) ?? 0) + 1;
        if (!isRight) report(item.block, describe(item, list.slice(0, index), list.slice(index + 1), expected));
        bases = isRight ? [value] : [value, expected];
      }
    }
  },
};

/** `1.` before every item: the numbers are made when the list is printed. */
function isCountedByMachine(list: readonly ListItem[]): boolean {
  return list.every(({ marker }) => marker.style === 'number' && marker.value === 1);
}

function describe(item: ListItem, before: readonly ListItem[], after: readonly ListItem[], expected: number): Draft {
  const { start, end, text } = item.entry.marker;
  const wanted = writeMarker(text, item.marker, expected);
  const isTwin = before.some(({ marker }) => marker.value === item.marker.value);
  const says = isTwin
    ? `There are two items ${text} in this list`
    : `Item ${text} follows ${before.at(-1)?.entry.marker.text ?? ''}`;
  if (wanted === undefined) return { start, end, message: `${says}.` };
  return {
    start,
    end,
    message: `${says}; it should be ${wanted}`.replace(/\.?$/, '.'),
    fixes: [renumbering(item, after, expected, wanted)],
  };
}

/** Marks the item as it should be, and the items that go on from it accordingly. */
function renumbering(item: ListItem, after: readonly ListItem[], expected: number, wanted: string): PlacedFix {
  const { block, entry, marker } = item;
  const edits: PlacedEdit[] = [{ block, start: entry.marker.start, end: entry.marker.end, text: wanted }];
  let last = marker.value;
  for (const next of after) {
    const { start, end, text } = next.entry.marker;
    const renumbered = writeMarker(text, next.marker, next.marker.value + expected - marker.value);
    if (next.marker.value !== last + 1 || renumbered === undefined) break;
    edits.push({ block: next.block, start, end, text: renumbered });
    last = next.marker.value;
  }
  const others = edits.length - 1;
  const more = others === 0 ? '' : `, and the ${others === 1 ? 'one' : others} after it accordingly`;
  return { title: `Replace ${entry.marker.text} with ${wanted}${more}`, edits, safe: false };
}
