/**
 * Finds the configuration of a report: the nearest crosscast.config.json in its folder or above, with all that it
 * extends. Folders are remembered; the libraries that read and check a file are loaded only when there is one.
 */
import { didYouMean } from '../../grammar/nearest.ts';
import { defaultSettings } from '../model/english-council.ts';
import type { Settings } from '../model/settings.ts';
import { builtInProfiles, withLayer, withLevels } from './configuration-layer.ts';
import type { ConfigurationProblem, RuleLevels } from './configuration-layer.ts';
import type { ConfigurationInput, NamedRule } from './configuration-schema.ts';
import { decode } from './decode.ts';
import { defaultSizeLimit, FileError } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { ignoreTest } from './glob.ts';
import { canonicalUri, childUri, nameOfUri, parentUri, relativePath, resolveUri } from './uri.ts';

export type { ConfigurationProblem } from './configuration-layer.ts';

export const configurationName = 'crosscast.config.json';

export interface Configuration {
  readonly settings: Settings;
  /** The files it was made from, what is extended before what extends it. */
  readonly sources: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
  /** Whether a search leaves a file or folder out. */
  readonly ignores: (uri: string) => boolean;
}

export interface ConfigurationOptions {
  /** This file, whatever stands near the report (`--config`). */
  readonly file?: string;
  /** Laid over what the files say (`--rule`). */
  readonly levels?: RuleLevels;
  /** The rules that there are, when a configuration needs to know them. */
  readonly rules: () => readonly NamedRule[] | Promise<readonly NamedRule[]>;
}

interface Layer {
  readonly uri?: string;
  readonly input?: ConfigurationInput;
  readonly builtIn?: string;
}

export class Configurations {
  readonly #files: FileSystem;
  readonly #options: ConfigurationOptions;
  readonly #byFolder = new Map<string, Promise<Configuration>>();
  #plain: Promise<Configuration> | undefined;

  constructor(files: FileSystem, options: ConfigurationOptions) {
    this.#files = files;
    this.#options = options;
  }

  /** The configuration of a document. */
  of(uri: string): Promise<Configuration> {
    const { file } = this.#options;
    if (file !== undefined) return this.#remember(canonicalUri(file), () => this.#load(canonicalUri(file)));
    return this.ofFolder(parentUri(uri));
  }

  /** The configuration of the documents in a folder. */
  ofFolder(folder: string | undefined): Promise<Configuration> {
    if (this.#options.file !== undefined) return this.of(this.#options.file);
    if (folder === undefined) return (this.#plain ??= this.#make([], []));
    return this.#remember(folder, async () => {
      const file = childUri(folder, configurationName);
      const found = await this.#files.stat(file).catch(() => undefined);
      return found?.kind === 'file' ? this.#load(file) : this.ofFolder(parentUri(folder));
    });
  }

  /** Forgets everything: a configuration file was changed, made or deleted. */
  forget(): void {
    this.#byFolder.clear();
    this.#plain = undefined;
  }

  #remember(key: string, load: () => Promise<Configuration>): Promise<Configuration> {
    let found = this.#byFolder.get(key);
    if (found === undefined) this.#byFolder.set(key, (found = load()));
    return found;
  }

  async #load(file: string): Promise<Configuration> {
    const problems: ConfigurationProblem[] = [];
    const rules = await this.#options.rules();
    const layers = await this.#layers(file, [], rules, problems);
    return this.#make(layers, problems);
  }

  /** The layers that a file stands for: those of what it extends, then its own. */
  async #layers(
    uri: string,
    trail: readonly string[],
    rules: readonly NamedRule[],
    problems: ConfigurationProblem[],
  ): Promise<Layer[]> {
    let text: string;
    try {
      text = decode(await this.#files.read(uri, defaultSizeLimit));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push({ uri, message: error.message });
      return [];
    }
    const { readConfigurationText } = await import('./configuration-file.ts');
    const { input, problems: own, lineOf } = readConfigurationText(uri, text, rules);
    problems.push(...own);

    const layers: Layer[] = [];
    const named = typeof input.extends === 'string' ? [input.extends] : (input.extends ?? []);
    for (const [index, name] of named.entries()) {
      const key = typeof input.extends === 'string' ? ['extends'] : ['extends', index];
      const say = (message: string) => problems.push({ uri, line: lineOf(key), key: key.join('.'), message });
      if (name.startsWith('crosscast:')) {
        if (name in builtInProfiles) layers.push({ builtIn: name });
        else say(`there is no built-in profile '${name}'.${didYouMean(name, Object.keys(builtInProfiles))}`);
        continue;
      }
      const target = resolveUri(uri, name);
      if (target === undefined || [...trail, uri].includes(target)) {
        say(`${name} leads back to a configuration that extends this one`);
      } else if ((await this.#files.stat(target).catch(() => undefined))?.kind !== 'file') {
        say(`no such file: ${name}`);
      } else {
        layers.push(...(await this.#layers(target, [...trail, uri], rules, problems)));
      }
    }
    return [...layers, { uri, input }];
  }

  async #make(layers: readonly Layer[], problems: readonly ConfigurationProblem[]): Promise<Configuration> {
    const levels = this.#options.levels ?? {};
    const needed = layers.length > 0 || Object.keys(levels).length > 0;
    const ids = needed ? (await this.#options.rules()).map((rule) => rule.id) : [];
    let settings = defaultSettings;
    for (const { uri, input, builtIn } of layers) {
      const profile = builtIn === undefined ? undefined : builtInProfiles[builtIn];
      if (profile) settings = { ...settings, profile };
      if (input) settings = withLayer(settings, input, ids, uri);
    }
    const severities = withLevels(settings.severities, levels, ids);
    return {
      settings: { ...settings, severities },
      sources: layers.flatMap((layer) => layer.uri ?? []),
      problems,
      ignores: ignoreTestOf(layers),
    };
  }
}

/** Each file's patterns are relative to its own folder. */
function ignoreTestOf(layers: readonly Layer[]): (uri: string) => boolean {
  const tests = layers.flatMap(({ uri, input }) => {
    const folder = uri === undefined ? undefined : parentUri(uri);
    if (folder === undefined || input?.ignore === undefined) return [];
    return { folder, test: ignoreTest(input.ignore) };
  });
  return (uri) => tests.some(({ folder, test }) => test(relativePath(folder, uri)));
}

/** A problem as one line: "crosscast.config.json:4: rules.reconcile/totl: there is no such rule." */
export function configurationProblemText(problem: ConfigurationProblem, path = nameOfUri(problem.uri)): string {
  const place = problem.line === undefined ? path : `${path}:${problem.line}`;
  return [place, problem.key, problem.message].filter((part) => part !== undefined && part !== '').join(': ');
}
