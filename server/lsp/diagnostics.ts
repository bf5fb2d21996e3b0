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
import { check } from '../checks/check.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { cancelled } from './log.ts';
import type { Log } from './log.ts';
import type { OpenDocuments } from './open-documents.ts';
import type { Refresh } from './refresh.ts';
import { Rest } from './rest.ts';
import type { Activity } from './rest.ts';
import type { DiagnosticOptions } from './to-diagnostic.ts';
import { toDiagnostic } from './to-diagnostic.ts';

export interface DiagnosticsOptions extends DiagnosticOptions {
  /** The editor asks for diagnostics. */
  readonly pull: boolean;
}

/** What the diagnostics are made with and told through. */
export interface DiagnosticsTools {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly refresh: Refresh;
  readonly log: Log;
  readonly activity: Activity;
}

/** Told how far the check of the workspace has come. */
export interface WorkspaceProgress {
  readonly found: (part: WorkspaceDiagnosticReport) => void;
  readonly done: (count: number, of: number) => void;
}

interface Found {
  readonly state: string;
  readonly version: number | undefined;
  readonly diagnostics: Diagnostic[];
}

export class Diagnostics {
  readonly #tools: DiagnosticsTools;
  readonly #options: DiagnosticsOptions;
  /** Goes up with every change that concerns a document: its text, what it uses, its configuration. */
  readonly #states = new Map<string, number>();
  /** Result ids of an earlier run of the server must not be taken for this one's. */
  readonly #run = Date.now().toString(36);
  #epoch = 0;
  readonly #waiting = new Set<string>();

  constructor(tools: DiagnosticsTools, options: DiagnosticsOptions) {
    this.#tools = tools;
    this.#options = options;
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

  async ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { documents } = this.#tools;
    const key = canonicalUri(uri);
    await documents.settled(key);
    const known = this.#stateOf(key);
    if (previous === known) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known };
    const { state, diagnostics } = await this.#find(key);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: state, items: diagnostics };
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
    const { documents } = this.#tools;
    const rest = new Rest(this.#tools.activity);
    const known = new Map([...previous].map(([uri, resultId]) => [canonicalUri(uri), resultId]));
    const present = new Set(uris);
    const gone = [...previous.keys()].filter((uri) => {
      return !present.has(canonicalUri(uri)) && !documents.isOpen(uri);
    });
    let items: WorkspaceDocumentDiagnosticReport[] = gone.map((uri) => {
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
    });
    for (const [index, uri] of uris.entries()) {
      const report = await this.ofDocument(uri, known.get(uri));
      items.push({ uri: documents.clientUri(uri), version: documents.version(uri) ?? null, ...report });
      if (!(await rest.taken())) continue;
      if (token.isCancellationRequested) throw cancelled();
      progress.found({ items });
      items = [];
      progress.done(index + 1, uris.length);
    }
    if (items.length > 0) progress.found({ items });
  }

  /** Takes back what was sent for a document that is closed. */
  clear(uri: string): void {
    if (!this.#options.pull) this.#send({ uri, diagnostics: [] });
  }

  /** What is found, together with the state and the version that it was found in: no wait may come between them. */
  async #find(uri: string): Promise<Found> {
    const { documents } = this.#tools;
    const analysis = await documents.analysis(uri);
    const found = { state: this.#stateOf(uri), version: documents.version(uri) };
    if (analysis === undefined) return { ...found, diagnostics: [] };
    const { document } = analysis;
    return { ...found, diagnostics: check(analysis).map((each) => toDiagnostic(each, document, this.#options)) };
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
    this.#send({ uri: documents.clientUri(uri), diagnostics, ...(version === undefined ? {} : { version }) });
  }

  #send(params: Parameters<Connection['sendDiagnostics']>[0]): void {
    this.#tools.log.inBackground('sending diagnostics', this.#tools.connection.sendDiagnostics(params));
  }
}
