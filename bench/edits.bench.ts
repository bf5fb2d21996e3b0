/**
 * What a keystroke costs: the edit, bringing the findings up to date, and gathering all findings as an editor shows them.
 * Reports of all sizes are open at the same time and edited in turns.
 */
import { check, checkerOf } from '../server/checks/check.ts';
import type { Analysis } from '../server/model/analysis.ts';
import { makeReport } from './make-reports.ts';
import { openReport, sizes } from './open-report.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, keepTarget, shown } from './results.ts';
import { collectGarbage, percentile, spreadOf, time } from './timing.ts';
import type { Spread } from './timing.ts';
import { mix, places, Typist } from './typing.ts';
import type { Place } from './typing.ts';

const rounds = 60;
const warmUp = 15;
const nameOf: Readonly<Record<Place, string>> = { prose: 'in prose', cell: 'in a table', heading: 'in a heading' };
/** From scratch is slow, and hardly varies. */
const roundsFromScratch = 15;

interface Open {
  readonly lines: number;
  readonly text: string;
  readonly analysis: Analysis;
  readonly typist: Typist;
  readonly update: Record<Place, number[]>;
  readonly gather: Record<Place, number[]>;
}

keepMachine('edits');
const reports = sizes.map((lines): Open => {
  const text = makeReport(lines).council;
  const analysis = openReport(text);
  check(analysis);
  const typist = new Typist(analysis, new Random(lines));
  return { lines, text, analysis, typist, update: noTimes(), gather: noTimes() };
});

const scratch: number[] = [];
for (let round = -warmUp; round < rounds; round++) {
  collectGarbage();
  for (const report of reports) {
    for (const place of places) for (let left = mix[place]; left > 0; left--) type(report, place, round >= 0);
  }
  if (round >= -3 && scratch.length < roundsFromScratch && round % 4 === 0) measureFromScratch(round >= 0);
}

for (const report of reports) {
  for (const place of places) keepRow(report, place, report.update[place], report.gather[place]);
  keepRow(report, 'all, mixed', mixed(report, 'update'), mixed(report, 'gather'));
}
const [, middle, large] = reports;
if (middle !== undefined && large !== undefined) {
  const work = 're-check after a one-character edit in 5,000 lines, from scratch against it';
  const fromScratch = (edits: readonly number[]): Spread => scaled(spreadOf(scratch), 1 / spreadOf(edits).median);
  keepTarget({ work, limit: 50, bound: 'at least' }, fromScratch(mixed(middle, 'update')));
  for (const place of places) {
    keepTarget({ work: `${work}: ${nameOf[place]}`, limit: 50, bound: 'at least' }, fromScratch(middle.update[place]));
  }
  for (const place of places) {
    const ratio = scaled(spreadOf(large.update[place]), 1 / spreadOf(middle.update[place]).median);
    keepTarget(
      { work: `the same edit in 50,000 lines, against in 5,000: ${nameOf[place]}`, limit: 2, bound: 'at most' },
      ratio,
    );
  }
}

/** Types a character and takes it out again: two edits. */
function type({ analysis, typist, update, gather }: Open, place: Place, counts: boolean): void {
  const { at, character } = typist.keystroke(place);
  for (const [end, text] of [
    [at, character],
    [at + 1, ''],
  ] as const) {
    const updated = time(() => {
      analysis.edit(at, end, text);
      checkerOf(analysis).update();
    });
    const gathered = time(() => check(analysis));
    if (!counts) continue;
    update[place].push(updated);
    gather[place].push(updated + gathered);
  }
}

function measureFromScratch(counts: boolean): void {
  collectGarbage();
  const taken = time(() => check(openReport(reports[1]?.text ?? '')));
  if (counts) scratch.push(taken);
}

function keepRow({ lines }: Open, place: string, update: number[], gather: number[]): void {
  const times = [spreadOf(update).median, percentile(update, 0.95), spreadOf(gather).median, percentile(gather, 0.95)];
  const cells = times.map((milliseconds) => `${shown(milliseconds)} ms`);
  keep('edits', [`${lines.toLocaleString('en-GB')} lines, ${place}`, ...cells, String(update.length)]);
}

function mixed(report: Open, what: 'update' | 'gather'): number[] {
  return places.flatMap((place) => report[what][place]);
}

function scaled(spread: Spread, factor: number): Spread {
  return { median: spread.median * factor, low: spread.low * factor, high: spread.high * factor, n: spread.n };
}

function noTimes(): Record<Place, number[]> {
  return { prose: [], cell: [], heading: [] };
}
