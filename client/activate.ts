/** Brings the extension to life; the same under Node and in a browser. */
import * as vscode from 'vscode';
import { registerEdits } from './commands/edits.ts';
import { registerExport } from './commands/export.ts';
import { registerLintWorkspace } from './commands/lint-workspace.ts';
import { registerNewDocuments } from './commands/new-document.ts';
import { registerPlaceCommands } from './commands/places.ts';
import { registerServerCommands } from './commands/server.ts';
import { registerShowLineage } from './commands/show-lineage.ts';
import { LanguageServer } from './language-server.ts';
import type { MakeClient } from './language-server.ts';
import { registerPasteTable } from './paste-table.ts';
import { registerPreview } from './preview/register-preview.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSample } from './sample.ts';
import { StatusBar } from './status-bar.ts';
import { FiguresView } from './views/figures.ts';
import { ReconciliationView } from './views/reconciliation.ts';

/** `nodeParts` makes those that only an extension host under Node can have. */
export function activateWith(
  context: vscode.ExtensionContext,
  makeClient: MakeClient,
  nodeParts: (log: vscode.LogOutputChannel) => readonly vscode.Disposable[] = () => [],
): void {
  const log = vscode.window.createOutputChannel('Crosscast', { log: true });
  const server = new LanguageServer(makeClient, log, context.globalStorageUri);
  context.subscriptions.push(
    log,
    server,
    registerServerCommands(server, log),
    registerNewDocuments(server),
    registerExport(server),
    registerEdits(server),
    registerShowLineage(),
    registerLintWorkspace(server),
    registerPlaceCommands(),
    registerRulePages(context.extensionUri),
    registerPasteTable(server),
    registerSample(context),
    registerPreview({ link: server, log, extension: context.extensionUri }),
    new StatusBar(server),
    new FiguresView(server, context.workspaceState),
    new ReconciliationView(server),
    ...nodeParts(log),
  );
  // The window does not wait for the server; what is asked of it meanwhile does.
  void server.start();
}
