/** What the suites in the window need. */
import { findTools } from '../../../scripts/workbench/tools.ts';
import type { Tools } from '../../../scripts/workbench/tools.ts';

/** For a `before` hook, with the hook's `this`: where something cannot be had, the suite is skipped loudly, and under CI it fails. */
export function neededTools(hook: Mocha.Context): Tools {
  const tools = findTools();
  if (!('missing' in tools)) return tools;
  if (process.env['CI'] === 'true') throw new Error(tools.missing);
  process.stderr.write(`SKIPPED ${hook.test?.parent?.fullTitle() ?? ''}: ${tools.missing}\n`);
  return hook.skip();
}
