/**
 * What an edit changes in the offers of the blocks that it touches. A fact that looks the same from outside as one that was there
 * before is that fact: whoever is tied to it need not be asked again, and it stays where it is filed.
 */
import { keysOf, moveFact, printOfFact } from './fact.ts';
import type { Fact } from './fact.ts';

/** The prints of facts in blocks that are being edited: whoever types in a table types in it again. */
const prints = new WeakMap<Fact, string>();

function knownPrint(fact: Fact): string {
  const known = prints.get(fact);
  if (known !== undefined) return known;
  const print = printOfFact(fact);
  prints.set(fact, print);
  return print;
}

export class OfferChanges {
  /** Each name as often as it was given, marked when the author wrote it. */
  readonly #namesBefore: string[] = [];
  readonly #namesNow: string[] = [];
  /** The facts of the blocks that went, list by list, and of those that came. */
  readonly before: (readonly Fact[])[] = [];
  readonly now: (readonly Fact[])[] = [];
  /** Facts that went and have not been recognised yet, by their prints. */
  readonly #gone = new Map<string, Fact[]>();
  readonly #recognised = new Set<Fact>();

  forgetName(name: string, written: boolean): void {
    this.#namesBefore.push(marked(name, written));
  }

  findName(name: string, written: boolean): void {
    this.#namesNow.push(marked(name, written));
  }

  /** Whether the same names are given, as often and in the same way. */
  get hasSameNames(): boolean {
    return this.#namesBefore.toSorted().join() === this.#namesNow.toSorted().join();
  }

  forgetFacts(facts: readonly Fact[]): void {
    this.before.push(facts);
    for (const fact of facts) {
      const print = knownPrint(fact);
      const known = this.#gone.get(print);
      if (known === undefined) this.#gone.set(print, [fact]);
      else known.push(fact);
    }
  }

  /** The fact that a fresh one is a new sight of, moved to where it is now; or the fresh one. */
  recognise(fresh: Fact): Fact {
    const known = this.#gone.get(printOfFact(fresh))?.shift();
    if (known === undefined) return fresh;
    moveFact(known, fresh);
    this.#recognised.add(known);
    return known;
  }

  findFacts(facts: readonly Fact[]): void {
    this.now.push(facts);
  }

  /** Whether a fact is one of those before and of those now. */
  stays(fact: Fact): boolean {
    return this.#recognised.has(fact);
  }

  /** The keys that lead to something else than before. A name whose block was read again always does. */
  changedKeys(): Set<string> {
    const changed = new Set<string>();
    for (const name of [...this.#namesBefore, ...this.#namesNow]) changed.add(`name:${name.replace(/!$/, '')}`);
    // Suggestions ("did you mean") choose among all names.
    if (!this.hasSameNames) changed.add('names');
    for (const facts of [...this.before, ...this.now]) {
      for (const fact of facts) if (!this.stays(fact)) keysOf(fact).forEach((key) => changed.add(key));
    }
    return changed;
  }
}

function marked(name: string, written: boolean): string {
  return written ? `${name}!` : name;
}
