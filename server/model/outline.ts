/**
 * The outline of a report: what rules about the whole report read. A block's part of it is one string, so that an edit
 * can tell cheaply whether the outline changed at all.
 */
import type { Meaning } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';

/** Everything about a block that a rule about the whole report may read; empty for a plain paragraph. */
export function outlineOf(block: ReportBlock, meaning: Meaning): string {
  const { syntax } = meaning;
  switch (syntax.kind) {
    case 'paragraph':
      return syntax.number === undefined ? '' : `${syntax.number.text};`;
    case 'item':
      return `${syntax.items.map((item) => `${item.depth}${item.marker.text}`).join()};`;
    case 'heading':
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
    case 'recommend':
    case 'resolved':
    case 'options':
      return block.text;
    case 'comment':
      return syntax.suppressions.length === 0 ? '' : block.text;
    default:
      return '';
  }
}
