/**
 * Everything known about an open report, kept up to date edit by edit. A block's meaning is worked out from its own text;
 * what it offers to others is filed under keys; its links remember the keys that they looked up. So an edit costs the
 * edited blocks, and those that looked up something which the edit changed.
 */
import type { Definition, Offers } from './definition.ts';
import { offersOf } from './definition.ts';
import type { Fact } from './fact.ts';
import type { Knowledge } from './knowledge.ts';
import { linkBlock } from './link.ts';
import type { Links } from './links.ts';
import type { HeaderContext, HeaderMeaning, Meaning } from './meaning.ts';
import { OfferChanges } from './offer-changes.ts';
import { outlineOf, sectionsOf, WORDED_BLOCKS } from './outline.ts';
import type { Outline } from './outline.ts';
import { DOCUMENT_KINDS, refersElsewhere } from './other-documents.ts';
import { LIST, PROSE, PROSE_BLOCKS } from './prose-blocks.ts';
import { readMeaning } from './read-meaning.ts';
import { Readers } from './readers.ts';
import type { ReportBlock } from './report-block.ts';
import type { ReportDocument } from './report-document.ts';
import type { Settings } from './settings.ts';
import { FactIndex } from './fact-index.ts';
import { ToldFigures, toldKeys } from './told-figures.ts';
import type { SourceReading } from './source/source-file.ts';

/** Finds other documents. It never waits: what has not been loaded is not there yet. */
export interface Library {
  /** The analysis of another document by its path as written in `uses`, `of` or `@include`. */
  find(fromUri: string, path: string): Analysis | undefined;
  /** The spreadsheet or CSV file that a `source:` names; undefined where files are not read. */
  source?(fromUri: string, path: string): SourceReading | undefined;
}

/** What is known of one block. */
interface Entry {
  readonly meaning: Meaning;
  readonly offers: Offers;
  /** The block's part of the report's outline. */
  readonly outline: Outline;
  links?: Links;
  /** Keys that a rule looked up for this block beyond its links. */
  watched?: string[];
}

const NO_HEADER: HeaderContext = { overspend: 1 };
const NEVER = (): boolean => false;
const AS_READ = (fact: Fact): Fact => fact;

export class Analysis implements Knowledge {
  readonly document: ReportDocument;
  readonly settings: Settings;
  readonly library: Library;
  header: HeaderContext = NO_HEADER;
  /** Goes up when the outline changes: headings, numbers, header. */
  outlineVersion = 0;
  #sectionChanges = 0;
  #wordingChanges = 0;
  /** Goes up when a block that refers to other documents was edited. */
  referencesVersion = 0;
  readonly #entries = new Map<ReportBlock, Entry>();
  readonly #names = new Map<string, Definition[]>();
  #facts = new FactIndex();
  /** Made when it is first needed: hardly any figure of a report stands in no table. */
  #told: ToldFigures | undefined;
  /** Made when it is first needed: a report that is never edited does without. */
  #readers: Readers | undefined;
  readonly #successors = new WeakMap<ReportBlock, ReportBlock>();
  #dirty = new Set<ReportBlock>();
  #paths: readonly string[] = [];
  /** The first block that may not have been read; undefined when all of them have been. */
  #unread: number | undefined;

  constructor(document: ReportDocument, settings: Settings, library: Library) {
    this.document = document;
    this.settings = settings;
    this.library = library;
    this.#begin();
  }

  get uri(): string {
    return this.document.uri;
  }

  /** Goes up when the outline changes, and when a heading begins or ceases to stand for a section of the profile. */
  get sectionsVersion(): number {
    return this.outlineVersion + this.#sectionChanges;
  }

  /** Goes up when the outline or the names change, and when a recommendation, option or resolution is edited. */
  get wordingVersion(): number {
    return this.outlineVersion + this.#wordingChanges;
  }

  /**
   * Edits the document and everything known about it. Gives the keys of all offers that changed: documents that use this
   * one pass them to `otherChanged`. Undefined when the header changed, and with it possibly everything.
   */
  edit(start: number, end: number, text: string): ReadonlySet<string> | undefined {
    const { removed, added } = this.document.edit(start, end, text);
    const told = this.#toldIn(removed);
    const changes = new OfferChanges();
    const outlines = removed.map((block) => this.#forget(block, changes));
    const newOutlines = added.map((block) => this.#read(block, changes));
    this.#facts.exchange(changes);
    const isSame = (part: 'shape' | 'places'): boolean =>
      outlines.length === newOutlines.length && outlines.every((line, at) => line?.[part] === newOutlines[at]?.[part]);
    const isSameShape = isSame('shape');
    if (!isSameShape) this.outlineVersion++;
    // Where something of it moved in its block, so did what findings point at.
    else if (isSame('places')) removed.forEach((block, at) => this.#successors.set(block, added[at] ?? block));
    // Of the names, only those of other documents are read by a rule about the whole report, one that reads words as well.
    const touched = [...removed, ...added];
    if (touched.some(({ kind }) => WORDED_BLOCKS.has(kind)) || !changes.hasSameNames) this.#wordingChanges++;
    const sectionsIn = (block: ReportBlock | undefined): string =>
      block === undefined ? '' : sectionsOf(block, this.settings.profile);
    // Where their numbers differ, the outline has changed already.
    if (removed.some((block, at) => sectionsIn(block) !== sectionsIn(added[at]))) this.#sectionChanges++;
    if (this.#unread !== undefined) this.#unread = 0;
    if (touched.some(refersElsewhere)) this.referencesVersion++;
    if (this.#headerChanged(removed, added)) {
      this.#begin();
      return undefined;
    }
    const changed = changes.changedKeys();
    if (touched.some(({ kind }) => PROSE_BLOCKS.includes(kind))) changed.add(PROSE);
    if (!isSameShape || added.some(({ kind }) => kind === 'item')) changed.add(LIST);
    this.#invalidate(changed);
    told.push(...this.#toldIn(added));
    if (told.length > 0) this.#invalidate(new Set(told));
    return changed;
  }

  /** The keys of the figures that blocks tell, if anybody has asked for such. */
  #toldIn(blocks: readonly ReportBlock[]): string[] {
    if (this.#told === undefined) return [];
    return blocks.flatMap((block) => {
      const meaning = this.#entries.get(block)?.meaning;
      return meaning === undefined ? [] : toldKeys(meaning);
    });
  }

  /**
   * Reads the blocks that have not been read, until it is `enough`, which is asked after each; true when all have been.
   * Whatever is asked of the analysis reads them all first, so this is for those who must not stay away for so long.
   */
  readOn(enough: () => boolean = NEVER): boolean {
    if (this.#unread === undefined) return true;
    for (let at = this.#unread; ; at++) {
      const block = this.document.blocks[at];
      if (block === undefined) break;
      if (this.#entries.has(block)) continue;
      this.#read(block);
      this.#unread = at + 1;
      if (enough()) return false;
    }
    this.#unread = undefined;
    this.#paths = this.#findPaths();
    this.outlineVersion++;
    return true;
  }

  /** The block that took a removed one's place in an unchanged outline. */
  successorOf(block: ReportBlock): ReportBlock | undefined {
    let latest = this.#successors.get(block);
    for (let next = latest; next !== undefined; next = this.#successors.get(next)) latest = next;
    return latest !== undefined && this.has(latest) ? latest : undefined;
  }

  /** Another document, known here by `path`, changed what it offers under `keys`; all of it when they are not given. */
  otherChanged(path: string, keys?: ReadonlySet<string>): void {
    // Rules about the whole report may look into the other one: what was resolved against what was recommended.
    this.outlineVersion++;
    if (keys === undefined) {
      const stale = [...this.#readerIndex().keys()].filter(
        (key) => key === `document:${path}` || key.startsWith(`${path}>`),
      );
      this.#invalidate(new Set(stale));
      return;
    }
    this.#invalidate(new Set([...keys].map((key) => `${path}>${key}`)));
  }

  /** The blocks whose findings may be out of date since this was last asked; at first, all of them. */
  takeDirty(): ReadonlySet<ReportBlock> {
    this.readOn();
    const dirty = this.#dirty;
    this.#dirty = new Set();
    return dirty;
  }

  /** Whether the block is still part of the document. */
  has(block: ReportBlock): boolean {
    this.readOn();
    return this.#entries.has(block);
  }

  meaningOf(block: ReportBlock): Meaning {
    return this.#entry(block).meaning;
  }

  offersOf(block: ReportBlock): Offers {
    return this.#entry(block).offers;
  }

  linksOf(block: ReportBlock): Links {
    const entry = this.#entry(block);
    if (entry.links === undefined) {
      entry.links = linkBlock(block, entry.meaning, entry.offers.facts, this);
      this.#readers?.add(block, entry.links.reads);
    }
    return entry.links;
  }

  /** A rule looked up something for this block: the block is out of date when that changes. */
  watch(block: ReportBlock, key: string): void {
    (this.#entry(block).watched ??= []).push(key);
    this.#readers?.add(block, [key]);
  }

  /** The blocks that looked up something under a key: `name:finance` are those that refer to it. */
  readersOf(key: string): Iterable<ReportBlock> {
    this.readOn();
    return this.#readerIndex().of(key);
  }

  define(name: string): Definition | undefined {
    this.readOn();
    const found = this.#names.get(name);
    if (found === undefined || found.length === 1) return found?.[0];
    return this.definitionsOf(name)[0];
  }

  /** All that have been given a name, in the order of the report. More than one is a finding. */
  definitionsOf(name: string): readonly Definition[] {
    this.readOn();
    return (this.#names.get(name) ?? []).toSorted(
      (a, b) => a.block.index - b.block.index || a.span.start - b.span.start,
    );
  }

  names(): Iterable<string> {
    this.readOn();
    return this.#names.keys();
  }

  factsUnder(key: string): readonly Fact[] {
    this.readOn();
    return this.#facts.find(key);
  }

  /** The blocks that tell figures of some digits, by the key of these, each as often as it does. */
  blocksTelling(key: string): readonly ReportBlock[] {
    this.readOn();
    if (this.#told === undefined) {
      this.#told = new ToldFigures();
      for (const block of this.document.blocks) this.#told.add(block, this.meaningOf(block));
    }
    return this.#told.at(key);
  }

  other(path: string): Analysis | undefined {
    return this.library.find(this.document.uri, path);
  }

  otherPaths(): readonly string[] {
    this.readOn();
    return this.#paths;
  }

  /** The header's meaning, if the document has one. */
  get headerMeaning(): HeaderMeaning | undefined {
    return this.#headerBlock()?.meaning;
  }

  #headerBlock(): { block: ReportBlock; meaning: HeaderMeaning } | undefined {
    // The header is the first block that is not blank or a comment; further ones are a finding and change nothing.
    for (const block of this.document.blocks) {
      if (block.kind === 'blank' || block.kind === 'comment') continue;
      const meaning = this.#entries.get(block)?.meaning;
      return meaning?.kind === 'header' ? { block, meaning } : undefined;
    }
    return undefined;
  }

  #entry(block: ReportBlock): Entry {
    const entry = this.#entries.get(block) ?? (this.readOn() ? this.#entries.get(block) : undefined);
    if (entry === undefined) throw new Error('This block is no longer part of the document.');
    return entry;
  }

  /** Begins to read the document anew: at first, and when the header changes what every figure means. */
  #begin(): void {
    this.#entries.clear();
    this.#names.clear();
    this.#readers = undefined;
    this.#facts = new FactIndex();
    this.#told = undefined;
    this.#dirty = new Set();
    const first = this.document.blocks.find((block) => block.kind !== 'blank' && block.kind !== 'comment');
    const meaning = first === undefined ? undefined : readMeaning(first, NO_HEADER);
    this.header = meaning?.kind === 'header' ? meaning.context : NO_HEADER;
    if (first !== undefined) this.#read(first);
    this.#unread = 0;
  }

  /** Whether the edit changed what the header says about every figure, or which other documents there are. */
  #headerChanged(removed: readonly ReportBlock[], added: readonly ReportBlock[]): boolean {
    const context = this.headerMeaning?.context ?? NO_HEADER;
    if (context !== this.header && JSON.stringify(context) !== JSON.stringify(this.header)) return true;
    if (![...removed, ...added].some((block) => DOCUMENT_KINDS.has(block.kind))) return false;
    const paths = this.#findPaths();
    const same = paths.length === this.#paths.length && paths.every((path, index) => path === this.#paths[index]);
    this.#paths = paths;
    return !same;
  }

  #findPaths(): string[] {
    const paths: string[] = [];
    for (const block of this.document.blocks) {
      if (!DOCUMENT_KINDS.has(block.kind)) continue;
      for (const definition of this.#entries.get(block)?.offers.definitions ?? []) {
        if (definition.kind === 'document') paths.push(definition.path);
      }
    }
    return paths;
  }

  /**
   * Reads a block and files what it offers. Gives its outline. In an edit, facts that were there before stay the same facts, and
   * all are filed once it is over.
   */
  #read(block: ReportBlock, changes?: OfferChanges): Outline {
    const meaning = readMeaning(block, this.header);
    const recognise = changes === undefined ? AS_READ : (fresh: Fact) => changes.recognise(fresh);
    const offers = offersOf(block, meaning, this.header.period, recognise);
    const outline = outlineOf(block, meaning);
    this.#entries.set(block, { meaning, offers, outline });
    this.#dirty.add(block);
    for (const definition of offers.definitions) {
      const known = this.#names.get(definition.name);
      if (known === undefined) this.#names.set(definition.name, [definition]);
      else known.push(definition);
      changes?.findName(definition.name, definition.written);
    }
    for (const facts of [offers.facts, offers.sayings]) {
      if (changes === undefined) this.#facts.add(facts);
      else changes.findFacts(facts);
    }
    this.#told?.add(block, meaning);
    return outline;
  }

  #forget(block: ReportBlock, changes: OfferChanges): Outline | undefined {
    const entry = this.#entries.get(block);
    if (entry === undefined) return undefined;
    for (const definition of entry.offers.definitions) {
      const left = this.#names.get(definition.name)?.filter((other) => other !== definition) ?? [];
      if (left.length === 0) this.#names.delete(definition.name);
      else this.#names.set(definition.name, left);
      changes.forgetName(definition.name, definition.written);
    }
    changes.forgetFacts(entry.offers.facts);
    changes.forgetFacts(entry.offers.sayings);
    this.#told?.remove(block, entry.meaning);
    this.#unlink(block, entry);
    this.#entries.delete(block);
    this.#dirty.delete(block);
    return entry.outline;
  }

  #unlink(block: ReportBlock, entry: Entry): void {
    this.#readers?.remove(block, entry.links?.reads ?? []);
    this.#readers?.remove(block, entry.watched ?? []);
    delete entry.links;
    delete entry.watched;
  }

  #readerIndex(): Readers {
    if (this.#readers === undefined) {
      this.#readers = new Readers();
      for (const [block, { links, watched }] of this.#entries) {
        this.#readers.add(block, links?.reads ?? []);
        this.#readers.add(block, watched ?? []);
      }
    }
    return this.#readers;
  }

  #invalidate(keys: ReadonlySet<string>): void {
    const readers = this.#readerIndex();
    for (const key of keys) {
      for (const block of Array.from(readers.of(key))) {
        const entry = this.#entries.get(block);
        if (entry === undefined) continue;
        this.#unlink(block, entry);
        this.#dirty.add(block);
      }
    }
  }
}
