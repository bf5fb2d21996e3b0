/** The suite of Node's extension host: VS Code, on the desktop or from code-server, loads the bundle of this and calls `run`. */
import { appendFileSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { runSuites } from './run-suites.ts';

/** Rejects when a test failed: VS Code's exit code is made of that. */
export async function run(): Promise<void> {
  const { TEST_TOTALS_FILE: totalsFile, TEST_FAILURES_FILE: failuresFile } = process.env;
  if (totalsFile === undefined || failuresFile === undefined) throw new Error('Nobody said where the results belong.');
  const say = (text: string): void => appendFileSync(failuresFile, `${text}\n`);
  const totals = await runSuites(Mocha, () => import('./suites.ts'), say);
  writeFileSync(totalsFile, totals);
  if (!totals.includes(' 0 failed')) throw new Error(totals);
}
