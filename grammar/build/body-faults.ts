/** What is said to an author about a line of a body that the block cannot use. */

import { piece } from '../characters.ts';
import { nearest } from '../nearest.ts';
import type { Line } from '../parser/lines.ts';
import type { BlockKind, Span, SyntaxFault } from '../tree.ts';
import { blockNamed, keysOf } from '../vocabulary.ts';
import type { ItemPart, KeyPart } from './body-parts.ts';

/** "Unknown key 'untis'. Did you mean 'unit'?" */
export function unknownKeyFault(text: string, kind: BlockKind, span: Span): SyntaxFault {
  const { start, end, text: word } = piece(text, span.start, span.end);
  const words = keysOf(kind).map((key) => key.word);
  const near = nearest(word.replace(/[\s_-]+/g, ' '), words);
  if (near !== undefined) {
    return { start, end, message: `Unknown key '${word}'. Did you mean '${near}'?`, suggestion: near };
  }
  const help = words.length === 0 ? `An @${kind} has no keys.` : `The keys of @${kind} are ${words.join(', ')}.`;
  return { start, end, message: `Unknown key '${word}'. ${help}` };
}

/** `unit £k`: a key of this block whose colon is missing. */
export function keyWithoutColon(
  text: string,
  kind: BlockKind,
  line: Span,
): { key: Span; value: Span; fault: SyntaxFault } | undefined {
  const written = text.slice(line.start, line.end).toLowerCase();
  const found = keysOf(kind).find(
    ({ word }) => written.startsWith(word) && /^\s*$|^\s+/.test(written.slice(word.length, word.length + 1)),
  );
  if (found === undefined) {
    return undefined;
  }
  const end = line.start + found.word.length;
  const message = `A colon is missing after '${text.slice(line.start, end)}'.`;
  return {
    key: { start: line.start, end },
    value: { start: end, end: line.end },
    fault: { start: line.start, end, message, suggestion: `${text.slice(line.start, end)}:` },
  };
}

/** A row, an item or a text where the block takes none. */
export function strayFault(
  text: string,
  kind: BlockKind,
  line: Exclude<Line, { kind: 'key' }>,
  above: KeyPart | ItemPart | undefined,
): SyntaxFault[] {
  if (kind === 'unknown') {
    return [];
  }
  const { start, end, text: written } = piece(text, line.start, line.end);
  const opening = /^@([A-Za-z]+)/.exec(written);
  if (opening !== null && blockNamed(opening[1] ?? '') !== undefined) {
    const message = `'${opening[0]}' must stand at the very start of its line.`;
    return [{ start, end: start + opening[0].length, message }];
  }
  return [{ start, end, message: `${whatItIs(kind, line.kind)}${continuing(text, above)}` }];
}

function whatItIs(kind: BlockKind, line: 'item' | 'row' | 'text' | 'comment'): string {
  const body = blockNamed(kind)?.body;
  if (line === 'row') {
    return `Rows stand in a @table or @demand, not in a @${kind}.`;
  }
  if (line === 'item') {
    return `A list stands in a @recommend, @options or @resolved, or in the text, not in a @${kind}.`;
  }
  switch (body) {
    case 'rows':
      return "This line is neither a key nor a row. A row starts with a pipe: '| Label | 12 |'.";
    case 'items':
      return "This line is not an item of the list. An item starts with '1. ' or '- '.";
    default:
      return "This line is not a key, such as 'note: text'.";
  }
}

function continuing(text: string, above: KeyPart | ItemPart | undefined): string {
  if (above === undefined) {
    return '';
  }
  const marked = above.kind === 'key' ? above.key : above.marker;
  const name = piece(text, marked.start, marked.end).text;
  return ` To go on with '${name}' above it, indent the line further.`;
}
