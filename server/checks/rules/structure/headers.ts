/** Finds the header of a document, and headers that stand where none should. */
import type { HeaderBlock } from '../../../../grammar/tree.ts';
import type { ReportBlock } from '../../../model/report-block.ts';

export interface Header {
  readonly block: ReportBlock;
  readonly syntax: HeaderBlock;
}

export interface Headers {
  /** The document's header: its first block that is not blank or a comment. */
  readonly first?: Header;
  /** Headers further down. */
  readonly others: readonly Header[];
}

const HEADER_KINDS: ReadonlySet<string> = new Set(['report', 'minutes', 'decision', 'appendix']);

export function headersOf(blocks: readonly ReportBlock[]): Headers {
  const opening = blocks.find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const headers = blocks.flatMap((block) => {
    if (!HEADER_KINDS.has(block.kind)) return [];
    const { syntax } = block;
    return isHeader(syntax) ? [{ block, syntax }] : [];
  });
  const first = headers.find(({ block }) => block === opening);
  const others = headers.filter((header) => header !== first);
  return first === undefined ? { others } : { first, others };
}

function isHeader(syntax: ReportBlock['syntax']): syntax is HeaderBlock {
  return HEADER_KINDS.has(syntax.kind);
}
