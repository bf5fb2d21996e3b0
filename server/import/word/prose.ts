/** Writes text in the language: emphasis, links and notes as the language has them, and everything else escaped that would be taken for more than text. */
import { markerEnd } from '../../../grammar/marker.ts';
import type { Piece } from './document.ts';

/** What a note is called in the text, by its identifier in the file. */
export type NoteNames = ReadonlyMap<string, string>;

/** The text of pieces on one line; tabs and line breaks are spaces. */
export function proseOf(pieces: readonly Piece[], notes: NoteNames): string {
  const merged = mergedPieces(pieces.filter(({ spoken }) => spoken !== true));
  const stars = merged.reduce((count, { text }) => count + (text.match(/\*/g)?.length ?? 0), 0);
  const written = merged.map((piece, index) => {
    const neighbours = [merged[index - 1]?.text.at(-1) ?? ' ', merged[index + 1]?.text.at(0) ?? ' '] as const;
    return writePiece(piece, notes, stars > 1, neighbours);
  });
  return written.join('').replace(/\s+/g, ' ').trim();
}

/** Neighbours of one look are one piece; a space between takes the look of what is before it. */
function mergedPieces(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const same =
      last !== undefined &&
      last.note === undefined &&
      piece.note === undefined &&
      last.url === piece.url &&
      (piece.text.trim() === '' || (last.bold === piece.bold && last.italic === piece.italic));
    if (same) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

function writePiece(
  { text, bold, italic, url, note }: Piece,
  notes: NoteNames,
  manyStars: boolean,
  [before, after]: readonly [string, string],
): string {
  if (note !== undefined) {
    const name = notes.get(note);
    return name === undefined ? note.replace(/^\w+ /, '') : `[^${name}]`;
  }
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const mark = bold ? '**' : italic ? '*' : '';
  // A mark inside a word is none, and one beside a bracket or a dash alone says nothing.
  const marked =
    mark !== '' &&
    /[\p{L}\p{N}]/u.test(words) &&
    !(start === '' && isLetter(before)) &&
    !(end === '' && isLetter(after));
  const plain = url === undefined ? escaped(words, manyStars || marked) : link(words, url, manyStars || marked);
  return `${start}${marked ? mark + plain + mark : plain}${end}`;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}*]/u.test(character);
}

function link(words: string, url: string, stars: boolean): string {
  const address = url.replace(/[()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  if (words === url && address === url) return `<${url}>`;
  return `[${escaped(words, stars).replace(/(?<!\\)[[\]]/g, '\\$&')}](${address})`;
}

/** What the language would take for more than text, with a backslash before it. */
function escaped(text: string, stars: boolean): string {
  const plain = text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\[(?=[#^=]|[^[\]]*\](?:\()|[^[\]]*(?:=|\sas\s)[^[\]]*\]?)/g, '\\[')
    .replace(/<(?=(?:https?:\/\/|mailto:))/gi, '\\<');
  return stars ? plain.replaceAll('*', '\\*') : plain;
}

/** The text so that no mark at its start makes another block of it. A number or a letter that was typed there does: it is a list. */
export function asParagraph(text: string): string {
  return /^(?:[@#>|]|\/\/|\[\^)/.test(text) ? `\\${text}` : text;
}

/** Braces at the end of a heading, a label or an option would be its name. */
export function withoutName(text: string): string {
  return text.replace(/\{([^{}]*)\}$/, '\\{$1}');
}

const WIDTH = 110;

/** The text in lines of a readable length, each after the first indented; no line starts like another block. */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > WIDTH && !startsBlock(word)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}

function startsBlock(word: string): boolean {
  return /^(?:[@#>|]|\/\/|\[\^|•)/.test(word) || markerEnd(`${word} `, 0) >= 0;
}
