/** The extension in a browser, as on vscode.dev. The server is a worker. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';

/** A browser's own; no part of the project sees the types of all of a browser for its sake. */
declare const Worker: new (url: string, options: { readonly name: string }) => object;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'browser.js');
  activateWith(context, (options) => {
    return new LanguageClient('crosscast', 'Crosscast', () => startWorker(script), options);
  });
}

/** Where the extension is not on the workbench's own origin, a worker may be started only from what has been read. */
async function startWorker(script: vscode.Uri): Promise<InstanceType<typeof Worker>> {
  const code = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  try {
    return new Worker(url, { name: 'Crosscast server' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
