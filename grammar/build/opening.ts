/** Reads the opening line of a structured block: its name and title. */

import { exactly, piece } from '../characters.ts';
import { isId, toId } from '../identifier.ts';
import { nearest } from '../nearest.ts';
import type { Opening } from '../parser/lines.ts';
import type { BlockKind, Span, SyntaxFault, Text } from '../tree.ts';
import { blocks } from '../vocabulary.ts';

export interface OpeningParts {
  readonly keyword: Text;
  readonly id?: Text;
  readonly title?: Text;
}

const headerKinds: ReadonlySet<BlockKind> = new Set([
  'report',
  'minutes',
  'decision',
  'appendix',
  'options',
  'resolved',
]);

/** The word after the `@`. */
export function keywordOf(text: string, opening: Opening): Text {
  return exactly(text, { start: opening.keyword.start + 1, end: opening.keyword.end });
}

/** The name and the title, wherever the quotation marks were forgotten. */
export function readOpening(text: string, kind: BlockKind, opening: Opening, faults: SyntaxFault[]): OpeningParts {
  const keyword = keywordOf(text, opening);
  const { first, others } = splitWords(kind, opening);
  const id = first && readId(text, first, faults);
  const title = opening.title === undefined ? unquotedTitle(text, others, faults) : quotedTitle(text, opening, faults);
  const surplus = opening.title === undefined ? opening.extra : [...others, ...opening.extra];
  if (surplus.length > 0 && kind !== 'unknown') {
    const { start, end } = spanOver(surplus);
    faults.push({ start, end, message: 'Besides the name and the title nothing else can stand here.' });
  }
  return { keyword, ...(id && { id }), ...(title && { title }) };
}

/** "Unknown block '@tabel'. Did you mean '@table'?" */
export function unknownBlockFault(text: string, opening: Opening): SyntaxFault {
  const { start, end } = opening.keyword;
  const { text: word } = keywordOf(text, opening);
  const words = blocks.map((block) => block.word as string);
  const near = nearest(word, words);
  if (near !== undefined) {
    return { start, end, message: `Unknown block '@${word}'. Did you mean '@${near}'?`, suggestion: `@${near}` };
  }
  const named = word === '' ? "A word is missing after '@'." : `Unknown block '@${word}'.`;
  const message = `${named} The blocks are ${words.map((each) => `@${each}`).join(', ')}. For a line of text, put a backslash before the '@'.`;
  return { start, end, message };
}

/** Headers have no name: without quotation marks all their words are the title. */
function splitWords(kind: BlockKind, opening: Opening): { first: Span | undefined; others: readonly Span[] } {
  const [first, ...others] = opening.words;
  const isTitle = opening.title === undefined && headerKinds.has(kind);
  return isTitle ? { first: undefined, others: opening.words } : { first, others };
}

function readId(text: string, span: Span, faults: SyntaxFault[]): Text {
  const id = exactly(text, span);
  if (!isId(id.text)) {
    const suggestion = toId(id.text);
    const help = suggestion === '' ? '' : ` Did you mean '${suggestion}'?`;
    const message = `A name is one word of letters, digits and underscores.${help}`;
    faults.push({ ...span, message, ...(suggestion !== '' && { suggestion }) });
  }
  return id;
}

function quotedTitle(text: string, opening: Opening, faults: SyntaxFault[]): Text | undefined {
  if (opening.title === undefined) {
    return undefined;
  }
  const { start, end } = opening.title;
  if (opening.titleIsClosed) {
    return piece(text, start + 1, end - 1);
  }
  const title = piece(text, start + 1, end);
  const close = text[start] === '"' ? '"' : '”';
  const message = 'The quotation mark at the end of the title is missing.';
  faults.push({ start, end: title.end, message, suggestion: `${text.slice(start, title.end)}${close}`, certain: true });
  return title;
}

function unquotedTitle(text: string, words: readonly Span[], faults: SyntaxFault[]): Text | undefined {
  if (words.length === 0) {
    return undefined;
  }
  const title = exactly(text, spanOver(words));
  const { start, end } = title;
  faults.push({
    start,
    end,
    message: 'A title stands in quotation marks.',
    suggestion: `"${title.text}"`,
    certain: true,
  });
  return title;
}

function spanOver(words: readonly Span[]): Span {
  const start = Math.min(...words.map((word) => word.start));
  return { start, end: Math.max(...words.map((word) => word.end)) };
}
