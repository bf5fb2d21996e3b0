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
    if (!isItem && block.kind !== 'comment') gatherer = new Gatherer(lists);
    const { syntax } = isItem || isList ? block : { syntax: undefined };
    if (syntax === undefined || !('items' in syntax)) continue;
    for (const entry of syntax.items) gatherer.take(block, entry);
  }
  return lists;
}

class Gatherer {
  readonly #lists: ListItem[][];
  /** By depth, the lists that may still go on there, the latest last. */
  readonly #open: ListItem[][][] = [];

  constructor(lists: ListItem[][]) {
    this.#lists = lists;
  }

  take(block: ReportBlock, entry: ListEntry): void {
    this.#open.length = Math.min(this.#open.length, entry.depth + 1);
    const readings = readMarker(entry.marker.text);
    const open = (this.#open[entry.depth] ??= []);
    if (readings.length === 0) return;
    const { list, marker } = choose(open, readings);
    const item = { block, entry, marker };
    if (list !== undefined) {
      list.push(item);
      return;
    }
    const fresh = [item];
    open.push(fresh);
    this.#lists.push(fresh);
  }
}

/** The open list that an item belongs to; none when it starts one. A first value starts anew once a list has got further. */
function choose(open: readonly ListItem[][], readings: readonly Marker[]): { list?: ListItem[]; marker: Marker } {
  for (const list of open.toReversed()) {
    const last = list.at(-1);
    const marker = readings.find(({ form }) => form === last?.marker.form);
    if (last === undefined || marker === undefined) continue;
    if (marker.value === 1 && last.marker.value > 1) break;
    return { list, marker };
  }
  const [first, second] = readings;
  const numeral = first?.value === 1 ? first : (second ?? first);
  return { marker: numeral ?? { style: 'number', form: '', value: 0 } };
}
