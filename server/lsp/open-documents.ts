/**
 * The documents that the editor has open, edit by edit. An edit is applied as soon as it arrives; only opening has to wait
 * (for the configuration), and what arrives for a document meanwhile is applied after it, in order.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import { canonicalUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface OpenDocument {
  /** As the editor spells it. */
  readonly uri: string;
  version: number;
  /** Settles when the document has been opened and all edits so far are applied; absent once it has. */
  opening?: Promise<void> | undefined;
}

/** Told when documents need checking again, by their canonical URIs. */
export type OnConcerned = (uris: readonly string[]) => void;

export class OpenDocuments {
  readonly #workspace: Workspace;
  readonly #open = new Map<string, OpenDocument>();
  readonly #onConcerned: OnConcerned;
  #otherwise = 0;

  constructor(workspace: Workspace, onConcerned: OnConcerned) {
    this.#workspace = workspace;
    this.#onConcerned = onConcerned;
  }

  open(uri: string, version: number, text: string): void {
    const key = canonicalUri(uri);
    const document: OpenDocument = { uri, version };
    this.#open.set(key, document);
    if (key !== uri) this.#otherwise++;
    const opening = this.#workspace.open(key, text).then((users) => {
      if (document.opening === opening) document.opening = undefined;
      this.#onConcerned([key, ...users]);
    });
    document.opening = opening;
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const key = canonicalUri(uri);
    const document = this.#open.get(key);
    if (document === undefined) return;
    document.version = version;
    if (document.opening === undefined) {
      this.#apply(key, changes);
      return;
    }
    const opening = document.opening.then(() => {
      this.#apply(key, changes);
      if (document.opening === opening) document.opening = undefined;
    });
    document.opening = opening;
  }

  close(uri: string): void {
    const key = canonicalUri(uri);
    const document = this.#open.get(key);
    this.#open.delete(key);
    if (document !== undefined && document.uri !== key) this.#otherwise--;
    const closed = (): void => this.#onConcerned([key, ...this.#workspace.close(key)]);
    if (document?.opening === undefined) closed();
    else void document.opening.then(closed);
  }

  /** The analysis of a document with all it refers to, once everything that arrived before is applied. */
  async analysis(uri: string): Promise<Analysis | undefined> {
    const key = canonicalUri(uri);
    await this.#open.get(key)?.opening;
    const fault = await this.#workspace.load(key);
    return fault === undefined ? this.#workspace.analysis(key) : undefined;
  }

  /** No open document is spelt otherwise by the editor than inside. */
  get spellsAlike(): boolean {
    return this.#otherwise === 0;
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

  #apply(key: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const concerned = new Set([key]);
    for (const change of changes) {
      const document = this.#workspace.document(key);
      if (document === undefined) return;
      const whole = !('range' in change);
      const start = whole ? 0 : document.offsetAt(change.range.start);
      const end = whole ? document.length : document.offsetAt(change.range.end);
      for (const uri of this.#workspace.edit(key, start, Math.max(start, end), change.text)) concerned.add(uri);
    }
    this.#onConcerned([...concerned]);
  }
}
