// `npm test`: lint, build, then every test. All three run even when an earlier one fails, so that one run tells
// everything. The last line is mocha's totals alone, `12 passed, 0 failed`, which the build server reads.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintSteps } from './lint-steps.mjs';
import { runMocha } from './mocha-run.mjs';
import { runSteps } from './steps.mjs';
import { programNames, systemProgram } from './system-programs.ts';
import { runScript } from './tool.mjs';

const lintCode = await runSteps(lintSteps);
const buildCode = runScript('build');

// What the tests open pages and documents with. A test that misses one says so itself.
for (const name of programNames) systemProgram(name);

const folder = mkdtempSync(join(tmpdir(), 'crosscast-test-'));
const totalsFile = join(folder, 'totals');
const mochaCode = runMocha(process.argv.slice(2), { TEST_TOTALS_FILE: totalsFile });
const totals = readTotals();
rmSync(folder, { recursive: true, force: true });

const failed = [
  ['lint', lintCode],
  ['build', buildCode],
  ['tests', mochaCode],
].filter(([, code]) => code !== 0);
if (failed.length > 0) console.log(`Failed: ${failed.map(([name]) => name).join(', ')}.`);
console.log(totals ?? '0 passed, 1 failed');
process.exit(failed.length > 0 || totals === undefined ? 1 : 0);

/** Mocha writes no totals when it could not even load the tests. */
function readTotals() {
  try {
    return readFileSync(totalsFile, 'utf8');
  } catch {
    return undefined;
  }
}
