/**
 * Measures. Nothing here is compared with a time from another run: what is compared is run in turns, so that whatever
 * else the machine is doing slows down both sides, and the middle of many ratios is taken.
 */

/** The middle of some measurements, and between what half of them lie. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Milliseconds that `work` takes. */
export function time(work: () => void): number {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/**
 * Runs the tasks in turns, in changing order: `rounds` times each, after some rounds that do not count. A task measures
 * itself. Gives the measurements of each, those of one round at the same place.
 */
export function inTurns<Name extends string>(
  tasks: Readonly<Record<Name, () => number>>,
  rounds: number,
  warmUp = Math.ceil(rounds / 5),
): Record<Name, number[]> {
  // Object.keys knows nothing of the type of the keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const names = Object.keys(tasks) as Name[];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const measured = Object.fromEntries(names.map((name): [Name, number[]] => [name, []])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(((round + turn) % names.length) + names.length) % names.length];
      if (name === undefined) continue;
      collectGarbage();
      const milliseconds = tasks[name]();
      if (round >= 0) measured[name].push(milliseconds);
    }
  }
  return measured;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    n: values.length,
  };
}

/** The ratios of measurements that were taken in the same rounds. */
export function ratios(above: readonly number[], below: readonly number[]): Spread {
  return spreadOf(above.map((value, round) => value / (below[round] ?? Number.NaN)));
}

/** The value below which a part of the measurements lies: 0.95 for the slowest one in twenty. */
export function percentile(values: readonly number[], part: number): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    part,
  );
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Starts each measurement with a clean heap, where Node was started with --expose-gc. */
export function collectGarbage(): void {
  globalThis.gc?.();
}
