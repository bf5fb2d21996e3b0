/**
 * Finds the blocks of a text by the first characters of its lines and nothing else. So a broken block never swallows
 * the next one, and after an edit scanning can start at any block and stop where a boundary falls on an old one.
 * This runs over the whole text on every edit: it looks at character codes and cuts no strings but the blocks.
 */

import { BOM, isSpace, LF, SPACE, TAB } from './characters.ts';
import { markerEnd } from './marker.ts';
import type { BlockKind, SourceBlock } from './tree.ts';
import { blockNamed } from './vocabulary.ts';

const AT = 0x40;
const HASH = 0x23;
const PIPE = 0x7c;
const QUOTE = 0x3e;
const SLASH = 0x2f;
const OPEN_BRACKET = 0x5b;
const CARET = 0x5e;
const DOUBLE_QUOTE = 0x22;
const LEFT_QUOTE = 0x201c;
const EQUALS = 0x3d;

const LONGEST_WORD = 24;

/** What a line is by its first characters. */
type LineKind =
  | 'blank'
  | 'indented'
  | 'pipe'
  | 'structured'
  | 'heading'
  | 'item'
  | 'quote'
  | 'comment'
  | 'footnote'
  | 'text';

export interface ScannedBlock {
  readonly kind: BlockKind;
  /** The offset after the block and the blank lines that belong to it. */
  readonly end: number;
}

/** Cuts the text into its blocks; put together again they are the text, byte for byte. */
export function scanBlocks(text: string): SourceBlock[] {
  const found: SourceBlock[] = [];
  let offset = 0;
  while (offset < text.length) {
    const { kind, end } = scanBlock(text, offset);
    found.push({ kind, text: text.slice(offset, end) });
    offset = end;
  }
  return found;
}

/** The block that starts at `offset`, which must be the start of the text or the end of another block. */
export function scanBlock(text: string, offset: number): ScannedBlock {
  const start = text.charCodeAt(offset) === BOM ? offset + 1 : offset;
  const first = lineKind(text, start);
  switch (first) {
    case 'blank':
      return { kind: 'blank', end: afterBlankLines(text, start) };
    case 'structured':
      return { kind: structuredKind(text, start), end: endOfIndented(text, start, true) };
    case 'heading':
      return { kind: 'heading', end: afterBlankLines(text, nextLine(text, start)) };
    case 'item':
      return { kind: 'item', end: endOfIndented(text, start, false) };
    case 'quote':
    case 'comment':
      return { kind: first, end: endOfRun(text, start, first) };
    default:
      return { kind: 'paragraph', end: endOfParagraph(text, start) };
  }
}

function lineKind(text: string, offset: number): LineKind {
  const code = text.charCodeAt(offset);
  switch (code) {
    case AT:
      return 'structured';
    case HASH:
      return 'heading';
    case PIPE:
      return 'pipe';
    case QUOTE:
      return 'quote';
    case SLASH:
      return text.charCodeAt(offset + 1) === SLASH ? 'comment' : 'text';
    case OPEN_BRACKET:
      return isFootnoteText(text, offset) ? 'footnote' : 'text';
    default:
      if (isSpace(code) || code === LF || code === BOM) {
        return isBlankLine(text, offset) ? 'blank' : code === SPACE || code === TAB ? 'indented' : 'text';
      }
      if (offset >= text.length) {
        return 'blank';
      }
      return markerEnd(text, offset) < 0 ? 'text' : 'item';
  }
}

/** `@table`: the word after the sign decides; any other is a block that the language does not know. */
function structuredKind(text: string, offset: number): BlockKind {
  const end = openingWordEnd(text, offset);
  return end - offset > LONGEST_WORD ? 'unknown' : (blockNamed(text.slice(offset + 1, end))?.word ?? 'unknown');
}

/** The end of the `@word` that starts at `offset`; an opening quotation mark or `=` needs no space before it. */
export function openingWordEnd(text: string, offset: number): number {
  let end = offset + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || code === LF || code === DOUBLE_QUOTE || code === LEFT_QUOTE || code === EQUALS) {
      break;
    }
  }
  return end;
}

/** A structured block or a list item goes on while lines are indented or blank; rows may miss their indent. */
function endOfIndented(text: string, offset: number, withRows: boolean): number {
  let line = nextLine(text, offset);
  while (line < text.length) {
    const kind = lineKind(text, line);
    if (kind !== 'blank' && kind !== 'indented' && !(withRows && kind === 'pipe')) {
      break;
    }
    line = nextLine(text, line);
  }
  return line;
}

function endOfRun(text: string, offset: number, kind: LineKind): number {
  let line = nextLine(text, offset);
  while (line < text.length && lineKind(text, line) === kind) {
    line = nextLine(text, line);
  }
  return afterBlankLines(text, line);
}

function endOfParagraph(text: string, offset: number): number {
  let line = nextLine(text, offset);
  while (line < text.length) {
    const kind = lineKind(text, line);
    if (kind !== 'text' && kind !== 'indented' && kind !== 'pipe') {
      break;
    }
    line = nextLine(text, line);
  }
  return afterBlankLines(text, line);
}

function afterBlankLines(text: string, offset: number): number {
  let line = offset;
  while (line < text.length && isBlankLine(text, line)) {
    line = nextLine(text, line);
  }
  return line;
}

/** A byte-order mark cannot be seen: it stands where one file was put after another. */
function isBlankLine(text: string, offset: number): boolean {
  let index = offset;
  while (isSpace(text.charCodeAt(index)) || text.charCodeAt(index) === BOM) {
    index++;
  }
  return index >= text.length || text.charCodeAt(index) === LF;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** `[^1]: ` starts a footnote's text, so that footnotes on neighbouring lines are paragraphs of their own. */
function isFootnoteText(text: string, offset: number): boolean {
  if (text.charCodeAt(offset + 1) !== CARET) {
    return false;
  }
  let index = offset + 2;
  while (index < text.length && text.charCodeAt(index) > SPACE) {
    if (text[index] === ']') {
      return text[index + 1] === ':';
    }
    index++;
  }
  return false;
}
