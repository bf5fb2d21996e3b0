/** Writes captions, with numbers that Word counts on when somebody puts another table in. */
import { Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Table } from '../document-model.ts';
import type { WordContext } from './context.ts';
import { ShownField } from './elements.ts';
import { words, writeRuns } from './text.ts';

/** "Table 1: Title", and what the title leaves open on a line of its own. */
export function writeCaption(
  { label, title, details, anchor }: Pick<Table, 'label' | 'title' | 'details' | 'anchor'>,
  context: WordContext,
): Paragraph {
  const more =
    details.length === 0 ? [] : [new TextRun({ break: 1 }), words(details.join('; '), { style: 'CaptionDetail' })];
  return new Paragraph({
    style: 'Caption',
    // Whatever the style of a council says of it.
    keepNext: true,
    children: [
      ...context.anchored(anchor, numberedLabel(label)),
      ...(title.length === 0 ? [] : [words(': ', { style: 'Strong' })]),
      ...writeRuns(title, context),
      ...more,
    ],
  });
}

/** "Table 1" with its number as a field; Crosscast and Word count alike, each kind by itself. */
function numberedLabel(label: string): ParagraphChild[] {
  const [, word = '', number = ''] = /^(.*\S)\s+(\d+)$/.exec(label) ?? [];
  if (number === '') return [words(label, { style: 'Strong' })];
  const field = new ShownField(`SEQ ${word} \\* ARABIC`, words(number, { style: 'Strong' }));
  return [words(`${word} `, { style: 'Strong' }), field];
}
