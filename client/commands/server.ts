/** Restart Server, Show Log. */
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';

export function registerServerCommands(server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crosscast.restartServer', () => server.restart()),
    vscode.commands.registerCommand('crosscast.showLog', () => log.show()),
  );
}
