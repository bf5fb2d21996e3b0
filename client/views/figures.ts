/** The Figures view: every figure of the report in the active editor, what it is worth, what it stands on, where it is used. */
import * as vscode from 'vscode';
import { factsRequest } from '../../server/protocol/messages.ts';
import type { FactMessage, Place } from '../../server/protocol/messages.ts';
import { activeReport, languageId } from '../language.ts';
import { toLocation, toRange, uriKey } from '../places.ts';
import type { ServerLink } from '../server-link.ts';
import { Soon } from '../soon.ts';
import { standingInWords } from '../wording.ts';
import { groupFigures, isOpen } from './figure-groups.ts';
import type { FigureFilter, FigureGroup } from './figure-groups.ts';

type Node =
  | { readonly kind: 'group'; readonly group: FigureGroup }
  | { readonly kind: 'figure'; readonly fact: FactMessage }
  | { readonly kind: 'use'; readonly place: Place };

/** After a change, in milliseconds: the view follows when the author stops, and costs nothing while he types. */
const PAUSE = 300;
const FILTER_KEY = 'crosscast.figures.filter';

export class FiguresView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #server: ServerLink;
  readonly #view: vscode.TreeView<Node>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #soon = new Soon(PAUSE, () => this.#read());
  readonly #parts: vscode.Disposable[];
  readonly #memory: vscode.Memento;
  #uri: vscode.Uri | undefined;
  #facts: readonly FactMessage[] = [];
  #filter: FigureFilter;

  constructor(server: ServerLink, memory: vscode.Memento) {
    this.#server = server;
    this.#memory = memory;
    this.#filter = memory.get<FigureFilter>(FILTER_KEY) === 'open' ? 'open' : 'all';
    this.#uri = activeReport()?.document.uri;
    this.#view = vscode.window.createTreeView('crosscast.figures', { treeDataProvider: this, showCollapseAll: true });
    this.#parts = [
      this.#view,
      this.#changed,
      this.#soon,
      this.#view.onDidChangeVisibility(() => this.#soon.ask()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#followEditor()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      server.onDidStart(() => this.#soon.ask()),
      server.onDidChangeReports(({ uris }) => {
        const own = this.#uri?.toString();
        if (uris === undefined || uris.some((uri) => uriKey(uri) === own)) this.#soon.ask();
      }),
      vscode.commands.registerCommand('crosscast.figures.showOpen', () => this.#filterBy('open')),
      vscode.commands.registerCommand('crosscast.figures.showAll', () => this.#filterBy('all')),
      vscode.commands.registerCommand('crosscast.figures.tie', (node: Node) => this.#tie(node)),
    ];
    this.#filterBy(this.#filter);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  getChildren(node?: Node): Node[] {
    switch (node?.kind) {
      case undefined:
        return groupFigures(this.#facts, this.#filter).map((group) => ({ kind: 'group', group }));
      case 'group':
        return node.group.facts.map((fact) => ({ kind: 'figure', fact }));
      case 'figure':
        return node.fact.usedAt.map((place) => ({ kind: 'use', place }));
      case 'use':
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node.group);
      case 'figure':
        return this.#figureItem(node.fact);
      case 'use':
        return useItem(node.place);
    }
  }

  #figureItem(fact: FactMessage): vscode.TreeItem {
    const { text, label, standing, tiedTo, usedAt, range } = fact;
    const isStated = standing === 'defined' && label !== '';
    const item = new vscode.TreeItem(
      isStated ? label : text,
      usedAt.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
    );
    const uses = usedAt.length === 0 ? [] : [vscode.l10n.t('used {0}×', usedAt.length)];
    const ties = tiedTo === undefined ? [] : [`= ${tiedTo}`];
    const what = isStated ? [text] : [...(isOpen(fact) ? [standingInWords(standing)] : []), ...ties];
    item.description = [...what, ...uses].join('  ');
    item.iconPath = iconOf(fact);
    item.tooltip = tooltipOf(fact);
    item.accessibilityInformation = { label: [text, label, standingInWords(standing), ...ties, ...uses].join(', ') };
    item.contextValue = isOpen(fact) ? 'openFigure' : 'figure';
    if (this.#uri !== undefined) item.command = goTo(this.#uri, toRange(range));
    return item;
  }

  /** Goes to a figure, and has the user choose what it is to be tied to. */
  async #tie(node: Node): Promise<void> {
    if (node.kind !== 'figure' || this.#uri === undefined) return;
    const { start } = toRange(node.fact.range);
    await vscode.window.showTextDocument(this.#uri, { selection: new vscode.Range(start, start) });
    await vscode.commands.executeCommand('crosscast.tieFigure');
  }

  #followEditor(): void {
    const uri = activeReport()?.document.uri;
    // A look at the log or at another file does not take the report's figures away.
    if (uri === undefined || uri.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    this.#soon.ask();
  }

  #forget({ uri, languageId: language }: vscode.TextDocument): void {
    if (language !== languageId || uri.toString() !== this.#uri?.toString()) return;
    this.#uri = activeReport()?.document.uri;
    this.#soon.ask();
  }

  #filterBy(filter: FigureFilter): void {
    this.#filter = filter;
    void this.#memory.update(FILTER_KEY, filter);
    void vscode.commands.executeCommand('setContext', FILTER_KEY, filter);
    this.#show();
  }

  async #read(): Promise<void> {
    if (!this.#view.visible || this.#server.state !== 'running') return;
    const uri = this.#uri;
    try {
      const facts = uri === undefined ? [] : await this.#server.request(factsRequest, { uri: uri.toString() });
      if (uri?.toString() !== this.#uri?.toString()) return;
      this.#facts = facts;
    } catch {
      // The server stopped while it was asked; what is shown stays until it is there again.
      return;
    }
    this.#show();
  }

  #show(): void {
    const open = this.#facts.filter(isOpen).length;
    if (this.#uri === undefined) this.#view.message = '';
    else if (this.#facts.length === 0) this.#view.message = vscode.l10n.t('There are no figures in this report.');
    else if (open === 0) this.#view.message = vscode.l10n.t('All {0} figures are vouched for.', this.#facts.length);
    else this.#view.message = vscode.l10n.t('{0} of {1} figures are untied or do not agree.', open, this.#facts.length);
    this.#changed.fire(undefined);
  }
}

function groupItem({ title, facts }: FigureGroup): vscode.TreeItem {
  const name = title === '' ? vscode.l10n.t('Above the first heading') : title;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(facts.length);
  item.id = `group ${title}`;
  return item;
}

function useItem({ uri, range }: Place): vscode.TreeItem {
  const place = toLocation({ uri, range });
  const name = vscode.workspace.asRelativePath(place.uri);
  const item = new vscode.TreeItem(vscode.l10n.t('line {0}', range.start.line + 1));
  item.description = name;
  item.iconPath = new vscode.ThemeIcon('references');
  item.command = goTo(place.uri, place.range);
  return item;
}

function goTo(uri: vscode.Uri, selection: vscode.Range): vscode.Command {
  return { title: vscode.l10n.t('Go to'), command: 'vscode.open', arguments: [uri, { selection }] };
}

function iconOf({ standing, definedAt, name }: FactMessage): vscode.ThemeIcon {
  switch (standing) {
    case 'defined':
      return new vscode.ThemeIcon(name?.includes('.') === true ? 'table' : 'symbol-constant');
    case 'tied':
      return new vscode.ThemeIcon(
        definedAt === undefined ? 'check' : 'link',
        new vscode.ThemeColor('testing.iconPassed'),
      );
    case 'computed':
      return new vscode.ThemeIcon('symbol-operator', new vscode.ThemeColor('testing.iconPassed'));
    case 'failed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'untied':
      return new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('list.warningForeground'));
  }
}

/** What is known of a figure, a line each. The texts are the report's, and must not be taken for Markdown. */
function tooltipOf({ text, label, value, unit, period, standing, tiedTo, name }: FactMessage): vscode.MarkdownString {
  const lines: (readonly [string, string | undefined])[] = [
    [vscode.l10n.t('Printed'), text],
    [vscode.l10n.t('What it is'), label],
    [vscode.l10n.t('Exact value'), value === '' ? '' : `${value} ${unit}`],
    [vscode.l10n.t('Period'), period],
    [vscode.l10n.t('Standing'), standingInWords(standing)],
    [vscode.l10n.t('Tied to'), tiedTo],
    [vscode.l10n.t('Name'), name],
  ];
  const tooltip = new vscode.MarkdownString();
  for (const [title, each] of lines) {
    if (each === undefined || each === '') continue;
    tooltip.appendMarkdown(`**${title}:** `).appendText(each).appendMarkdown('\n\n');
  }
  return tooltip;
}
