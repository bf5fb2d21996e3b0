/** The other files that a document refers to: the reports whose figures it brings in, and the files that tables come from. */
import { referencesOf } from '../model/other-documents.ts';
import type { Reference as Named } from '../model/other-documents.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { sourcesOf } from '../model/source/source-paths.ts';
import { resolveUri } from './uri.ts';

/** A path as the document writes it, and where it leads. */
export interface Reference {
  readonly path: string;
  readonly target: string;
  readonly kind: Named['kind'] | 'source';
}

export function followedReferences(document: ReportDocument): Reference[] {
  const references: readonly Pick<Reference, 'path' | 'kind'>[] = [
    ...referencesOf(document),
    ...document.blocks.flatMap((block) =>
      sourcesOf(block).map(({ path }) => ({ path: path.text, kind: 'source' as const })),
    ),
  ];
  return references.flatMap(({ path, kind }) => {
    const target = resolveUri(document.uri, path);
    return target === undefined ? [] : { path, target, kind };
  });
}

export function sameReferences(some: readonly Reference[], others: readonly Reference[]): boolean {
  return some.length === others.length && some.every(({ path }, index) => path === others[index]?.path);
}
