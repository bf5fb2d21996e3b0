/** How many tests passed, failed and were skipped: written by one process as `3 passed, 0 failed, 1 skipped`, read by another. */

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function readTotals(text: string): Totals | undefined {
  const found = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/.exec(text);
  if (found === null) return undefined;
  const [, passed, failed, skipped = '0'] = found;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

export function writeTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function addTotals(all: readonly Totals[]): Totals {
  const sum = (part: keyof Totals): number => all.reduce((total, totals) => total + totals[part], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
