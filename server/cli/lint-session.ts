/** Checks reports one after the other, each with its own configuration, and goes on when one cannot be checked. */
import type { Configurations } from '../workspace/configuration.ts';
import { decode } from '../workspace/decode.ts';
import { FileError } from '../workspace/file-system.ts';
import { Workspace } from '../workspace/workspace.ts';
import { shownPath } from './host.ts';
import type { Host } from './host.ts';
import type { CheckedReport } from './outcome.ts';
import { configurationProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { Progress } from './progress.ts';
import { SourceText } from './source-text.ts';

/** How long to work before letting the process attend to signals, in milliseconds. */
const stretch = 50;

export class LintSession {
  readonly problems: Problem[] = [];
  readonly workspace: Workspace;
  readonly #host: Host;
  readonly #judged = new Set<unknown>();
  #rested: number;

  constructor(host: Host, configurations: Configurations) {
    this.#host = host;
    this.#rested = host.elapsed();
    this.workspace = new Workspace({
      files: host.files,
      settingsOf: async (uri) => {
        const configuration = await configurations.of(uri);
        if (!this.#judged.has(configuration)) {
          this.#judged.add(configuration);
          this.problems.push(...configurationProblems(host, configuration.problems));
        }
        return configuration.settings;
      },
    });
  }

  /** Takes the standard input as the text of a report. False when it is not text. */
  openInput(uri: string): Promise<boolean> {
    return this.attempt(uri, async () => {
      await this.workspace.open(uri, decode(await this.#host.readInput()));
    });
  }

  /** Does something with a file; what goes wrong becomes a problem, and false. */
  async attempt(uri: string, action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.#say(uri, error);
      return false;
    }
  }

  /** Checks all these reports; those that cannot be checked become problems. */
  async check(uris: readonly string[]): Promise<CheckedReport[]> {
    // Once all are read, it is known which of them others use; only those must be kept after they have been checked.
    for (const uri of uris) {
      await this.workspace.load(uri);
      await this.#rest();
    }
    const progress = new Progress(this.#host);
    const checked: CheckedReport[] = [];
    for (const [index, uri] of uris.entries()) {
      const path = shownPath(this.#host, uri);
      progress.at(index, uris.length, path);
      await this.attempt(uri, async () => {
        const findings = await this.workspace.lint(uri);
        checked.push({ uri, path, source: new SourceText(this.workspace.text(uri) ?? ''), findings });
        this.workspace.release(uri);
      });
      await this.#rest();
    }
    progress.end();
    return checked;
  }

  /** A report that was read, for showing a place in it. */
  sourceOf(uri: string): SourceText | undefined {
    const text = this.workspace.text(uri);
    return text === undefined ? undefined : new SourceText(text);
  }

  /** Signals are delivered only between turns of the event loop, and checking alone never lets one end. */
  async #rest(): Promise<void> {
    const now = this.#host.elapsed();
    if (now - this.#rested < stretch) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    this.#rested = this.#host.elapsed();
  }

  #say(uri: string, error: unknown): void {
    const path = shownPath(this.#host, uri);
    if (error instanceof FileError) this.problems.push({ about: 'file', path, message: error.message });
    else this.problems.push({ about: 'crosscast', path, message: `internal error: ${String(error)}` });
  }
}
