// `npm test`: lint, build, every test, and the tests in a real VS Code. All run even when an earlier one fails, so that one
// run tells everything. The last line is the sum of all tests alone, `12 passed, 0 failed`, which the build server reads.
// With arguments for mocha, only the tests that they choose run, and none in VS Code.

import { lintSteps } from './lint-steps.mjs';
import { countMocha } from './mocha-run.mjs';
import { runSteps } from './steps.mjs';
import { programNames, systemProgram } from './system-programs.ts';
import { runScript } from './tool.mjs';
import { runVSCodeTests } from './vscode-parts.mjs';
import { addTotals, writeTotals } from './workbench/totals.ts';

const chosen = process.argv.slice(2);
const lintCode = await runSteps(lintSteps);
const buildCode = runScript('build');

// What the tests open pages and documents with. A test that misses one says so itself.
for (const name of programNames) systemProgram(name);

const unitTests = { title: 'without an editor', totals: countMocha(chosen) };
const results = [unitTests, ...(chosen.length === 0 ? await runVSCodeTests() : [])];
const totals = addTotals(results.map((result) => result.totals));
for (const result of results) console.log(`Tests ${result.title}: ${writeTotals(result.totals)}`);

const failed = [
  ['lint', lintCode],
  ['build', buildCode],
  ['tests', totals.failed],
].filter(([, code]) => code !== 0);
if (failed.length > 0) console.log(`Failed: ${failed.map(([name]) => name).join(', ')}.`);
console.log(writeTotals(totals));
process.exit(failed.length > 0 ? 1 : 0);
