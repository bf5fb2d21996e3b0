// Starts mocha on the given files, or on every test when none is given. How mocha behaves is in .mocharc.json.

import { existsSync, statSync } from 'node:fs';
import { runTool } from './tool.mjs';

export const everyTest = 'test/**/*.test.ts';

/** Runs mocha to its end and gives its exit code. */
export function runMocha(mochaArguments, environment = {}) {
  const files = namesTests(mochaArguments) ? [] : [everyTest];
  return runTool('mocha', [...mochaArguments.map(testsIn), ...files], environment);
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
