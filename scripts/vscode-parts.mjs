// The parts of the tests in a real VS Code, and what they need.

import { countMocha } from './mocha-run.mjs';
import { runScript } from './tool.mjs';
import { forgetSurroundings } from './workbench/code-server.ts';
import { hostTests } from './workbench/host-tests.ts';
import { findTools } from './workbench/tools.ts';
import { webTests } from './workbench/web-tests.ts';

/** Each part by the name that it is asked for by. */
export const vscodeParts = {
  host: { title: 'in the extension host', run: hostTests },
  web: { title: 'in the browser-only host', run: webTests },
  window: { title: 'in the window', run: windowTests },
};

/**
 * Runs the parts of those names, or all, one after the other. A part that cannot run counts as one test skipped, and under CI
 * as one failed: never as passed.
 */
export async function runVSCodeTests(names = [], grep = '') {
  forgetSurroundings();
  const wanted = Object.entries(vscodeParts).filter(([name]) => names.length === 0 || names.includes(name));
  const tools = findTools();
  const results = [];
  for (const [, { title, run }] of wanted) {
    console.log(`Tests ${title} of VS Code.`);
    results.push({ title, totals: 'missing' in tools ? notRun(title, tools.missing) : await run(tools, grep) });
  }
  return results;
}

function notRun(title, reason) {
  const failing = process.env.CI === 'true';
  console.error(`${failing ? 'FAILED' : 'SKIPPED'}, all tests ${title} of VS Code: ${reason}`);
  return { passed: 0, failed: failing ? 1 : 0, skipped: failing ? 0 : 1 };
}

/** The suite installs the extension as users do, from its package. */
function windowTests(_tools, grep) {
  if (runScript('package', ['--built']) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  return countMocha(['test/vscode/window/*.suite.ts', ...(grep === '' ? [] : ['--grep', grep])]);
}
