/**
 * What a session is set to: the configuration files beside the reports, with the editor's own settings laid over them. What
 * is wrong in a file is shown there, what is wrong in the editor's settings goes into the log, and the rest counts.
 */
import type { Connection } from 'vscode-languageserver';
import { ruleInfos } from '../checks/registry.ts';
import { defaultSettings } from '../model/english-council.ts';
import type { Profile, Settings } from '../model/settings.ts';
import { defaultServiceSettings } from '../services/service.ts';
import type { ServiceSettings } from '../services/service.ts';
import { configurationName, Configurations } from '../workspace/configuration.ts';
import type { Configuration } from '../workspace/configuration.ts';
import { builtInProfiles, withLevels } from '../workspace/configuration-layer.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { groupsOf } from '../workspace/rule-groups.ts';
import { nameOfUri } from '../workspace/uri.ts';
import { ConfigurationProblems } from './configuration-problems.ts';
import type { Log } from './log.ts';
import type { ClientSettings, ReadSettings } from './settings.ts';

/** How long an editor may take to say its settings before they are taken as not given, in milliseconds. */
export const LONGEST_WAIT = 1000;

const defaultClientSettings: ClientSettings = { services: defaultServiceSettings, rules: {} };

const ruleIds = ruleInfos.map(({ id }) => id);
const ruleNames: readonly string[] = [...ruleIds, ...groupsOf(ruleIds)];

export class Configuring {
  /** Settles when the editor's settings are known, or it takes too long over them. */
  readonly known: Promise<void>;
  readonly #configurations: Configurations;
  readonly #connection: Connection;
  readonly #files: FileSystem;
  readonly #asks: boolean;
  readonly #log: Log;
  #client: ClientSettings = defaultClientSettings;
  #haveKnown: () => void = () => undefined;
  /** Goes up when documents may have other settings. */
  #epoch = 0;
  #questions = 0;
  /** Configuration files that count for some document. */
  readonly #sources = new Set<string>();
  readonly #problems: ConfigurationProblems;

  /** `asks`: the editor can be asked for its settings; otherwise it sends them, if it has any. */
  constructor(connection: Connection, files: FileSystem, log: Log, asks: boolean) {
    this.#connection = connection;
    this.#files = files;
    this.#asks = asks;
    this.#log = log;
    this.#problems = new ConfigurationProblems(connection, log);
    this.#configurations = new Configurations(files, { rules: () => ruleInfos });
    this.known = new Promise((resolve) => {
      this.#haveKnown = resolve;
      if (asks) setTimeout(resolve, LONGEST_WAIT);
      else resolve();
    });
  }

  /** What the editor shows unasked. */
  get services(): ServiceSettings {
    return this.#client.services;
  }

  /** The configuration files that have counted for some document. */
  get sources(): Iterable<string> {
    return this.#sources;
  }

  /** Whether a file is, or is part of, a configuration. */
  isConfiguration(uri: string): boolean {
    return nameOfUri(uri) === configurationName || this.#sources.has(uri);
  }

  /** Takes the editor's settings in; true when they are others than before. */
  async read(pushed?: unknown): Promise<boolean> {
    const question = ++this.#questions;
    try {
      const section: unknown = this.#asks ? await this.#connection.workspace.getConfiguration('crosscast') : pushed;
      const { settings, problems } = await readSection(section);
      // Of two questions that are under way, the answer to the later one counts.
      if (question !== this.#questions) return false;
      for (const problem of problems) this.#log.warn(problem);
      if (JSON.stringify(settings) === JSON.stringify(this.#client)) return false;
      this.#client = settings;
      this.#epoch++;
      return true;
    } finally {
      this.#haveKnown();
    }
  }

  /** Configuration files were changed, some of them deleted: they are read again, and what is wrong in them is shown anew. */
  forget(gone: readonly string[]): void {
    this.#epoch++;
    this.#configurations.forget();
    this.#problems.forget(gone);
  }

  /** The settings that count for a document now: they may change while they are being read. */
  async of(uri: string): Promise<Settings> {
    await this.known;
    for (;;) {
      const epoch = this.#epoch;
      const configuration = await this.#orDefault(uri, this.#configurations.of(uri));
      if (epoch !== this.#epoch) continue;
      const { settings, sources } = configuration;
      for (const source of sources) this.#sources.add(source);
      this.#problems.show(configuration);
      const { rules } = this.#client;
      if (Object.keys(rules).length === 0) return settings;
      return { ...settings, severities: withLevels(settings.severities, rules, ruleIds) };
    }
  }

  /** The configuration files that count for a document. */
  async filesOf(uri: string): Promise<readonly string[]> {
    return (await this.#orDefault(uri, this.#configurations.of(uri))).sources;
  }

  /** The house profile that a new document at `uri` is made after: a built-in one, a configuration file's, or what counts there. */
  async profileFor(uri: string, profile?: string): Promise<Profile> {
    if (profile === undefined) return (await this.of(uri)).profile;
    const builtIn = builtInProfiles[profile];
    if (builtIn !== undefined) return builtIn;
    const named = new Configurations(this.#files, { file: profile, rules: () => ruleInfos });
    const configuration = await this.#orDefault(uri, named.of(uri));
    this.#problems.show(configuration);
    return configuration.settings.profile;
  }

  /** What the configuration of a folder leaves out of a search. */
  async ignoredIn(folder: string): Promise<Configuration['ignores']> {
    const { ignores } = await this.#orDefault(folder, this.#configurations.ofFolder(folder));
    return ignores;
  }

  /** A configuration that cannot even be read wrongly counts as none. */
  async #orDefault(uri: string, reading: Promise<Configuration>): Promise<Configuration> {
    try {
      return await reading;
    } catch (error) {
      this.#log.fault(`configuring ${uri}`, error);
      return { settings: defaultSettings, sources: [], problems: [], ignores: () => false };
    }
  }
}

/** What the section of an editor's settings says. What reads it is loaded when there is one. */
async function readSection(section: unknown): Promise<ReadSettings> {
  if (section === undefined || section === null) return { settings: defaultClientSettings, problems: [] };
  const { readClientSettings } = await import('./settings.ts');
  return readClientSettings(section, ruleNames);
}
