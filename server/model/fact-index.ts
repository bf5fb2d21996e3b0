/**
 * Files facts under their keys: values for what figures repeat, subjects for what tables speak of. A filing (values by their
 * whole thousands, say) is made when it is first looked into: most reports never look into most of them.
 */
import { wordsOf } from './fact.ts';
import type { Fact } from './fact.ts';
import { digitsOf, familyOf, placerOf } from './value-keys.ts';

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
    const end = key.lastIndexOf(':');
    const name = key.slice(0, end);
    let filing = this.#filings.get(name);
    if (filing === undefined) {
      this.#filings.set(name, (filing = new Filing(name)));
      for (const facts of this.#facts) filing.add(facts);
    }
    const wordAt = key.indexOf('~', end);
    return wordAt < 0
      ? filing.find(key.slice(end + 1))
      : filing.findSpokenOf(key.slice(end + 1, wordAt), key.slice(wordAt + 1));
  }
}

/** Facts by one way of telling them apart, which its name says: `subject`, or `value:money:e3`. */
class Filing {
  readonly #place: (fact: Fact, put: (place: string) => void) => void;
  readonly #facts = new Map<string, Fact[]>();
  /** Those of a place by the words that speak of them; made when somebody asks. */
  readonly #byWord = new Map<string, Map<string, Fact[]>>();

  constructor(name: string) {
    const [, family, way = ''] = name.split(':');
    this.#place = family === undefined ? placeSubject : placingValues(family, way);
  }

  find(place: string): readonly Fact[] {
    return this.#facts.get(place) ?? NONE;
  }

  /** The facts of a place that a word speaks of. */
  findSpokenOf(place: string, word: string): readonly Fact[] {
    let byWord = this.#byWord.get(place);
    if (byWord === undefined) {
      byWord = new Map();
      for (const fact of this.find(place)) for (const each of wordsOf(fact)) addTo(byWord, each, fact);
      this.#byWord.set(place, byWord);
    }
    return byWord.get(word) ?? NONE;
  }

  add(facts: readonly Fact[]): void {
    let fact: Fact;
    const put = (place: string): void => {
      addTo(this.#facts, place, fact);
      const byWord = this.#byWord.get(place);
      if (byWord !== undefined) for (const word of wordsOf(fact)) addTo(byWord, word, fact);
    };
    for (fact of facts) this.#place(fact, put);
  }

  remove(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#place(fact, (place) => {
        takeFrom(this.#facts, place, fact);
        const byWord = this.#byWord.get(place);
        if (byWord !== undefined) for (const word of wordsOf(fact)) takeFrom(byWord, word, fact);
      });
    }
  }
}

function addTo(facts: Map<string, Fact[]>, key: string, fact: Fact): void {
  const filed = facts.get(key);
  if (filed === undefined) facts.set(key, [fact]);
  else filed.push(fact);
}

function takeFrom(facts: Map<string, Fact[]>, key: string, fact: Fact): void {
  const filed = facts.get(key);
  const at = filed?.indexOf(fact) ?? -1;
  if (filed === undefined || at < 0) return;
  if (filed.length === 1) facts.delete(key);
  else filed.splice(at, 1);
}

function placeSubject({ subject }: Fact, put: (place: string) => void): void {
  if (subject !== undefined) put(subject.slice(subject.lastIndexOf(':') + 1));
}

function placingValues(family: string, way: string): (fact: Fact, put: (place: string) => void) => void {
  const place = placerOf(way);
  return (fact, put) => {
    const { figure } = fact;
    if (figure === undefined || familyOf(figure) !== family) return;
    const digits = fact.digits ?? digitsOf(figure);
    if (digits !== undefined) place(digits, put);
  };
}
