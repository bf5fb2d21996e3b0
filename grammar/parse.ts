/**
 * Parses blocks, expressions and prose. Parsing never throws: what cannot be read becomes a fault in a tree that is
 * otherwise good.
 */

import { buildComment } from './build/comment.ts';
import { readEquation, readExpression } from './build/expressions.ts';
import { buildInlines } from './build/inlines.ts';
import { buildItem } from './build/lists.ts';
import { buildHeading, buildParagraph, buildQuote } from './build/prose.ts';
import { buildStructured } from './build/structured.ts';
import { piece } from './characters.ts';
import { linesOf } from './parser/body-lines.ts';
import type { Block, Equation, Expression, Inline, SourceBlock, SyntaxFault, Text } from './tree.ts';

/** The syntax tree of a block; offsets count from the start of its text. */
export function parseBlock(source: SourceBlock): Block {
  try {
    return build(source);
  } catch {
    return unreadable(source);
  }
}

/** A piece of text as an expression; `offset` is added to all positions. */
export function parseExpression(text: string, offset = 0): { expression: Expression; faults: SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  return { expression: readExpression(shifted(text, offset), faults), faults };
}

/** A piece of text as an equation; `offset` is added to all positions. */
export function parseEquation(text: string, offset = 0): { equation: Equation; faults: SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  return { equation: readEquation(shifted(text, offset), faults), faults };
}

/** The inline nodes of the prose between two offsets of a text. */
export function parseInlines(text: string, start = 0, end = text.length): { inlines: Inline[]; faults: SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  return { inlines: buildInlines(text, { start, end }, faults), faults };
}

function build(source: SourceBlock): Block {
  const { kind, text } = source;
  switch (kind) {
    case 'heading':
      return buildHeading(text);
    case 'paragraph':
      return buildParagraph(text);
    case 'quote':
      return buildQuote(text);
    case 'comment':
      return buildComment(text);
    case 'blank':
      return { kind, faults: [] };
    case 'item':
      return buildItem(text, linesOf(text, 0));
    default:
      return buildStructured(kind, text);
  }
}

function shifted(text: string, offset: number): Text {
  const { start, end, text: written } = piece(text, 0, text.length);
  return { start: start + offset, end: end + offset, text: written };
}

/** The net under everything: a block with one fault and nothing else. */
function unreadable(source: SourceBlock): Block {
  const { kind, text } = source;
  const content = { start: 0, end: text.length };
  const faults: SyntaxFault[] = [
    { ...content, message: 'This block cannot be read. The rest of the report is not affected.' },
  ];
  const keyword: Text = { start: 0, end: 0, text: '' };
  switch (kind) {
    case 'heading':
      return { kind, faults, level: 1, content, inlines: [] };
    case 'paragraph':
    case 'quote':
      return { kind, faults, content, inlines: [] };
    case 'item':
      return { kind, faults, items: [] };
    case 'comment':
      return { kind, faults, lines: [], suppressions: [] };
    case 'blank':
      return { kind, faults };
    case 'table':
    case 'demand':
      return { kind, faults, keyword, entries: [], rows: [] };
    case 'recommend':
    case 'options':
    case 'resolved':
      return { kind, faults, keyword, entries: [], items: [] };
    default:
      return { kind, faults, keyword, entries: [] };
  }
}
