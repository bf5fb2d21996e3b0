/** Writes what opens a report: its title, what the header says, and the list of contents. */
import { InternalHyperlink, Paragraph } from 'docx';
import type { FileChild } from 'docx';
import type { PrintedReport } from '../document-model.ts';
import type { WordContext } from './context.ts';
import { BlockElement, element, FieldInstruction, FieldMark } from './elements.ts';
import { words } from './text.ts';

/** The main headings, as links, without page numbers. */
const MAIN_HEADINGS = 'TOC \\o "1-1" \\n \\h \\z \\u';

export const restriction = 'Not for publication';

export function writeFront({ title, council, metadata, restricted }: PrintedReport): Paragraph[] {
  const line = (style: string, text: string): Paragraph => new Paragraph({ style, children: [words(text)] });
  const details = metadata.flatMap(({ label, values }) => values.map((value) => ({ label, value })));
  return [
    ...(restricted ? [line('ReportRestriction', restriction)] : []),
    ...(council === '' ? [] : [line('ReportCouncil', council)]),
    line('Title', title),
    ...details.map(({ label, value }, index) => {
      const children = [words(label, { style: 'Strong' }), words(`:\t${value}`)];
      const spacing = index === details.length - 1 ? { spacing: { after: 280 } } : {};
      return new Paragraph({ style: 'ReportDetail', ...spacing, children });
    }),
  ];
}

/**
 * The contents as a field that Word can renew, with its result already in it. It has no page numbers: only the program that
 * sets the pages knows them, and a wrong one is worse than a link.
 */
export function writeContents({ contents }: PrintedReport, context: WordContext): FileChild[] {
  if (contents.length === 0) return [];
  const entries = contents.map(({ number, title, anchor }, index) => {
    const text = number === undefined ? title : `${number}\t${title}`;
    const link = new InternalHyperlink({ anchor: context.bookmark(anchor), children: [words(text)] });
    const isLast = index === contents.length - 1;
    return new Paragraph({
      style: 'TOC1',
      ...(isLast ? { spacing: { after: 240 } } : {}),
      children: [
        ...(index === 0
          ? [new FieldMark('begin'), new FieldInstruction(MAIN_HEADINGS), new FieldMark('separate')]
          : []),
        link,
        ...(isLast ? [new FieldMark('end')] : []),
      ],
    });
  });
  const gallery = element('w:docPartObj', {}, [
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique'),
  ]);
  return [
    new BlockElement('w:sdt', [
      element('w:sdtPr', {}, [gallery]),
      element('w:sdtContent', {}, [new Paragraph({ style: 'TOCHeading', children: [words('Contents')] }), ...entries]),
    ]),
  ];
}
