/**
 * From a span in a block to the editor's lines and characters. A block's text never changes, so where its lines start is
 * worked out once; a table of thousands of rows costs no more per range than a sentence.
 */
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../../grammar/tree.ts';
import type { ReportBlock } from '../model/report-block.ts';
import { ReportDocument } from '../model/report-document.ts';

const lineStarts = new WeakMap<ReportBlock, readonly number[]>();

/** The editor's range of a span in a block. */
export function rangeIn(block: ReportBlock, span: Span): Range {
  return rangesIn(block)(span);
}

/** The same for many spans of one block: its place in the document is looked up once. */
export function rangesIn(block: ReportBlock): (span: Span) => Range {
  const first = documentOf(block).lineOf(block);
  const starts = startsOf(block);
  return ({ start, end }) => ({ start: positionFrom(starts, first, start), end: positionFrom(starts, first, end) });
}

/** The same with the document that the block belongs to. */
export function locationIn(block: ReportBlock, span: Span): Location {
  return { uri: block.document.uri, range: rangeIn(block, span) };
}

/** The whole block without the blank lines and the line break at its end. */
export function rangeOfBlock(block: ReportBlock): Range {
  return rangeIn(block, { start: bomLength(block), end: endOfText(block) });
}

/** Where a block's text ends, before the blank lines that follow it. */
export function endOfText(block: ReportBlock): number {
  return block.text.trimEnd().length;
}

/** The editor's range of two offsets in a document. */
export function rangeBetween(document: ReportDocument, start: number, end: number): Range {
  return { start: positionOf(document, start), end: positionOf(document, end) };
}

/** The document of a block, wherever the block was come by. */
export function documentOf(block: ReportBlock): ReportDocument {
  if (block.document instanceof ReportDocument) return block.document;
  throw new Error(`The block belongs to no open report: ${block.document.uri}`);
}

/** Whether an offset is in a span or right at one of its ends, where a cursor still points at it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A byte-order mark at the start of the text is no part of what the author wrote. */
function bomLength(block: ReportBlock): number {
  return block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function positionOf(document: ReportDocument, offset: number): Position {
  const block = document.blockAt(offset);
  const at = offset - (block?.offset ?? 0);
  return block === undefined ? { line: 0, character: 0 } : rangeIn(block, { start: at, end: at }).start;
}

function positionFrom(starts: readonly number[], firstLine: number, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: firstLine + low, character: offset - (starts[low] ?? 0) };
}

/** Where the lines of a block start; a line ends with LF, CR LF or a lone CR, as editors count. */
function startsOf(block: ReportBlock): readonly number[] {
  const known = lineStarts.get(block);
  if (known !== undefined) return known;
  const starts = [0];
  for (const { index, 0: lineBreak } of block.text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  lineStarts.set(block, starts);
  return starts;
}
