/**
 * Watches files for an editor that does not tell of them: the folders of what has been read, each by itself, so that the size of
 * a disk does not matter; and folders that come into these.
 */
import { isReadableSource } from '../model/source/source-paths.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { childUri, parentUri } from '../workspace/uri.ts';
import { now } from './clock.ts';
import { isReport, NEVER_SEARCHED } from './report-index.ts';
import type { ReportIndex } from './report-index.ts';

/**
 * Watches one folder, without those in it. `changed` is told the name of what was changed, made or removed; `gone` when
 * nothing more will be heard, or the folder cannot be watched.
 */
export type WatchFolder = (folder: string, changed: (name: string) => void, gone: () => void) => void;

/** What must be known of the workspace: its folders, and its reports so far. */
type KnownReports = Pick<ReportIndex, 'roots' | 'found'>;

/** A change on the disk, as the protocol counts them: 1 created, 2 changed, 3 deleted. */
export interface FileChange {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

export const CREATED = 1;
const CHANGED = 2;
export const DELETED = 3;

/** A system has only so many watches to give. */
const MOST_FOLDERS = 500;
/** Programs write a file in several steps, in milliseconds. */
const PAUSE = 50;
/** A folder that cannot be watched, as it does not exist, is not tried again at every keystroke but after so many milliseconds. */
const AGAIN = 5000;
/** Folders in folders in a folder that came. */
const DEEPEST = 10;

export class FileWatch {
  readonly #watch: WatchFolder;
  readonly #files: FileSystem;
  readonly #index: KnownReports;
  readonly #tell: (changes: readonly FileChange[]) => void;
  readonly #folders = new Set<string>();
  readonly #followed = new Set<string>();
  #changed = new Set<string>();

  /** `tell` is given the reports, sources and configurations that may be others now. */
  constructor(
    watch: WatchFolder,
    files: FileSystem,
    index: KnownReports,
    tell: (changes: readonly FileChange[]) => void,
  ) {
    this.#watch = watch;
    this.#files = files;
    this.#index = index;
    this.#tell = tell;
  }

  /** Watches the folders of files, whether or not they exist, and those above them in the workspace. */
  follow(uris: Iterable<string>): void {
    const { roots } = this.#index;
    for (const uri of uris) {
      if (this.#followed.has(uri)) continue;
      this.#followed.add(uri);
      let folder = parentUri(uri);
      do {
        if (folder === undefined) break;
        this.#begin(folder);
        folder = parentUri(folder);
      } while (roots.some((root) => folder === root || folder?.startsWith(`${root}/`) === true));
    }
  }

  #begin(folder: string): void {
    if (this.#folders.has(folder) || this.#folders.size >= MOST_FOLDERS) return;
    this.#folders.add(folder);
    const began = now();
    const forget = (): void => {
      this.#folders.delete(folder);
      this.#followed.clear();
    };
    this.#watch(
      folder,
      (name) => this.#note(childUri(folder, name)),
      () => {
        if (now() - began < AGAIN) setTimeout(forget, AGAIN);
        else forget();
      },
    );
  }

  #note(uri: string): void {
    if (!isRead(uri) && !this.#mayBeFolder(uri)) return;
    if (this.#changed.size === 0) setTimeout(() => void this.#tellAll(), PAUSE);
    this.#changed.add(uri);
  }

  async #tellAll(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    const known = new Set(this.#index.found());
    const changes: FileChange[] = [];
    for (const uri of changed) {
      const stat = await this.#files.stat(uri).catch(() => undefined);
      if (stat?.kind === 'directory') {
        for (const file of await this.#filesIn(uri)) changes.push({ uri: file, type: CREATED });
      } else if (isRead(uri) || stat === undefined) {
        changes.push({ uri, type: stat === undefined ? DELETED : known.has(uri) ? CHANGED : CREATED });
      }
    }
    if (changes.length > 0) this.#tell(changes);
  }

  /** A name without a dot in the workspace: a folder that came, or went with all that is in it. */
  #mayBeFolder(uri: string): boolean {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const isFolderName = name !== '' && !name.includes('.') && !NEVER_SEARCHED.has(name);
    return isFolderName && this.#index.roots.some((root) => uri.startsWith(`${root}/`));
  }

  /** What may be read in a folder that came; it is watched from now on, as are those in it. */
  async #filesIn(folder: string, depth = DEEPEST): Promise<string[]> {
    this.#begin(folder);
    const entries = depth > 0 ? await this.#files.list(folder).catch(() => []) : [];
    const files: string[] = [];
    for (const { name, kind } of entries) {
      const uri = childUri(folder, name);
      if (kind === 'file' && isRead(uri)) files.push(uri);
      else if (kind === 'directory' && this.#mayBeFolder(uri)) files.push(...(await this.#filesIn(uri, depth - 1)));
    }
    return files;
  }
}

/** Reports, what their tables rest on, and configurations. */
function isRead(uri: string): boolean {
  return isReport(uri) || isReadableSource(uri) || uri.endsWith('.json');
}
