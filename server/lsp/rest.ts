/**
 * Long work done in stretches: between them the server attends to messages, so that a cancellation is heard and an edit is
 * not kept waiting. While an author is busy, long work stands back.
 */
import type { CancellationToken } from 'vscode-languageserver';

/** Longest stretch of work without attending to messages, in milliseconds. */
const STRETCH = 8;
/** A message makes others likely to follow: the work goes on when there was none for so long. */
const QUIET = 4;
/** It goes on after this time in any case. */
const LONGEST_REST = 100;

/** When the editor was last heard, and whose turn it is to work. */
export class Activity {
  #last = -Infinity;
  readonly #waiting: (() => void)[] = [];

  /** A message came. */
  note(): void {
    this.#last = performance.now();
  }

  get isRecent(): boolean {
    return performance.now() - this.#last < QUIET;
  }

  /** Waits until messages have been attended to. Of several that wait, one goes on at a time. */
  turn(): Promise<void> {
    return new Promise((resume) => {
      this.#waiting.push(resume);
      if (this.#waiting.length === 1) setTimeout(() => this.#resumeOne(), 0);
    });
  }

  #resumeOne(): void {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setTimeout(() => this.#resumeOne(), 0);
  }
}

export class Rest {
  readonly #activity: Activity;
  #since = performance.now();

  constructor(activity: Activity) {
    this.#activity = activity;
  }

  /** Whether it is time to rest. */
  readonly isDue = (): boolean => performance.now() - this.#since > STRETCH;

  /** Rests if it is time to; true when it was. */
  async taken(): Promise<boolean> {
    if (!this.isDue()) return false;
    const began = performance.now();
    do {
      await this.#activity.turn();
    } while (this.#activity.isRecent && performance.now() - began < LONGEST_REST);
    this.#since = performance.now();
    return true;
  }

  /** Rests if it is time to; true when the work is no longer wanted. */
  async cancelled(token: CancellationToken): Promise<boolean> {
    await this.taken();
    return token.isCancellationRequested;
  }
}
