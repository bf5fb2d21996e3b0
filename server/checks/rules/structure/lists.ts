/** Gathers the lists of a report: those of its list blocks, and those that neighbouring items of the text make up. */
import type { ListEntry } from '../../../../grammar/tree.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { readMarker } from './markers.ts';
import type { Marker } from './markers.ts';

export interface ListItem {
  readonly block: ReportBlock;
  readonly entry: ListEntry;
  readonly marker: Marker;
}

/** Every list with a numbered or lettered marker, whatever its depth. Bullets are left out. */
export function listsIn(blocks: readonly ReportBlock[]): ListItem[][] {
  const lists: ListItem[][] = [];
  let gatherer = new Gatherer(lists);
  for (const block of blocks) {
    const isItem = block.kind === 'item';
    const isList = block.kind === 'recommend' || block.kind === 'options' || block.kind === 'resolved';
    if (!isItem) gatherer = new Gatherer(lists);
    const { syntax } = isItem || isList ? block : { syntax: undefined };
    if (syntax === undefined || !('items' in syntax)) continue;
    for (const entry of syntax.items) gatherer.take(block, entry);
  }
  return lists;
}

class Gatherer {
  readonly #lists: ListItem[][];
  /** By depth, the lists that may still go on there, and the one that the last item was put in. */
  readonly #levels: Level[] = [];

  constructor(lists: ListItem[][]) {
    this.#lists = lists;
  }

  take(block: ReportBlock, entry: ListEntry): void {
    this.#levels.length = Math.min(this.#levels.length, entry.depth + 1);
    const level = (this.#levels[entry.depth] ??= { open: [] });
    const readings = readMarker(entry.marker.text);
    const found = goneOn(level, readings);
    // A numeral that starts a list is one: i) is seldom the ninth letter.
    const marker = found?.marker ?? readings.at(-1);
    if (marker === undefined) return;
    const list = found?.list ?? [];
    if (found === undefined) {
      level.open.push(list);
      this.#lists.push(list);
    }
    list.push({ block, entry, marker });
    level.latest = list;
  }
}

interface Level {
  readonly open: ListItem[][];
  latest?: ListItem[];
}

/** The open list that an item goes on with. A first letter starts anew once its list has got further or was broken off. */
function goneOn(
  { open, latest }: Level,
  readings: readonly Marker[],
): { list: ListItem[]; marker: Marker } | undefined {
  for (const list of open.toReversed()) {
    const last = list.at(-1);
    const marker = readings.find(({ form }) => form === last?.marker.form);
    if (last === undefined || marker === undefined) continue;
    return marker.value === 1 && (last.marker.value > 1 || list !== latest) ? undefined : { list, marker };
  }
  return undefined;
}
