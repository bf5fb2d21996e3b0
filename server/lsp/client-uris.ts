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

  /**
   * The answer with every `uri` and `targetUri`, every key of `changes` and every URI among the arguments of a command as
   * the editor spells it. What the server sends along for itself, as `data`, stays as it is.
   */
  toClient<T>(answer: T): T;
  toClient(answer: unknown): unknown {
    return this.#documents.spellsAlike ? answer : this.#convert(answer);
  }

  #convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#convert(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#convertPart(key, part)]));
  }

  #convertPart(key: string, part: unknown): unknown {
    if (key === 'data') return part;
    if ((key === 'uri' || key === 'targetUri') && typeof part === 'string') return this.#documents.clientUri(part);
    if (key === 'arguments' && Array.isArray(part)) {
      return part.map((each) => (typeof each === 'string' ? this.#documents.clientUri(each) : this.#convert(each)));
    }
    if (key === 'changes' && typeof part === 'object' && part !== null && !Array.isArray(part)) {
      const changes = Object.entries(part).map(([uri, edits]: [string, unknown]) => {
        return [this.#documents.clientUri(uri), edits] as const;
      });
      return Object.fromEntries(changes);
    }
    return this.#convert(part);
  }
}
