/** Files facts under their keys: values for what figures repeat, subjects for what tables speak of. */
import type { Fact } from './fact.ts';

const NONE: readonly Fact[] = [];

export class FactIndex {
  /** Most keys have a single fact. */
  readonly #facts = new Map<string, Fact[]>();

  add(fact: Fact): void {
    for (const key of fact.keys) {
      const filed = this.#facts.get(key);
      if (filed === undefined) this.#facts.set(key, [fact]);
      else filed.push(fact);
    }
  }

  remove(fact: Fact): void {
    for (const key of fact.keys) {
      const filed = this.#facts.get(key);
      if (filed === undefined) continue;
      if (filed.length === 1) this.#facts.delete(key);
      else filed.splice(filed.indexOf(fact), 1);
    }
  }

  find(key: string): readonly Fact[] {
    return this.#facts.get(key) ?? NONE;
  }
}
