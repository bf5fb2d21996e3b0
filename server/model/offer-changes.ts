/** What an edit changed in the offers of the blocks that it touched. */
import { keysOf, moveFact, printOfFact } from './fact.ts';
import type { Fact } from './fact.ts';

/** The offers that an edit took away, or brought: the names, and the facts by what they look like from outside. */
export class OfferPrints {
  /** Each name as often as it was given, marked when the author wrote it. */
  readonly #names: string[] = [];
  /** Facts that have not been recognised yet. */
  readonly #facts = new Map<string, Fact[]>();
  /** One of the facts with each print, and how many there were; recognising one changes neither. */
  readonly #counts = new Map<string, { readonly fact: Fact; count: number }>();

  addName(name: string, written: boolean): void {
    this.#names.push(written ? `${name}!` : name);
  }

  /** Whether the same names are given, as often and in the same way. */
  namesLike(other: OfferPrints): boolean {
    return this.#names.toSorted().join() === other.#names.toSorted().join();
  }

  addFact(fact: Fact): void {
    const print = printOfFact(fact);
    const known = this.#facts.get(print);
    if (known === undefined) this.#facts.set(print, [fact]);
    else known.push(fact);
    const counted = this.#counts.get(print);
    if (counted === undefined) this.#counts.set(print, { fact, count: 1 });
    else counted.count++;
  }

  /** The fact that a fresh one is a new sight of, moved to where it is now; or the fresh one. */
  recognise(fresh: Fact): Fact {
    const known = this.#facts.get(printOfFact(fresh))?.shift();
    if (known === undefined) return fresh;
    moveFact(known, fresh);
    return known;
  }

  /** The keys that lead to something else than before. A name whose block was read again always does. */
  changedFrom(before: OfferPrints): Set<string> {
    const changed = new Set<string>();
    for (const name of [...before.#names, ...this.#names]) changed.add(`name:${name.replace(/!$/, '')}`);
    // Suggestions ("did you mean") choose among all names.
    if (!this.namesLike(before)) changed.add('names');
    this.#markDifferences(before, changed);
    before.#markDifferences(this, changed);
    return changed;
  }

  #markDifferences(other: OfferPrints, changed: Set<string>): void {
    for (const [print, { fact, count }] of this.#counts) {
      if (other.#counts.get(print)?.count === count) continue;
      for (const key of keysOf(fact)) changed.add(key);
    }
  }
}
