/**
 * Findings as the editor shows them. Editors that can ask for them (pull) do; to others they are sent (push), after a pause
 * so short that nobody sees it, which lets a burst of edits pass as one.
 */
import { DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { check } from '../checks/check.ts';
import type { Finding } from '../checks/finding.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ReportDocument } from '../model/report-document.ts';
import type { Severity } from '../model/settings.ts';
import { rangeBetween } from '../services/ranges.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { OpenDocuments } from './open-documents.ts';
import { Rest } from './rest.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticsOptions {
  /** The editor asks for diagnostics. */
  readonly pull: boolean;
  /** The editor wants to be told that what it asked for earlier is out of date. */
  readonly refresh: boolean;
  readonly relatedInformation: boolean;
  /** Where the pages of the rules are: a folder's URI with a slash at its end. */
  readonly rulePages?: string;
}

export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #workspace: Workspace;
  readonly #options: DiagnosticsOptions;
  /** Goes up with every change that concerns a document: its text, what it uses, its configuration. */
  readonly #states = new Map<string, number>();
  #epoch = 0;
  readonly #waiting = new Set<string>();
  #scheduled = false;
  #refreshing = false;

  constructor(connection: Connection, documents: OpenDocuments, workspace: Workspace, options: DiagnosticsOptions) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#options = options;
  }

  /** These documents may have other findings now. `edited` is the one whose edit it was: the editor asks for that itself. */
  concern(uris: readonly string[], edited?: string): void {
    for (const uri of uris) this.#states.set(uri, (this.#states.get(uri) ?? 0) + 1);
    if (!this.#options.pull) {
      for (const uri of uris) this.#waiting.add(uri);
      this.#schedule();
    } else if (uris.some((uri) => uri !== edited)) this.#refresh();
  }

  /** Everything may have other findings now: the configuration changed. */
  concernAll(): void {
    this.#epoch++;
    if (this.#options.pull) this.#refresh();
    else {
      for (const uri of this.#documents.uris()) this.#waiting.add(uri);
      this.#schedule();
    }
  }

  async ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const analysis = await this.#documents.analysis(uri);
    const resultId = this.#stateOf(canonicalUri(uri));
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = analysis === undefined ? [] : this.#diagnosticsOf(analysis);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** All reports of the workspace, resting between them so that a cancellation is heard. */
  async ofWorkspace(
    uris: readonly string[],
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    progress: (part: WorkspaceDiagnosticReport) => void,
  ): Promise<WorkspaceDiagnosticReport> {
    const rest = new Rest();
    for (const uri of uris) {
      if (await rest.cancelled(token)) break;
      const report = await this.ofDocument(uri, previous.get(uri));
      const item: WorkspaceDocumentDiagnosticReport = {
        uri: this.#documents.clientUri(uri),
        version: this.#documents.version(uri) ?? null,
        ...report,
      };
      progress({ items: [item] });
    }
    return { items: [] };
  }

  /** Forgets what was sent for a document that is closed. */
  clear(uri: string): void {
    if (!this.#options.pull) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  toDiagnostic(finding: Finding, analysis: Analysis): Diagnostic {
    const { document } = analysis;
    const details = finding.details.length === 0 ? '' : `\n${finding.details.join('\n')}`;
    const { rulePages, relatedInformation } = this.#options;
    return {
      range: rangeBetween(document, finding.start, finding.end),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      source: 'crosscast',
      message: finding.message + details,
      ...(rulePages === undefined
        ? {}
        : { codeDescription: { href: `${rulePages}${finding.rule.replace('/', '.')}.md` } }),
      ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(relatedInformation && finding.related.length > 0
        ? { relatedInformation: finding.related.flatMap((related) => this.#related(related, document)) }
        : {}),
    };
  }

  #related({ uri, start, end, message }: Finding['related'][number], own: ReportDocument) {
    const document = uri === undefined ? own : this.#workspace.document(uri);
    if (document === undefined) return [];
    return [
      {
        location: { uri: this.#documents.clientUri(document.uri), range: rangeBetween(document, start, end) },
        message,
      },
    ];
  }

  #diagnosticsOf(analysis: Analysis): Diagnostic[] {
    return check(analysis).map((finding) => this.toDiagnostic(finding, analysis));
  }

  #stateOf(uri: string): string {
    return `${this.#epoch}.${this.#states.get(uri) ?? 0}`;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      const uris = [...this.#waiting];
      this.#waiting.clear();
      for (const uri of uris) void this.#publish(uri);
    }, 0);
  }

  async #publish(uri: string): Promise<void> {
    if (!this.#documents.isOpen(uri)) return;
    const state = this.#stateOf(uri);
    const version = this.#documents.version(uri);
    const analysis = await this.#documents.analysis(uri);
    // A newer state has its own turn; an older result must not overtake it.
    if (state !== this.#stateOf(uri) || !this.#documents.isOpen(uri)) return;
    const diagnostics = analysis === undefined ? [] : this.#diagnosticsOf(analysis);
    await this.#connection.sendDiagnostics({
      uri: this.#documents.clientUri(uri),
      diagnostics,
      ...(version === undefined ? {} : { version }),
    });
  }

  #refresh(): void {
    if (!this.#options.refresh || this.#refreshing) return;
    this.#refreshing = true;
    setTimeout(() => {
      this.#refreshing = false;
      this.#connection.languages.diagnostics.refresh();
    }, 0);
  }
}
