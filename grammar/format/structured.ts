/** Lays out structured blocks: keys and rows by two spaces, lists by the width of their markers. */

import { lineEnd } from '../characters.ts';
import type { Block, Entry, ListEntry, Row, Span, Text } from '../tree.ts';
import { formatItem } from './list.ts';
import { formatRows } from './table.ts';
import { bare, bareLines, indented, withoutEnd } from './text.ts';

type Structured = Extract<Block, { keyword: Text }>;

/** A part of a body and the lines that it becomes. */
interface Part extends Span {
  readonly lines: readonly string[];
}

const INDENT = 2;
const CONTINUATION = 4;

/** The block's lines, as many blank lines in it as the author left. */
export function formatStructured(text: string, block: Structured): string[] {
  const parts = partsOf(text, block);
  const lines: string[] = [];
  lines.push(...openingLines(text, block, parts[0]?.start));
  parts.forEach((part, index) => {
    lines.push(...part.lines);
    lines.push(...between(text, part.end, parts[index + 1]?.start));
  });
  return lines;
}

function partsOf(text: string, block: Structured): Part[] {
  const parts: Part[] = block.entries.map((entry) => ({
    start: entry.start,
    end: entry.end,
    lines: entryLines(text, entry),
  }));
  if (block.kind === 'table' || block.kind === 'demand') {
    const lines = formatRows(text, block.rows);
    parts.push(...block.rows.map((row) => rowPart(row, lines)));
  }
  if (block.kind === 'recommend' || block.kind === 'options' || block.kind === 'resolved') {
    const margins: number[] = [];
    parts.push(...block.items.map((item) => itemPart(text, item, margins)));
  }
  return parts.sort((one, other) => one.start - other.start);
}

function rowPart(row: Row, lines: ReadonlyMap<Row, string[]>): Part {
  return { start: row.start, end: row.end, lines: lines.get(row) ?? [] };
}

function itemPart(text: string, item: ListEntry, margins: number[]): Part {
  return { start: item.start, end: item.end, lines: formatItem(text, item, INDENT, margins) };
}

function entryLines(text: string, { key, value }: Entry): string[] {
  const [first = '', ...others] = bareLines(text.slice(value.start, value.end));
  const word = key.text.replace(/[ \t]+/g, ' ');
  return [`  ${word}:${first === '' ? '' : ` ${first}`}`, ...indented(others, CONTINUATION)];
}

/** The opening line, the lines that continue it, and what stands between them and the body. */
function openingLines(text: string, block: Structured, bodyStart: number | undefined): string[] {
  const start = block.keyword.start - 1;
  const end = lineEnd(text, start);
  return [openingLine(text, block, start, end), ...between(text, end, bodyStart, CONTINUATION)];
}

function openingLine(text: string, block: Structured, start: number, end: number): string {
  const mark = text.slice(0, start);
  const word = `@${block.keyword.text}`;
  if (block.kind === 'check' || block.kind === 'recommend' || block.kind === 'include') {
    return [mark + word, bare(text.slice(block.keyword.end, end))].filter((part) => part !== '').join(' ');
  }
  const parts = [mark + word];
  if (block.id !== undefined) {
    parts.push(block.id.text);
  }
  if (block.title !== undefined) {
    parts.push(quoted(text, block.title));
  }
  if (block.kind === 'figure' && block.valueText !== undefined) {
    parts.push('=', bare(text.slice(block.valueText.start, Math.max(block.valueText.start, end))));
  }
  return withoutEnd(parts.join(' '));
}

/** The title with the quotation marks that the author chose. */
function quoted(text: string, title: Text): string {
  const before = withoutEnd(text.slice(0, title.start));
  const after = bare(text.slice(title.end, lineEnd(text, title.end)));
  return `${before.slice(-1)}${title.text}${after.slice(0, 1)}`;
}

/** The comments and blank lines from one part to the next, or to the end; other text goes on with the opening line. */
function between(text: string, from: number, to: number | undefined, textIndent = INDENT): string[] {
  const lines = bareLines(text.slice(from, to));
  // The first is the end of the line before, the last the indent of what follows.
  const inner = lines.slice(1, to === undefined ? lines.length : -1);
  return inner.map((line) => (line === '' ? '' : ' '.repeat(line.startsWith('//') ? INDENT : textIndent) + line));
}
