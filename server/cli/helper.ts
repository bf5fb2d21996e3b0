/** Where a helper thread starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import type { HelperTask } from './helper-messages.ts';
import { helpToCheck } from './help-to-check.ts';

// The main thread starts this file with nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const task = workerData as HelperTask;
await helpToCheck(task, new NodeFileSystem(), (message) => {
  // It goes to a thread of this program, not to a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message);
});
