/** The streams of the process as the command line writes to them. */
import type { Output } from './host.ts';

/**
 * A stream that a reader may close early, as `| head` does: the rest of the output is dropped, and that is no error. It is
 * opened when it is needed, since opening one takes time.
 */
export class OutputStream implements Output {
  readonly #find: () => NodeJS.WriteStream;
  #opened: NodeJS.WriteStream | undefined;
  #closed = false;

  constructor(find: () => NodeJS.WriteStream) {
    this.#find = find;
  }

  get isTerminal(): boolean {
    return this.#open().isTTY;
  }

  write(content: string | Uint8Array): void {
    const stream = this.#open();
    if (!this.#closed) stream.write(content);
  }

  /** Resolves when all is written, or nobody reads any more. */
  written(): Promise<void> {
    const stream = this.#opened;
    if (stream === undefined || this.#closed || stream.writableLength === 0) return Promise.resolve();
    return new Promise((resolve) => {
      stream.write('', () => resolve());
    });
  }

  #open(): NodeJS.WriteStream {
    if (this.#opened !== undefined) return this.#opened;
    const stream = this.#find();
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#closed = true;
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
    return (this.#opened = stream);
  }
}
