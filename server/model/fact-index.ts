/**
 * Files facts under their keys: values for what figures repeat, subjects for what tables speak of. A filing (values by their
 * whole thousands, say) is made when it is first looked into: most reports never look into most of them.
 */
import { wordsOf } from './fact.ts';
import type { Fact } from './fact.ts';
import type { OfferChanges } from './offer-changes.ts';
import { SUBJECT } from './subject.ts';
import { digitsOf, familyOf, placerOf } from './value-keys.ts';
import type { Family, Placer } from './value-keys.ts';

const NONE: readonly Fact[] = [];

export class FactIndex {
  /** The facts of each block that has some. */
  readonly #facts = new Set<readonly Fact[]>();
  /** Facts by their subjects; made when somebody asks for the first. */
  #subjects: Map<string, Fact[]> | undefined;
  readonly #filings = new Map<string, Filing>();
  /** All facts by their sizes; made for the first of several filings, which come one after the other. */
  #sizes: Sizes | undefined;

  /** Files the facts of a block. */
  add(facts: readonly Fact[]): void {
    if (facts.length === 0) return;
    this.#facts.add(facts);
    this.#refile(facts, addTo);
  }

  /** Files the facts of an edit; those that stay are filed already. */
  exchange(changes: OfferChanges): void {
    const isOther = (fact: Fact): boolean => !changes.stays(fact);
    for (const facts of changes.before) if (this.#facts.delete(facts)) this.#refile(facts.filter(isOther), takeFrom);
    for (const facts of changes.now) {
      if (facts.length === 0) continue;
      this.#facts.add(facts);
      this.#refile(facts.filter(isOther), addTo);
    }
  }

  /** Changes what has been made of the facts so far. */
  #refile(facts: readonly Fact[], change: Change): void {
    this.#sizes = undefined;
    if (facts.length === 0) return;
    if (this.#subjects !== undefined) changeSubjects(this.#subjects, facts, change);
    if (this.#filings.size === 0) return;
    const sizes = sizesOf([facts]);
    for (const filing of this.#filings.values()) filing.change(sizes, change);
  }

  /** The facts under a key: a subject, or a filing of values and a place in it. */
  find(key: string): readonly Fact[] {
    return key.startsWith(SUBJECT) ? (this.#bySubject().get(key) ?? NONE) : this.#findValue(key);
  }

  #bySubject(): ReadonlyMap<string, readonly Fact[]> {
    if (this.#subjects === undefined) {
      this.#subjects = new Map();
      for (const facts of this.#facts) changeSubjects(this.#subjects, facts, addTo);
    }
    return this.#subjects;
  }

  #findValue(key: string): readonly Fact[] {
    const end = key.lastIndexOf(':');
    const name = key.slice(0, end);
    let filing = this.#filings.get(name);
    if (filing === undefined) {
      this.#filings.set(name, (filing = new Filing(name)));
      this.#sizes ??= sizesOf(this.#facts);
      filing.change(this.#sizes, addTo);
    }
    const wordAt = key.indexOf('~', end);
    return wordAt < 0
      ? filing.find(key.slice(end + 1))
      : filing.findSpokenOf(key.slice(end + 1, wordAt), key.slice(wordAt + 1));
  }
}

/** Facts of one family that have a size, with the digits of their sizes and the exponent of the last: lists of one length. */
interface SizedFacts {
  readonly facts: Fact[];
  readonly digits: string[];
  readonly precisions: number[];
}

type Sizes = Readonly<Record<Family, SizedFacts>>;

function sizesOf(lists: Iterable<readonly Fact[]>): Sizes {
  const sizes: Sizes = { money: noFacts(), share: noFacts(), count: noFacts() };
  for (const facts of lists) {
    for (let at = 0; at < facts.length; at++) {
      const fact = facts[at];
      const figure = fact?.figure;
      if (fact === undefined || figure === undefined) continue;
      const family = familyOf(figure);
      const digits = family === undefined ? undefined : digitsOf(figure);
      if (family === undefined || digits === undefined) continue;
      const sized = sizes[family];
      sized.facts.push(fact);
      sized.digits.push(digits.text);
      sized.precisions.push(digits.precision);
    }
  }
  return sizes;
}

function noFacts(): SizedFacts {
  return { facts: [], digits: [], precisions: [] };
}

/** Facts by one way of telling their sizes apart, which its name says: `value:money:e3`. */
class Filing {
  readonly #family: Family | undefined;
  readonly #placer: Placer;
  readonly #facts = new Map<string, Fact[]>();
  /** Those of a place by the words that speak of them; made when somebody asks. */
  readonly #byWord = new Map<string, Map<string, Fact[]>>();

  constructor(name: string) {
    const [, family, way = ''] = name.split(':');
    this.#family = family === 'money' || family === 'share' || family === 'count' ? family : undefined;
    this.#placer = placerOf(way);
  }

  find(place: string): readonly Fact[] {
    return this.#facts.get(place) ?? NONE;
  }

  /** The facts of a place that a word speaks of. */
  findSpokenOf(place: string, word: string): readonly Fact[] {
    const byWord = this.#byWord.get(place) ?? this.#fileByWord(place);
    return byWord.get(word) ?? NONE;
  }

  #fileByWord(place: string): Map<string, Fact[]> {
    const byWord = new Map<string, Fact[]>();
    for (const fact of this.find(place)) {
      for (const word of wordsOf(fact)) addTo(byWord, word, fact);
    }
    this.#byWord.set(place, byWord);
    return byWord;
  }

  /** Files facts, or takes them out. */
  change(sizes: Sizes, change: Change): void {
    if (this.#family === undefined) return;
    const { facts, digits, precisions } = sizes[this.#family];
    const { placeOf, otherPlaceOf } = this.#placer;
    // Thousands of facts for each filing: this loop is kept as plain as it can be.
    for (let at = 0; at < facts.length; at++) {
      const fact = facts[at];
      const text = digits[at];
      const precision = precisions[at];
      if (fact === undefined || text === undefined || precision === undefined) continue;
      const place = placeOf(text, precision);
      if (place === '') continue;
      this.#changeAt(place, fact, change);
      const other = otherPlaceOf(text, precision);
      if (other !== '') this.#changeAt(other, fact, change);
    }
  }

  #changeAt(place: string, fact: Fact, change: Change): void {
    change(this.#facts, place, fact);
    const byWord = this.#byWord.get(place);
    if (byWord !== undefined) for (const word of wordsOf(fact)) change(byWord, word, fact);
  }
}

/** Puts a fact under a key, or takes it from there. */
type Change = (facts: Map<string, Fact[]>, key: string, fact: Fact) => void;

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

function changeSubjects(subjects: Map<string, Fact[]>, facts: readonly Fact[], change: Change): void {
  for (const fact of facts) {
    const { subject } = fact;
    if (subject !== undefined) change(subjects, subject, fact);
  }
}
