/**
 * An editor for tests: it has files and open documents, tells the server of them as editors do, and asks by pointing at words
 * in the text: `place('report.council', 'pressure of £12$0.261m')`.
 */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { Client } from '../client.ts';
import { fullCapabilities } from './capabilities.ts';
import type { ProjectFiles } from './files.ts';
import { applied, offsetAt, positionAt, rangeOf, textIn } from './text.ts';
import type { Transport } from './transport.ts';

export interface EditorOptions {
  /** Path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folders that are open, as paths; the whole project by default. */
  readonly folders?: readonly string[];
  /** Says that the project is open as editors of one folder do, by its URI or its path, in place of the list. */
  readonly root?: 'uri' | 'path';
  readonly capabilities?: object;
  /** The section `crosscast` of the settings. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly processId?: number | null;
}

interface Buffer {
  text: string;
  version: number;
}

export interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: Diagnostic[];
}

export interface WorkspaceReport extends Report {
  readonly uri: string;
  readonly version: number | null;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

interface Registration {
  readonly method: string;
  readonly registerOptions?: unknown;
}

export class Editor {
  readonly client: Client;
  readonly files: ProjectFiles;
  settings: unknown;
  readonly registered: Registration[] = [];
  readonly #buffers = new Map<string, Buffer>();
  readonly #texts = new Map<string, string>();

  constructor(transport: Transport, files: ProjectFiles) {
    this.client = new Client(transport);
    this.files = files;
    files.serve(this.client);
    const { answers } = this.client;
    answers.set('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    answers.set('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      this.registered.push(...registrations);
    });
    for (const method of [
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
      'workspace/codeLens/refresh',
    ]) {
      answers.set(method, () => null);
    }
  }

  async start({
    files = {},
    folders = [''],
    root,
    capabilities = fullCapabilities,
    settings,
    initializationOptions,
    processId = process.pid,
  }: EditorOptions = {}): Promise<InitializeAnswer> {
    for (const [path, text] of Object.entries(files)) this.#save(path, text);
    this.settings = settings;
    const answer = await this.client.request<InitializeAnswer>('initialize', {
      processId,
      ...this.#foldersAs(root, folders),
      capabilities,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    this.client.notify('initialized', {});
    return answer;
  }

  #foldersAs(root: EditorOptions['root'], folders: readonly string[]): object {
    const uriOf = (path: string): string => this.uri(path).replace(/\/$/, '');
    if (root === 'uri') return { rootUri: uriOf('') };
    if (root === 'path') return { rootPath: fileURLToPath(uriOf('')) };
    return { rootUri: null, workspaceFolders: folders.map((path) => ({ uri: uriOf(path), name: path })) };
  }

  async stop(): Promise<void> {
    await this.client.transport.kill();
    this.files.dispose();
  }

  uri(path: string): string {
    return path.includes(':') ? path : this.files.root + path.split('/').map(encodeURIComponent).join('/');
  }

  /** How a URI is called in the project. */
  pathOf(uri: string): string {
    return uri.startsWith(this.files.root) ? decodeURIComponent(uri.slice(this.files.root.length)) : uri;
  }

  /** The text of an open document, or of the file. */
  text(path: string): string {
    const text = this.#buffers.get(path)?.text ?? this.#texts.get(path);
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return text;
  }

  // Documents.

  open(path: string, text = this.text(path)): void {
    this.#buffers.set(path, { text, version: 1 });
    const textDocument = { uri: this.uri(path), languageId: 'council', version: 1, text };
    this.client.notify('textDocument/didOpen', { textDocument });
  }

  close(path: string): void {
    this.#buffers.delete(path);
    this.client.notify('textDocument/didClose', this.document(path));
  }

  /** Replaces words that stand in the document once. */
  edit(path: string, find: string, replacement: string): void {
    const { start, end } = this.#find(path, find);
    this.replace(path, start, end, replacement);
  }

  /** Replaces from one offset to another. */
  replace(path: string, start: number, end: number, replacement: string): void {
    this.change(path, [{ range: rangeOf(this.text(path), start, end), text: replacement }]);
  }

  /** A change of several steps, each of the text that the one before left; one without a range replaces everything. */
  change(path: string, changes: readonly { readonly range?: Range; readonly text: string }[]): void {
    const buffer = this.#buffers.get(path);
    if (buffer === undefined) throw new Error(`${path} is not open.`);
    for (const { range, text } of changes) {
      buffer.text = range === undefined ? text : applied(buffer.text, [{ range, newText: text }]);
    }
    const textDocument = { uri: this.uri(path), version: ++buffer.version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges: changes });
  }

  version(path: string): number | undefined {
    return this.#buffers.get(path)?.version;
  }

  // Files.

  /** Writes a file behind the editor's documents, and tells the server if it asked to be told. */
  write(path: string, text: string): void {
    const type = this.files.has(path) ? 2 : 1;
    this.#save(path, text);
    this.#tell(path, type);
  }

  remove(path: string): void {
    this.files.remove(path);
    this.#texts.delete(path);
    this.#tell(path, 3);
  }

  /** Writes an open document to its file. */
  save(path: string): void {
    this.write(path, this.text(path));
  }

  configure(settings: unknown): void {
    this.settings = settings;
    this.client.notify('workspace/didChangeConfiguration', { settings: { crosscast: settings } });
  }

  // Places.

  document(path: string): { textDocument: { uri: string } } {
    return { textDocument: { uri: this.uri(path) } };
  }

  /** Where `$0` stands in words that are in the document once; at their start without it. */
  position(path: string, words: string): Position {
    const at = Math.max(words.indexOf('$0'), 0);
    return positionAt(this.text(path), this.#find(path, words.replace('$0', '')).start + at);
  }

  place(path: string, words: string): { textDocument: { uri: string }; position: Position } {
    return { ...this.document(path), position: this.position(path, words) };
  }

  range(path: string, words: string): Range {
    const { start, end } = this.#find(path, words);
    return rangeOf(this.text(path), start, end);
  }

  /** The words that a range covers. */
  words(path: string, range: Range): string {
    return textIn(this.text(path), range);
  }

  offsetAt(path: string, position: Position): number {
    return offsetAt(this.text(path), position);
  }

  /** `path: «words»`, for comparing what a feature found. */
  shown({ uri, range }: { readonly uri: string; readonly range: Range }): string {
    const path = this.pathOf(uri);
    return `${path}:${range.start.line + 1} «${this.words(path, range)}»`;
  }

  // Findings.

  pull(path: string, previousResultId?: string): Promise<Report> {
    return this.client.request('textDocument/diagnostic', {
      ...this.document(path),
      identifier: 'crosscast',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(path: string): Promise<Diagnostic[]> {
    const { kind, items } = await this.pull(path);
    assert.equal(kind, 'full');
    return items ?? [];
  }

  /** `rule «words»` of every finding. */
  async findings(path: string): Promise<string[]> {
    return this.described(path, await this.diagnostics(path));
  }

  described(path: string, diagnostics: readonly Diagnostic[]): string[] {
    return diagnostics.map(({ code, range }) => `${code} «${this.words(path, range)}»`);
  }

  /** The next diagnostics that the server sends for a document and that fit. */
  async published(path: string, fits: (published: Published) => boolean = () => true): Promise<Published> {
    const uri = this.uri(path);
    return this.client.next<Published>('textDocument/publishDiagnostics', (each) => each.uri === uri && fits(each));
  }

  // Edits.

  /** The texts of the files that an edit changes, afterwards. */
  after(edit: WorkspaceEdit | null | undefined): Record<string, string> {
    const changes = Object.entries(edit?.changes ?? {});
    return Object.fromEntries(
      changes.map(([uri, edits]) => [this.pathOf(uri), applied(this.text(this.pathOf(uri)), edits)]),
    );
  }

  /** A document's text after some edits. */
  edited(path: string, edits: readonly TextEdit[] | null): string {
    return applied(this.text(path), edits ?? []);
  }

  /** The code actions for a place, as the lightbulb lists them. */
  actions(path: string, range: Range, context: object = {}): Promise<CodeAction[]> {
    return this.client.request('textDocument/codeAction', {
      ...this.document(path),
      range,
      context: { diagnostics: [], ...context },
    });
  }

  #save(path: string, text: string): void {
    this.files.write(path, text);
    this.#texts.set(path, text);
  }

  #tell(path: string, type: 1 | 2 | 3): void {
    if (!this.registered.some(({ method }) => method === 'workspace/didChangeWatchedFiles')) return;
    this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(path), type }] });
  }

  #find(path: string, words: string): { start: number; end: number } {
    const text = this.text(path);
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`«${words}» is not in ${path}.`);
    if (text.includes(words, start + 1)) throw new Error(`«${words}» is in ${path} more than once.`);
    return { start, end: start + words.length };
  }
}

export interface InitializeAnswer {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly serverInfo?: { readonly name: string; readonly version: string };
}
