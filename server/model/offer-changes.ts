/**
 * What an edit changes in the offers of the blocks that it touches. A fact that looks the same from outside as one that was there
 * before is that fact: whoever is tied to it need not be asked again, and it stays where it is filed.
 */
import { areAlike, keysOf, moveFact } from './fact.ts';
import type { Fact } from './fact.ts';

export class OfferChanges {
  /** Each name as often as it was given, marked when the author wrote it. */
  readonly #namesBefore: string[] = [];
  readonly #namesNow: string[] = [];
  /** The facts of the blocks that went, list by list, and of those that came. */
  readonly before: (readonly Fact[])[] = [];
  readonly now: (readonly Fact[])[] = [];
  /** The facts that went, in their order, and which of them would come next if all came again. */
  readonly #gone: Fact[] = [];
  #next = 0;
  /** Their places by their rows, or else their names; made when one does not come next. */
  #places: Map<string, number[]> | undefined;
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
    // One by one: of a table there may be more than a call takes.
    for (const fact of facts) this.#gone.push(fact);
  }

  /** The fact that a fresh one is a new sight of, moved to where it is now; or the fresh one. */
  recognise(fresh: Fact): Fact {
    const place = this.#placeOf(fresh);
    const known = this.#gone[place ?? -1];
    this.#next = (place ?? this.#next) + 1;
    if (known === undefined) return fresh;
    moveFact(known, fresh);
    this.#recognised.add(known);
    return known;
  }

  /** Where a fact that looks like a fresh one stands among those that went. Each is given once. */
  #placeOf(fresh: Fact): number | undefined {
    const isIt = (place: number): boolean => {
      const gone = this.#gone[place];
      return gone !== undefined && !this.stays(gone) && areAlike(gone, fresh);
    };
    if (isIt(this.#next)) return this.#next;
    this.#places ??= Map.groupBy(this.#gone.keys(), (place) => groupOf(this.#gone[place]));
    return this.#places.get(groupOf(fresh))?.find(isIt);
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

/** What a fact and those that look like it have in common, and few others have. */
function groupOf(fact: Fact | undefined): string {
  return fact?.cell?.row.id ?? fact?.name ?? '';
}

function marked(name: string, written: boolean): string {
  return written ? `${name}!` : name;
}
