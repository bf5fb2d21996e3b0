/**
 * The formatter. It lays out tables, keys and lists, and leaves the author's words and line breaks alone. It changes no
 * meaning: the same text formatted reads the same. A block that could not be read in full is left as it is.
 */

import { BOM } from '../characters.ts';
import { parseBlock } from '../parse.ts';
import { scanBlocks } from '../scan.ts';
import type { Block, ItemBlock, SourceBlock } from '../tree.ts';
import { formatItem } from './list.ts';
import { formatStructured } from './structured.ts';
import { collapseBlanks, lineEndOf, trimmedLines, withoutEnd } from './text.ts';

/** A whole text: its blocks formatted, no blank lines at its start, one line end at its end. */
export function formatText(text: string): string {
  const end = lineEndOf(text);
  const formatted = scanBlocks(text)
    .filter((block) => block.kind !== 'blank')
    .map((block) => formatBlock(block, end))
    .join('');
  const written = withoutEnd(formatted);
  // A byte-order mark may have stood before blank lines that are gone.
  const mark = text.charCodeAt(0) === BOM && written.charCodeAt(0) !== BOM ? text.charAt(0) : '';
  return written === '' ? mark : mark + written + end;
}

/** One block with the blank lines that follow it, of which one is kept. */
export function formatBlock(source: SourceBlock, end: string = lineEndOf(source.text)): string {
  const block = parseBlock(source);
  if (block.faults.length > 0 || block.kind === 'unknown') {
    return source.text;
  }
  if (block.kind === 'blank') {
    return source.text.charCodeAt(0) === BOM ? source.text.slice(0, 1) : '';
  }
  const lines = collapseBlanks(formatLines(source.text, block));
  const written = withoutEnd(lines.join('\n'));
  const after = source.text.slice(withoutEnd(source.text).length);
  const breaks = Math.min(2, after.split('\n').length - 1);
  return (written + '\n'.repeat(breaks)).replaceAll('\n', end);
}

function formatLines(text: string, block: Exclude<Block, { kind: 'blank' | 'unknown' }>): string[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(text, block)];
    case 'item':
      return itemLines(text, block);
    case 'paragraph':
    case 'quote':
    case 'comment':
      return trimmedLines(text);
    default:
      return formatStructured(text, block);
  }
}

function headingLine(text: string, block: Extract<Block, { kind: 'heading' }>): string {
  const mark = text.charCodeAt(0) === BOM ? text.slice(0, 1) : '';
  const parts = [mark + '#'.repeat(block.level)];
  if (block.number !== undefined) {
    parts.push(block.number.text);
  }
  parts.push(text.slice(block.content.start, block.content.end));
  if (block.id !== undefined) {
    parts.push(`{${block.id.text}}`);
  }
  return parts.join(' ');
}

function itemLines(text: string, block: ItemBlock): string[] {
  const mark = text.charCodeAt(0) === BOM ? text.slice(0, 1) : '';
  const margins: number[] = [];
  const lines: string[] = [];
  let last = 0;
  for (const item of block.items) {
    // A blank line before an item is the author's.
    const gap = text.slice(last, item.start);
    if (last > 0 && gap.split('\n').length > 2) {
      lines.push('');
    }
    lines.push(...formatItem(text, item, 0, margins));
    last = item.end;
  }
  return [mark + (lines[0] ?? ''), ...lines.slice(1)];
}
