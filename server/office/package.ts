/**
 * Opens an Office file: a zip whose parts are read one at a time, when they are asked for. A file may come from anybody, so
 * what it declares is checked before anything is unpacked.
 */
import { unzipSync } from 'fflate/browser';
import type { UnzipFileInfo } from 'fflate/browser';
import { OfficeFileError } from './office-file-error.ts';

export const officeLimits = {
  /** Bytes of the file itself. */
  file: 50 * 1024 * 1024,
  /** Bytes of one part when it is unpacked. The text of a report of a thousand pages is a tenth of it. */
  part: 64 * 1024 * 1024,
  /** Parts in a file. */
  parts: 10_000,
} as const;

export class OfficePackage {
  readonly #bytes: Uint8Array;
  readonly #sizes = new Map<string, number>();

  /** `kind` is what the file should be, "Word file". Throws OfficeFileError. */
  constructor(bytes: Uint8Array, kind: string) {
    this.#bytes = bytes;
    if (startsWith(bytes, OLD_OFFICE)) {
      throw new OfficeFileError(
        `an old ${kind}, or one that is protected by a password. Open it in its own program, take the password away, and save it in the current format`,
      );
    }
    if (bytes.length > officeLimits.file) {
      throw new OfficeFileError(`larger than Crosscast reads (${megabytes(officeLimits.file)})`);
    }
    if (!startsWith(bytes, ZIP)) throw new OfficeFileError(`not a ${kind}`);
    this.#unzip((info) => {
      this.#sizes.set(info.name, info.originalSize);
      if (this.#sizes.size > officeLimits.parts) {
        throw new OfficeFileError(`more than ${officeLimits.parts} parts, which no ${kind} has`);
      }
      return false;
    });
  }

  get names(): readonly string[] {
    return [...this.#sizes.keys()];
  }

  /** The content of a part; undefined when there is none of that name. Throws OfficeFileError. */
  bytes(name: string): Uint8Array | undefined {
    const size = this.#sizes.get(name);
    if (size === undefined) return undefined;
    if (size > officeLimits.part) {
      throw new OfficeFileError(
        `${name} would take ${megabytes(size)}, and Crosscast reads ${megabytes(officeLimits.part)}`,
      );
    }
    // An unpacked part is never larger than what was declared: the rest of one that lies is not written anywhere.
    return this.#unzip((info) => info.name === name)[name];
  }

  /** The text of a part, which is XML and so says its encoding itself; what Office programs write is UTF-8 or UTF-16. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes === undefined ? undefined : new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  #unzip(filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (error) {
      if (error instanceof OfficeFileError) throw error;
      throw new OfficeFileError('damaged, and cannot be unpacked');
    }
  }
}

const ZIP = [0x50, 0x4b];
/** The container of Office files before 2007, and of files with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}
