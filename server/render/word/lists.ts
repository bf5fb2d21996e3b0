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

export function writeLists(lists: readonly List[], context: WordContext, look: ListLook): Paragraph[] {
  return lists.flatMap((list) => writeList(list, context, look));
}

export function writeList(list: List, context: WordContext, look: ListLook): Paragraph[] {
  return listParagraphs(list, context, look, 0, true);
}

/** `ends` says that nothing more of the outermost list follows. */
function listParagraphs(
  { bullets, items }: List,
  context: WordContext,
  look: ListLook,
  level: number,
  ends: boolean,
): Paragraph[] {
  const indent = listIndent(level, look.indent);
  const markers = items.map(({ marker }) => marker);
  const uses: readonly (NumberingUse | undefined)[] = bullets
    ? markers.map(() => context.numbering.bullet(level))
    : context.numbering.forMarkers(markers, level, indent);
  return items.flatMap(({ marker, paragraphs, lists }, index) => {
    const [first = [], ...rest] = paragraphs;
    const isLast = ends && index === items.length - 1;
    const styled = (last: boolean) => ({ style: look.style, ...(last ? { spacing: { after: AFTER } } : {}) });
    return [
      numbered(uses[index], marker, writeRuns(first, context), {
        ...styled(isLast && rest.length === 0 && lists.length === 0),
        indent,
      }),
      ...rest.map((runs, paragraph) => {
        const last = isLast && paragraph === rest.length - 1 && lists.length === 0;
        return new Paragraph({ ...styled(last), indent: { left: indent.left }, children: writeRuns(runs, context) });
      }),
      ...lists.flatMap((nested, each) =>
        listParagraphs(nested, context, look, level + 1, isLast && each === lists.length - 1),
      ),
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
