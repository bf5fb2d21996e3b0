/**
 * Does something soon after it was last asked for, once for many requests, and never twice at the same time: what was asked
 * for meanwhile is done once more afterwards.
 */
export class Soon {
  readonly #delay: number;
  readonly #work: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWorking = false;
  #again = false;

  /** `delay` in milliseconds; `work` deals with its own errors. */
  constructor(delay: number, work: () => Promise<void>) {
    this.#delay = delay;
    this.#work = work;
  }

  ask(): void {
    if (this.#isWorking) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #run(): Promise<void> {
    this.#isWorking = true;
    this.#again = false;
    try {
      await this.#work();
    } finally {
      this.#isWorking = false;
      if (this.#again) this.ask();
    }
  }
}
