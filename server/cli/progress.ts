/** A line that says how far a long run has come. It shows on terminals only, after a second, and is erased at the end. */
import { shownPath } from './host.ts';
import type { Host } from './host.ts';

const patience = 1000;
const interval = 100;

export class Progress {
  readonly #host: Host;
  readonly #began: number;
  #shown = Number.NEGATIVE_INFINITY;

  constructor(host: Host) {
    this.#host = host;
    this.#began = host.elapsed();
  }

  /** Says that a file is next. Called often; writes seldom. */
  at(done: number, all: number, uri: string): void {
    const now = this.#host.elapsed();
    if (now - this.#began < patience || now - this.#shown < interval || !this.#host.stderr.isTerminal) return;
    this.#shown = now;
    this.#host.stderr.write(`\r\x1b[2K${done} of ${all}  ${shownPath(this.#host, uri).slice(-60)}`);
  }

  end(): void {
    if (this.#shown > 0) this.#host.stderr.write('\r\x1b[2K');
  }
}
