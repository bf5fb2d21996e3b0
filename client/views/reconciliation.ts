/** The Reconciliation view: every report of the workspace, how it stands, and what was found in it. */
import * as vscode from 'vscode';
import { statusRequest } from '../../server/protocol/messages.ts';
import type { ReportStatus } from '../../server/protocol/messages.ts';
import type { ReportsChanged } from '../../server/protocol/reports-changed.ts';
import { uriKey } from '../places.ts';
import type { ServerLink } from '../server-link.ts';
import { Soon } from '../soon.ts';
import { figuresInWords, findingsInWords, worstOf } from '../wording.ts';
import type { Trouble } from '../wording.ts';

type Node =
  | { readonly kind: 'report'; readonly uri: vscode.Uri; readonly status: ReportStatus }
  | { readonly kind: 'finding'; readonly uri: vscode.Uri; readonly finding: vscode.Diagnostic };

/** After a change, in milliseconds. */
const PAUSE = 500;
const ORDER: readonly Trouble[] = ['error', 'warning', 'information', 'none'];

export class ReconciliationView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #server: ServerLink;
  readonly #view: vscode.TreeView<Node>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #soon = new Soon(PAUSE, () => this.#read());
  readonly #parts: vscode.Disposable[];
  readonly #reports = new Map<string, ReportStatus>();
  /** Reports that may stand otherwise than shown; all of them at first. */
  #stale: Set<string> | 'all' = 'all';

  constructor(server: ServerLink) {
    this.#server = server;
    this.#view = vscode.window.createTreeView('crosscast.reconciliation', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#parts = [
      this.#view,
      this.#changed,
      this.#soon,
      this.#view.onDidChangeVisibility(() => this.#soon.ask()),
      server.onDidStart(() => this.#mark({})),
      server.onDidChangeReports((changed) => this.#mark(changed)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#mark({})),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.#reports.has(uri.toString()))) this.#changed.fire(undefined);
      }),
      vscode.commands.registerCommand('crosscast.reconciliation.refresh', () => this.#mark({})),
    ];
    if (server.state === 'running') this.#soon.ask();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.#roots();
    if (node.kind === 'finding') return [];
    const findings = vscode.languages.getDiagnostics(node.uri).filter(({ source }) => source === 'crosscast');
    return findings
      .sort((a, b) => a.range.start.compareTo(b.range.start))
      .map((finding) => ({ kind: 'finding', uri: node.uri, finding }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'finding') return findingItem(node.uri, node.finding);
    const { title } = node.status;
    const isOnly = [...this.#reports.values()].filter((status) => status.title === title).length === 1;
    return reportItem(node.uri, node.status, isOnly);
  }

  /** The reports that want something done come first. */
  #roots(): Node[] {
    const nodes = [...this.#reports].map(([key, status]) => {
      return { kind: 'report' as const, uri: vscode.Uri.parse(key), status };
    });
    const rank = ({ status }: { readonly status: ReportStatus }): number => ORDER.indexOf(worstOf(status));
    return nodes.sort((a, b) => rank(a) - rank(b) || a.uri.path.localeCompare(b.uri.path));
  }

  #mark({ uris }: ReportsChanged): void {
    if (uris === undefined) this.#stale = 'all';
    else if (this.#stale !== 'all') for (const uri of uris) this.#stale.add(uri);
    this.#soon.ask();
  }

  async #read(): Promise<void> {
    if (!this.#view.visible || this.#server.state !== 'running') return;
    const stale = this.#stale;
    this.#stale = new Set();
    try {
      if (stale === 'all') await this.#readAll();
      else for (const uri of stale) await this.#readOne(uri);
    } catch {
      // The server stopped while it was asked; it is asked again when it is there again.
      this.#stale = 'all';
      return;
    }
    this.#show();
  }

  async #readAll(): Promise<void> {
    const statuses = await this.#server.request(statusRequest, {});
    this.#reports.clear();
    for (const status of statuses) this.#reports.set(uriKey(status.uri), status);
  }

  async #readOne(uri: string): Promise<void> {
    const [status] = await this.#server.request(statusRequest, { uri });
    if (status === undefined) this.#reports.delete(uriKey(uri));
    else this.#reports.set(uriKey(uri), status);
  }

  #show(): void {
    const troubled = [...this.#reports.values()].filter((status) => worstOf(status) !== 'none').length;
    const count = this.#reports.size;
    if (count === 0) this.#view.message = '';
    else if (troubled === 0) this.#view.message = vscode.l10n.t('Nothing was found in {0} reports.', count);
    else this.#view.message = vscode.l10n.t('Something was found in {0} of {1} reports.', troubled, count);
    this.#changed.fire(undefined);
  }
}

/** Of several reports with one title, what comes first is where they are: what comes after a long title does not fit in. */
function reportItem(uri: vscode.Uri, status: ReportStatus, isOnly: boolean): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(uri);
  const trouble = worstOf(status);
  const item = new vscode.TreeItem(
    status.title !== '' && isOnly ? status.title : path,
    trouble === 'none' ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = uri.toString();
  item.resourceUri = uri;
  item.iconPath = iconOf(trouble);
  const other = isOnly ? path : status.title;
  item.description = [findingsInWords(status), figuresInWords(status), other].join(' · ');
  const { holding, failing, open } = status.relations;
  item.tooltip = new vscode.MarkdownString()
    .appendText(`${status.title}\n`)
    .appendText(`${path}\n`)
    .appendText(`${findingsInWords(status)}, ${figuresInWords(status)}\n`)
    .appendText(vscode.l10n.t('Sums and checks: {0} hold, {1} do not, {2} cannot be told', holding, failing, open));
  item.contextValue = 'report';
  item.command = { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
  return item;
}

function findingItem(uri: vscode.Uri, { message, range, severity }: vscode.Diagnostic): vscode.TreeItem {
  const [first = message] = message.split('\n');
  const item = new vscode.TreeItem(first);
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.tooltip = message;
  item.iconPath = iconOf(troubleOf(severity));
  item.command = { title: vscode.l10n.t('Go to'), command: 'vscode.open', arguments: [uri, { selection: range }] };
  return item;
}

function troubleOf(severity: vscode.DiagnosticSeverity): Trouble {
  if (severity === vscode.DiagnosticSeverity.Error) return 'error';
  return severity === vscode.DiagnosticSeverity.Warning ? 'warning' : 'information';
}

function iconOf(trouble: Trouble): vscode.ThemeIcon {
  switch (trouble) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'information':
      return new vscode.ThemeIcon('info');
    case 'none':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  }
}
