/**
 * One editor's session: its open documents, the workspace, the configuration files and the settings, and what must be
 * done again when one of them changes.
 */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { ruleInfos } from '../checks/registry.ts';
import type { Analysis } from '../model/analysis.ts';
import { defaultSettings } from '../model/english-council.ts';
import type { Settings } from '../model/settings.ts';
import type { ServiceContext } from '../services/service.ts';
import { configurationName, configurationProblemText, Configurations } from '../workspace/configuration.ts';
import type { Configuration, ConfigurationProblem } from '../workspace/configuration.ts';
import { withLevels } from '../workspace/configuration-layer.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { groupsOf } from '../workspace/rule-groups.ts';
import { canonicalUri, nameOfUri } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { ClientAbilities } from './abilities.ts';
import { ClientUris } from './client-uris.ts';
import { Diagnostics } from './diagnostics.ts';
import { Log } from './log.ts';
import { OpenDocuments } from './open-documents.ts';
import { Refresh } from './refresh.ts';
import { ReportIndex } from './report-index.ts';
import { defaultClientSettings, readClientSettings } from './settings.ts';
import type { ClientSettings } from './settings.ts';

/** A change on the disk, as the protocol counts them: 1 created, 2 changed, 3 deleted. */
interface FileChange {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

/** How long an editor may take to say its settings before they are taken as not given, in milliseconds. */
const LONGEST_WAIT = 1000;

const CREATED = 1;
const DELETED = 3;

const ruleIds = ruleInfos.map(({ id }) => id);
const ruleNames: readonly string[] = [...ruleIds, ...groupsOf(ruleIds)];

export class Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly log: Log;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly diagnostics: Diagnostics;
  readonly index: ReportIndex;
  readonly uris: ClientUris;
  readonly #configurations: Configurations;
  #client: ClientSettings = defaultClientSettings;
  /** Goes up when documents may have other settings. */
  #epoch = 0;
  #reading = 0;
  /** Settles when the editor's settings are known, or it takes too long over them. */
  readonly #settings: Promise<void>;
  #settingsKnown: () => void = () => undefined;
  /** Configuration files that count for some document. */
  readonly #configurationFiles = new Set<string>();
  /** Problems of configuration files that have been told already. */
  readonly #told = new Set<string>();
  /** Documents whose references may have to be read again before anybody looks at them, and the change that made it so. */
  readonly #unread = new Map<string, number>();
  #changes = 0;

  constructor(connection: Connection, abilities: ClientAbilities, files: FileSystem, rulePages: string | undefined) {
    this.connection = connection;
    this.abilities = abilities;
    this.log = new Log(connection);
    this.#configurations = new Configurations(files, { rules: () => ruleInfos });
    this.workspace = new Workspace({ files, settingsOf: (uri) => this.#settingsOf(uri) });
    this.documents = new OpenDocuments(this.workspace, {
      concerned: (uris, cause) => this.#concern(uris, cause),
      fault: (error) => this.log.fault('taking in a change', error),
    });
    this.uris = new ClientUris(this.documents);
    this.diagnostics = new Diagnostics(
      { connection, documents: this.documents, refresh: new Refresh(connection, abilities, this.log), log: this.log },
      {
        pull: abilities.pullDiagnostics,
        relatedInformation: abilities.relatedInformation,
        documentOf: (uri) => this.workspace.document(uri),
        clientUri: (uri) => this.documents.clientUri(uri),
        ...(rulePages === undefined ? {} : { rulePages }),
      },
    );
    this.index = new ReportIndex(this.workspace, files, this.#configurations);
    this.#settings = new Promise((resolve) => {
      this.#settingsKnown = resolve;
      if (abilities.configuration) setTimeout(resolve, LONGEST_WAIT);
      else resolve();
    });
  }

  /** What a language feature needs to answer about a document; undefined when the document cannot be had. */
  async context(uri: string): Promise<ServiceContext | undefined> {
    await this.#settings;
    for (;;) {
      await this.ready();
      const analysis = await this.documents.analysis(uri);
      // Nothing changed while it was being read.
      if (this.#unread.size === 0) return analysis && this.#contextOf(analysis);
    }
  }

  /** Whether nothing that a document refers to may have to be read again. */
  isRead(uri: string): boolean {
    return !this.#unread.has(uri);
  }

  filesChanged(changes: readonly FileChange[]): void {
    const concerned = new Set<string>();
    let configuration = false;
    for (const { uri, type } of changes) {
      const key = canonicalUri(uri);
      if (nameOfUri(key) === configurationName || this.#configurationFiles.has(key)) configuration = true;
      if (key.endsWith('.json')) continue;
      if (type === CREATED) this.index.searchAgain();
      const files = type === DELETED ? [key, ...this.index.remove(key)] : [key];
      for (const file of files) {
        if (this.documents.isOpen(file)) continue;
        concerned.add(file);
        for (const user of this.workspace.changed(file)) concerned.add(user);
      }
    }
    if (concerned.size > 0) this.#concern([...concerned]);
    if (!configuration) return;
    this.#told.clear();
    this.index.searchAgain();
    this.log.inBackground('applying the configuration', this.#settingsChanged());
  }

  /** The folders of the workspace are others now. */
  foldersChanged(): void {
    this.diagnostics.concernAll();
  }

  /** Asks the editor for its settings, if it can be asked, and applies them at once; otherwise it has sent them. */
  async readSettings(pushed?: unknown): Promise<void> {
    const turn = ++this.#reading;
    try {
      const asked = this.abilities.configuration;
      const section: unknown = asked ? await this.connection.workspace.getConfiguration('crosscast') : pushed;
      // Of two questions that are under way, the answer to the later one counts.
      if (turn !== this.#reading) return;
      const { settings, problems } = readClientSettings(section, ruleNames);
      for (const problem of problems) this.log.warn(problem);
      if (JSON.stringify(settings) === JSON.stringify(this.#client)) return;
      this.#client = settings;
      this.#epoch++;
    } finally {
      this.#settingsKnown();
    }
    await this.#settingsChanged();
  }

  async #settingsChanged(): Promise<void> {
    this.#epoch++;
    this.#configurations.forget();
    await this.workspace.settingsChanged();
    this.diagnostics.concernAll();
  }

  #concern(uris: readonly string[], cause?: string): void {
    this.#changes++;
    for (const uri of uris) this.#unread.set(uri, this.#changes);
    this.diagnostics.concern(uris, cause);
  }

  /** Reads what the documents at hand refer to, where that may have changed. */
  async ready(): Promise<void> {
    for (const [uri, change] of this.#unread) {
      await this.documents.settled(uri);
      await this.workspace.load(uri).catch((error: unknown) => this.log.fault(`reading ${uri}`, error));
      if (this.#unread.get(uri) === change) this.#unread.delete(uri);
    }
  }

  #contextOf(analysis: Analysis): ServiceContext {
    return { analysis, workspace: { [Symbol.iterator]: () => this.analyses() }, settings: this.#client.services };
  }

  /** The reports that are open, with those that they use, then those of the workspace that have been read. */
  *analyses(): Generator<Analysis> {
    const found = new Set<Analysis>();
    for (const uri of this.documents.uris()) {
      const analysis = this.workspace.analysis(uri);
      if (analysis !== undefined) found.add(analysis);
    }
    for (const analysis of found) {
      yield analysis;
      for (const path of analysis.otherPaths()) {
        const other = analysis.other(path);
        if (other !== undefined) found.add(other);
      }
    }
    for (const analysis of this.index.analyses()) if (!found.has(analysis)) yield analysis;
  }

  /** Waits for what counts now: files and settings may change while they are being read. */
  async #settingsOf(uri: string): Promise<Settings> {
    await this.#settings;
    for (;;) {
      const epoch = this.#epoch;
      const { settings, problems, sources } = await this.#configurationOf(uri);
      if (epoch !== this.#epoch) continue;
      for (const source of sources) this.#configurationFiles.add(source);
      this.#tell(problems);
      const { rules } = this.#client;
      if (Object.keys(rules).length === 0) return settings;
      return { ...settings, severities: withLevels(settings.severities, rules, ruleIds) };
    }
  }

  async #configurationOf(uri: string): Promise<Pick<Configuration, 'settings' | 'problems' | 'sources'>> {
    try {
      return await this.#configurations.of(uri);
    } catch (error) {
      this.log.fault(`configuring ${uri}`, error);
      return { settings: defaultSettings, problems: [], sources: [] };
    }
  }

  #tell(problems: readonly ConfigurationProblem[]): void {
    for (const problem of problems) {
      const message = configurationProblemText(problem);
      if (this.#told.has(message)) continue;
      this.#told.add(message);
      const shown = this.connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
      this.log.inBackground('telling about a configuration', shown);
    }
  }
}
