/**
 * The suite of the browser's extension host: the workbench loads the bundle of this and calls `run`. What it says is read in the
 * console of the page, where a word in front tells it from the workbench's own log.
 */
// The build for browsers, which puts mocha and its words into the global scope.
import 'mocha/mocha.js';
import { runSuites } from '../host/run-suites.ts';

// oxlint-disable no-console

export async function run(): Promise<void> {
  const totals = await runSuites(
    Mocha,
    () => import('./suites.ts'),
    (text) => console.log(`SUITE: ${text}`),
  );
  console.log(`TOTALS: ${totals}`);
}
