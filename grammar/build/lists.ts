/** Builds the items of lists: those of structured blocks and those in the prose. */

import { columnOf, exactly, piece } from '../characters.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Line } from '../parser/lines.ts';
import type { ItemBlock, ListEntry, Span, SyntaxFault, Text } from '../tree.ts';
import { tags } from '../vocabulary.ts';
import type { ItemPart } from './body-parts.ts';
import { takeBraces } from './braces.ts';
import { buildInlines } from './inlines.ts';

const tagWords = tags.map((tag) => tag.word);

/** The items of a structured block; a `{preferred}` at the end of one is its tag. */
export function buildItems(text: string, parts: readonly ItemPart[], faults: SyntaxFault[]): ListEntry[] {
  const depths = depthsOf(parts.map((part) => part.column));
  return parts.map((part, index) => {
    reportBrackets(text, part.content, faults);
    const { before, inside } = takeBraces(text, part.content);
    const tag = inside === undefined ? undefined : tagOf(inside, faults);
    return entryOf(text, part, depths[index] ?? 0, tag === undefined ? part.content : before, tag, faults);
  });
}

/** A list item in the prose: what is nested in it is marked and deeper, all other lines continue the item above. */
export function buildItem(text: string, lines: readonly Line[]): ItemBlock {
  const faults: SyntaxFault[] = [];
  const parts: { start: number; marker: Span; content: Span; column: number }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (line.kind === 'item') {
      const { start, marker, content } = line;
      parts.push({ start, marker, content, column: columnOf(text, start) });
    } else if (last !== undefined) {
      last.content = { start: last.content.start, end: line.end };
    }
  }
  const depths = depthsOf(parts.map((part) => part.column));
  const items = parts.map((part, index) => entryOf(text, part, depths[index] ?? 0, part.content, undefined, faults));
  return { kind: 'item', faults, items };
}

function entryOf(
  text: string,
  part: { readonly start: number; readonly marker: Span; readonly content: Span },
  depth: number,
  written: Span,
  tag: Text | undefined,
  faults: SyntaxFault[],
): ListEntry {
  const { start, end } = piece(text, written.start, written.end);
  const content = { start, end };
  return {
    start: part.start,
    end: piece(text, part.start, part.content.end).end,
    marker: exactly(text, part.marker),
    depth,
    content,
    inlines: buildInlines(text, content, faults),
    ...(tag && { tag }),
  };
}

/** `[preferred]`, which would be printed as it stands. */
function reportBrackets(text: string, written: Span, faults: SyntaxFault[]): void {
  const { end, text: content } = piece(text, written.start, written.end);
  const [brackets, word = ''] = /\[\s*(\w+)\s*\]$/.exec(content) ?? [];
  const tag = word.toLowerCase();
  if (brackets === undefined || !tagWords.includes(tag)) {
    return;
  }
  const message = `A tag is written in braces, {${tag}}.`;
  faults.push({ start: end - brackets.length, end, message, suggestion: `{${tag}}`, certain: true });
}

/** Any other word in braces is text, unless it is nearly a tag. */
function tagOf(inside: Text, faults: SyntaxFault[]): Text | undefined {
  const { start, end, text } = inside;
  if (tagWords.includes(text.toLowerCase())) {
    return inside;
  }
  const near = nearest(text, tagWords);
  if (near === undefined) {
    return undefined;
  }
  faults.push({ start, end, message: `Unknown tag '{${text}}'.${didYouMean(text, tagWords)}`, suggestion: near });
  return inside;
}

/** An item is nested in the nearest item above it that stands further left. */
function depthsOf(columns: readonly number[]): number[] {
  const open: number[] = [];
  return columns.map((column) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= column) {
      open.pop();
    }
    open.push(column);
    return open.length - 1;
  });
}
