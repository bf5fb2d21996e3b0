/** The extension under Node: on a desktop, on a remote machine. The server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import { registerImport } from './commands/import.ts';
import type { MakeClient } from './language-server.ts';
import { registerLintTask } from './lint-task.ts';

export function activate(context: vscode.ExtensionContext): void {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'server', name);
  const makeClient: MakeClient = (options) => {
    const run = { module: file('node.mjs').fsPath, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient('crosscast', 'Crosscast', { run, debug }, options);
  };
  const program = file('crosscast.mjs');
  activateWith(context, makeClient, (log) => [registerLintTask(program), registerImport(program, log)]);
}
