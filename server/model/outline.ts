/**
 * The outline of a report: what rules about the whole report read. A block's part of it is one string, so that an edit
 * can tell cheaply whether the outline changed at all.
 */
import type { Meaning } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import type { Profile } from './settings.ts';

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

/**
 * The required sections that a heading stands for, as one string. They are all of its words that a rule about the whole
 * report reads: typing the others costs the report nothing.
 */
export function sectionsOf({ kind, text }: ReportBlock, { sections }: Profile): string {
  if (kind !== 'heading') return '';
  const title = text.toLowerCase();
  return Object.values(sections)
    .flatMap((required) => required.flatMap(({ headings }) => headings.filter((word) => namesSection(title, word))))
    .join('\n');
}

/** Whether a title in lower case, or several of them, says what a required section is called. */
export function namesSection(titles: string, heading: string): boolean {
  return titles.includes(heading.toLowerCase());
}
