/**
 * The language server over any connection: what the editor says is applied, what it asks is answered. The entries for Node
 * and for browsers differ only in the connection and in how files are read.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { getReady } from '../../grammar/parser/parser.ts';
import type { ClientOptions } from '../protocol/client-options.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { uriOfPath } from '../workspace/uri.ts';
import { abilitiesOf } from './abilities.ts';
import type { ExportHost } from './authoring.ts';
import { serverCapabilities } from './capabilities.ts';
import type { WatchFolder } from './file-watch.ts';
import { registerFeatures } from './features.ts';
import { registerOwnRequests } from './own-requests.ts';
import { Session } from './session.ts';
import { startSession } from './start.ts';
import { registerChanges, registerDiagnostics } from './sync.ts';

export interface ServerHost extends ExportHost {
  /** The files that the server reaches, given the connection for those that only the client does. */
  files(connection: Connection): FileSystem;
  /** Where files can be watched without the editor. */
  readonly watchFolder?: WatchFolder;
  /** Where the pages of the rules are, when the host has them: a folder's URI with a slash at its end. */
  readonly rulePages?: string;
  /** Called once, when a report has been checked and the editor has been quiet for a while, or goes. */
  readonly settled?: () => void;
}

export function serve(connection: Connection, host: ServerHost): void {
  let isInitialized = false;
  const begin = (params: InitializeParams, options: ClientOptions): InitializeResult => {
    const session = openSession(connection, host, params, options);
    if (host.settled !== undefined) tellWhenSettled(session, host.settled);
    registerChanges(session);
    registerDiagnostics(session);
    registerFeatures(session);
    registerOwnRequests(session, host);
    // Once the answer is out, and while the editor makes its first document ready.
    session.log.inBackground('getting ready', session.activity.turn().then(getReady));
    connection.onInitialized(session.log.notification('starting', () => startSession(session)));
    return {
      capabilities: serverCapabilities(session.abilities, options),
      serverInfo: { name: 'Crosscast', version: host.version },
    };
  };
  connection.onInitialize(async (params) => {
    if (isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    isInitialized = true;
    const given: unknown = params.initializationOptions;
    try {
      // An editor that says nothing of itself does not wait for what would check it.
      return begin(params, given === undefined ? {} : await readOptions(given));
    } catch (error) {
      isInitialized = false;
      throw error;
    }
  });
  connection.listen();
}

async function readOptions(given: unknown): Promise<ClientOptions> {
  const { clientOptions } = await import('../protocol/client-options.ts');
  return clientOptions.safeParse(given).data ?? {};
}

/** Once a report has been checked: when the editor is quiet, or when it goes before that. */
function tellWhenSettled({ connection, diagnostics, activity }: Session, settled: () => void): void {
  let isTold = false;
  const tell = (): void => {
    if (!isTold) settled();
    isTold = true;
  };
  diagnostics.whenFirstFound(() => {
    activity.whenQuiet(tell);
    connection.onExit(tell);
  });
}

function openSession(
  connection: Connection,
  host: ServerHost,
  params: InitializeParams,
  options: ClientOptions,
): Session {
  const files = { ...host, files: host.files(connection) };
  const session = new Session(connection, abilitiesOf(params.capabilities), files, {
    ...(host.rulePages === undefined ? {} : { rulePages: host.rulePages }),
    ...options,
  });
  const folders = params.workspaceFolders ?? [];
  for (const { uri } of folders) session.index.addFolder(uri);
  const root = folders.length === 0 ? rootOf(params) : undefined;
  if (root !== undefined) session.index.addFolder(root);
  return session;
}

/** The one folder of an editor that knows no more than one: its URI or its path, which is still all that some send. */
function rootOf({ rootUri, rootPath }: InitializeParams): string | undefined {
  if (typeof rootUri === 'string' && rootUri !== '') return rootUri;
  if (typeof rootPath !== 'string' || rootPath === '') return undefined;
  return uriOfPath(rootPath, /^(?:[a-z]:|\\\\)/i.test(rootPath));
}
