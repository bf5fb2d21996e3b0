/**
 * Long work done in stretches: between them the server attends to messages, so that a cancellation is heard and an edit is
 * not kept waiting.
 */
import type { CancellationToken } from 'vscode-languageserver';

/** Longest stretch of work without attending to messages, in milliseconds. */
const STRETCH = 8;

export class Rest {
  #since = performance.now();

  /** Rests if it is time to; true when it was. */
  async taken(): Promise<boolean> {
    if (performance.now() - this.#since <= STRETCH) return false;
    await new Promise<void>((resume) => {
      setTimeout(resume, 0);
    });
    this.#since = performance.now();
    return true;
  }

  /** Rests if it is time to; true when the work is no longer wanted. */
  async cancelled(token: CancellationToken): Promise<boolean> {
    await this.taken();
    return token.isCancellationRequested;
  }
}
