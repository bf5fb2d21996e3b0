/** Takes in what the editor says of documents, files and settings, and answers what it asks of their findings. */
import type { RenameFilesParams, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { renameEdits } from './file-renames.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

export function registerChanges(session: Session): void {
  const { connection, documents, diagnostics, log } = session;
  connection.onDidOpenTextDocument(
    log.notification('opening', ({ textDocument: { uri, version, text } }) => documents.open(uri, version, text)),
  );
  connection.onDidChangeTextDocument(
    log.notification('editing', ({ textDocument: { uri, version }, contentChanges }) => {
      documents.change(uri, version, contentChanges);
    }),
  );
  connection.onDidCloseTextDocument(
    log.notification('closing', ({ textDocument: { uri } }) => {
      documents.close(uri);
      diagnostics.clear(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(log.notification('changed files', ({ changes }) => session.filesChanged(changes)));
  connection.onDidChangeConfiguration(
    log.notification('changed settings', ({ settings }: { settings?: unknown }) => {
      const isGrouped = typeof settings === 'object' && settings !== null && 'crosscast' in settings;
      return session.readSettings(isGrouped ? settings.crosscast : settings);
    }),
  );
  registerFileOperations(session);
}

/** What the author does in the editor's own list of files. A folder's files are not told one by one. */
function registerFileOperations(session: Session): void {
  const { connection, index, log, uris } = session;
  const { workspace } = connection;
  workspace.onWillRenameFiles(
    log.request('renaming files', async ({ files }: RenameFilesParams, token) => {
      await index.load(token);
      await session.ready();
      const documents = [...session.atHand()].flatMap((uri) => session.workspace.document(uri) ?? []);
      return uris.toClient(renameEdits(files, documents));
    }),
  );
  workspace.onDidRenameFiles(
    log.notification('renamed files', ({ files }) => {
      session.filesChanged(files.map(({ oldUri }) => ({ uri: oldUri, type: 3 })));
      session.filesChanged(files.map(({ newUri }) => ({ uri: newUri, type: 1 })));
    }),
  );
  workspace.onDidDeleteFiles(
    log.notification('deleted files', ({ files }) => {
      session.filesChanged(files.map(({ uri }) => ({ uri, type: 3 })));
    }),
  );
}

export function registerDiagnostics({ connection, diagnostics, index, log }: Session): void {
  connection.languages.diagnostics.on(
    log.request('diagnostics', ({ textDocument, previousResultId }, token) =>
      diagnostics.ofDocument(textDocument.uri, previousResultId, token),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    log.request('workspace diagnostics', async ({ previousResultIds }, token, work, partial) => {
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const progress = new Progress(work, 'Checking reports');
      try {
        await diagnostics.ofWorkspace(await index.uris(), previous, token, {
          found: (part) => (partial === undefined ? items.push(...part.items) : partial.report(part)),
          done: progress.tell,
        });
      } finally {
        progress.end();
      }
      return { items };
    }),
  );
}
