/**
 * Brings what is known about a report up to date before a question about it is answered: in stretches, so that meanwhile an
 * edit is taken in and a cancellation heard. After an edit there is next to nothing to do, and no rest is taken.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { checkerOf } from '../checks/check.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { cancelled } from './log.ts';
import { Rest } from './rest.ts';
import type { Activity } from './rest.ts';

/**
 * How many characters of reports that are not open may be worked out at the same time: some 60 reports of 300 lines. What is
 * known of a report takes thirty times its text.
 */
const MOST_WORKED_OUT = 1_500_000;

export class Preparing {
  readonly #workspace: Workspace;
  readonly #activity: Activity;
  /** Reports that have been linked once: after that, an edit unlinks little. */
  readonly #linked = new WeakSet<Analysis>();

  constructor(workspace: Workspace, activity: Activity) {
    this.#workspace = workspace;
    this.#activity = activity;
  }

  /** Reads the report and those that it refers to, block by block. */
  read(uri: string, token?: CancellationToken): Promise<void> {
    return this.#inStretches(token, (enough) => this.#readOn(uri, enough));
  }

  /** Works out what every figure of the report stands on. */
  link(uri: string, token?: CancellationToken): Promise<void> {
    return this.#inStretches(token, (enough) => {
      if (!this.#readOn(uri, enough)) return false;
      const analysis = this.#workspace.analysis(uri);
      if (analysis === undefined || this.#linked.has(analysis)) return true;
      for (const block of analysis.document.blocks) {
        analysis.linksOf(block);
        if (enough()) return false;
      }
      this.#linked.add(analysis);
      return true;
    });
  }

  /** Checks the report. */
  check(uri: string, token?: CancellationToken): Promise<void> {
    return this.#inStretches(token, (enough) => {
      if (!this.#readOn(uri, enough)) return false;
      const analysis = this.#workspace.analysis(uri);
      return analysis === undefined || checkerOf(analysis).updateSome(enough);
    });
  }

  /** Lets go of what was worked out about reports that are not open. To be called when one of many is done. */
  tidy(): void {
    this.#workspace.trim(MOST_WORKED_OUT);
  }

  #readOn(uri: string, enough: () => boolean): boolean {
    for (const each of this.#workspace.references(uri)) {
      if (this.#workspace.analysis(each)?.readOn(enough) === false) return false;
    }
    return this.#workspace.analysis(uri)?.readOn(enough) !== false;
  }

  /** Anything may change during a rest, so every stretch looks up afresh what it works on. */
  async #inStretches(token: CancellationToken | undefined, work: (enough: () => boolean) => boolean): Promise<void> {
    const rest = new Rest(this.#activity);
    while (!work(rest.isDue)) {
      await rest.taken();
      if (token?.isCancellationRequested === true) throw cancelled();
    }
  }
}
