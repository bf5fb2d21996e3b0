/** The other files that a document refers to: the reports whose figures it brings in, and the files that tables come from. */
import { referencesOf } from '../model/other-documents.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { sourcesOf } from '../model/source/source-paths.ts';
import { resolveUri } from './uri.ts';

/** A path as the document writes it, and where it leads. */
export interface Reference {
  readonly path: string;
  readonly target: string;
  readonly isInclude: boolean;
}

/** The references that bring in another report's figures. */
const followed: ReadonlySet<string> = new Set(['uses', 'of', 'include']);

export function followedReferences(document: ReportDocument): Reference[] {
  const references = [
    ...referencesOf(document).filter(({ kind }) => followed.has(kind)),
    ...document.blocks.flatMap((block) => sourcesOf(block).map(({ path }) => ({ path: path.text, kind: 'source' }))),
  ];
  return references.flatMap(({ path, kind }) => {
    const target = resolveUri(document.uri, path);
    return target === undefined ? [] : { path, target, isInclude: kind === 'include' };
  });
}

export function sameReferences(some: readonly Reference[], others: readonly Reference[]): boolean {
  return some.length === others.length && some.every(({ path }, index) => path === others[index]?.path);
}
