/** Checks reports in one thread, each with its own configuration, and goes on when one cannot be checked. */
import type { Configurations } from '../workspace/configuration.ts';
import { FileError } from '../workspace/file-system.ts';
import { Workspace } from '../workspace/workspace.ts';
import { shownPath } from './host.ts';
import type { Host } from './host.ts';
import type { CheckedReport } from './outcome.ts';
import { configurationProblems } from './show-problems.ts';
import type { Problem } from './problem.ts';
import { SourceText } from './source-text.ts';

/** What came of a report: what was found in it, and what kept it or its configuration from being read. */
export interface Checked {
  readonly report?: CheckedReport;
  readonly problems: readonly Problem[];
}

export class ReportChecker {
  readonly workspace: Workspace;
  readonly #host: Host;
  readonly #judged = new Set<unknown>();
  readonly #problems: Problem[] = [];

  constructor(host: Host, configurations: Configurations) {
    this.#host = host;
    this.workspace = new Workspace({
      files: host.files,
      settingsOf: async (uri) => {
        const configuration = await configurations.of(uri);
        if (!this.#judged.has(configuration)) {
          this.#judged.add(configuration);
          this.#problems.push(...configurationProblems(host, configuration.problems));
        }
        return configuration.settings;
      },
    });
  }

  /** Checks a report, and lets go of it unless another one that was read so far uses it. */
  async check(uri: string): Promise<Checked> {
    let report: CheckedReport | undefined;
    await this.attempt(uri, async () => {
      const findings = await this.workspace.lint(uri);
      const source = new SourceText(this.workspace.text(uri) ?? '');
      report = { uri, path: shownPath(this.#host, uri), source, findings };
      this.workspace.release(uri);
    });
    return { ...(report && { report }), problems: this.takeProblems() };
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

  /** The problems that there were since they were last asked for. */
  takeProblems(): Problem[] {
    return this.#problems.splice(0);
  }

  #say(uri: string, error: unknown): void {
    const path = shownPath(this.#host, uri);
    if (error instanceof FileError) this.#problems.push({ about: 'file', path, message: error.message });
    else this.#problems.push({ about: 'crosscast', path, message: `internal error: ${String(error)}` });
  }
}
