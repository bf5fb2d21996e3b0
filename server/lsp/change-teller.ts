/** Tells a client that wants to know which reports may stand otherwise than before. A burst of changes is told once. */
import type { Connection } from 'vscode-languageserver';
import type { ReportsChanged } from '../protocol/reports-changed.ts';
import { now } from './clock.ts';
import type { Log } from './log.ts';

/** At most one message in this time, in milliseconds. */
const PAUSE = 50;

export class ChangeTeller {
  readonly #connection: Connection;
  readonly #log: Log;
  #changed: Set<string> | 'all' = new Set();
  #scheduled = false;
  #last = -Infinity;

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  changed(uris: readonly string[]): void {
    if (this.#changed !== 'all') for (const uri of uris) this.#changed.add(uri);
    this.#schedule();
  }

  allChanged(): void {
    this.#changed = 'all';
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(
      () => this.#log.inBackground('telling of changes', this.#send()),
      Math.max(0, this.#last + PAUSE - now()),
    );
  }

  async #send(): Promise<void> {
    const params: ReportsChanged = this.#changed === 'all' ? {} : { uris: [...this.#changed] };
    this.#changed = new Set();
    this.#scheduled = false;
    this.#last = now();
    const { reportsChangedNotification } = await import('../protocol/reports-changed.ts');
    await this.#connection.sendNotification(reportsChangedNotification.method, params);
  }
}
