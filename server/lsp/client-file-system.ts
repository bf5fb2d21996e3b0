/** Files that only the client can reach: in a browser, in a virtual workspace. Every answer is checked before use. */
import type { Connection } from 'vscode-languageserver';
import type * as z from 'zod/mini';
import { bytesOfBase64 } from '../protocol/base64.ts';
import type { Message } from '../protocol/message.ts';
import { FileError, tooLarge } from '../workspace/file-system.ts';
import type { DirectoryEntry, FileFault, FileStat, FileSystem } from '../workspace/file-system.ts';

const FAULTS: Readonly<Record<FileFault, true>> = {
  missing: true,
  denied: true,
  directory: true,
  'not-a-file': true,
  loop: true,
  'too-large': true,
  text: true,
  other: true,
};

/** The requests are loaded with the first of them: most editors are never asked. */
const requests = () => import('../protocol/file-requests.ts');

export class ClientFileSystem implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    const { kind, size } = await this.#ask((await requests()).statFileRequest, { uri });
    if (kind === undefined) return undefined;
    return { kind: kind === 'link' ? 'other' : kind, size: size ?? 0 };
  }

  async read(uri: string, limit: number): Promise<Uint8Array> {
    const { content, fault } = await this.#ask((await requests()).readFileRequest, { uri, limit });
    if (content === undefined) throw faultOf(fault);
    const bytes = bytesOf(content);
    if (bytes.length > limit) throw tooLarge(limit);
    return bytes;
  }

  async list(uri: string): Promise<readonly DirectoryEntry[]> {
    const { entries, fault } = await this.#ask((await requests()).listFolderRequest, { uri });
    if (entries === undefined) throw faultOf(fault);
    return entries;
  }

  /** A client that cannot answer, or answers something else, is a file that cannot be read. */
  async #ask<P extends z.ZodMiniType<{ uri: string }>, R extends z.ZodMiniType>(
    message: Message<P, R>,
    params: z.infer<P>,
  ): Promise<z.infer<R>> {
    // A new document that was never saved is in no folder, and there is nothing beside it to ask for.
    if (params.uri.startsWith('untitled:')) throw new FileError('missing');
    let answer: unknown;
    try {
      answer = await this.#connection.sendRequest(message.method, params);
    } catch {
      throw new FileError('other');
    }
    const read = message.result.safeParse(answer);
    if (!read.success) throw new FileError('other');
    return read.data;
  }
}

function faultOf(fault: string | undefined): FileError {
  return new FileError(isFault(fault) ? fault : 'other');
}

function isFault(fault: string | undefined): fault is FileFault {
  return fault !== undefined && Object.hasOwn(FAULTS, fault);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return bytesOfBase64(base64);
  } catch {
    throw new FileError('other');
  }
}

/** Reads each file where it is: on this machine for file URIs, else through the client. */
export class MixedFileSystem implements FileSystem {
  readonly #local: FileSystem;
  readonly #client: FileSystem;

  constructor(local: FileSystem, client: FileSystem) {
    this.#local = local;
    this.#client = client;
  }

  stat(uri: string): Promise<FileStat | undefined> {
    return this.#of(uri).stat(uri);
  }

  read(uri: string, limit: number): Promise<Uint8Array> {
    return this.#of(uri).read(uri, limit);
  }

  list(uri: string): Promise<readonly DirectoryEntry[]> {
    return this.#of(uri).list(uri);
  }

  #of(uri: string): FileSystem {
    return uri.startsWith('file:') ? this.#local : this.#client;
  }
}
