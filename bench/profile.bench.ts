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
import { partOf, parts } from './parts.ts';
import { cacheFolder, timeRun } from './programs.ts';
import { writeReports } from './report-files.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine } from './results.ts';
import { mix, places, Typist } from './typing.ts';

const coldRuns = 6;
const microseconds = 200;

keepMachine('profile');
await buildReadable();
const report = text(5000);
const costs: Readonly<Record<string, Costs>> = {
  '`lint`, 300 lines': profileColdRuns(300),
  '`lint`, 5,000 lines': profileColdRuns(5000),
  'warm, 5,000 lines': await profileHere(() => check(openReport(report)), 8),
  'edits, 5,000 lines': await profileEdits(5000),
  'edits, 50,000 lines': await profileEdits(50_000),
};
for (const [name, cost] of Object.entries(costs)) show(name, cost);
for (const part of parts) {
  keep('profile', [part, ...Object.values(costs).map((cost) => share(cost.parts.get(part) ?? 0, cost))]);
}

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
    external: ['@myriaddreamin/typst-ts-node-compiler'],
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
  return addUp(
    readdirSync(folder).map((file) => readProfile(join(folder, file))),
    partOf,
  );
}

function profileEdits(lines: number): Promise<Costs> {
  const analysis = openReport(text(lines));
  check(analysis);
  const typist = new Typist(analysis, new Random(lines));
  const strokes = places.flatMap((place) => Array.from({ length: mix[place] * 20 }, () => typist.keystroke(place)));
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
  return addUp([profile], partOf);
}

function text(lines: number): string {
  return makeReport(lines).council;
}

/** Prints the functions that most was spent in, and those that most was spent on behalf of. */
function show(name: string, costs: Costs): void {
  const ours = costs.functions.filter(({ where }) => /\((?:grammar|server|chevrotain)/.test(where));
  const mostFirst = (by: 'own' | 'all'): Cost[] => ours.toSorted((a, b) => b[by] - a[by]);
  console.log(`${name}\n  by itself:`);
  for (const { where, own } of mostFirst('own').slice(0, 20)) console.log(`  ${share(own, costs)}  ${where}`);
  console.log('  with what it calls:');
  for (const { where, all } of mostFirst('all').slice(0, 50)) console.log(`  ${share(all, costs)}  ${where}`);
}

function share(part: number, { total }: Costs): string {
  return `${((part / total) * 100).toFixed(1)}%`;
}
