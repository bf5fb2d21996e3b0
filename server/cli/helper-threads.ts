/** Helpers as threads of this process. */
import type { Worker } from 'node:worker_threads';
import type { HelperMessage, HelperTask } from './helper-messages.ts';
import type { Helpers } from './host.ts';

/** More threads than this would mostly wait for memory. */
const most = 7;

/** `file` is what a thread starts with. */
export function helperThreads(file: URL): Helpers {
  return {
    get most() {
      return Math.min(process.getBuiltinModule('node:os').availableParallelism() - 1, most);
    },
    start: (task, receive) => start(file, task, receive),
  };
}

function start(file: URL, task: HelperTask, receive: (message: HelperMessage) => void): Promise<void> {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  let worker: Worker;
  try {
    worker = new Worker(file, { workerData: task, stdout: false });
  } catch {
    return Promise.resolve();
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
