/** How fast text is parsed and checked from scratch, and how that grows with its length. */
import { check } from '../server/checks/check.ts';
import { makeReport } from './make-reports.ts';
import { openReport, parseAll, sizes } from './open-report.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';
import { inTurns, ratios, spreadOf, time } from './timing.ts';
import type { Spread } from './timing.ts';

const rounds = 15;
/** Small reports are done several times in a measurement, so that it is not mostly the clock that is measured. */
const repeats = { 500: 10, 5000: 2, 50_000: 1 } as const;

keepMachine('throughput');
const tasks: Record<string, () => number> = {};
for (const lines of sizes) {
  const text = makeReport(lines).council;
  tasks[`parse ${lines}`] = repeated(lines, () => parseAll(text));
  tasks[`check ${lines}`] = repeated(lines, () => check(openReport(text)));
}
const times = inTurns(tasks, rounds, 4);

for (const lines of sizes) {
  const size = Buffer.byteLength(makeReport(lines).council);
  const cells = [`${lines.toLocaleString('en-GB')} lines, ${shown(size / 1e6)} MB`];
  for (const work of ['parse', 'check']) {
    cells.push(...describe(spreadOf(times[`${work} ${lines}`] ?? []), lines, size));
  }
  keep('throughput', [cells[0] ?? '', ...cells.slice(1), String(rounds)]);
}
for (const [small, large] of [
  [500, 5000],
  [5000, 50_000],
] as const) {
  const grown = ratios(times[`check ${large}`] ?? [], times[`check ${small}`] ?? []);
  const work = `parse and check, ${large.toLocaleString('en-GB')} lines against ${small.toLocaleString('en-GB')}`;
  keepTarget({ work, limit: 11, bound: 'at most' }, grown);
}

function repeated(lines: keyof typeof repeats, work: () => unknown): () => number {
  const count = repeats[lines];
  return () =>
    time(() => {
      for (let left = count; left > 0; left--) work();
    }) / count;
}

function describe({ median, low, high }: Spread, lines: number, size: number): string[] {
  const rate = `${shown(size / 1e3 / median)} MB/s, ${Math.round((lines / median) * 1000).toLocaleString('en-GB')} lines/s`;
  return [`${shown(median)} ms (${shown(low)}–${shown(high)})`, rate];
}
