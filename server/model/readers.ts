/** Which blocks looked something up under a key, so that they are worked out anew when that changes. */
import type { ReportBlock } from './report-block.ts';

/** Most keys have one reader, for which a set would take ten times the room. */
type Filed = ReportBlock | Set<ReportBlock>;

const NONE: readonly ReportBlock[] = [];

export class Readers {
  readonly #byKey = new Map<string, Filed>();

  of(key: string): Iterable<ReportBlock> {
    const filed = this.#byKey.get(key);
    if (filed === undefined) return NONE;
    return filed instanceof Set ? filed : [filed];
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  add(block: ReportBlock, keys: readonly string[]): void {
    for (const key of keys) {
      const filed = this.#byKey.get(key);
      if (filed === undefined) this.#byKey.set(key, block);
      else if (filed instanceof Set) filed.add(block);
      else if (filed !== block) this.#byKey.set(key, new Set([filed, block]));
    }
  }

  remove(block: ReportBlock, keys: readonly string[]): void {
    for (const key of keys) {
      const filed = this.#byKey.get(key);
      if (filed === block) this.#byKey.delete(key);
      else if (filed instanceof Set && filed.delete(block) && filed.size === 0) this.#byKey.delete(key);
    }
  }
}
