/** A report whose pages are open in browsers: it is read again when one of its files changes, and the pages are told. */
import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import { Previews } from '../../lsp/preview.ts';
import { pathOfUri, uriOfPath } from '../../workspace/uri.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Viewer } from './page-server.ts';

/** Programs write a file in several steps: it is read when it has been quiet for so long, in milliseconds. */
const QUIET = 40;

export interface LiveReportOptions {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly windows: boolean;
}

export class LiveReport {
  readonly #options: LiveReportOptions;
  readonly #previews = new Previews((uri) => uri);
  /** The pages that are open, and the revision that each has. */
  readonly #viewers = new Map<Viewer, number | undefined>();
  readonly #watched = new Set<string>();
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** The last reading; the next one waits for it. */
  #reading: Promise<void> = Promise.resolve();

  constructor(options: LiveReportOptions) {
    this.#options = options;
  }

  /** Reads the report, and watches its files from now on. Gives the fault when it cannot be read. */
  async start(): Promise<string | undefined> {
    const { workspace, uri } = this.#options;
    const fault = await workspace.load(uri);
    if (fault !== undefined) return fault.message;
    this.#watcher = watch([], { ignoreInitial: true });
    this.#watcher.on('all', (_event, path) => this.#changed(path));
    this.#watchFiles();
    return undefined;
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
    await this.#reading;
  }

  opened(viewer: Viewer): void {
    this.#viewers.set(viewer, undefined);
    this.#show(viewer);
  }

  closed(viewer: Viewer): void {
    this.#viewers.delete(viewer);
  }

  #changed(path: string): void {
    const { workspace, windows } = this.#options;
    workspace.changed(uriOfPath(path, windows));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#reading = this.#reading.then(() => this.#read());
    }, QUIET);
  }

  async #read(): Promise<void> {
    const { workspace, uri } = this.#options;
    const fault = await workspace.load(uri);
    if (fault !== undefined) {
      const text = `The report cannot be read: ${fault.message}. This is how it last was.`;
      for (const viewer of this.#viewers.keys()) viewer.send({ type: 'notice', text });
      return;
    }
    this.#watchFiles();
    for (const viewer of this.#viewers.keys()) this.#show(viewer);
  }

  #show(viewer: Viewer): void {
    const analysis = this.#options.workspace.analysis(this.#options.uri);
    if (analysis === undefined) return;
    const known = this.#viewers.get(viewer);
    const preview = this.#previews.of(analysis, known === undefined ? { style: true } : { known });
    this.#viewers.set(viewer, preview.revision);
    viewer.send({ type: 'preview', preview });
  }

  /** The report and everything that it refers to, however indirectly. */
  #watchFiles(): void {
    const { workspace, uri, windows } = this.#options;
    const seen = new Set<string>([uri]);
    for (const each of seen) for (const other of workspace.references(each)) seen.add(other);
    for (const each of seen) {
      if (this.#watched.has(each)) continue;
      this.#watched.add(each);
      this.#watcher?.add(pathOfUri(each, windows));
    }
  }
}
