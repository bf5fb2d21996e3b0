/** Files in memory: for tests, and for a browser that has no disk. Folders exist as long as something is in them. */
import { FileError, tooLarge } from './file-system.ts';
import type { DirectoryEntry, FileStat, WritableFileSystem } from './file-system.ts';
import { canonicalUri } from './uri.ts';

export class MemoryFileSystem implements WritableFileSystem {
  readonly #files = new Map<string, Uint8Array>();

  /** `files`: URI → text or bytes. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.set(uri, content);
  }

  /** Makes or replaces a file. */
  set(uri: string, content: string | Uint8Array): void {
    this.#files.set(canonicalUri(uri), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  delete(uri: string): void {
    this.#files.delete(canonicalUri(uri));
  }

  /** A file's content as text; undefined when there is no such file. */
  text(uri: string): string | undefined {
    const bytes = this.#files.get(canonicalUri(uri));
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  stat(uri: string): Promise<FileStat | undefined> {
    const bytes = this.#files.get(canonicalUri(uri));
    if (bytes) return Promise.resolve({ kind: 'file', size: bytes.length });
    return Promise.resolve(this.#isFolder(uri) ? { kind: 'directory', size: 0 } : undefined);
  }

  read(uri: string, limit: number): Promise<Uint8Array> {
    const bytes = this.#files.get(canonicalUri(uri));
    if (bytes === undefined) return Promise.reject(new FileError(this.#isFolder(uri) ? 'directory' : 'missing'));
    return bytes.length > limit ? Promise.reject(tooLarge(limit)) : Promise.resolve(bytes);
  }

  list(uri: string): Promise<readonly DirectoryEntry[]> {
    const start = folderStart(uri);
    const found = new Map<string, DirectoryEntry>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(start)) continue;
      const [first = '', ...rest] = file.slice(start.length).split('/');
      const name = decodeURIComponent(first);
      found.set(name, { name, kind: rest.length > 0 ? 'directory' : 'file' });
    }
    return found.size > 0 ? Promise.resolve([...found.values()]) : Promise.reject(new FileError('missing'));
  }

  /** A folder is there as soon as it has a file. */
  makeFolder(): Promise<void> {
    return Promise.resolve();
  }

  write(uri: string, bytes: Uint8Array): Promise<void> {
    this.set(uri, bytes);
    return Promise.resolve();
  }

  #isFolder(uri: string): boolean {
    const start = folderStart(uri);
    return this.#files.keys().some((file) => file.startsWith(start));
  }
}

function folderStart(uri: string): string {
  return canonicalUri(uri).replace(/\/*$/, '/');
}
