/** Finds what is out of order: whatever is not part of the longest run that is in order. */

/** The longest subsequence in which each is before the next; the earliest of equals. */
export function longestRun<T>(items: readonly T[], isBefore: (a: T, b: T) => boolean): T[] {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [at, item] of items.entries()) {
    lengths[at] = 1;
    previous[at] = -1;
    for (let from = 0; from < at; from++) {
      const before = items[from];
      const length = (lengths[from] ?? 0) + 1;
      if (before === undefined || !isBefore(before, item) || length <= (lengths[at] ?? 0)) continue;
      lengths[at] = length;
      previous[at] = from;
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at;
  }
  const run: T[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) run.unshift(item);
  }
  return run;
}
