/** Lets the process attend to signals and messages, which are delivered only between turns of the event loop. */
import type { Host } from './host.ts';

/** How long to work without a rest, in milliseconds. */
const stretch = 50;

export class Rest {
  readonly #host: Host;
  #rested: number;

  constructor(host: Host) {
    this.#host = host;
    this.#rested = host.elapsed();
  }

  /** Rests if it is time to. */
  async ifDue(): Promise<void> {
    if (this.#host.elapsed() - this.#rested < stretch) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    this.#rested = this.#host.elapsed();
  }
}
