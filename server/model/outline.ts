/**
 * The outline of a report: what rules about the whole report read. A block's part of it is two strings, so that an edit
 * can tell cheaply whether the outline changed at all.
 */
import type { BlockKind, ListEntry, Text } from '../../grammar/tree.ts';
import type { Meaning } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import type { Profile } from './settings.ts';

/** A block's part of the outline. */
export interface Outline {
  /** What the rules about the whole report read of it; of a plain paragraph, only that it is one. */
  readonly shape: string;
  /** Where in the block that stands: an edit may move it without changing it. */
  readonly places: string;
}

/** The blocks whose words are read by rules about the whole report: what was recommended and what was resolved. */
export const WORDED_BLOCKS: ReadonlySet<BlockKind> = new Set(['recommend', 'resolved', 'options']);

export function outlineOf(block: ReportBlock, { syntax }: Meaning): Outline {
  switch (syntax.kind) {
    case 'paragraph':
      return syntax.number === undefined ? PARAGRAPH : numbered('paragraph', syntax.number);
    case 'item':
      return outlineOfItems('item', syntax.items);
    case 'recommend':
    case 'resolved':
    case 'options':
      return outlineOfItems(syntax.kind, syntax.items);
    case 'heading': {
      const { shape, places } = numbered(`heading ${syntax.level}`, syntax.number);
      return { shape, places: `${block.text.indexOf('#')} ${places}` };
    }
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix':
    case 'include':
      return fixed(block.text);
    case 'comment':
      return syntax.suppressions.length === 0 ? COMMENT : fixed(block.text);
    default:
      return fixed(syntax.kind);
  }
}

const PARAGRAPH = fixed('paragraph');
const COMMENT = fixed('comment');

function fixed(shape: string): Outline {
  return { shape, places: '' };
}

function numbered(kind: string, number: Text | undefined): Outline {
  return { shape: `${kind} ${number?.text}`, places: `${number?.start}` };
}

function outlineOfItems(kind: string, items: readonly ListEntry[]): Outline {
  return {
    shape: [kind, ...items.map(({ depth, marker }) => `${depth} ${marker.text}`)].join('\n'),
    places: items.map(({ marker }) => marker.start).join(),
  };
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
