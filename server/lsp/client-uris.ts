/**
 * Puts the editor's own spelling of URIs into an answer: inside, a file has one spelling; editors write `c%3A` or not, and
 * recognise only what they wrote themselves.
 */
import type { OpenDocuments } from './open-documents.ts';

export class ClientUris {
  readonly #documents: OpenDocuments;

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  /** The answer with every `uri` and `targetUri`, and every key of `changes`, as the editor spells it. */
  toClient<T>(answer: T): T {
    if (this.#documents.spellsAlike) return answer;
    return this.#convert(answer) as T;
  }

  #convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#convert(each));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
      if ((key === 'uri' || key === 'targetUri') && typeof part === 'string')
        return [key, this.#documents.clientUri(part)];
      if (key === 'changes' && typeof part === 'object' && part !== null && !Array.isArray(part)) {
        const changes = Object.entries(part).map(([uri, edits]) => [this.#documents.clientUri(uri), edits as unknown]);
        return [key, Object.fromEntries(changes)];
      }
      return [key, this.#convert(part)];
    });
    return Object.fromEntries(entries);
  }
}
