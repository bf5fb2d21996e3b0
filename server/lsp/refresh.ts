/**
 * Asks the editor to ask again for what it shows, when something changed that it cannot know to matter: another document,
 * the configuration, a setting. A burst of changes asks once.
 */
import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities.ts';
import { now } from './clock.ts';
import type { Log } from './log.ts';

/** At most one round of questions in this time, in milliseconds. */
const PAUSE = 100;

/** `diagnostics` alone, or everything that the editor draws into a document. */
export type Refreshed = 'diagnostics' | 'all';

export class Refresh {
  readonly #connection: Connection;
  readonly #abilities: ClientAbilities;
  readonly #log: Log;
  #waiting: Refreshed | undefined;
  #last = -Infinity;

  constructor(connection: Connection, abilities: ClientAbilities, log: Log) {
    this.#connection = connection;
    this.#abilities = abilities;
    this.#log = log;
  }

  /** What the editor shows is out of date. */
  ask(what: Refreshed): void {
    const scheduled = this.#waiting !== undefined;
    if (this.#waiting !== 'all') this.#waiting = what;
    if (!scheduled) setTimeout(() => this.#send(), Math.max(0, this.#last + PAUSE - now()));
  }

  #send(): void {
    const all = this.#waiting === 'all';
    this.#waiting = undefined;
    this.#last = now();
    const { refreshDiagnostics, refreshHints, refreshLenses, refreshTokens } = this.#abilities;
    const { languages } = this.#connection;
    if (refreshDiagnostics) this.#log.atWill('refreshing diagnostics', languages.diagnostics.refresh());
    if (!all) return;
    if (refreshHints) this.#log.atWill('refreshing hints', languages.inlayHint.refresh());
    if (refreshTokens) this.#log.atWill('refreshing colours', languages.semanticTokens.refresh());
    if (refreshLenses) {
      this.#log.atWill('refreshing lenses', this.#connection.sendRequest('workspace/codeLens/refresh'));
    }
  }
}
