/** How many things of a row have been taken, counted in memory that threads share, so that none is taken twice. */
export class TakenCount {
  readonly memory: SharedArrayBuffer;
  readonly #count: Int32Array;
  readonly #all: number;

  /** `memory` is another thread's count of the same row. */
  constructor(all: number, memory = new SharedArrayBuffer(4)) {
    this.memory = memory;
    this.#count = new Int32Array(memory);
    this.#all = all;
  }

  /** Takes the next one; undefined when all are taken. */
  next(): number | undefined {
    const index = Atomics.add(this.#count, 0, 1);
    return index < this.#all ? index : undefined;
  }
}
