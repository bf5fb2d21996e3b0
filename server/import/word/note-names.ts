/** What the footnotes of a Word file are called in the language. */
import type { WordBlock, WordDocument } from './document.ts';
import { printedText } from './document.ts';

/** Notes are called by their numbers; those at the end of the text by the numbers that they have there. */
export function noteNames({ notes }: WordDocument, blocks: readonly WordBlock[]): Map<string, string> {
  const names = new Map(notes.map(({ id }, index) => [id, String(index + 1)]));
  const marks = new Set(names.values());
  for (const block of blocks) {
    const number =
      block.kind === 'paragraph' && block.style === 'footnote text'
        ? /^(\d+)\s/.exec(printedText(block))?.[1]
        : undefined;
    if (number !== undefined) marks.add(number);
  }
  for (const number of marks) names.set(`mark ${number}`, number);
  return names;
}
