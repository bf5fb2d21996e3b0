/**
 * Which reports have to do with each other, told from their headers alone: a workspace may hold the reports of many years,
 * and a question about one of them must not cost the reading of all.
 */
import { referencesOf } from '../model/other-documents.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { resolveUri } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

interface Targets {
  readonly version: number;
  readonly uris: ReadonlySet<string>;
}

export class Relatives {
  readonly #workspace: Workspace;
  readonly #targets = new WeakMap<ReportDocument, Targets>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The report and those that it uses, with those that are included in them. */
  used(uri: string): ReadonlySet<string> {
    const found = new Set([uri]);
    for (const each of [uri, ...this.#targetsOf(uri)]) {
      found.add(each);
      for (const target of this.#targetsOf(each)) found.add(target);
    }
    return found;
  }

  /** Those among some reports that use one of others. */
  users(reports: Iterable<string>, others: ReadonlySet<string>): string[] {
    return [...reports].filter((uri) => !others.has(uri) && !this.#targetsOf(uri).isDisjointFrom(others));
  }

  #targetsOf(uri: string): ReadonlySet<string> {
    const document = this.#workspace.document(uri);
    if (document === undefined) return new Set();
    const known = this.#targets.get(document);
    if (known?.version === document.version) return known.uris;
    const uris = new Set(referencesOf(document).flatMap(({ path }) => resolveUri(uri, path) ?? []));
    this.#targets.set(document, { version: document.version, uris });
    return uris;
  }
}
