/**
 * Findings as the editor shows them. Editors that can ask for them (pull) do; to others they are sent (push), after a pause
 * so short that nobody sees it, which lets a burst of edits pass as one.
 */
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkerOf } from '../checks/check.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { cancelled } from './log.ts';
import type { Log } from './log.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Preparing } from './preparing.ts';
import type { Refresh } from './refresh.ts';
import { Rest } from './rest.ts';
import type { Activity } from './rest.ts';
import { DiagnosticMaker } from './to-diagnostic.ts';
import type { DiagnosticOptions } from './to-diagnostic.ts';

export interface DiagnosticsOptions extends DiagnosticOptions {
  /** The editor asks for diagnostics. */
  readonly pull: boolean;
}

/** What the diagnostics are made with and told through. */
export interface DiagnosticsTools {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly preparing: Preparing;
  /** Waits for settings that are on their way. */
  readonly configured: () => Promise<void>;
  readonly refresh: Refresh;
  readonly log: Log;
  readonly activity: Activity;
}

/** Told how far the check of the workspace has come. */
export interface WorkspaceProgress {
  readonly found: (part: WorkspaceDiagnosticReport) => void;
  readonly done: (count: number, of: number) => void;
}

/** What was found in a document when it was in a state. */
interface Found {
  readonly state: string;
  /** By which the editor knows these diagnostics: the state that they first came up in. */
  readonly resultId: string;
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export class Diagnostics {
  readonly #tools: DiagnosticsTools;
  readonly #options: DiagnosticsOptions;
  readonly #maker: DiagnosticMaker;
  /** Goes up with every change that concerns a document: its text, what it uses, its configuration. */
  readonly #states = new Map<string, number>();
  /** What was found last, by document. */
  readonly #found = new Map<string, Found>();
  /** Result ids of an earlier run of the server must not be taken for this one's. */
  readonly #run = Date.now().toString(36);
  #epoch = 0;
  readonly #waiting = new Set<string>();
  #onFirst: (() => void) | undefined;

  constructor(tools: DiagnosticsTools, options: DiagnosticsOptions) {
    this.#tools = tools;
    this.#options = options;
    this.#maker = new DiagnosticMaker(options);
  }

  /** Tells of the first document whose findings are known. */
  whenFirstFound(told: () => void): void {
    this.#onFirst = told;
  }

  /** These documents may have other findings now. The editor asks by itself for the one that it edited, the `cause`. */
  concern(uris: readonly string[], cause?: string): void {
    const { documents, refresh } = this.#tools;
    for (const uri of uris) this.#states.set(uri, (this.#states.get(uri) ?? 0) + 1);
    if (!this.#options.pull) this.#publishSoon(uris);
    const others = uris.filter((uri) => uri !== cause);
    if (others.length > 0) refresh.ask(others.some((uri) => documents.isOpen(uri)) ? 'all' : 'diagnostics');
  }

  /** Everything may have other findings now: the configuration changed. */
  concernAll(): void {
    this.#epoch++;
    if (!this.#options.pull) this.#publishSoon(this.#tools.documents.uris());
    this.#tools.refresh.ask('all');
  }

  async ofDocument(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const key = canonicalUri(uri);
    await this.#tools.documents.settled(key);
    const { resultId, diagnostics } = await this.#find(key, token);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
  }

  /**
   * All reports of the workspace, resting between them so that a cancellation is heard. What the editor still shows of
   * reports that are gone is taken back.
   */
  async ofWorkspace(
    uris: readonly string[],
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    progress: WorkspaceProgress,
  ): Promise<void> {
    const { documents, preparing } = this.#tools;
    const rest = new Rest(this.#tools.activity);
    const known = new Map([...previous].map(([uri, resultId]) => [canonicalUri(uri), resultId]));
    // Some editors that are told to ask again ask for the workspace alone, and show what is open by that.
    const present = new Set([...uris, ...documents.uris()]);
    const gone = [...previous.keys()].filter((uri) => !present.has(canonicalUri(uri)));
    let items: WorkspaceDocumentDiagnosticReport[] = gone.map((uri) => {
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
    });
    for (const [index, uri] of [...present].entries()) {
      const report = await this.ofDocument(uri, known.get(uri), token);
      items.push({ uri: documents.clientUri(uri), version: documents.version(uri) ?? null, ...report });
      preparing.tidy();
      if (!(await rest.taken())) continue;
      if (token.isCancellationRequested) throw cancelled();
      progress.found({ items });
      items = [];
      progress.done(index + 1, present.size);
    }
    if (items.length > 0) progress.found({ items });
  }

  /** Takes back what was sent for a document that is closed. */
  clear(uri: string): void {
    if (!this.#options.pull) this.#send({ uri, diagnostics: [] });
  }

  async #find(uri: string, token?: CancellationToken): Promise<Found> {
    const { documents, preparing, configured } = this.#tools;
    await configured();
    const known = this.#found.get(uri);
    if (known?.state === this.#stateOf(uri)) return known;
    if ((await documents.analysis(uri)) !== undefined) await preparing.check(uri, token);
    const analysis = await documents.analysis(uri);
    // From here on there is no wait: what is found belongs to this state and version.
    const state = this.#stateOf(uri);
    const diagnostics =
      analysis === undefined
        ? []
        : checkerOf(analysis)
            .shown()
            .map((each) => this.#maker.make(each));
    const before = this.#found.get(uri);
    const resultId = before !== undefined && sameItems(before.diagnostics, diagnostics) ? before.resultId : state;
    const found: Found = { state, resultId, version: documents.version(uri), diagnostics };
    this.#found.set(uri, found);
    this.#onFirst?.();
    this.#onFirst = undefined;
    return found;
  }

  #stateOf(uri: string): string {
    return `${this.#run}.${this.#epoch}.${this.#states.get(uri) ?? 0}`;
  }

  #publishSoon(uris: readonly string[]): void {
    const isScheduled = this.#waiting.size > 0;
    for (const uri of uris) this.#waiting.add(uri);
    if (isScheduled || uris.length === 0) return;
    setTimeout(() => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const uri of waiting) this.#tools.log.inBackground(`checking ${uri}`, this.#publish(uri));
    }, 0);
  }

  async #publish(uri: string): Promise<void> {
    const { documents } = this.#tools;
    const { state, version, diagnostics } = await this.#find(uri);
    // A newer state has its own turn; an older result must not overtake it.
    if (state !== this.#stateOf(uri) || !documents.isOpen(uri)) return;
    const own = documents.clientUri(uri);
    this.#send({ uri: own, diagnostics: [...diagnostics], ...(version === undefined ? {} : { version }) });
  }

  #send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    this.#tools.log.inBackground('sending diagnostics', this.#tools.connection.sendDiagnostics(params));
  }
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
