/** Reads the captions of tables. */
import type { WordParagraph } from './document.ts';
import { printedText } from './document.ts';
import { proseOf } from './prose.ts';
import type { NoteNames } from './prose.ts';

/** "Table 1:", which is counted anew. */
export const TABLE_CAPTION = /^Table\s+[\w.]+\s*(?:[:.–—-]\s*)?/;

/** The title without the number, which is counted anew; what stands on a line of its own are details. */
export function readCaption(
  caption: WordParagraph | undefined,
  notes: NoteNames,
): { title: string; details: string[] } {
  if (caption === undefined) return { title: '', details: [] };
  const start = TABLE_CAPTION.exec(printedText(caption))?.[0].length ?? 0;
  const details: string[] = [];
  let skip = start;
  let inTitle = true;
  const pieces = caption.pieces.map((piece) => {
    const cut = Math.min(skip, piece.text.length);
    skip -= cut;
    const text = piece.text.slice(cut);
    const [shown = '', ...below] = inTitle ? text.split('\n') : ['', text];
    details.push(...below);
    inTitle &&= below.length === 0;
    return { ...piece, text: shown };
  });
  const each = details
    .join('')
    .split(';')
    .map((detail) => detail.trim());
  return { title: proseOf(pieces, notes), details: each.filter((detail) => detail !== '') };
}
