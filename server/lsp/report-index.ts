/**
 * All reports of the workspace's folders: found by looking through the folders, kept by what the editor says of files that
 * come and go. A report is read when it is first needed.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { DirectoryEntry, FileSystem } from '../workspace/file-system.ts';
import { canonicalUri, childUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Configuring } from './configuring.ts';
import { Rest } from './rest.ts';
import type { Activity } from './rest.ts';

const EXTENSION = '.council';
export const NEVER_SEARCHED: ReadonlySet<string> = new Set(['node_modules', '.git']);
/** Folders that an editor serves may lead round in a circle; no council files its reports deeper than this. */
const DEEPEST = 40;

/** Told how many reports have been read. */
export type OnRead = (count: number, of: number) => void;

interface Folder {
  reports: ReadonlySet<string>;
  /** The latest search; absent when another one is due. */
  search?: Promise<void> | undefined;
  isSearched: boolean;
  /** What went while the search was under way. */
  readonly gone: Set<string>;
}

export function isReport(uri: string): boolean {
  return uri.toLowerCase().endsWith(EXTENSION);
}

export class ReportIndex {
  readonly #workspace: Workspace;
  readonly #files: FileSystem;
  readonly #configuring: Configuring;
  readonly #activity: Activity;
  readonly #folders = new Map<string, Folder>();
  /** Reports that have been read with all that they refer to. */
  readonly #read = new Set<string>();

  constructor(workspace: Workspace, files: FileSystem, configuring: Configuring, activity: Activity) {
    this.#workspace = workspace;
    this.#files = files;
    this.#configuring = configuring;
    this.#activity = activity;
  }

  addFolder(uri: string): void {
    this.#folders.set(folderKey(uri), { reports: new Set(), isSearched: false, gone: new Set() });
  }

  removeFolder(uri: string): void {
    this.#folders.delete(folderKey(uri));
  }

  /** The folders of the workspace. */
  get roots(): readonly string[] {
    return [...this.#folders.keys()];
  }

  /** Files appeared, or others are ignored now: the folders are looked through again when somebody asks. */
  searchAgain(): void {
    for (const folder of this.#folders.values()) {
      folder.search = undefined;
      folder.isSearched = false;
    }
  }

  /** A file or folder went. Gives the reports that went with it. */
  remove(uri: string): readonly string[] {
    const key = canonicalUri(uri);
    const gone = this.found().filter((report) => isWithin(report, key));
    for (const folder of this.#folders.values()) {
      folder.gone.add(key);
      folder.reports = new Set([...folder.reports].filter((report) => !isWithin(report, key)));
    }
    return gone;
  }

  /** The URIs of all reports, in the order of their paths. */
  async uris(): Promise<readonly string[]> {
    for (const [uri, folder] of this.#folders) await (folder.search ??= this.#search(uri, folder));
    return this.found();
  }

  /** The reports that have been found so far, in the order of their paths. */
  found(): readonly string[] {
    return [...new Set([...this.#folders.values()].flatMap(({ reports }) => [...reports]))].sort();
  }

  /** Whether all folders have been looked through. */
  get isComplete(): boolean {
    return this.#folders.values().every(({ isSearched }) => isSearched);
  }

  /** Reads all reports that have not been read yet; false when the work is no longer wanted. */
  async load(token: CancellationToken, onRead?: OnRead): Promise<boolean> {
    const rest = new Rest(this.#activity);
    const uris = await this.uris();
    for (const [index, uri] of uris.entries()) {
      await this.#workspace.load(uri);
      this.#read.add(uri);
      if (await rest.taken()) onRead?.(index + 1, uris.length);
      if (token.isCancellationRequested) return false;
    }
    return true;
  }

  /** The reports that have been read with all that they refer to, in the order of their paths. */
  read(): readonly string[] {
    return this.found().filter((uri) => this.#read.has(uri));
  }

  async #search(uri: string, folder: Folder): Promise<void> {
    const reports = new Set<string>();
    folder.gone.clear();
    await this.#walk(uri, reports, new Rest(this.#activity), DEEPEST);
    for (const gone of folder.gone) for (const report of reports) if (isWithin(report, gone)) reports.delete(report);
    folder.reports = reports;
    folder.isSearched = true;
  }

  async #walk(folder: string, reports: Set<string>, rest: Rest, depth: number): Promise<void> {
    await rest.taken();
    // A folder that cannot be read has no reports that could be shown either.
    const entries = await this.#files.list(folder).catch(() => []);
    const ignores = await this.#configuring.ignoredIn(folder);
    for (const entry of entries) {
      const uri = childUri(folder, entry.name);
      if (!isName(entry.name) || ignores(uri)) continue;
      if (entry.kind === 'directory') {
        if (depth > 0 && !NEVER_SEARCHED.has(entry.name)) await this.#walk(uri, reports, rest, depth - 1);
      } else if (isReport(uri) && (await this.#isFile(uri, entry))) reports.add(uri);
    }
  }

  async #isFile(uri: string, { kind }: DirectoryEntry): Promise<boolean> {
    if (kind !== 'link') return kind === 'file';
    const stat = await this.#files.stat(uri).catch(() => undefined);
    return stat?.kind === 'file';
  }
}

/** Without the slash that some editors put at the end. */
function folderKey(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/, '');
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** Names come from the editor as well: one that is none would lead the search out of its folder, or round in it. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\]/.test(name);
}
