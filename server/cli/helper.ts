/** Where a helper thread starts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { HelperTask } from './helper-messages.ts';
import { lintProgram } from './program.ts';

// The main thread starts this file with nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const task = workerData as HelperTask;
const { help } = await lintProgram(import.meta.url, false);
await help(task, (message) => {
  // It goes to a thread of this program, not to a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message);
});
