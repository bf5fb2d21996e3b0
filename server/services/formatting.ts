/**
 * Lays out a report, or a part of it, as the formatter of the language does: what comes back are the edits for the blocks
 * that change, and no others.
 */
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { BOM } from '../../grammar/characters.ts';
import { formatBlock } from '../../grammar/format/format.ts';
import { lineEndOf, NOT_BLANK, withoutEnd } from '../../grammar/format/text.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { blockEdits } from './formatting/block-edits.ts';
import type { ServiceContext } from './service.ts';

/** The whole report; the result is that of the command line's `format`. */
export function formatDocument({ analysis }: ServiceContext): Steps<TextEdit[]> {
  return editsFor(analysis.document, analysis.document.blocks);
}

/** The blocks that a range touches, each as a whole: a table has no half that could be laid out by itself. */
export function formatRange({ analysis }: ServiceContext, range: Range): TextEdit[] {
  const { document } = analysis;
  const first = document.blockAt(document.offsetAt(range.start));
  const last = document.blockAt(document.offsetAt(range.end));
  if (first === undefined || last === undefined) return [];
  return finish(editsFor(document, document.blocks.slice(first.index, last.index + 1)));
}

/** How the report ends its lines: as its first line that is not blank does. */
export function lineEndOfDocument({ blocks }: ReportDocument): '\n' | '\r\n' {
  const first = blocks.find(({ text }) => NOT_BLANK.test(text)) ?? blocks[0];
  return first === undefined ? '\n' : lineEndOf(first.text);
}

function* editsFor(document: ReportDocument, blocks: readonly ReportBlock[]): Steps<TextEdit[]> {
  const end = lineEndOfDocument(document);
  const last = document.blocks.findLast(({ kind }) => kind !== 'blank');
  const edits: TextEdit[] = [];
  for (const block of blocks) {
    const formatted = block.kind === 'blank' ? keptMark(document, block) : formattedBlock(block, end);
    const isLast = block === last && block.kind !== 'blank';
    edits.push(...blockEdits(block, isLast ? withoutEnd(formatted) + end : formatted));
    yield;
  }
  return edits;
}

/** Blank lines at the start go; the byte-order mark before them stays. */
function keptMark({ blocks }: ReportDocument, block: ReportBlock): string {
  if (block !== blocks[0] || block.text.charCodeAt(0) !== BOM) return '';
  const written = blocks.find(({ kind }) => kind !== 'blank');
  return written?.text.charCodeAt(0) === BOM ? '' : block.text.charAt(0);
}

const known = new WeakMap<ReportBlock, { readonly end: string; readonly text: string }>();

/** The text of a block laid out. A block never changes, so neither does this. */
export function formattedBlock(block: ReportBlock, end: string): string {
  const before = known.get(block);
  if (before?.end === end) return before.text;
  const text = formatBlock(block, end);
  known.set(block, { end, text });
  return text;
}
