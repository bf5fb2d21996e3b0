/** Builds headings, paragraphs and quotations. */

import { BOM, lineEnd, piece } from '../characters.ts';
import { isId, toId } from '../identifier.ts';
import type { HeadingBlock, ParagraphBlock, QuoteBlock, Span, SyntaxFault, Text } from '../tree.ts';
import { buildInlines } from './inlines.ts';
import { headingNumber, paragraphNumber } from './number.ts';
import { paragraphFaults } from './paragraph-faults.ts';
import { takeBraces } from './braces.ts';

const DEEPEST = 4;

/** `## 1.2 Title {id}`. */
export function buildHeading(text: string): HeadingBlock {
  const faults: SyntaxFault[] = [];
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  let marks = start;
  while (text[marks] === '#') {
    marks++;
  }
  const level = marks - start;
  const line = piece(text, marks, lineEnd(text, marks));
  if (level > DEEPEST) {
    const message = `A heading has at most ${DEEPEST} '#'; this one has ${level}.`;
    faults.push({ start, end: marks, message, suggestion: '#'.repeat(DEEPEST) });
  } else if (line.text === '') {
    faults.push({ start, end: marks, message: "A heading has words after its '#'." });
  } else if (line.start === marks) {
    const message = "A space is missing after '#'. For a line that is no heading, put a backslash before the '#'.";
    faults.push({ start, end: marks, message, suggestion: `${'#'.repeat(level)} ` });
  }
  const tagged = takeBraces(text, line);
  const id = tagged.inside;
  if (id !== undefined && !isId(id.text)) {
    const suggestion = toId(id.text);
    const message = `A name is one word of letters, digits and underscores: '${suggestion}'.`;
    faults.push({ start: id.start, end: id.end, message, suggestion });
  }
  const number = headingNumber(tagged.before);
  const content = contentAfter(text, number, tagged.before);
  return {
    kind: 'heading',
    faults,
    level,
    content,
    inlines: buildInlines(text, content, faults),
    ...(number && { number }),
    ...(id && { id }),
  };
}

/** `1.1 Text`. */
export function buildParagraph(text: string): ParagraphBlock {
  const faults: SyntaxFault[] = [];
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  const whole = piece(text, start, text.length);
  paragraphFaults(text, { start, end: whole.end }, faults);
  const number = paragraphNumber(whole);
  const content = contentAfter(text, number, whole);
  return {
    kind: 'paragraph',
    faults,
    content,
    inlines: buildInlines(text, content, faults),
    ...(number && { number }),
  };
}

/** `> Text`, over one or more lines; the content reaches from the first line's text to the last's. */
export function buildQuote(text: string): QuoteBlock {
  const faults: SyntaxFault[] = [];
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  const { start: from, end } = piece(text, start + 1, text.length);
  const content = { start: Math.min(from, end), end };
  const inlines = linesOfQuote(text, content).flatMap((line) => buildInlines(text, line, faults));
  return { kind: 'quote', faults, content, inlines };
}

/** The lines of a quotation without their marks. */
function linesOfQuote(text: string, content: Span): Span[] {
  const lines: Span[] = [];
  let offset = content.start;
  while (offset < content.end) {
    const end = Math.min(lineEnd(text, offset), content.end);
    const from = text[offset] === '>' && offset > content.start ? offset + 1 : offset;
    lines.push(piece(text, from, end));
    offset = end + 1;
  }
  return lines;
}

function contentAfter(text: string, number: Text | undefined, whole: Span): Span {
  if (number === undefined) {
    return { start: whole.start, end: whole.end };
  }
  const { start, end } = piece(text, number.end, whole.end);
  return { start, end };
}
