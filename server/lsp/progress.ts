/** How far long work has come, told through the editor's progress report. Work that is done at once tells nothing. */
import { CancellationTokenSource } from 'vscode-languageserver';
import type {
  CancellationToken,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver';

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

/**
 * Work that the server began by itself. The editor is asked to show it when there is something to tell, and not before: some
 * show at once what they are asked for, and until they are told that it ended.
 */
export class ShownWork {
  readonly #stop = new CancellationTokenSource();
  readonly #title: string;
  readonly #show: () => Promise<WorkDoneProgressServerReporter | undefined>;
  #shown: Promise<Progress> | undefined;

  /** `show` asks the editor; nothing comes of it where the editor shows no work. */
  constructor(title: string, show: () => Promise<WorkDoneProgressServerReporter | undefined>) {
    this.#title = title;
    this.#show = show;
  }

  /** The author may stop the work where it is shown. */
  get token(): CancellationToken {
    return this.#stop.token;
  }

  /** So many of the reports are done. */
  readonly tell = (count: number, of: number): void => {
    this.#shown ??= this.#begin();
    void this.#shown.then(({ tell }) => tell(count, of));
  };

  /** Must follow, however the work ended. */
  end(): void {
    void this.#shown?.then((progress) => progress.end());
  }

  async #begin(): Promise<Progress> {
    const reporter = await this.#show();
    reporter?.token.onCancellationRequested(() => this.#stop.cancel());
    return new Progress(reporter, this.#title);
  }
}
