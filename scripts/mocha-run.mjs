// Starts mocha on the given files, or on every test when none is given. How mocha behaves is in .mocharc.json.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './tool.mjs';
import { readTotals } from './workbench/totals.ts';

export const everyTest = 'test/**/*.test.ts';

/** Runs mocha to its end and gives its exit code. */
export function runMocha(mochaArguments, environment = {}) {
  const files = namesTests(mochaArguments) ? [] : [everyTest];
  return runTool('mocha', [...mochaArguments.map(testsIn), ...files], environment);
}

/** Runs mocha to its end and gives the totals; a run that failed for another reason than a test counts as one test that failed. */
export function countMocha(mochaArguments) {
  const folder = mkdtempSync(join(tmpdir(), 'crosscast-test-'));
  const file = join(folder, 'totals');
  const code = runMocha(mochaArguments, { TEST_TOTALS_FILE: file });
  // There are none when mocha could not even load the tests.
  const totals = readTotals(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** A folder stands for the tests below it. */
function testsIn(argument) {
  return statSync(argument, { throwIfNoEntry: false })?.isDirectory() ? `${argument}/**/*.test.ts` : argument;
}

/** Whether one of the arguments is a file, a folder or a pattern, and not the value of an option before it. */
function namesTests(mochaArguments) {
  return mochaArguments.some((argument, index) => {
    const before = mochaArguments[index - 1] ?? '';
    const isValue = before.startsWith('-') && !before.includes('=');
    return !argument.startsWith('-') && !isValue && (argument.endsWith('.ts') || existsSync(argument));
  });
}
