/** How far long work has come, told through the editor's progress report. Work that is done at once tells nothing. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';

export class Progress {
  readonly #reporter: WorkDoneProgressReporter | undefined;
  readonly #title: string;
  #begun = false;

  constructor(reporter: WorkDoneProgressReporter | undefined, title: string) {
    this.#reporter = reporter;
    this.#title = title;
  }

  /** So many of the reports are done. */
  readonly tell = (count: number, of: number): void => {
    if (!this.#begun) this.#reporter?.begin(this.#title, 0, undefined, true);
    this.#begun = true;
    this.#reporter?.report((100 * count) / of, `${count} of ${of} reports`);
  };

  /** Must follow, however the work ended. */
  end(): void {
    if (this.#begun) this.#reporter?.done();
    this.#begun = false;
  }
}
