/**
 * The outline of a report: what rules about the whole report read. A block's part of it is one string, so that an edit
 * can tell cheaply whether the outline changed at all.
 */
import type { Meaning } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';

/** Everything about a block that a rule about the whole report may read; for a plain paragraph, only that it is one. */
export function outlineOf(block: ReportBlock, { syntax }: Meaning): string {
  switch (syntax.kind) {
    case 'paragraph':
      return syntax.number === undefined ? 'paragraph' : `paragraph ${syntax.number.start} ${syntax.number.text}`;
    case 'item':
      return syntax.items.map(({ depth, marker }) => `${depth} ${marker.start} ${marker.text}`).join('\n');
    case 'heading':
      return `heading ${block.text.indexOf('#')} ${syntax.level} ${syntax.number?.start} ${syntax.number?.text}`;
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
    case 'include':
    case 'recommend':
    case 'resolved':
    case 'options':
      return block.text;
    case 'comment':
      return syntax.suppressions.length === 0 ? 'comment' : block.text;
    default:
      return syntax.kind;
  }
}

/** The titles that rules about the whole report read; they change as a heading is typed, and the rest of its outline does not. */
export function titleOf(block: ReportBlock): string {
  return block.kind === 'heading' ? block.text : '';
}
