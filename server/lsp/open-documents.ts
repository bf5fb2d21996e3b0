/**
 * The documents that the editor has open, edit by edit. An edit is applied as soon as it arrives; only opening has to wait
 * (for the configuration), and whatever arrives for a document meanwhile is done after it, in order.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface OpenDocument {
  /** As the editor spells it. */
  readonly uri: string;
  /** That of the text which the workspace has. */
  version: number;
}

export interface DocumentEvents {
  /** Documents need checking again, by their canonical URIs; `cause` is the one that was opened, edited or closed. */
  readonly concerned: (uris: readonly string[], cause: string) => void;
  /** A change could not be taken in as it should. */
  readonly fault: (error: unknown) => void;
}

export class OpenDocuments {
  readonly #workspace: Workspace;
  readonly #events: DocumentEvents;
  readonly #open = new Map<string, OpenDocument>();
  /** What is still being done for a document; settles when all that arrived for it has been done. */
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(workspace: Workspace, events: DocumentEvents) {
    this.#workspace = workspace;
    this.#events = events;
  }

  open(uri: string, version: number, text: string): void {
    assertText(text);
    const key = canonicalUri(uri);
    this.#open.set(key, { uri, version });
    this.#do(key, () => this.#reopen(key, text));
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const key = canonicalUri(uri);
    const document = this.#open.get(key);
    if (document === undefined) return;
    for (const change of changes) assertText(change.text);
    this.#do(key, () => {
      document.version = version;
      return this.#apply(key, changes);
    });
  }

  close(uri: string): void {
    const key = canonicalUri(uri);
    if (!this.#open.delete(key)) return;
    this.#do(key, () => this.#events.concerned([key, ...this.#workspace.close(key)], key));
  }

  /** Waits until all that arrived for a document is done. */
  async settled(uri: string): Promise<void> {
    await this.#underWay.get(canonicalUri(uri));
  }

  /** The analysis of a document with all it refers to, once everything that arrived before is done. */
  async analysis(uri: string): Promise<Analysis | undefined> {
    const key = canonicalUri(uri);
    await this.#underWay.get(key);
    const fault = await this.#workspace.load(key);
    return fault === undefined ? this.#workspace.analysis(key) : undefined;
  }

  /** No open document is spelt otherwise by the editor than inside. */
  get spellsAlike(): boolean {
    for (const [key, { uri }] of this.#open) if (key !== uri) return false;
    return true;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(canonicalUri(uri));
  }

  version(uri: string): number | undefined {
    return this.#open.get(canonicalUri(uri))?.version;
  }

  /** The editor's spelling of a document's URI. */
  clientUri(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Does something for a document: at once, or after what is still being done for it. */
  #do(key: string, step: () => void | Promise<void>): void {
    const before = this.#underWay.get(key);
    let doing: Promise<void>;
    if (before !== undefined) doing = before.then(step);
    else {
      try {
        const done = step();
        if (done === undefined) return;
        doing = done;
      } catch (error) {
        this.#events.fault(error);
        return;
      }
    }
    const settled = doing.catch(this.#events.fault).finally(() => {
      if (this.#underWay.get(key) === settled) this.#underWay.delete(key);
    });
    this.#underWay.set(key, settled);
  }

  async #reopen(key: string, text: string): Promise<void> {
    const users = await this.#workspace.open(key, text);
    this.#events.concerned([key, ...users], key);
  }

  #apply(key: string, changes: readonly TextDocumentContentChangeEvent[]): void | Promise<void> {
    const concerned = new Set([key]);
    for (const change of changes) {
      const document = this.#workspace.document(key);
      if (document === undefined) return;
      const whole = !('range' in change);
      const start = whole ? 0 : document.offsetAt(change.range.start);
      const end = whole ? document.length : Math.max(start, document.offsetAt(change.range.end));
      const length = document.length + start - end + change.text.length;
      try {
        for (const uri of this.#workspace.edit(key, start, end, change.text)) concerned.add(uri);
      } catch (error) {
        // The text counts, whatever became of what was known about it: the document is read afresh.
        this.#events.fault(error);
        const rest = changes.slice(changes.indexOf(change) + 1);
        const done = document.length === length && document.slice(start, start + change.text.length) === change.text;
        const { text } = document;
        const edited = done ? text : text.slice(0, start) + change.text + text.slice(end);
        return this.#reopen(key, edited).then(() => this.#apply(key, rest));
      }
    }
    this.#events.concerned([...concerned], key);
  }
}

/** Nothing on the line is what it should be until it has been looked at. */
function assertText(text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`expected a text, found ${typeof text}`);
}
