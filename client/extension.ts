/** The extension under Node: on a desktop, on a remote machine. The server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'node.mjs').fsPath;
  return activateWith(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('crosscast', 'Crosscast', { run, debug }, options);
  });
}
