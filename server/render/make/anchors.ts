/**
 * The names by which links reach headings, tables, charts and numbered paragraphs. They are made from what the author
 * called them rather than counted, so that a paragraph more leaves all others as they are.
 */
import { toId } from '../../../grammar/identifier.ts';
import type { Analysis } from '../../model/analysis.ts';
import { printOrder } from '../../model/print-order.ts';
import type { PrintItem } from '../../model/print-order.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import { titleOf } from './sources.ts';

/** A heading that holds a block: where a reference goes that has nothing nearer to go to. */
export interface Holder {
  readonly anchor: string;
  readonly block: ReportBlock;
}

export class Anchors {
  readonly #ofBlocks = new Map<ReportBlock, string>();
  readonly #holders = new Map<ReportBlock, Holder>();
  readonly #taken = new Set<string>();

  constructor(analysis: Analysis) {
    let holder: Holder | undefined;
    for (const item of printOrder(analysis)) {
      const { block } = item;
      // A file that is included twice is reached where it stands first.
      if (this.#holders.has(block) || this.#ofBlocks.has(block)) continue;
      const wanted = wantedName(item);
      if (wanted !== undefined) this.#ofBlocks.set(block, this.take([...item.names, wanted].join('-')));
      if (block.kind === 'heading') holder = { anchor: this.#ofBlocks.get(block) ?? '', block };
      else if (holder !== undefined) this.#holders.set(block, holder);
    }
  }

  of(block: ReportBlock): string | undefined {
    return this.#ofBlocks.get(block);
  }

  /** Whether the block is part of what is printed: the report's own, or of a file that it includes. */
  isPrinted(block: ReportBlock): boolean {
    return this.#ofBlocks.has(block) || this.#holders.has(block);
  }

  holderOf(block: ReportBlock): Holder | undefined {
    return this.#holders.get(block);
  }

  /** A name that nothing else has. */
  take(wanted: string): string {
    let name = wanted;
    for (let next = 2; this.#taken.has(name); next++) name = `${wanted}-${next}`;
    this.#taken.add(name);
    return name;
  }
}

function wantedName(item: PrintItem): string | undefined {
  if (item.kind === 'include') return `section-${slug(titleOf(item.other)) || slug(item.name)}`;
  if (item.kind === 'refused') return undefined;
  const { block } = item;
  if (!knownNames.has(block)) knownNames.set(block, nameOf(block));
  return knownNames.get(block);
}

/** A preview names all blocks at every keystroke, and a block's text never changes. */
const knownNames = new WeakMap<ReportBlock, string | undefined>();

function nameOf({ syntax, text }: ReportBlock): string | undefined {
  switch (syntax.kind) {
    case 'heading': {
      // Without its number, which changes when a section is put before it, and without the marks of footnotes.
      const words = text.slice(syntax.content.start, syntax.content.end).replace(/\[\^[^\]]*\]/g, '');
      return `section-${slug(syntax.id?.text ?? words)}`;
    }
    case 'paragraph':
      return syntax.number && `paragraph-${slug(syntax.number.text)}`;
    case 'table':
    case 'demand':
      return `table-${slug(syntax.id?.text ?? syntax.title?.text ?? '')}`;
    case 'chart':
    case 'figure':
      return `${syntax.kind}-${slug(syntax.id?.text ?? syntax.title?.text ?? '')}`;
    default:
      return undefined;
  }
}

const LONGEST = 60;

/** Whole words, as many as fit. */
function slug(text: string): string {
  const whole = toId(text).replaceAll('_', '-');
  return whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
}
