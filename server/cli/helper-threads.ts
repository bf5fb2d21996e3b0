/** Helpers as threads of this process. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { HelperMessage, HelperTask } from './helper-messages.ts';
import type { Helpers } from './host.ts';

/** More threads than this would mostly wait for memory. */
const most = 7;

/** `file` is what a thread starts with. */
export function helperThreads(file: URL): Helpers {
  return { most: Math.min(availableParallelism() - 1, most), start: (task, receive) => start(file, task, receive) };
}

async function start(file: URL, task: HelperTask, receive: (message: HelperMessage) => void): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  let worker: Worker;
  try {
    worker = new Worker(file, { workerData: task, stdout: false });
  } catch {
    return;
  }
  return new Promise((resolve) => {
    worker.on('message', (message: HelperMessage) => {
      receive(message);
      if (!message.done) return;
      // What it still does, which is to end, keeps nobody waiting.
      worker.unref();
      resolve();
    });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
