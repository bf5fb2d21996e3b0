/** Brings the extension to life; the same under Node and in a browser. */
import * as vscode from 'vscode';
import { registerServerCommands } from './commands/server.ts';
import { registerShowReferences } from './commands/show-references.ts';
import { LanguageServer } from './language-server.ts';
import type { MakeClient } from './language-server.ts';
import { registerPreview } from './preview/register-preview.ts';

export async function activateWith(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<void> {
  const log = vscode.window.createOutputChannel('Crosscast', { log: true });
  const server = new LanguageServer(makeClient, log, context.extensionUri);
  context.subscriptions.push(
    log,
    server,
    registerServerCommands(server, log),
    registerShowReferences(),
    registerPreview(context, server),
  );
  await server.start();
}
