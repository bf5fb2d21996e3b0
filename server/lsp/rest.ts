/**
 * Long work done in stretches: between them the server attends to messages, so that a cancellation is heard and an edit is
 * not kept waiting. While an author is busy, long work stands back.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { now } from './clock.ts';

/** Longest stretch of work without attending to messages, in milliseconds. */
const STRETCH = 8;
/** A message makes others likely to follow: the work goes on when there was none for so long. */
const QUIET = 4;
/** It goes on after this time in any case. */
const LONGEST_REST = 100;

/** An author who was not heard for so long does something else than type. */
const LULL = 2000;

/** Once the messages that have come in are attended to. A timer, which browsers have instead, takes a millisecond or more. */
const soon: (work: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (work) => setTimeout(work, 0);

/** When the editor was last heard, and whose turn it is to work. */
export class Activity {
  #last = -Infinity;
  readonly #waiting: (() => void)[] = [];

  /** A message came. */
  note(): void {
    this.#last = now();
  }

  get isRecent(): boolean {
    return now() - this.#last < QUIET;
  }

  /** Does something that takes a moment once the editor has not been heard for a while. */
  whenQuiet(work: () => void): void {
    setTimeout(() => (now() - this.#last < LULL ? this.whenQuiet(work) : work()), LULL);
  }

  /** Waits until messages have been attended to. Of several that wait, one goes on at a time. */
  turn(): Promise<void> {
    return new Promise((resume) => {
      this.#waiting.push(resume);
      if (this.#waiting.length === 1) soon(() => this.#resumeOne());
    });
  }

  #resumeOne(): void {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) soon(() => this.#resumeOne());
  }
}

export class Rest {
  readonly #activity: Activity;
  #since = now();
  #asked = 0;

  constructor(activity: Activity) {
    this.#activity = activity;
  }

  /** Whether it is time to rest; asked so often that it does not look at the clock every time. */
  readonly isDue = (): boolean => {
    this.#asked = (this.#asked + 1) % 4;
    return this.#asked === 0 && now() - this.#since > STRETCH;
  };

  /** Rests if it is time to; true when it was. */
  async taken(): Promise<boolean> {
    const began = now();
    if (began - this.#since <= STRETCH) return false;
    do {
      await this.#activity.turn();
    } while (this.#activity.isRecent && now() - began < LONGEST_REST);
    this.#since = now();
    return true;
  }

  /** Rests if it is time to; true when the work is no longer wanted. */
  async cancelled(token: CancellationToken): Promise<boolean> {
    await this.taken();
    return token.isCancellationRequested;
  }
}
