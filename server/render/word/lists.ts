/** Writes lists, each item with the marker that was written. */
import { Paragraph } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { List } from '../document-model.ts';
import type { WordContext } from './context.ts';
import type { NumberingUse } from './numbering.ts';
import { words, writeRuns } from './text.ts';

/** Room below a list that ends, in twentieths of a point: as much as below a paragraph. */
const AFTER = 140;

/** How far each level of a list stands in from the one above. */
const STEP = 454;

export interface ListLook {
  readonly style: string;
  /** How far the text around the list stands in. */
  readonly indent: number;
}

/** Where the items of a level stand: their markers hang to the left of them. */
export function listIndent(level: number, base: number): { readonly left: number; readonly hanging: number } {
  return { left: base + STEP * (level + 1), hanging: STEP };
}

export function writeLists(lists: readonly List[], context: WordContext, look: ListLook, level = 0): Paragraph[] {
  return lists.flatMap((list) => writeList(list, context, look, level));
}

export function writeList({ bullets, items }: List, context: WordContext, look: ListLook, level = 0): Paragraph[] {
  const indent = listIndent(level, look.indent);
  const markers = items.map(({ marker }) => marker);
  const uses: readonly (NumberingUse | undefined)[] = bullets
    ? markers.map(() => context.numbering.bullet(level))
    : context.numbering.forMarkers(markers, level, indent);
  return items.flatMap(({ marker, paragraphs, lists }, index) => {
    const [first = [], ...rest] = paragraphs;
    const use = uses[index];
    const ends = level === 0 && index === items.length - 1 && rest.length === 0 && lists.length === 0;
    const spacing = ends ? { spacing: { after: AFTER } } : {};
    return [
      numbered(use, marker, writeRuns(first, context), { style: look.style, indent, ...spacing }),
      ...rest.map(
        (runs) =>
          new Paragraph({ style: look.style, indent: { left: indent.left }, children: writeRuns(runs, context) }),
      ),
      ...writeLists(lists, context, look, level + 1),
    ];
  });
}

/** A paragraph with the number that Word counts, or with one that is written out, since Word would count another. */
export function numbered(
  use: NumberingUse | undefined,
  text: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions,
): Paragraph {
  if (use !== undefined) return new Paragraph({ ...options, numbering: { ...use, custom: true }, children });
  return new Paragraph({ ...options, numbering: false, children: [words(`${text}\t`), ...children] });
}
