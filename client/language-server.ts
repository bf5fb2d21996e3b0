/**
 * Starts the language server, keeps it going, and is the line to it. How the server is run, as a process or as a worker, is the
 * entries' business.
 */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, State, vsdiag } from 'vscode-languageclient';
import type { BaseLanguageClient, CloseHandlerResult, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type * as z from 'zod/mini';
import type { ClientOptions } from '../server/protocol/client-options.ts';
import type { Message } from '../server/protocol/message.ts';
import { reportsChangedNotification } from '../server/protocol/reports-changed.ts';
import type { ReportsChanged } from '../server/protocol/reports-changed.ts';
import { commandsForServer } from './commands/places.ts';
import { answerFileRequests } from './files.ts';
import { languageId } from './language.ts';
import { showError, showWarning } from './notice.ts';
import type { Choice } from './notice.ts';
import { rulePagesUri } from './rule-pages.ts';
import type { ServerLink, ServerState } from './server-link.ts';

/** Makes the client for a server that is run in one way or another. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The server is started again by itself after so many failures within `FAILURE_PERIOD`, and after that only by hand. */
const MOST_RESTARTS = 2;
const FAILURE_PERIOD = 3 * 60 * 1000;

export class LanguageServer implements ServerLink, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #didStart = new vscode.EventEmitter<void>();
  readonly #didStop = new vscode.EventEmitter<void>();
  readonly #didSendEdit = new vscode.EventEmitter<vscode.Uri>();
  readonly #didChangeReports = new vscode.EventEmitter<ReportsChanged>();
  readonly onDidStart = this.#didStart.event;
  readonly onDidStop = this.#didStop.event;
  readonly onDidSendEdit = this.#didSendEdit.event;
  readonly onDidChangeReports = this.#didChangeReports.event;
  #failures: number[] = [];

  /** `storage` is where the extension keeps files of its own: the sample report is one of them. */
  constructor(makeClient: MakeClient, log: vscode.LogOutputChannel, storage: vscode.Uri) {
    this.#log = log;
    const initializationOptions: ClientOptions = {
      rulePages: rulePagesUri,
      tellsChanges: true,
      commands: commandsForServer,
    };
    this.#client = makeClient({
      documentSelector: reportSchemes(storage).map((scheme) => ({ scheme, language: languageId })),
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => this.#closed(),
      },
      initializationFailedHandler: () => false,
      middleware: {
        provideWorkspaceDiagnostics: checkWorkspace,
        didChange: (event, next) => {
          // The client sends in the order in which it is told to: nobody needs to wait until this has gone.
          const sent = next(event);
          this.#didSendEdit.fire(event.document.uri);
          return sent;
        },
      },
    });
    answerFileRequests(this.#client);
    this.#client.onDidChangeState(({ oldState, newState }) => {
      if (newState === State.Running) this.#started();
      else if (oldState === State.Running) this.#didStop.fire();
    });
    this.#client.onNotification(reportsChangedNotification.method, (given: unknown) => {
      const read = reportsChangedNotification.params.safeParse(given);
      if (read.success) this.#didChangeReports.fire(read.data);
    });
  }

  get state(): ServerState {
    if (this.#client.state === State.Running) return 'running';
    return this.#client.state === State.Starting ? 'starting' : 'stopped';
  }

  async request<P extends z.ZodMiniType, R extends z.ZodMiniType>(
    { method, params, result }: Message<P, R>,
    given: z.input<P>,
    token?: vscode.CancellationToken,
  ): Promise<z.output<R>> {
    // A token that is not there would be taken for a second parameter.
    const more = token === undefined ? [] : [token];
    const answer: unknown = await this.#client.sendRequest(method, params.parse(given), ...more);
    const read = result.safeParse(answer);
    if (read.success) return read.data;
    this.#log.error(`The answer to ${method} is not what it should be: ${read.error.message}`);
    throw new Error(vscode.l10n.t('Crosscast’s server gave an answer that cannot be used.'));
  }

  /** Starts the server; a failure is shown to the user, with the way to the log and to another try. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#offerRestart(vscode.l10n.t('Crosscast could not start its server, so reports are not being checked.'));
    }
  }

  async restart(): Promise<void> {
    this.#log.info('The server is started again, as the user wishes.');
    this.#failures = [];
    try {
      await this.#client.stop();
    } catch {
      // It was no longer there to be stopped.
    }
    await this.start();
  }

  async dispose(): Promise<void> {
    const emitters = [this.#didStart, this.#didStop, this.#didSendEdit, this.#didChangeReports];
    for (const emitter of emitters) emitter.dispose();
    await this.#client.dispose();
  }

  #started(): void {
    const { name = 'The server', version = '' } = this.#client.initializeResult?.serverInfo ?? {};
    const folders = vscode.workspace.workspaceFolders ?? [];
    const where = folders.map(({ uri }) => uri.toString(true)).join(', ') || 'no folder';
    this.#log.info(`${name} ${version} is running, for ${where}.`);
    this.#didStart.fire();
  }

  /** Decides what happens when the server ended without having been told to. */
  #closed(): CloseHandlerResult {
    const now = Date.now();
    this.#failures = [...this.#failures.filter((time) => now - time < FAILURE_PERIOD), now];
    if (this.#failures.length <= MOST_RESTARTS) {
      this.#log.warn('The server stopped unexpectedly and is started again.');
      showWarning(vscode.l10n.t('Crosscast’s server stopped unexpectedly and was started again.'), this.#showLog());
      return { action: CloseAction.Restart, handled: true };
    }
    this.#log.error(`The server stopped unexpectedly ${this.#failures.length} times and is not started again.`);
    this.#offerRestart(vscode.l10n.t('Crosscast’s server keeps stopping, so reports are not being checked.'));
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  #offerRestart(message: string): void {
    const restart = { title: vscode.l10n.t('Restart'), run: () => this.restart() };
    showError(message, restart, this.#showLog());
  }

  #showLog(): Choice {
    return { title: vscode.l10n.t('Show Log'), run: () => this.#log.show() };
  }
}

/** Where reports are looked after: files, new documents, and wherever the folders of the workspace are; not old versions in a comparison. */
function reportSchemes(storage: vscode.Uri): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-vfs', storage.scheme, ...folders])];
}

/** Asks for what was found in all reports, unless the user wants to hear of open ones only. */
const checkWorkspace: NonNullable<Middleware['provideWorkspaceDiagnostics']> = (known, token, report, next) => {
  const scope = vscode.workspace.getConfiguration('crosscast').get('check.scope');
  if (scope !== 'openReports') return next(known, token, report);
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const closed = known.filter(({ uri }) => !open.has(uri.toString()));
  // What was shown of the others is taken back.
  report({
    items: closed.map(({ uri }) => ({ kind: vsdiag.DocumentDiagnosticReportKind.full, uri, version: null, items: [] })),
  });
  return { items: [] };
};
