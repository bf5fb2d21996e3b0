/**
 * Where the time goes: profiles of `lint` from cold, of checking when everything is compiled, and of edits. Not a
 * measurement, because profiling slows down what it looks at; it says which part is worth making faster.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { check, checkerOf } from '../server/checks/check.ts';
import { makeReport } from './make-reports.ts';
import { openReport } from './open-report.ts';
import { addUp, readProfile } from './profile.ts';
import type { Cost, Costs } from './profile.ts';
import { cacheFolder, timeRun } from './programs.ts';
import { writeReports } from './report-files.ts';
import { Random } from './reports/random.ts';
import { keepMachine } from './results.ts';
import { mix, places, Typist } from './typing.ts';
import type { Place } from './typing.ts';

const coldRuns = 6;
const microseconds = 200;

keepMachine('profile');
await buildReadable();
show('cold, 300 lines', profileColdRuns(300));
show('cold, 5,000 lines', profileColdRuns(5000));
const report = text(5000);
show('warm, 5,000 lines', await profileHere(() => check(openReport(report)), 8));
show('edits, 5,000 lines', await profileEdits(5000, places));
show('edits, 50,000 lines', await profileEdits(50_000, places));

/** The command line as it is published, but with the names of its functions. */
async function buildReadable(): Promise<void> {
  const absWorkingDir = fileURLToPath(new URL('..', import.meta.url));
  await build({
    absWorkingDir,
    entryPoints: { crosscast: 'server/cli/main.ts' },
    outdir: join(cacheFolder, 'readable'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}

function profileColdRuns(lines: number): Costs {
  const { council } = writeReports(`profile-${lines}`, 1, lines);
  const folder = join(cacheFolder, 'profiles');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = ['--cpu-prof', `--cpu-prof-interval=${microseconds}`, `--cpu-prof-dir=${folder}`];
  const script = join(cacheFolder, 'readable', 'crosscast.mjs');
  const run = (before: readonly string[]): number =>
    timeRun([process.execPath], [...before, script, 'lint', council], { codes: [0, 1] });
  // The first run fills the compile cache.
  run([]);
  for (let left = coldRuns; left > 0; left--) run(options);
  return addUp(readdirSync(folder).map((file) => readProfile(join(folder, file))));
}

function profileEdits(lines: number, where: readonly Place[]): Promise<Costs> {
  const analysis = openReport(text(lines));
  check(analysis);
  const typist = new Typist(analysis, new Random(lines));
  const strokes = where.flatMap((place) => Array.from({ length: mix[place] * 20 }, () => typist.keystroke(place)));
  return profileHere(() => {
    for (const { at, character } of strokes) {
      analysis.edit(at, at, character);
      checkerOf(analysis).update();
      analysis.edit(at, at + 1, '');
      checkerOf(analysis).update();
    }
  }, 2);
}

/** Profiles some runs of something in this process, after others that let it be compiled. */
async function profileHere(work: () => void, runs: number): Promise<Costs> {
  for (let left = runs; left > 0; left--) work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: microseconds });
  await session.post('Profiler.start');
  for (let left = runs; left > 0; left--) work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return addUp([profile]);
}

function text(lines: number): string {
  return makeReport(lines).council;
}

/** The files that most was spent in, and the functions that most was spent on behalf of. */
function show(name: string, { total, files, functions }: Costs): void {
  const share = (part: number): string => `${((part / total) * 100).toFixed(1)}%`;
  const mostFirst = (costs: readonly Cost[], by: 'own' | 'all'): Cost[] => costs.toSorted((a, b) => b[by] - a[by]);
  const topFiles = mostFirst(files, 'own').slice(0, 12);
  const topFunctions = mostFirst(
    functions.filter(({ where }) => /\((?:grammar|server|chevrotain)/.test(where)),
    'all',
  ).slice(0, 40);
  console.log(`${name}\n  own time by file`);
  for (const { where, own } of topFiles) console.log(`  ${share(own).padStart(6)}  ${where}`);
  console.log('  time by function, with what it calls');
  for (const { where, own, all } of topFunctions) {
    console.log(`  ${share(all).padStart(6)} (own ${share(own)})  ${where}`);
  }
}
