/**
 * One editor's session: its open documents, the workspace, the configuration files and the settings, and what must be
 * refreshed when one of them changes.
 */
import type { Connection } from 'vscode-languageserver';
import { ruleInfos } from '../checks/registry.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Settings } from '../model/settings.ts';
import type { ServiceContext } from '../services/service.ts';
import { configurationName, configurationProblemText, Configurations } from '../workspace/configuration.ts';
import type { ConfigurationProblem } from '../workspace/configuration.ts';
import { withLevels } from '../workspace/configuration-layer.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { canonicalUri, nameOfUri } from '../workspace/uri.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { ClientAbilities } from './capabilities.ts';
import { Diagnostics } from './diagnostics.ts';
import { OpenDocuments } from './open-documents.ts';
import { ReportIndex } from './report-index.ts';
import { defaultClientSettings, readClientSettings } from './settings.ts';
import type { ClientSettings } from './settings.ts';

/** A change on the disk, as the protocol counts them: 1 created, 2 changed, 3 deleted. */
interface FileChange {
  readonly uri: string;
  readonly type: 1 | 2 | 3;
}

const DELETED = 3;

export class Session {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly diagnostics: Diagnostics;
  readonly index: ReportIndex;
  readonly #configurations: Configurations;
  #client: ClientSettings = defaultClientSettings;
  /** Problems of configuration files that have been told already. */
  readonly #told = new Set<string>();
  #edited: string | undefined;

  constructor(connection: Connection, abilities: ClientAbilities, files: FileSystem, rulePages: string | undefined) {
    this.connection = connection;
    this.abilities = abilities;
    this.#configurations = new Configurations(files, { rules: () => ruleInfos });
    this.workspace = new Workspace({ files, settingsOf: (uri) => this.#settingsOf(uri) });
    this.documents = new OpenDocuments(this.workspace, (uris) => this.diagnostics.concern(uris, this.#edited));
    this.diagnostics = new Diagnostics(connection, this.documents, this.workspace, {
      pull: abilities.pullDiagnostics,
      refresh: abilities.refreshDiagnostics,
      relatedInformation: abilities.relatedInformation,
      ...(rulePages === undefined ? {} : { rulePages }),
    });
    this.index = new ReportIndex(this.workspace, files, this.#configurations);
  }

  /** What a language feature needs to answer about a document; undefined when the document cannot be had. */
  async context(uri: string): Promise<ServiceContext | undefined> {
    const analysis = await this.documents.analysis(uri);
    return analysis && this.contextOf(analysis);
  }

  contextOf(analysis: Analysis): ServiceContext {
    return { analysis, workspace: { [Symbol.iterator]: () => this.#analyses() }, settings: this.#client.services };
  }

  /** An edit: the editor asks for the edited document's diagnostics by itself. */
  edited(uri: string, apply: () => void): void {
    this.#edited = canonicalUri(uri);
    apply();
    this.#edited = undefined;
  }

  filesChanged(changes: readonly FileChange[]): void {
    const concerned = new Set<string>();
    let configuration = false;
    for (const { uri, type } of changes) {
      if (nameOfUri(uri) === configurationName) {
        configuration = true;
        continue;
      }
      this.index.note(uri, type !== DELETED);
      concerned.add(canonicalUri(uri));
      for (const user of this.workspace.changed(uri)) concerned.add(user);
    }
    if (configuration) void this.settingsChanged();
    else this.diagnostics.concern([...concerned]);
  }

  /** Asks the editor for its settings, if it has any, and applies them at once. */
  async readSettings(pushed?: unknown): Promise<void> {
    const section: unknown = this.abilities.configuration
      ? await this.connection.workspace.getConfiguration('crosscast')
      : pushed;
    const { settings, problems } = readClientSettings(section);
    for (const problem of problems) this.connection.console.warn(problem);
    this.#client = settings;
    await this.settingsChanged();
  }

  /** Configuration files or settings are different now. */
  async settingsChanged(): Promise<void> {
    this.#configurations.forget();
    await this.workspace.settingsChanged();
    this.diagnostics.concernAll();
    const { refreshHints, refreshLenses, refreshTokens } = this.abilities;
    if (refreshHints) void this.connection.languages.inlayHint.refresh();
    if (refreshLenses) void this.connection.sendRequest('workspace/codeLens/refresh');
    if (refreshTokens) this.connection.languages.semanticTokens.refresh();
  }

  *#analyses(): Generator<Analysis> {
    const seen = new Set<string>();
    for (const uri of this.documents.uris()) {
      seen.add(uri);
      const analysis = this.workspace.document(uri) === undefined ? undefined : this.workspace.analysis(uri);
      if (analysis !== undefined) yield analysis;
    }
    for (const analysis of this.index.analyses()) if (!seen.has(analysis.uri)) yield analysis;
  }

  async #settingsOf(uri: string): Promise<Settings> {
    const { settings, problems } = await this.#configurations.of(uri);
    this.#tell(problems);
    const { rules } = this.#client;
    if (Object.keys(rules).length === 0) return settings;
    const ids = ruleInfos.map(({ id }) => id);
    return { ...settings, severities: withLevels(settings.severities, rules, ids) };
  }

  #tell(problems: readonly ConfigurationProblem[]): void {
    for (const problem of problems) {
      const text = configurationProblemText(problem);
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      this.connection.window.showWarningMessage(text);
    }
  }
}
