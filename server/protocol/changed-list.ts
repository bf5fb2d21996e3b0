/** Takes a list of a preview's pieces through the changes that the server sent. */
import type { PreviewBlock, PreviewChange } from './messages.ts';

/** What becomes of each piece. `gap` is called with what was left out and what was put in between two pieces that stay. */
export interface Changing<T> {
  readonly keep: (piece: T, shift: number) => void;
  readonly gap: (dropped: readonly T[], added: readonly PreviewBlock[]) => readonly T[];
}

/** The list afterwards; undefined when the changes are of another list. */
export function changedList<T>(
  list: readonly T[],
  changes: readonly PreviewChange[],
  { keep, gap }: Changing<T>,
): T[] | undefined {
  const result: T[] = [];
  let at = 0;
  let dropped: T[] = [];
  let added: PreviewBlock[] = [];
  const close = (): void => {
    if (dropped.length + added.length > 0) result.push(...gap(dropped, added));
    [dropped, added] = [[], []];
  };
  if (length(changes) !== list.length) return undefined;
  for (const change of changes) {
    if ('add' in change) {
      added.push(...change.add);
    } else if ('drop' in change) {
      dropped.push(...list.slice(at, at + change.drop));
      at += change.drop;
    } else {
      close();
      for (const piece of list.slice(at, at + change.keep)) {
        keep(piece, change.shift);
        result.push(piece);
      }
      at += change.keep;
    }
  }
  close();
  return result;
}

/** How long the list is that the changes are of. */
function length(changes: readonly PreviewChange[]): number {
  return changes.reduce(
    (sum, change) => sum + ('keep' in change ? change.keep : 'drop' in change ? change.drop : 0),
    0,
  );
}
