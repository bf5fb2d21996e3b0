/** Connects the command line to the real process: its streams, its signals and its exit code. */
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { uriOfPath } from '../workspace/uri.ts';
import type { Host, Output } from './host.ts';
import { helperThreads } from './helper-threads.ts';

/** Has the process's command line run. `helper` is the file that a helper thread starts with. */
export async function start(
  version: string,
  helper: URL,
  run: (argv: readonly string[], host: Host) => Promise<number>,
): Promise<void> {
  // 128 + 2, as a shell reports a program that an interrupt ended.
  process.once('SIGINT', () => {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
    process.exit(130);
  });
  const windows = process.platform === 'win32';
  const host: Host = {
    version,
    files: new NodeFileSystem(),
    folder: `${uriOfPath(process.cwd(), windows).replace(/\/$/, '')}/`,
    windows,
    environment: process.env,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    readInput,
    // The clock of `performance` would have to be loaded.
    elapsed: () => process.uptime() * 1000,
    helpers: helperThreads(helper),
    today: () => new Date(),
  };
  process.exitCode = await run(process.argv.slice(2), host);
}

/** A stream that a reader may close early, as `| head` does: the rest of the output is dropped, and that is no error. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return {
    write: (content) => {
      if (open) stream.write(content);
    },
    isTerminal: stream.isTTY,
  };
}

async function readInput(): Promise<Uint8Array> {
  const { buffer } = await import('node:stream/consumers');
  return buffer(process.stdin);
}
