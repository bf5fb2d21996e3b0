/** How a report names other documents: `uses`, `of` and `@include`. */
import type { ReportBlock } from './report-block.ts';
import type { ReportDocument } from './report-document.ts';
import { sourcesOf } from './source/source-paths.ts';

/** Blocks that name other documents, or say what the whole report is about. */
export const DOCUMENT_KINDS: ReadonlySet<string> = new Set(['report', 'minutes', 'decision', 'appendix', 'include']);

/** Whether a block speaks of another document, or of a file that its figures come from. */
export function refersElsewhere(block: ReportBlock): boolean {
  return DOCUMENT_KINDS.has(block.kind) || sourcesOf(block).length > 0;
}

export interface Reference {
  readonly path: string;
  readonly kind: 'uses' | 'of' | 'include';
  /** The path's span is the block's. */
  readonly block: ReportBlock;
  readonly start: number;
  readonly end: number;
}

/** The paths by which a document refers to others, and where they stand, for whoever loads them. */
export function referencesOf(document: ReportDocument): Reference[] {
  const references: Reference[] = [];
  for (const block of document.blocks) {
    if (!DOCUMENT_KINDS.has(block.kind)) continue;
    const { syntax } = block;
    if (syntax.kind === 'include' && syntax.path !== undefined) {
      references.push({
        path: syntax.path.text,
        kind: 'include',
        block,
        start: syntax.path.start,
        end: syntax.path.end,
      });
    }
    if (!('entries' in syntax)) continue;
    for (const { key, path } of syntax.entries) {
      const kind = key.text.toLowerCase();
      if (path === undefined || (kind !== 'uses' && kind !== 'of')) continue;
      references.push({ path: path.text, kind, block, start: path.start, end: path.end });
    }
  }
  return references;
}
