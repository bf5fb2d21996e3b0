/** Finds for each thing of one list the thing of another that it is: by its name, or by its place between two that are found. */

/** Whether two names may mean one thing. */
export type Likeness = (one: string, other: string) => boolean;

/**
 * For each of `some` the index of its counterpart in `others`. Names that occur more than once are taken in order; what has
 * no counterpart by name is paired by place where as many are left over between the same neighbours (if `placed` allows it),
 * and otherwise with the first of those left over that is `alike`.
 */
export function align(
  some: readonly string[],
  others: readonly string[],
  alike: Likeness,
  placed: Likeness = () => true,
): (number | undefined)[] {
  const found = byName(some, others);
  let from = 0;
  while (from < some.length) {
    if (found[from] !== undefined) {
      from++;
      continue;
    }
    let to = from;
    while (to < some.length && found[to] === undefined) to++;
    const before = from === 0 ? -1 : (found[from - 1] ?? -1);
    const after = to === some.length ? others.length : (found[to] ?? others.length);
    const open = indexes(before + 1, after).filter((index) => !found.includes(index));
    if (open.length === to - from) {
      for (const [step, index] of open.entries()) {
        if (placed(some[from + step] ?? '', others[index] ?? '')) found[from + step] = index;
      }
    } else {
      for (let at = from; at < to; at++) {
        const index = open.findIndex((each) => alike(some[at] ?? '', others[each] ?? ''));
        if (index >= 0) found[at] = open.splice(index, 1)[0];
      }
    }
    from = to;
  }
  return found;
}

function byName(some: readonly string[], others: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, name] of others.entries()) {
    if (name === '') continue;
    const known = places.get(name);
    if (known) known.push(index);
    else places.set(name, [index]);
  }
  return some.map((name) => places.get(name)?.shift());
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
