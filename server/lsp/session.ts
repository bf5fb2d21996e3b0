/**
 * One editor's session: its open documents, the workspace and the settings, and what must be done again when one of them
 * changes.
 */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import type { Profile } from '../model/settings.ts';
import { isReadableSource } from '../model/source/source-paths.ts';
import type { ClientOptions } from '../protocol/client-options.ts';
import type { Steps } from '../model/steps.ts';
import type { ServiceContext } from '../services/service.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { ClientAbilities } from './abilities.ts';
import { ChangeTeller } from './change-teller.ts';
import { ClientUris } from './client-uris.ts';
import { Configuring, LONGEST_WAIT } from './configuring.ts';
import { Diagnostics } from './diagnostics.ts';
import { CREATED, DELETED, FileWatch } from './file-watch.ts';
import type { FileChange, WatchFolder } from './file-watch.ts';
import { cancelled, Log } from './log.ts';
import { OpenDocuments } from './open-documents.ts';
import { Preparing } from './preparing.ts';
import { Refresh } from './refresh.ts';
import { Relatives } from './relatives.ts';
import { ReportIndex } from './report-index.ts';
import { Activity, Rest } from './rest.ts';

interface SessionFiles {
  readonly files: FileSystem;
  /** Where files can be watched without the editor. */
  readonly watchFolder?: WatchFolder;
}

const NONE: ReadonlySet<string> = new Set();

export class Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly log: Log;
  readonly workspace: Workspace;
  readonly files: FileSystem;
  readonly documents: OpenDocuments;
  readonly diagnostics: Diagnostics;
  readonly index: ReportIndex;
  readonly uris: ClientUris;
  readonly activity = new Activity();
  readonly commands: NonNullable<ClientOptions['commands']>;
  readonly #configuring: Configuring;
  readonly #relatives: Relatives;
  /** Documents whose references may have to be read again before anybody looks at them, and the change that made it so. */
  readonly #unread = new Map<string, number>();
  #changes = 0;
  /** By document, the last change that concerned it alone or with others; `#changedAll` is the last one that concerned all. */
  readonly #changed = new Map<string, number>();
  #changedAll = 0;
  /** Settles when changed settings count; absent when they do. */
  #applying: Promise<void> | undefined;
  readonly #changeTeller: ChangeTeller | undefined;
  readonly #fileWatch: FileWatch | undefined;
  readonly preparing: Preparing;

  constructor(
    connection: Connection,
    abilities: ClientAbilities,
    { files, watchFolder }: SessionFiles,
    options: ClientOptions,
  ) {
    this.files = files;
    this.connection = connection;
    this.abilities = abilities;
    this.commands = options.commands ?? {};
    this.log = new Log(connection, this.activity);
    this.#configuring = new Configuring(connection, files, this.log, abilities.configuration);
    this.workspace = new Workspace({ files, settingsOf: (uri) => this.#configuring.of(uri) });
    this.preparing = new Preparing(this.workspace, this.activity);
    this.documents = new OpenDocuments(this.workspace, {
      concerned: (uris, cause) => this.#concern(uris, cause),
      fault: (error) => this.log.fault('taking in a change', error),
    });
    this.uris = new ClientUris(this.documents);
    const refresh = new Refresh(connection, abilities, this.log);
    this.diagnostics = new Diagnostics(
      {
        connection,
        documents: this.documents,
        preparing: this.preparing,
        configured: () => this.configured(),
        refresh,
        log: this.log,
        activity: this.activity,
      },
      {
        pull: abilities.pullDiagnostics,
        relatedInformation: abilities.relatedInformation,
        clientUri: (uri) => this.documents.clientUri(uri),
        ...(options.rulePages === undefined ? {} : { rulePages: options.rulePages }),
      },
    );
    this.index = new ReportIndex(this.workspace, files, this.#configuring, this.activity);
    this.#relatives = new Relatives(this.workspace);
    if (!abilities.watchFiles && watchFolder !== undefined) {
      const tell = (changes: readonly FileChange[]): void => this.filesChanged(changes);
      this.#fileWatch = new FileWatch(watchFolder, files, this.index, tell);
    }
    this.#changeTeller = options.tellsChanges === true ? new ChangeTeller(connection, this.log) : undefined;
  }

  /**
   * What a language feature needs to answer about a document, with the reports that the document uses, and those that use
   * one of `concerned`. Undefined when the document cannot be had.
   */
  async context(
    uri: string,
    token?: CancellationToken,
    concerned: ReadonlySet<string> = NONE,
  ): Promise<ServiceContext | undefined> {
    await this.configured();
    for (;;) {
      await this.ready();
      if ((await this.documents.analysis(uri)) === undefined) return undefined;
      await this.preparing.read(uri, token);
      const analysis = this.workspace.analysis(uri);
      // Nothing changed while it was being read.
      if (this.#unread.size === 0) return analysis && this.#contextOf(analysis, concerned);
    }
  }

  /**
   * Long work about a report, step by step: it rests in between, and begins again when the report is another one
   * afterwards. Undefined when the document cannot be had.
   */
  async inSteps<R>(
    uri: string,
    token: CancellationToken,
    begin: (context: ServiceContext) => Steps<R>,
  ): Promise<R | undefined> {
    const rest = new Rest(this.activity);
    for (;;) {
      const context = await this.context(uri, token);
      if (context === undefined) return undefined;
      const steps = begin(context);
      const { document } = context.analysis;
      const { version } = document;
      while (this.workspace.analysis(uri) === context.analysis && document.version === version) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (await rest.cancelled(token)) throw cancelled();
      }
    }
  }

  /** Works beforehand on some reports and on those that use one of them. */
  async linkUsers(concerned: ReadonlySet<string>, token: CancellationToken): Promise<void> {
    const rest = new Rest(this.activity);
    for (const uri of [...concerned, ...this.#relatives.users(this.atHand(), concerned)]) {
      if (await rest.cancelled(token)) throw cancelled();
      if (!this.#unread.has(uri)) await this.preparing.link(uri, token);
    }
  }

  /** Waits for settings that are on their way: whoever changed one expects the next answer to follow it. */
  async configured(): Promise<void> {
    await this.#configuring.known;
    while (this.#applying !== undefined) await this.#applying;
  }

  /** Reads what the documents at hand refer to, where that may have changed. */
  async ready(): Promise<void> {
    for (const [uri, change] of this.#unread) {
      await this.documents.settled(uri);
      await this.workspace.load(uri).catch((error: unknown) => this.log.fault(`reading ${uri}`, error));
      if (this.#unread.get(uri) === change) this.#unread.delete(uri);
    }
  }

  /** The reports that are open or that have been read. */
  atHand(): ReadonlySet<string> {
    return new Set([...this.documents.uris(), ...this.index.read()]);
  }

  filesChanged(changes: readonly FileChange[]): void {
    const concerned = new Set<string>();
    const configurations: FileChange[] = [];
    for (const { uri, type } of changes) {
      const key = canonicalUri(uri);
      if (this.#configuring.isConfiguration(key)) configurations.push({ uri: key, type });
      if (key.endsWith('.json')) continue;
      if (isReadableSource(key)) {
        for (const user of this.workspace.changed(key)) concerned.add(user);
        continue;
      }
      if (type === CREATED) this.index.searchAgain();
      const files = type === DELETED ? [key, ...this.index.remove(key)] : [key];
      for (const file of files) {
        if (this.documents.isOpen(file)) continue;
        concerned.add(file);
        for (const user of this.workspace.changed(file)) concerned.add(user);
      }
    }
    if (concerned.size > 0) this.#concern([...concerned]);
    if (configurations.length === 0) return;
    this.#configuring.forget(configurations.flatMap(({ uri, type }) => (type === DELETED ? [uri] : [])));
    this.index.searchAgain();
    this.log.inBackground('applying the configuration', this.#apply(this.#settingsChanged()));
  }

  /** Watches reports and what they refer to, if the editor does not. */
  watchFiles(uris: readonly string[]): void {
    if (this.#fileWatch === undefined) return;
    this.#fileWatch.follow(this.#configuring.sources);
    for (const uri of uris) this.#fileWatch.follow([uri, ...this.workspace.references(uri)]);
  }

  /** The folders of the workspace are others now. */
  foldersChanged(): void {
    this.#concernAll();
  }

  /** The change that a document was concerned by last: as long as it stays the same, the same is to be said of the document. */
  lastChange(uri: string): number {
    return Math.max(this.#changedAll, this.#changed.get(canonicalUri(uri)) ?? 0);
  }

  /** The profile that a new document is made after. */
  profileFor(uri: string, profile?: string): Promise<Profile> {
    return this.#configuring.profileFor(canonicalUri(uri), profile);
  }

  /** The configuration files that count for a document. */
  configurationFilesOf(uri: string): Promise<readonly string[]> {
    return this.#configuring.filesOf(canonicalUri(uri));
  }

  /** Asks the editor for its settings, if it can be asked, and applies them at once; otherwise it has sent them. */
  async readSettings(pushed?: unknown): Promise<void> {
    const reading = this.#configuring.read(pushed);
    await this.#apply(reading.then(async (areOthers) => (areOthers ? this.#settingsChanged() : undefined)));
  }

  /** Lets answers wait for settings, but not for an editor that does not say them. */
  async #apply(settings: Promise<void>): Promise<void> {
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const applying = Promise.race([
      settings.catch(() => undefined),
      new Promise<void>((resolve) => (giveUp = setTimeout(resolve, LONGEST_WAIT))),
    ]).finally(() => {
      clearTimeout(giveUp);
      if (this.#applying === applying) this.#applying = undefined;
    });
    this.#applying = applying;
    await settings;
  }

  async #settingsChanged(): Promise<void> {
    await this.workspace.settingsChanged();
    this.#concernAll();
  }

  #concernAll(): void {
    this.#changedAll = ++this.#changes;
    this.#changed.clear();
    this.diagnostics.concernAll();
    this.#changeTeller?.allChanged();
  }

  #concern(uris: readonly string[], cause?: string): void {
    this.#changes++;
    for (const uri of uris) {
      this.#unread.set(uri, this.#changes);
      this.#changed.set(uri, this.#changes);
    }
    this.watchFiles(uris);
    this.diagnostics.concern(uris, cause);
    this.#changeTeller?.changed(uris.map((uri) => this.documents.clientUri(uri)));
  }

  #contextOf(analysis: Analysis, concerned: ReadonlySet<string>): ServiceContext {
    const { workspace } = this;
    let found: Analysis[] | undefined;
    const reports = (): Analysis[] => {
      const users = concerned.size === 0 ? [] : this.#relatives.users(this.atHand(), concerned);
      const uris = new Set([...this.#relatives.used(analysis.uri), ...users]);
      return [...uris].flatMap((uri) => workspace.analysis(uri) ?? []);
    };
    return {
      analysis,
      workspace: { [Symbol.iterator]: () => (found ??= reports())[Symbol.iterator]() },
      settings: this.#configuring.services,
    };
  }
}
