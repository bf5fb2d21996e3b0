/**
 * One block of an open report: its text, and its syntax tree once somebody asks for it. A block whose text does not
 * change stays the same object through every edit elsewhere; all that is worked out about it is remembered by it.
 */
import { parseBlock } from '../../grammar/parse.ts';
import type { Block, BlockKind, SourceBlock } from '../../grammar/tree.ts';

/** What a block needs to know of the document that it is in. */
export interface BlockHome {
  readonly uri: string;
  offsetOf(block: ReportBlock): number;
}

export class ReportBlock implements SourceBlock {
  readonly document: BlockHome;
  readonly kind: BlockKind;
  readonly text: string;
  /** Line breaks in the text, as editors count them: LF, CR LF and a lone CR. */
  readonly lineBreaks: number;
  /** Place in the document's list of blocks; kept by the document. */
  index = -1;
  #syntax: Block | undefined;

  constructor(document: BlockHome, source: SourceBlock) {
    this.document = document;
    this.kind = source.kind;
    this.text = source.text;
    this.lineBreaks = countLineBreaks(source.text);
  }

  get syntax(): Block {
    this.#syntax ??= parseBlock(this);
    return this.#syntax;
  }

  /** Where the block starts in its document, in UTF-16 units. */
  get offset(): number {
    return this.document.offsetOf(this);
  }
}

/** LF, CR LF and a lone CR, as editors count them. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  if (!text.includes('\r')) return count;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count++;
  }
  return count;
}
