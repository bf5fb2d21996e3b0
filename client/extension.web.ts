/** The extension in a browser, as on vscode.dev. The server is a worker. */
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';

/** A browser's own; no part of the project sees the types of all of a browser for its sake. */
declare const Worker: new (url: string, options: { readonly name: string }) => object;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'browser.js');
  activateWith(context, (options) => {
    return new LanguageClient('crosscast', 'Crosscast', () => startWorker(script), options);
  });
}

/**
 * Where the extension is not on the workbench's own origin, a worker may be started only from what has been read. VS Code's
 * `Worker` is not the browser's: it fetches the script later, so the URL has to last, and what it makes is no instance of it,
 * which is why the line to the server is laid here and not by LanguageClient.
 */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  const code = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'Crosscast server' });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
