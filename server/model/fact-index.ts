/**
 * Files facts under their keys: values for what figures repeat, subjects for what tables speak of. A filing (values by their
 * whole thousands, say) is made when it is first looked into: most reports never look into most of them.
 */
import type { Fact } from './fact.ts';
import { filingOf, placesIn } from './value-keys.ts';

const NONE: readonly Fact[] = [];

type Filing = Map<string, Fact[]>;

export class FactIndex {
  /** The facts of each block that has some. */
  readonly #facts = new Set<readonly Fact[]>();
  readonly #filings = new Map<string, Filing>();

  /** Files the facts of a block. The same list is given to `remove`. */
  add(facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    this.#facts.add(facts);
    for (const [name, filing] of this.#filings) for (const fact of facts) file(filing, name, fact);
  }

  remove(facts: readonly Fact[]): void {
    if (!this.#facts.delete(facts)) return;
    for (const [name, filing] of this.#filings) for (const fact of facts) unfile(filing, name, fact);
  }

  find(key: string): readonly Fact[] {
    const name = filingOf(key);
    let filing = this.#filings.get(name);
    if (filing === undefined) {
      filing = new Map();
      for (const facts of this.#facts) for (const fact of facts) file(filing, name, fact);
      this.#filings.set(name, filing);
    }
    return filing.get(key.slice(name.length + 1)) ?? NONE;
  }
}

/** `subject` is a filing too. */
function placesOf(name: string, { figure, subject }: Fact): readonly string[] {
  if (name === 'subject') return subject === undefined ? [] : [subject.slice(name.length + 1)];
  return figure === undefined ? [] : placesIn(name, figure);
}

function file(filing: Filing, name: string, fact: Fact): void {
  for (const place of placesOf(name, fact)) {
    const filed = filing.get(place);
    if (filed === undefined) filing.set(place, [fact]);
    else filed.push(fact);
  }
}

function unfile(filing: Filing, name: string, fact: Fact): void {
  for (const place of placesOf(name, fact)) {
    const filed = filing.get(place);
    if (filed === undefined) continue;
    if (filed.length === 1) filing.delete(place);
    else filed.splice(filed.indexOf(fact), 1);
  }
}
