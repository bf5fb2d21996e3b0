/**
 * All reports of the workspace's folders: found by looking through the folders once, kept by what the editor says of files
 * that come and go. A report is read when it is first needed.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import type { Configurations } from '../workspace/configuration.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { canonicalUri, childUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Rest } from './rest.ts';

const EXTENSION = '.council';
const NEVER_SEARCHED: ReadonlySet<string> = new Set(['node_modules', '.git']);

export function isReport(uri: string): boolean {
  return uri.toLowerCase().endsWith(EXTENSION);
}

export class ReportIndex {
  readonly #workspace: Workspace;
  readonly #files: FileSystem;
  readonly #configurations: Configurations;
  readonly #folders = new Set<string>();
  readonly #reports = new Set<string>();
  #search: Promise<void> | undefined;

  constructor(workspace: Workspace, files: FileSystem, configurations: Configurations) {
    this.#workspace = workspace;
    this.#files = files;
    this.#configurations = configurations;
  }

  addFolder(uri: string): void {
    this.#folders.add(canonicalUri(uri));
    this.#search = undefined;
  }

  removeFolder(uri: string): void {
    const folder = canonicalUri(uri);
    this.#folders.delete(folder);
    for (const report of this.#reports) if (report.startsWith(`${folder}/`)) this.#reports.delete(report);
  }

  /** A file appeared or went. */
  note(uri: string, exists: boolean): void {
    const key = canonicalUri(uri);
    if (!isReport(key)) return;
    if (exists) this.#reports.add(key);
    else this.#reports.delete(key);
  }

  /** The URIs of all reports, in the order of their paths. */
  async uris(): Promise<readonly string[]> {
    await (this.#search ??= this.#searchAll());
    return [...this.#reports].sort();
  }

  /** Reads all reports that have not been read yet; false when the work is no longer wanted. */
  async load(token: CancellationToken, progress?: (done: number, of: number) => void): Promise<boolean> {
    const rest = new Rest();
    const uris = await this.uris();
    for (const [index, uri] of uris.entries()) {
      if (await rest.cancelled(token)) return false;
      await this.#workspace.load(uri);
      progress?.(index + 1, uris.length);
    }
    return true;
  }

  /** The analyses of the reports that have been read. */
  *analyses(): Generator<Analysis> {
    for (const uri of this.#reports) {
      const analysis = this.#workspace.document(uri) === undefined ? undefined : this.#workspace.analysis(uri);
      if (analysis !== undefined) yield analysis;
    }
  }

  async #searchAll(): Promise<void> {
    for (const folder of this.#folders) await this.#walk(folder);
  }

  async #walk(folder: string): Promise<void> {
    // A folder that cannot be read has no reports that could be shown either.
    const entries = await this.#files.list(folder).catch(() => []);
    const configuration = await this.#configurations.ofFolder(folder);
    for (const entry of entries) {
      const uri = childUri(folder, entry.name);
      if (configuration.ignores(uri)) continue;
      if (entry.kind === 'directory' && !NEVER_SEARCHED.has(entry.name)) await this.#walk(uri);
      else if (entry.kind === 'file' && isReport(uri)) this.#reports.add(uri);
    }
  }
}
