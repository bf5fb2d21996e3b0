/**
 * The one door to files: a small port with implementations for Node, for memory (tests, browsers) and for an editor
 * that serves its own files. Everything is named by URI.
 */

export interface FileStat {
  /** What the name leads to when links are followed. `other`: a device, a pipe. */
  readonly kind: 'file' | 'directory' | 'other';
  readonly size: number;
}

export interface DirectoryEntry {
  readonly name: string;
  /** A link is not followed: whoever walks folders decides what to make of it. */
  readonly kind: 'file' | 'directory' | 'link' | 'other';
}

export interface FileSystem {
  /** Undefined when there is nothing of that name; throws FileError when it cannot be told. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** The whole file. One that is larger than `limit` bytes is refused before it is read. Throws FileError. */
  read(uri: string, limit: number): Promise<Uint8Array>;
  /** In no particular order. Throws FileError. */
  list(uri: string): Promise<readonly DirectoryEntry[]>;
}

export interface WritableFileSystem extends FileSystem {
  /** Replaces the file's content, or makes the file. Throws FileError. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
  /** Makes a folder and those that it is in; one that is there already is left alone. Throws FileError. */
  makeFolder(uri: string): Promise<void>;
}

export type FileFault = 'missing' | 'denied' | 'directory' | 'not-a-file' | 'loop' | 'too-large' | 'text' | 'other';

/** Why a file could not be had. The message says it to an author and leaves the file's name to whoever shows it. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly fault: FileFault;

  constructor(fault: FileFault, message: string = faultMessages[fault]) {
    super(message);
    this.fault = fault;
  }
}

const faultMessages: Readonly<Record<FileFault, string>> = {
  missing: 'no such file or directory',
  denied: 'permission denied',
  directory: 'is a directory, not a file',
  'not-a-file': 'is not a regular file',
  loop: 'symbolic links lead round in a circle',
  'too-large': 'larger than Crosscast reads',
  text: 'not a text file',
  other: 'cannot be read',
};

/** What Crosscast reads of one file, in bytes. The longest committee reports are a hundredth of it. */
export const defaultSizeLimit = 10 * 1024 * 1024;

/** The refusal of a file that is over the limit. */
export function tooLarge(limit: number): FileError {
  return new FileError('too-large', `larger than Crosscast reads (${Math.floor(limit / (1024 * 1024))} MB)`);
}
