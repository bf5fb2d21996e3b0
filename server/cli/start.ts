/** Connects the command line to the real process: its streams, its signals and its exit code. */
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { uriOfPath } from '../workspace/uri.ts';
import { helperThreads } from './helper-threads.ts';
import type { Host } from './host.ts';
import { OutputStream } from './output-stream.ts';

/** Has the process's command line run, to the last word that it writes. `helper` is the file that a helper starts with. */
export async function start(
  version: string,
  helper: URL,
  run: (argv: readonly string[], host: Host) => Promise<number>,
): Promise<void> {
  const interrupts = new Interrupts();
  const stdout = new OutputStream(() => process.stdout);
  const stderr = new OutputStream(() => process.stderr);
  const windows = process.platform === 'win32';
  const host: Host = {
    version,
    files: new NodeFileSystem(),
    folder: `${uriOfPath(process.cwd(), windows).replace(/\/$/, '')}/`,
    windows,
    environment: process.env,
    stdout,
    stderr,
    readInput,
    // The clock of `performance` would have to be loaded.
    elapsed: () => process.uptime() * 1000,
    helpers: helperThreads(helper),
    interrupted: () => interrupts.awaited(),
    show: (address) => void showInBrowser(address),
    today: () => new Date(),
  };
  process.exitCode = await run(process.argv.slice(2), host);
  await Promise.all([stdout.written(), stderr.written()]);
}

/** Ctrl-C and its like: what waits for them ends by itself, everything else is ended. */
class Interrupts {
  #told: (() => void) | undefined;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#interrupt(signal));
  }

  awaited(): Promise<void> {
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  #interrupt(signal: 'SIGINT' | 'SIGTERM'): void {
    // The ^C that the terminal shows, or a line of progress.
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
    const told = this.#told;
    this.#told = undefined;
    // 128 and the number of the signal, as a shell reports a program that it ended. The second one does not wait.
    if (told === undefined) process.exit(signal === 'SIGINT' ? 130 : 143);
    told();
  }
}

/** The system knows the user's browser. The page is there in any case, so a system without one is no failure. */
async function showInBrowser(address: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const { platform } = process;
  const program = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer.exe' : 'xdg-open';
  spawn(program, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function readInput(): Promise<Uint8Array> {
  const { buffer } = await import('node:stream/consumers');
  return buffer(process.stdin);
}
