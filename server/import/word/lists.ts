/** Writes lists in the language: items under their own markers, nested as they stand in. */
import { markerEnd } from '../../../grammar/marker.ts';
import type { WordBlock, WordParagraph } from './document.ts';
import { printedText } from './document.ts';
import type { NoteNames } from './prose.ts';
import { proseOf, wrapped } from './prose.ts';

/** An item with what belongs to it. */
export interface Item {
  readonly marker: string;
  readonly indent: number;
  readonly paragraphs: readonly WordParagraph[];
}

/** A number or a bullet that was typed before a tab. */
const TYPED = /^(?:(\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])|[•·▪●‣◦–-])\t+/;

/** The marker of an item in the language; undefined for a paragraph that is no item. */
export function markerOf(paragraph: WordParagraph): string | undefined {
  const { label, heading } = paragraph;
  if (heading !== undefined) return undefined;
  if (label === undefined) {
    const typed = TYPED.exec(printedText(paragraph));
    return typed === null ? undefined : (typed[1] ?? '-');
  }
  if (label.bullet) return '-';
  if (/^\d{1,3}$/.test(label.text)) return `${label.text}.`;
  return markerEnd(label.text, 0) === label.text.length ? label.text : undefined;
}

/** The items that begin at a place, each with the paragraphs that go on with it. */
export function itemsAt(blocks: readonly WordBlock[], start: number): Item[] {
  const items: { marker: string; indent: number; paragraphs: WordParagraph[] }[] = [];
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const marker = markerOf(block);
    const last = items.at(-1);
    if (marker !== undefined) items.push({ marker, indent: block.indent, paragraphs: [withoutTyped(block)] });
    else if (last !== undefined && goesOn(block, last)) last.paragraphs.push(block);
    else break;
  }
  return items;
}

/** How many paragraphs the items are made of. */
export function lengthOf(items: readonly Item[]): number {
  return items.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}

function goesOn({ label, heading, style, indent }: WordParagraph, { indent: itemIndent }: Item): boolean {
  if (label !== undefined || heading !== undefined) return false;
  return /^(?:list|recommendation$)/.test(style) && indent > 0 && indent >= itemIndent;
}

function withoutTyped(paragraph: WordParagraph): WordParagraph {
  if (paragraph.label !== undefined) return paragraph;
  let rest = TYPED.exec(printedText(paragraph))?.[0].length ?? 0;
  const pieces = paragraph.pieces.map((piece) => {
    const cut = Math.min(rest, piece.text.length);
    rest -= cut;
    return { ...piece, text: piece.text.slice(cut) };
  });
  return { ...paragraph, pieces };
}

/** The lines of a list. `margin` stands before each of them, as in the body of a block. */
export function writeItems(items: readonly Item[], notes: NoteNames, margin = ''): string[] {
  const open: { readonly indent: number; readonly text: string }[] = [];
  return items.flatMap(({ marker, indent, paragraphs }) => {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
    if (open.at(-1)?.indent === indent) open.pop();
    const before = margin + open.map(({ text }) => ' '.repeat(text.length + 1)).join('');
    open.push({ indent, text: marker });
    const inside = `${before}${' '.repeat(marker.length + 1)}`;
    const [first = '', ...rest] = paragraphs.map(({ pieces }) => proseOf(pieces, notes));
    return [
      `${before}${marker} ${wrapped(first, inside)}`.trimEnd(),
      ...rest.flatMap((text) => ['', inside + wrapped(text, inside)]),
    ];
  });
}
