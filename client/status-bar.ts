/** The item in the status bar: how the report in the active editor stands, and whether the server is there. */
import * as vscode from 'vscode';
import { statusRequest } from '../server/protocol/messages.ts';
import type { ReportStatus } from '../server/protocol/messages.ts';
import { activeReport } from './language.ts';
import type { ServerLink } from './server-link.ts';
import { Soon } from './soon.ts';
import { figuresInWords, findingCount, findingsInWords, worstOf } from './wording.ts';

/** After a change, in milliseconds. */
const PAUSE = 200;

export class StatusBar implements vscode.Disposable {
  readonly #server: ServerLink;
  readonly #item = vscode.window.createStatusBarItem('crosscast.status', vscode.StatusBarAlignment.Left, 10);
  readonly #soon = new Soon(PAUSE, () => this.#read());
  readonly #parts: vscode.Disposable[];

  constructor(server: ServerLink) {
    this.#server = server;
    this.#item.name = 'Crosscast';
    this.#parts = [
      this.#item,
      this.#soon,
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      server.onDidStart(() => this.#soon.ask()),
      server.onDidStop(() => this.#follow()),
      server.onDidChangeReports(() => this.#soon.ask()),
    ];
    this.#follow();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #follow(): void {
    if (activeReport() === undefined) this.#item.hide();
    else if (this.#server.state === 'running') this.#soon.ask();
    else this.#showAbsence();
  }

  async #read(): Promise<void> {
    const uri = activeReport()?.document.uri.toString();
    if (uri === undefined) return;
    if (this.#server.state !== 'running') {
      this.#showAbsence();
      return;
    }
    try {
      const [status] = await this.#server.request(statusRequest, { uri });
      if (uri === activeReport()?.document.uri.toString() && status !== undefined) this.#show(status);
    } catch {
      // The server stopped while it was asked, and says so itself.
    }
  }

  #show(status: ReportStatus): void {
    const trouble = worstOf(status);
    const icon = { error: '$(error)', warning: '$(warning)', information: '$(info)', none: '$(pass)' }[trouble];
    const count = findingCount(status);
    const ties = status.figures === 0 ? [] : [vscode.l10n.t('{0}/{1} tied', status.tied, status.figures)];
    this.#item.text = `${icon} ${[...ties, findingsInWords(status)].join(' · ')}`;
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Crosscast: {0}, {1}', figuresInWords(status), findingsInWords(status)),
    };
    this.#item.tooltip = tooltipOf(status);
    this.#item.command = count === 0 ? 'crosscast.figures.focus' : 'workbench.actions.view.problems';
    this.#item.backgroundColor = undefined;
    this.#item.show();
  }

  /** Nothing is being checked: the item says so, and offers what helps. */
  #showAbsence(): void {
    const starting = this.#server.state === 'starting';
    this.#item.text = starting ? '$(sync~spin) Crosscast' : '$(warning) Crosscast';
    const text = starting
      ? vscode.l10n.t('Crosscast is starting.')
      : vscode.l10n.t('Crosscast is not running: reports are not being checked.');
    this.#item.accessibilityInformation = { label: text };
    this.#item.tooltip = text;
    this.#item.command = 'crosscast.restartServer';
    this.#item.backgroundColor = starting ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.#item.show();
  }
}

function tooltipOf(status: ReportStatus): vscode.MarkdownString {
  const { figures, tied, untied, failed, relations } = status;
  const lines = [
    vscode.l10n.t('{0} figures: {1} vouched for, {2} untied, {3} that do not agree', figures, tied, untied, failed),
    vscode.l10n.t(
      'Sums and checks: {0} hold, {1} do not, {2} cannot be told',
      relations.holding,
      relations.failing,
      relations.open,
    ),
    findingsInWords(status),
  ];
  const links = [
    `[${vscode.l10n.t('Problems')}](command:workbench.actions.view.problems)`,
    `[${vscode.l10n.t('Figures')}](command:crosscast.figures.focus)`,
  ];
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = { enabledCommands: ['workbench.actions.view.problems', 'crosscast.figures.focus'] };
  tooltip.appendMarkdown('**Crosscast**\n\n');
  for (const line of lines) tooltip.appendText(line).appendMarkdown('\n\n');
  return tooltip.appendMarkdown(links.join(' · '));
}
