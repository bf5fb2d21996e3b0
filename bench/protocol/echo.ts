/** A language server that knows nothing: it takes the same traffic as the others, and answers everything with nothing. */
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection(process.stdin, process.stdout);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    hoverProvider: true,
    completionProvider: {},
    documentSymbolProvider: true,
    referencesProvider: true,
    renameProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [], tokenModifiers: [] }, full: true },
  },
}));
connection.onRequest((method) => (method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null));
connection.onNotification(() => undefined);
connection.listen();
