/**
 * All that the command line needs of the world around it, so that a test can be that world: files, streams, environment,
 * clock. Only start.ts knows the real ones.
 */
import type { HelperMessage, HelperTask } from './helper-messages.ts';
import type { WritableFileSystem } from '../workspace/file-system.ts';
import { resolveUri, relativePath } from '../workspace/uri.ts';

export interface Output {
  /** Text, or bytes as they are. */
  write(content: string | Uint8Array): void;
  readonly isTerminal: boolean;
}

export interface Host {
  readonly version: string;
  readonly files: WritableFileSystem;
  /** URI of the working folder, with a slash at its end. */
  readonly folder: string;
  /** Backslashes in arguments separate folders. */
  readonly windows: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Everything on the standard input. */
  readInput(): Promise<Uint8Array>;
  /** Milliseconds since some moment. */
  elapsed(): number;
  /** Threads that can help this one to check reports. */
  readonly helpers?: Helpers;
  /** Resolves when the user interrupts: for a command that runs until then, and puts away what it has open. */
  interrupted(): Promise<void>;
  /** Shows an address in the user's browser. */
  show(address: string): void;
  /** To be called by a server that has been used and has nothing to do for now. */
  readonly settled?: () => void;
  /** The date, for what is written into a new report. */
  today(): Date;
}

export interface Helpers {
  /** How many there can usefully be beside this thread. */
  readonly most: number;
  /** Starts one, and resolves when it is done, or has failed: what it has not sent by then will not come. */
  start(task: HelperTask, receive: (message: HelperMessage) => void): Promise<void>;
}

/** The URI of a path given on the command line. */
export function uriOfArgument(host: Host, argument: string): string {
  return resolveUri(host.folder, argument, host.windows) ?? host.folder;
}

/** How a file is shown: relative to the working folder, with forward slashes. */
export function shownPath(host: Host, uri: string): string {
  return relativePath(host.folder.replace(/\/$/, ''), uri);
}
