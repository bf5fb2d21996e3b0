/** Checks the reports of a command line: one after the other or, when there are many, in several threads at once. */
import type { Configurations } from '../workspace/configuration.ts';
import { decode } from '../workspace/decode.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkTogether, countHelpers } from './check-together.ts';
import type { SettingsGiven } from './helper-messages.ts';
import type { Host } from './host.ts';
import type { CheckedReport } from './outcome.ts';
import type { Problem } from './problem.ts';
import { Progress } from './progress.ts';
import { ReportChecker } from './report-checker.ts';
import type { Checked } from './report-checker.ts';
import { Rest } from './rest.ts';
import { SourceText } from './source-text.ts';

export class LintSession {
  readonly problems: Problem[] = [];
  readonly #host: Host;
  readonly #checker: ReportChecker;
  readonly #rest: Rest;
  /** Texts that only helpers have read. */
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(host: Host, configurations: Configurations) {
    this.#host = host;
    this.#checker = new ReportChecker(host, configurations);
    this.#rest = new Rest(host);
  }

  get workspace(): Workspace {
    return this.#checker.workspace;
  }

  /** Takes the standard input as the text of a report. False when it is not text. */
  openInput(uri: string): Promise<boolean> {
    return this.attempt(uri, async () => {
      await this.workspace.open(uri, decode(await this.#host.readInput()));
    });
  }

  /** Does something with a file; what goes wrong becomes a problem, and false. */
  async attempt(uri: string, action: () => Promise<void>): Promise<boolean> {
    const done = await this.#checker.attempt(uri, action);
    this.problems.push(...this.#checker.takeProblems());
    return done;
  }

  /** Reads these reports, so that it is known which of them others use. */
  async load(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      await this.workspace.load(uri);
      await this.#rest.ifDue();
    }
  }

  /** Checks all these reports in this thread; those that cannot be checked become problems. */
  async check(uris: readonly string[]): Promise<CheckedReport[]> {
    // Once all are read, only those that others use must be kept after they have been checked.
    await this.load(uris);
    const progress = new Progress(this.#host);
    const checked: Checked[] = [];
    for (const [index, uri] of uris.entries()) {
      progress.at(index, uris.length, uri);
      checked.push(await this.#checker.check(uri));
      await this.#rest.ifDue();
    }
    progress.end();
    return this.#take(checked);
  }

  /** The same, with the help of other threads if there is enough to do for them. The result is the same, too. */
  async checkMany(uris: readonly string[], settings: SettingsGiven): Promise<CheckedReport[]> {
    const helpers = await countHelpers(this.#host, uris);
    if (helpers === 0) return this.check(uris);
    const { checked, texts } = await checkTogether(this.#host, this.#checker, uris, helpers, settings);
    this.#texts = texts;
    return this.#take(checked);
  }

  /** A report that was read, for showing a place in it. */
  sourceOf(uri: string): SourceText | undefined {
    const text = this.workspace.text(uri) ?? this.#texts.get(uri);
    return text === undefined ? undefined : new SourceText(text);
  }

  #take(checked: readonly Checked[]): CheckedReport[] {
    const known = new Set(this.problems.map((problem) => JSON.stringify(problem)));
    for (const problem of checked.flatMap(({ problems }) => problems)) {
      // Each thread finds the faults of a configuration file for itself.
      const key = JSON.stringify(problem);
      if (!known.has(key)) this.problems.push(problem);
      known.add(key);
    }
    return checked.flatMap(({ report }) => report ?? []);
  }
}
