/**
 * The server as it runs in a browser: bundled for the browser, in a worker whose globals are those of a browser's worker and
 * none of Node's.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Message, Transport } from './transport.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

let bundled: Promise<string> | undefined;

/** The worker's script, as it is built for the extension. */
export function browserBundle(): Promise<string> {
  return (bundled ??= bundle());
}

async function bundle(): Promise<string> {
  const result = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['server/lsp/browser.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    define: { CROSSCAST_VERSION: '"0.0.0-test"' },
    minify: true,
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild made no file.');
  return file.text;
}

/**
 * Runs in the thread: gives the script what a browser's worker has. A browser reports what a listener throws and goes on;
 * so does this.
 */
const shim = `
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const report = (error) => parentPort.postMessage({ complaint: String(error && error.stack || error) });
process.on('uncaughtException', report);
process.on('unhandledRejection', report);
const self = {
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance, TextEncoder, TextDecoder,
  URL, URLSearchParams, atob, btoa, crypto, AbortController, Event, EventTarget, MessageChannel,
  console: { log: report, info: report, warn: report, error: report, debug: report },
  onmessage: null,
  addEventListener() {},
  removeEventListener() {},
  postMessage(message) { parentPort.postMessage({ message }); },
};
self.self = self;
self.globalThis = self;
vm.createContext(self);
new vm.Script(workerData, { filename: 'crosscast-worker.js' }).runInContext(self);
parentPort.on('message', (data) => {
  try { self.onmessage && self.onmessage({ data }); } catch (error) { report(error); }
});
parentPort.postMessage({ ready: true });
`;

interface FromWorker {
  readonly message?: Message;
  readonly complaint?: string;
}

export class ServerWorker implements Transport {
  readonly ended: Promise<number | null>;
  readonly complaints: string[] = [];
  onMessage: (message: Message) => void = () => undefined;
  readonly #worker: Worker;

  private constructor(script: string) {
    this.#worker = new Worker(shim, { eval: true, workerData: script, env: {} });
    this.ended = new Promise((resolve) => this.#worker.on('exit', resolve));
    this.#worker.on('message', ({ message, complaint }: FromWorker) => {
      if (complaint !== undefined) this.complaints.push(complaint);
      // What a real message port would carry: nothing but data.
      if (message !== undefined) this.onMessage(message);
    });
    this.#worker.on('error', (error) => this.complaints.push(String(error)));
  }

  static async start(): Promise<ServerWorker> {
    return new ServerWorker(await browserBundle());
  }

  send(message: unknown): void {
    this.#worker.postMessage(message);
  }

  async kill(): Promise<void> {
    await this.#worker.terminate();
  }
}
