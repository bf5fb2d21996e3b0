/** A language server as an editor sees it: a process with a line to it, one open document, and edits of one character. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { InitializeResult, MessageConnection, Position } from 'vscode-languageserver/node';

export interface ServerKind {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  /** Ending of its documents. */
  readonly extension: string;
}

export interface TextChange {
  readonly position: Position;
  /** What is put in; absent when the character there is taken out. */
  readonly character?: string;
}

interface Published {
  readonly uri: string;
}

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true }, configuration: false },
  window: { workDoneProgress: true },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: { requests: { full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    rename: { prepareSupport: true },
  },
};

export class Server {
  readonly kind: ServerKind;
  readonly #child: ChildProcess;
  readonly #line: MessageConnection;
  #capabilities: InitializeResult['capabilities'] = {};
  readonly #published: { uri: string; resolve: () => void }[] = [];
  readonly #versions = new Map<string, number>();
  readonly #resultIds = new Map<string, string>();
  #memory: ((text: string) => void) | undefined;

  constructor(kind: ServerKind, nodeOptions: readonly string[] = []) {
    this.kind = kind;
    const [command = '', ...rest] = kind.command;
    this.#child = spawn(command, [...nodeOptions, ...rest], { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#child;
    if (stdin === null || stdout === null) throw new Error(`${kind.name} has no line.`);
    stderr?.setEncoding('utf8').on('data', (text: string) => this.#memory?.(text));
    this.#line = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#line.onNotification('textDocument/publishDiagnostics', ({ uri }: Published) => {
      for (const waiting of this.#published.splice(0)) {
        if (waiting.uri === uri) waiting.resolve();
        else this.#published.push(waiting);
      }
    });
    this.#line.onRequest((method) => (method === 'workspace/configuration' ? [null] : null));
    this.#line.listen();
  }

  async start(folders: readonly string[] = []): Promise<void> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: 'bench' }));
    const params = { processId: process.pid, rootUri: folders[0] ?? null, workspaceFolders, capabilities };
    this.#capabilities = (await this.request<InitializeResult>('initialize', params)).capabilities;
    this.#notify('initialized', {});
  }

  request<R = unknown>(method: string, params: unknown): Promise<R> {
    return this.#line.sendRequest<R>(method, params);
  }

  /** Opens a document, asks for its diagnostics and cancels that: milliseconds until the server answers. */
  async timeToCancel(uri: string, text: string, after: number): Promise<number> {
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: this.kind.languageId, version: 1, text } });
    const source = new CancellationTokenSource();
    const request = this.#line.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const answered = request.then(
      () => Number.NaN,
      () => performance.now(),
    );
    await new Promise((resume) => setTimeout(resume, after));
    const began = performance.now();
    source.cancel();
    return (await answered) - began;
  }

  can(capability: keyof InitializeResult['capabilities']): boolean {
    return Boolean(this.#capabilities[capability]);
  }

  /** Opens a document and waits for its diagnostics. */
  async open(uri: string, text: string): Promise<void> {
    const pushed = this.#pushes(uri);
    this.#versions.set(uri, 1);
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: this.kind.languageId, version: 1, text } });
    await this.diagnostics(uri, pushed);
  }

  close(uri: string): void {
    this.#notify('textDocument/didClose', { textDocument: { uri } });
  }

  change(uri: string, { position, character }: TextChange): void {
    const end = character === undefined ? { ...position, character: position.character + 1 } : position;
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const contentChanges = [{ range: { start: position, end }, text: character ?? '' }];
    this.#notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** A keystroke, until the findings after it are known. */
  async type(uri: string, change: TextChange): Promise<void> {
    const pushed = this.#pushes(uri);
    this.change(uri, change);
    await this.diagnostics(uri, pushed);
  }

  /** Asks for the diagnostics; of a server that sends them by itself, waits for them. */
  async diagnostics(uri: string, pushed: Promise<void> | undefined): Promise<void> {
    if (pushed !== undefined) return pushed;
    const previousResultId = this.#resultIds.get(uri);
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    const { resultId } = await this.request<{ resultId?: string }>('textDocument/diagnostic', params);
    if (resultId !== undefined) this.#resultIds.set(uri, resultId);
  }

  /** MiB on the heap and in buffers after a collection. Needs the options of `memoryOptions`. */
  async memory(): Promise<number> {
    const told = new Promise<string>((resolve) => (this.#memory = resolve));
    this.#child.kill('SIGUSR2');
    return Number(await told) / 2 ** 20;
  }

  /** Ends it as an editor does. */
  async end(): Promise<void> {
    const ended = this.#ended();
    await this.request('shutdown', undefined);
    this.#notify('exit', undefined);
    await ended;
    this.#line.dispose();
  }

  /** Resolves when it is gone, as its end keeps the processor busy. */
  async stop(): Promise<void> {
    const ended = this.#ended();
    this.#line.dispose();
    this.#child.kill('SIGKILL');
    await ended;
  }

  #ended(): Promise<void> {
    return new Promise((resolve) => this.#child.once('exit', () => resolve()));
  }

  #pushes(uri: string): Promise<void> | undefined {
    if (this.can('diagnosticProvider')) return undefined;
    return new Promise((resolve) => this.#published.push({ uri, resolve }));
  }

  #notify(method: string, params: unknown): void {
    void this.#line.sendNotification(method, params);
  }
}

const teller =
  "process.on('SIGUSR2',()=>{for(let i=0;i<3;i++)gc();const m=process.memoryUsage();process.stderr.write(String(m.heapUsed+m.external))})";

/** For a server under Node that is to be asked how much memory it holds. */
export const memoryOptions: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(teller)}`,
];
