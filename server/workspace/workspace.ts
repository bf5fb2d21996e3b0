/**
 * The reports at hand and how they use each other. A document is read once, from the open buffer if there is one, with
 * every document that it refers to; after that, analysing and checking it needs no more waiting. When something changes,
 * the workspace says which other documents that concerns.
 */
import { checkOnce } from '../checks/check.ts';
import type { Finding } from '../checks/finding.ts';
import { Analysis } from '../model/analysis.ts';
import type { Library } from '../model/analysis.ts';
import { PROSE } from '../model/prose-blocks.ts';
import { ReportDocument } from '../model/report-document.ts';
import type { SourceReading } from '../model/source/source-file.ts';
import { isReadableSource } from '../model/source/source-paths.ts';
import type { Settings } from '../model/settings.ts';
import { decode } from './decode.ts';
import { defaultSizeLimit, FileError } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { followedReferences, sameReferences } from './references.ts';
import type { Reference } from './references.ts';
import { canonicalUri, resolveUri } from './uri.ts';

export interface WorkspaceOptions {
  readonly files: FileSystem;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** Largest file that is read, in bytes. */
  readonly sizeLimit?: number;
}

/** A document, or why there is none. */
interface Entry {
  /** What was read; once there is a document, that has the text. */
  text?: string;
  document?: ReportDocument;
  readonly fault?: FileError;
  /** Of a spreadsheet or a CSV file that a table comes from. */
  readonly source?: SourceReading;
  settings: Settings;
  open: boolean;
  references: readonly Reference[];
  analysis?: Analysis;
  /** Whether figures of the document are worked out from others, while there is no analysis that knows. */
  worksOut?: boolean;
}

export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #entries = new Map<string, Entry>();
  /** Reads under way; one that is no longer in here when it ends was overtaken by a change. */
  readonly #reading = new Map<string, Promise<Entry>>();
  /** Target → the documents that refer to it, whether or not it exists. */
  readonly #users = new Map<string, Set<string>>();
  /** Documents whose references have all been read, and theirs. */
  readonly #complete = new Set<string>();
  readonly #library: Library = {
    find: (from, path) => this.#find(from, path),
    source: (from, path) => this.#source(from, path),
  };

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /** Takes a buffer's text in the place of the file's. Returns the documents that it is another one for. */
  async open(uri: string, text: string): Promise<readonly string[]> {
    const key = canonicalUri(uri);
    const settings = await this.#options.settingsOf(key);
    const known = this.#entries.get(key);
    if (known?.settings === settings && this.text(key) === text) {
      known.open = true;
      return [];
    }
    const document = new ReportDocument(key, text);
    const concerned = this.#drop(key);
    this.#put(key, { document, settings, open: true, references: followedReferences(document) });
    return concerned;
  }

  /**
   * Edits an open buffer, keeping whatever the edit does not touch. Returns the documents that refer to it and that must
   * be checked again, which are none when nothing that others can see was changed.
   */
  edit(uri: string, start: number, end: number, text: string): readonly string[] {
    const key = canonicalUri(uri);
    const entry = this.#entries.get(key);
    if (entry?.document === undefined) return [];
    const before = entry.analysis?.referencesVersion;
    const changed = entry.analysis?.edit(start, end, text);
    if (entry.analysis === undefined) entry.document.edit(start, end, text);
    if (before === undefined || before !== entry.analysis?.referencesVersion) this.#follow(key, entry, entry.document);
    return changed?.size === 0 ? [] : this.#tellUsers(key, changed);
  }

  /** Takes note of what a document refers to after an edit. */
  #follow(key: string, entry: Entry, document: ReportDocument): void {
    const references = followedReferences(document);
    if (sameReferences(references, entry.references)) return;
    this.#unlink(key, entry);
    entry.references = references;
    this.#link(key, entry);
    for (const each of [key, ...this.#usersOf(key)]) this.#complete.delete(each);
  }

  /** Gives the file on the disk its place back. Returns the documents that refer to it. */
  close(uri: string): readonly string[] {
    return this.#drop(canonicalUri(uri));
  }

  /**
   * A file was changed, made or deleted on the disk. Returns the documents that refer to it, however indirectly, and
   * that must be checked again. An open buffer is not affected, and so neither are those.
   */
  changed(uri: string): readonly string[] {
    const key = canonicalUri(uri);
    return this.#entries.get(key)?.open === true ? [] : this.#drop(key);
  }

  /** Settings may be different now: documents stay read, everything worked out about them goes. */
  async settingsChanged(): Promise<void> {
    for (const [uri, entry] of this.#entries) {
      entry.settings = await this.#options.settingsOf(uri);
      delete entry.analysis;
    }
  }

  /** Reads a document and all that it refers to. Undefined, or the reason why it cannot be had. */
  async load(uri: string): Promise<FileError | undefined> {
    const key = canonicalUri(uri);
    if (!this.#complete.has(key)) await this.#loadAll(key);
    return this.#entries.get(key)?.fault;
  }

  /** The text of a document that has been loaded; undefined when it could not be read. */
  text(uri: string): string | undefined {
    const entry = this.#entries.get(canonicalUri(uri));
    return entry?.document?.text ?? entry?.text;
  }

  /** A document that has been loaded; undefined when it could not be read. */
  document(uri: string): ReportDocument | undefined {
    const key = canonicalUri(uri);
    const entry = this.#entries.get(key);
    if (entry?.document === undefined && entry?.text !== undefined) {
      entry.document = new ReportDocument(key, entry.text);
      delete entry.text;
    }
    return entry?.document;
  }

  /** The analysis of a document that has been loaded; undefined when it could not be read. */
  analysis(uri: string): Analysis | undefined {
    const entry = this.#entries.get(canonicalUri(uri));
    const document = this.document(uri);
    if (entry === undefined || document === undefined) return undefined;
    return (entry.analysis ??= new Analysis(document, entry.settings, this.#library));
  }

  /** The documents that one refers to directly, if it has been loaded. */
  references(uri: string): readonly string[] {
    return this.#entries.get(canonicalUri(uri))?.references.map(({ target }) => target) ?? [];
  }

  /**
   * Lets go of what was worked out longest ago about documents that are not open, until their texts come to no more than
   * so many characters. What is still in use stays: a document that one of those used knows.
   */
  trim(most: number): void {
    let size = 0;
    const worked = [...this.#entries].filter(([, { analysis, open }]) => analysis !== undefined && !open);
    for (const [, { document }] of worked) size += document?.length ?? 0;
    for (const [uri, entry] of worked) {
      if (size <= most) return;
      if (this.#isUsed(uri)) continue;
      size -= entry.document?.length ?? 0;
      this.#letGo(entry);
    }
  }

  /**
   * Lets go of what was worked out about a document that is checked and that no other one read so far uses. Its text
   * stays, so asking for it again costs the working out and no reading.
   */
  release(uri: string): void {
    const key = canonicalUri(uri);
    const entry = this.#entries.get(key);
    if (entry?.document === undefined || entry.open || this.#users.has(key)) return;
    this.#letGo(entry);
  }

  /** Checks a document, loading it first if need be. Throws FileError when it cannot be read. */
  async lint(uri: string): Promise<Finding[]> {
    const fault = await this.load(uri);
    if (fault) throw fault;
    const analysis = this.analysis(uri);
    return analysis === undefined ? [] : checkOnce(analysis);
  }

  #source(from: string, path: string): SourceReading | undefined {
    const target = resolveUri(from, path);
    return target === undefined ? undefined : this.#entries.get(target)?.source;
  }

  #letGo(entry: Entry): void {
    if (entry.document === undefined) return;
    entry.worksOut = worksOut(entry);
    entry.text = entry.document.text;
    delete entry.document;
    delete entry.analysis;
  }

  /** Whether an analysis may hold on to what is known of a document. */
  #isUsed(uri: string): boolean {
    return [...(this.#users.get(uri) ?? [])].some((user) => this.#entries.get(user)?.analysis !== undefined);
  }

  #find(from: string, path: string): Analysis | undefined {
    const target = resolveUri(from, path);
    return target === undefined ? undefined : this.analysis(target);
  }

  /** Follows references breadth first, so that neither circles nor long chains need a thought. */
  async #loadAll(root: string): Promise<void> {
    const seen = new Set([root]);
    for (const uri of seen) {
      const entry = this.#entries.get(uri) ?? (await this.#read(uri));
      for (const { target } of entry.references) {
        if (!this.#complete.has(target)) seen.add(target);
      }
    }
    // Not if one of them was dropped by a change while others were being read.
    const whole = [...seen].every((uri) => this.#entries.has(uri));
    if (whole) for (const uri of seen) this.#complete.add(uri);
    else await this.#loadAll(root);
  }

  async #read(uri: string): Promise<Entry> {
    for (;;) {
      const known = this.#entries.get(uri);
      if (known) return known;
      let reading = this.#reading.get(uri);
      if (reading === undefined) this.#reading.set(uri, (reading = this.#readFile(uri)));
      const entry = await reading;
      if (this.#reading.get(uri) === reading) {
        this.#reading.delete(uri);
        this.#put(uri, entry);
      }
    }
  }

  async #readFile(uri: string): Promise<Entry> {
    const settings = await this.#options.settingsOf(uri);
    const limit = this.#options.sizeLimit ?? defaultSizeLimit;
    if (isReadableSource(uri)) {
      // Reading spreadsheets takes libraries that no other report has need of.
      const { readSource } = await import('./source/read-source.ts');
      return { source: await readSource(this.#options.files, uri, limit), settings, open: false, references: [] };
    }
    try {
      const text = decode(await this.#options.files.read(uri, limit));
      const document = new ReportDocument(uri, text);
      return { document, settings, open: false, references: followedReferences(document) };
    } catch (fault) {
      if (!(fault instanceof FileError)) throw fault;
      return { fault, settings, open: false, references: [] };
    }
  }

  #put(uri: string, entry: Entry): void {
    this.#entries.set(uri, entry);
    this.#link(uri, entry);
  }

  #link(uri: string, entry: Entry): void {
    for (const { target } of entry.references) {
      const users = this.#users.get(target);
      if (users) users.add(uri);
      else this.#users.set(target, new Set([uri]));
    }
  }

  #unlink(uri: string, entry: Entry): void {
    for (const { target } of entry.references) {
      const users = this.#users.get(target);
      users?.delete(uri);
      if (users?.size === 0) this.#users.delete(target);
    }
  }

  /** Forgets a document. Returns those that refer to it. */
  #drop(uri: string): string[] {
    const users = this.#tellUsers(uri);
    for (const each of [uri, ...this.#usersOf(uri)]) this.#complete.delete(each);
    const entry = this.#entries.get(uri);
    if (entry) this.#unlink(uri, entry);
    this.#entries.delete(uri);
    this.#reading.delete(uri);
    return users;
  }

  /** The documents that refer to this one, however indirectly. */
  #usersOf(uri: string): string[] {
    const found = new Set([uri]);
    for (const each of found) {
      for (const user of this.#users.get(each) ?? []) found.add(user);
    }
    found.delete(uri);
    return [...found];
  }

  /**
   * Lets the users of a document know that it offers something else, under some keys only if they are given. Their own
   * users are concerned when they hand on what they use: by including it, or by figures that they work out from it.
   * Those cannot tell by keys what it is to them, and take everything as changed.
   */
  #tellUsers(uri: string, keys?: ReadonlySet<string>): string[] {
    const told = new Map<string, ReadonlySet<string> | undefined>([[uri, keys]]);
    for (const [changed, under] of told) {
      if (under === NOTHING) continue;
      for (const user of this.#users.get(changed) ?? []) {
        const entry = this.#entries.get(user);
        const references = entry?.references.filter(({ target }) => target === changed) ?? [];
        if (isOnlyProse(under) && references.every(({ kind }) => kind !== 'of')) continue;
        for (const { path } of references) entry?.analysis?.otherChanged(path, under);
        if (entry === undefined || told.has(user)) continue;
        const handsOn = references.some(({ kind }) => kind === 'include') || worksOut(entry);
        told.set(user, handsOn && !isOnlyProse(under) ? undefined : NOTHING);
      }
    }
    told.delete(uri);
    return [...told.keys()];
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether nothing but prose was changed: that is something to the minutes of a report, and to nobody else. */
function isOnlyProse(keys: ReadonlySet<string> | undefined): boolean {
  return keys?.size === 1 && keys.has(PROSE);
}

/** Whether figures of a document are worked out from other ones, which may be another document's. */
function worksOut({ analysis, worksOut: known = false }: Entry): boolean {
  if (analysis === undefined) return known;
  return analysis.document.blocks.some((block) =>
    analysis.offersOf(block).definitions.some((each) => each.kind === 'fact' && each.expression !== undefined),
  );
}
