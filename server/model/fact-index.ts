/**
 * Files facts under their keys: values for what figures repeat, subjects for what tables speak of. A filing (values by their
 * whole thousands, say) is made when it is first looked into: most reports never look into most of them.
 */
import type { Fact } from './fact.ts';
import { filingOf, placerOf } from './value-keys.ts';

const NONE: readonly Fact[] = [];

export class FactIndex {
  /** The facts of each block that has some. */
  readonly #facts = new Set<readonly Fact[]>();
  readonly #filings = new Map<string, Filing>();

  /** Files the facts of a block. The same list is given to `remove`. */
  add(facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    this.#facts.add(facts);
    for (const filing of this.#filings.values()) filing.add(facts);
  }

  remove(facts: readonly Fact[]): void {
    if (!this.#facts.delete(facts)) return;
    for (const filing of this.#filings.values()) filing.remove(facts);
  }

  find(key: string): readonly Fact[] {
    const name = filingOf(key);
    let filing = this.#filings.get(name);
    if (filing === undefined) {
      this.#filings.set(name, (filing = new Filing(name)));
      for (const facts of this.#facts) filing.add(facts);
    }
    return filing.find(key.slice(name.length + 1));
  }
}

/** Facts by one way of telling them apart: what they are about, or their values at one precision. */
class Filing {
  readonly #place: (fact: Fact, put: (place: string) => void) => void;
  readonly #facts = new Map<string, Fact[]>();

  constructor(name: string) {
    const placer = placerOf(name);
    this.#place =
      name === 'subject'
        ? ({ subject }, put) => {
            if (subject !== undefined) put(subject.slice(name.length + 1));
          }
        : ({ figure }, put) => {
            if (figure !== undefined) placer(figure, put);
          };
  }

  find(place: string): readonly Fact[] {
    return this.#facts.get(place) ?? NONE;
  }

  add(facts: readonly Fact[]): void {
    let fact: Fact;
    const put = (place: string): void => {
      const filed = this.#facts.get(place);
      if (filed === undefined) this.#facts.set(place, [fact]);
      else filed.push(fact);
    };
    for (fact of facts) this.#place(fact, put);
  }

  remove(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#place(fact, (place) => {
        const filed = this.#facts.get(place);
        if (filed === undefined) return;
        if (filed.length === 1) this.#facts.delete(place);
        else filed.splice(filed.indexOf(fact), 1);
      });
    }
  }
}
