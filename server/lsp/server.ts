/**
 * The language server over any connection: what the editor says is applied, what it asks is answered. The entries for Node
 * and for browsers differ only in the connection and in how files are read.
 */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { FileSystem } from '../workspace/file-system.ts';
import { abilitiesOf, serverCapabilities } from './capabilities.ts';
import { registerFeatures } from './features.ts';
import { renameEdits } from './file-renames.ts';
import { registerRequests } from './requests.ts';
import { Session } from './session.ts';

export interface ServerHost {
  readonly version: string;
  /** The files that the server reaches, given the connection for those that only the client does. */
  files(connection: Connection): FileSystem;
  /** Where the pages of the rules are, when the host has them: a folder's URI with a slash at its end. */
  readonly rulePages?: string;
}

export function serve(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    const session = openSession(connection, host, params);
    registerDocuments(session);
    registerFeatures(session);
    registerRequests(session);
    connection.onInitialized(() => void startSession(session));
    return {
      capabilities: serverCapabilities(session.abilities),
      serverInfo: { name: 'Crosscast', version: host.version },
    };
  });
  connection.listen();
}

function openSession(connection: Connection, host: ServerHost, params: InitializeParams): Session {
  const options: unknown = params.initializationOptions;
  const session = new Session(
    connection,
    abilitiesOf(params.capabilities),
    host.files(connection),
    rulePagesOf(options) ?? host.rulePages,
  );
  const folders = params.workspaceFolders ?? [];
  for (const { uri } of folders) session.index.addFolder(uri);
  // Deprecated, and still all that some editors send.
  if (folders.length === 0 && params.rootUri) session.index.addFolder(params.rootUri);
  return session;
}

function rulePagesOf(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('rulePages' in options)) return undefined;
  return typeof options.rulePages === 'string' ? options.rulePages : undefined;
}

async function startSession(session: Session): Promise<void> {
  const { connection, abilities, index } = session;
  if (abilities.configuration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'crosscast' });
    await session.readSettings();
  }
  if (abilities.watchFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.council' }, { globPattern: '**/crosscast.config.json' }],
    });
  }
  if (abilities.folders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of added) index.addFolder(uri);
      for (const { uri } of removed) index.removeFolder(uri);
      session.diagnostics.concernAll();
    });
  }
}

function registerDocuments(session: Session): void {
  const { connection, documents, diagnostics, index } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => documents.open(uri, version, text));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.edited(uri, () => documents.change(uri, version, contentChanges));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    diagnostics.clear(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes));
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const group =
      typeof settings === 'object' && settings !== null && 'crosscast' in settings ? settings.crosscast : settings;
    void session.readSettings(group);
  });
  connection.workspace.onWillRenameFiles(async ({ files }, token) => {
    await index.load(token);
    return renameEdits(files, index.analyses());
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    diagnostics.ofDocument(textDocument.uri, previousResultId),
  );
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _work, result) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: Parameters<typeof diagnostics.ofWorkspace>[3] extends (part: infer P) => void ? P[] : never = [];
    await diagnostics.ofWorkspace(await index.uris(), previous, token, (part) => {
      if (result === undefined) items.push(part);
      else result.report(part);
    });
    return { items: items.flatMap((part) => part.items) };
  });
}
