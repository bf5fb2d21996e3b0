/** Moves labels apart that would lie over each other, each as little as it must. */

export interface Spreadable {
  /** Where its middle wants to be, and how high it is. */
  readonly at: number;
  readonly height: number;
}

/** The middles, in the order given, none over another and all between `top` and `bottom` as long as there is room. */
export function spread(labels: readonly Spreadable[], top: number, bottom: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  // Neighbours that touch are one group, which is centred on where its members want to be.
  let groups = order.map((label) => ({ members: [label], at: label.at, height: label.height }));
  for (let merged = true; merged;) {
    merged = false;
    const next: typeof groups = [];
    for (const group of groups) {
      const at = Math.min(Math.max(group.at, top + group.height / 2), bottom - group.height / 2);
      const last = next.at(-1);
      if (last !== undefined && last.at + last.height / 2 > at - group.height / 2 + 0.01) {
        const members = [...last.members, ...group.members];
        const height = last.height + group.height;
        const wanted = members.reduce((sum, member) => sum + member.at, 0) / members.length;
        next[next.length - 1] = {
          members,
          height,
          at: Math.min(Math.max(wanted, top + height / 2), bottom - height / 2),
        };
        merged = true;
      } else {
        next.push({ ...group, at });
      }
    }
    groups = next;
  }
  const middles = labels.map(({ at }) => at);
  for (const { members, at, height } of groups) {
    let from = at - height / 2;
    for (const member of members) {
      middles[member.index] = from + member.height / 2;
      from += member.height;
    }
  }
  return middles;
}
