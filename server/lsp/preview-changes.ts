/** What makes one list of printed pieces into another: runs to keep, to drop and to add, in order. */
import type { PreviewBlock, PreviewChange } from '../protocol/messages.ts';

/**
 * Pieces are the same when their HTML is. A piece that has moved before one that it stood behind is dropped and added; an edit
 * hardly ever moves any.
 */
export function changesBetween(before: readonly PreviewBlock[], after: readonly PreviewBlock[]): PreviewChange[] {
  const [oldPlaces, newPlaces] = [placesOf(before), placesOf(after)];
  const changes = new Changes();
  let at = 0;
  for (const [index, block] of after.entries()) {
    const found = next(oldPlaces.get(block.html), at);
    const old = found === undefined ? undefined : before[found];
    // What it would jump over must be gone: a paragraph that is written twice must not throw out all that is in between.
    const stays =
      found !== undefined &&
      before.slice(at, found).some(({ html }) => next(newPlaces.get(html), index + 1) !== undefined);
    if (found === undefined || old === undefined || !isAlike(old, block) || stays) {
      changes.add(block);
      continue;
    }
    changes.drop(found - at);
    changes.keep((block.line ?? 0) - (old.line ?? 0));
    at = found + 1;
  }
  changes.drop(before.length - at);
  return changes.list;
}

function placesOf(blocks: readonly PreviewBlock[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { html }] of blocks.entries()) {
    const known = places.get(html);
    if (known === undefined) places.set(html, [index]);
    else known.push(index);
  }
  return places;
}

function next(places: readonly number[] | undefined, at: number): number | undefined {
  return places?.find((place) => place >= at);
}

/** Apart from how far down it stands. */
function isAlike(before: PreviewBlock, after: PreviewBlock): boolean {
  return before.uri === after.uri && lines(before) === lines(after);
}

function lines({ line, endLine }: PreviewBlock): number | undefined {
  return line === undefined || endLine === undefined ? undefined : endLine - line;
}

class Changes {
  readonly list: PreviewChange[] = [];

  /** `shift` is the number of lines that the piece has moved down. */
  keep(shift: number): void {
    const last = this.list.at(-1);
    if (last !== undefined && 'keep' in last && last.shift === shift) last.keep++;
    else this.list.push({ keep: 1, shift });
  }

  drop(count: number): void {
    if (count > 0) this.list.push({ drop: count });
  }

  add(block: PreviewBlock): void {
    const last = this.list.at(-1);
    if (last !== undefined && 'add' in last) last.add.push(block);
    else this.list.push({ add: [block] });
  }
}
