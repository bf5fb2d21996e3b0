/** A project's files: on the disk for a server that reads there, in memory for one that asks its client. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from '../client.ts';

export interface ProjectFiles {
  /** URI of the project's folder, with a slash at its end. */
  readonly root: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Removes everything. */
  clear(): void;
  has(path: string): boolean;
  /** Lets the server ask for them. */
  serve(client: Client): void;
  dispose(): void;
}

export class DiskFiles implements ProjectFiles {
  readonly root: string;
  readonly #folder: string;
  readonly #paths = new Set<string>();

  constructor() {
    // A name with a space and a letter that URIs escape, as council shares have.
    this.#folder = realpathSync(mkdtempSync(join(tmpdir(), 'crosscast lsp é ')));
    this.root = `${pathToFileURL(this.#folder).href}/`;
  }

  write(path: string, text: string): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.#paths.add(path);
  }

  remove(path: string): void {
    rmSync(join(this.#folder, path), { recursive: true });
    for (const each of this.#paths) if (each === path || each.startsWith(`${path}/`)) this.#paths.delete(each);
  }

  clear(): void {
    for (const name of readdirSync(this.#folder)) rmSync(join(this.#folder, name), { recursive: true });
    this.#paths.clear();
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  serve(): void {
    // They are on the disk.
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

interface OfFile {
  readonly uri: string;
}

/** Files that only the editor reaches, as in a repository that is open in the browser. */
export class ClientFiles implements ProjectFiles {
  readonly root: string;
  /** Waits before an answer, in milliseconds. */
  delay = 0;
  /** How many times a file was read. */
  reads = 0;
  readonly #texts = new Map<string, string>();

  constructor(root = 'vscode-vfs://github/oldham/reports/') {
    this.root = root;
  }

  write(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  remove(path: string): void {
    for (const each of [...this.#texts.keys()]) {
      if (each === path || each.startsWith(`${path}/`)) this.#texts.delete(each);
    }
  }

  clear(): void {
    this.#texts.clear();
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  serve(client: Client): void {
    const answer = (method: string, work: (path: string, limit: number) => unknown): void => {
      client.answers.set(method, async ({ uri, limit = 0 }: OfFile & { readonly limit?: number }) => {
        if (this.delay > 0) await new Promise((resume) => setTimeout(resume, this.delay));
        return work(decodeURIComponent(uri.slice(this.root.length)), limit);
      });
    };
    answer('crosscast/stat', (path) => {
      const text = this.#texts.get(path);
      if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text) };
      return this.#list(path).length > 0 ? { kind: 'directory' } : {};
    });
    answer('crosscast/readFile', (path, limit) => {
      this.reads++;
      const text = this.#texts.get(path);
      if (text === undefined) return { fault: 'missing' };
      const bytes = Buffer.from(text);
      return bytes.length > limit ? { fault: 'too-large' } : { content: bytes.toString('base64') };
    });
    answer('crosscast/list', (path) => {
      const entries = this.#list(path);
      return entries.length > 0 ? { entries } : { fault: 'missing' };
    });
  }

  dispose(): void {
    this.#texts.clear();
  }

  #list(folder: string): { name: string; kind: string }[] {
    const start = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
    const found = new Map<string, string>();
    for (const path of this.#texts.keys()) {
      if (!path.startsWith(start)) continue;
      const [first = '', ...rest] = path.slice(start.length).split('/');
      found.set(first, rest.length > 0 ? 'directory' : 'file');
    }
    return [...found].map(([name, kind]) => ({ name, kind }));
  }
}
