/** A Word file as a text that can be read: every paragraph with its style and the number that Word prints, tables row by row. */
import { Losses } from '../../server/import/losses.ts';
import { readWordDocument } from '../../server/import/word/read-document.ts';
import type { WordParagraph } from '../../server/import/word/document.ts';

export function outlineOf(bytes: Uint8Array): string {
  const { blocks, notes } = readWordDocument(bytes, new Losses());
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      return [`${`${block.style === '' ? 'normal' : block.style}:`.padEnd(26)}${textOf(block)}`];
    }
    return block.rows.map(({ isHeading, cells }) => {
      return `${isHeading ? '  # ' : '  | '}${cells.map(({ paragraphs }) => paragraphs.map(textOf).join(' / ')).join(' | ')}`;
    });
  });
  const texts = notes.map(({ id, paragraphs }) => `${`${id}:`.padEnd(26)}${paragraphs.map(textOf).join(' / ')}`);
  return `${[...lines, ...texts].join('\n')}\n`;
}

/** What is said and not printed stands in braces, emphasis between stars, a link in angle brackets, a note in square ones. */
function textOf({ label, pieces }: WordParagraph): string {
  const text = pieces.map(({ text: words, bold, italic, url, note, spoken }) => {
    if (note !== undefined) return `[${note}]`;
    if (spoken === true) return `{${words}}`;
    const mark = bold ? '**' : italic ? '*' : '';
    return mark + words.replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ⇥ ') + mark + (url === undefined ? '' : `<${url}>`);
  });
  return `${label === undefined ? '' : `(${label.text}) `}${text.join('')}`;
}
