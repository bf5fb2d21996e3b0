/** Which blocks looked something up under a key, so that they are worked out anew when that changes. */
import type { ReportBlock } from './report-block.ts';

const NONE: ReadonlySet<ReportBlock> = new Set();

export class Readers {
  readonly #byKey = new Map<string, Set<ReportBlock>>();

  of(key: string): ReadonlySet<ReportBlock> {
    return this.#byKey.get(key) ?? NONE;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  add(block: ReportBlock, keys: readonly string[]): void {
    for (const key of keys) {
      const blocks = this.#byKey.get(key);
      if (blocks === undefined) this.#byKey.set(key, new Set([block]));
      else blocks.add(block);
    }
  }

  remove(block: ReportBlock, keys: readonly string[]): void {
    for (const key of keys) {
      const blocks = this.#byKey.get(key);
      blocks?.delete(block);
      if (blocks?.size === 0) this.#byKey.delete(key);
    }
  }
}
