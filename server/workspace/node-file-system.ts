/**
 * Files on the disk, by Node. The calls are synchronous behind their promises: for the small files that reports are, one
 * synchronous read costs a fifteenth of an asynchronous one, and nothing else waits meanwhile.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, type Dirent } from 'node:fs';
import { FileError, tooLarge } from './file-system.ts';
import type { DirectoryEntry, FileFault, FileStat, WritableFileSystem } from './file-system.ts';
import { pathOfUri } from './uri.ts';

const windows = process.platform === 'win32';

const faults: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'directory',
  ELOOP: 'loop',
};

export class NodeFileSystem implements WritableFileSystem {
  stat(uri: string): Promise<FileStat | undefined> {
    return attempt(() => {
      const found = statSync(pathOfUri(uri, windows), { throwIfNoEntry: false });
      return found && { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', size: found.size };
    });
  }

  read(uri: string, limit: number): Promise<Uint8Array> {
    return attempt(() => {
      const path = pathOfUri(uri, windows);
      const found = statSync(path);
      if (found.isDirectory()) throw new FileError('directory');
      // Opening a pipe would wait for its writer for ever, and a device has no end.
      if (!found.isFile()) throw new FileError('not-a-file');
      if (found.size > limit) throw tooLarge(limit);
      return readFileSync(path);
    });
  }

  list(uri: string): Promise<readonly DirectoryEntry[]> {
    return attempt(() => readdirSync(pathOfUri(uri, windows), { withFileTypes: true }).map(entryOf));
  }

  write(uri: string, bytes: Uint8Array): Promise<void> {
    // In place rather than by renaming a copy: links, permissions and owners stay as they are.
    return attempt(() => writeFileSync(pathOfUri(uri, windows), bytes));
  }

  makeFolder(uri: string): Promise<void> {
    return attempt(() => void mkdirSync(pathOfUri(uri, windows), { recursive: true }));
  }
}

function entryOf(entry: Dirent): DirectoryEntry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: entry.name, kind };
}

/** Runs a system call; what it throws becomes a FileError and a rejected promise. */
function attempt<T>(call: () => T): Promise<T> {
  try {
    return Promise.resolve(call());
  } catch (error) {
    return Promise.reject(fileError(error));
  }
}

function fileError(error: unknown): FileError {
  if (error instanceof FileError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const fault = faults[code];
  if (fault !== undefined) return new FileError(fault);
  // Node's messages end in the call and the path: "EIO: i/o error, read '/x'". The middle is what is worth reading.
  const middle = /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
  return new FileError('other', code === '' ? middle : `${middle} (${code})`);
}
