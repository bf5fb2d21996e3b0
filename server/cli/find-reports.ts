/**
 * Finds the reports that a command line means: files by name, folders by what is in them, patterns by what fits. Links
 * to folders are not followed in a search, so that a search always ends and nothing is found twice.
 */
import type { Configuration, Configurations } from '../workspace/configuration.ts';
import { FileError } from '../workspace/file-system.ts';
import type { DirectoryEntry } from '../workspace/file-system.ts';
import { fixedFolder, isPattern, patternExpression } from '../workspace/glob.ts';
import { childUri, relativePath } from '../workspace/uri.ts';
import { shownPath, uriOfArgument } from './host.ts';
import type { Host } from './host.ts';
import type { Problem } from './problem.ts';

export interface FoundReports {
  /** URIs, in the order of their paths, none twice. */
  readonly reports: readonly string[];
  readonly problems: readonly Problem[];
}

const extension = '.council';
const neverSearched: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The reports that `names` mean: by default, all in the working folder. A file that is named is taken whatever it is. */
export async function findReports(
  names: readonly string[],
  host: Host,
  configurations: Configurations,
): Promise<FoundReports> {
  const search = new Search(host, configurations);
  for (const name of names.length === 0 ? ['.'] : names) await search.add(name);
  const byPath = [...search.found].map((uri) => [shownPath(host, uri), uri] as const);
  byPath.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { reports: byPath.map(([, uri]) => uri), problems: search.problems };
}

class Search {
  readonly found = new Set<string>();
  readonly problems: Problem[] = [];
  readonly #host: Host;
  readonly #configurations: Configurations;
  /** Something was left out because the configuration says so. */
  #ignored = false;

  constructor(host: Host, configurations: Configurations) {
    this.#host = host;
    this.#configurations = configurations;
  }

  async add(name: string): Promise<void> {
    const uri = uriOfArgument(this.#host, name);
    const stat = await this.#attempt(uri, () => this.#host.files.stat(uri));
    if (stat === 'failed') return;
    if (stat?.kind === 'directory') {
      const count = this.found.size;
      const problems = this.problems.length;
      await this.#walk(uri, (_, child) => child.toLowerCase().endsWith(extension));
      if (this.found.size > count || this.problems.length > problems) return;
      const ignored = this.#ignored ? ', apart from what the configuration ignores' : '';
      this.#say(uri, `no reports (*${extension}) in this folder${ignored}`);
    } else if (stat) {
      this.found.add(uri);
    } else if (isPattern(name)) {
      await this.#addPattern(name);
    } else {
      this.#say(uri, 'no such file or directory');
    }
  }

  async #addPattern(name: string): Promise<void> {
    const pattern = this.#host.windows ? name.replaceAll('\\', '/') : name;
    const fixed = fixedFolder(pattern);
    const folder = uriOfArgument(
      this.#host,
      fixed === '' && pattern.startsWith('/') ? '/' : fixed === '' ? '.' : fixed,
    );
    const expression = patternExpression(fixed === '' ? pattern.replace(/^\//, '') : pattern.slice(fixed.length + 1));
    const count = this.found.size;
    const stat = await this.#host.files.stat(folder).catch(() => undefined);
    if (stat?.kind === 'directory') await this.#walk(folder, (uri) => expression.test(relativePath(folder, uri)));
    if (this.found.size === count) {
      this.problems.push({ about: 'file', path: name, message: 'no file fits this pattern' });
    }
  }

  /** Adds what `wanted` says of the files below a folder. */
  async #walk(folder: string, wanted: (uri: string, name: string) => boolean): Promise<void> {
    const entries = await this.#attempt(folder, () => this.#host.files.list(folder));
    if (entries === 'failed') return;
    const configuration = await this.#configurations.ofFolder(folder);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const uri = childUri(folder, entry.name);
      if (entry.kind === 'directory') {
        if (neverSearched.has(entry.name) || this.#ignores(configuration, uri)) continue;
        await this.#walk(uri, wanted);
      } else if (wanted(uri, entry.name) && !this.#ignores(configuration, uri) && (await this.#isFile(uri, entry))) {
        this.found.add(uri);
      }
    }
  }

  #ignores(configuration: Configuration, uri: string): boolean {
    const ignored = configuration.ignores(uri);
    this.#ignored ||= ignored;
    return ignored;
  }

  async #isFile(uri: string, entry: DirectoryEntry): Promise<boolean> {
    if (entry.kind !== 'link') return entry.kind === 'file';
    const stat = await this.#attempt(uri, () => this.#host.files.stat(uri));
    if (stat === undefined) this.#say(uri, 'a link to a file that is not there');
    return stat !== 'failed' && stat?.kind === 'file';
  }

  async #attempt<T>(uri: string, call: () => Promise<T>): Promise<T | 'failed'> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#say(uri, error.message);
      return 'failed';
    }
  }

  #say(uri: string, message: string): void {
    this.problems.push({ about: 'file', path: shownPath(this.#host, uri), message });
  }
}
