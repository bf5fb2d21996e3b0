/** Writes the blocks of a report, each as the paragraphs and tables that it is made of. */
import { HeadingLevel, Paragraph } from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import type {
  Block,
  Decisions,
  Footnote,
  Heading,
  NamedFigure,
  Options,
  Paragraph as Printed,
  Run,
  Table,
} from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { writeCaption } from './captions.ts';
import { writeChart } from './charts.ts';
import type { WordContext } from './context.ts';
import { numbered, writeList, writeLists } from './lists.ts';
import { gap, writeRemarks } from './remarks.ts';
import { describeGrid, writeGrid } from './tables.ts';
import { words, writeRuns } from './text.ts';

/** The elements of a block or a heading. */
export function writeBlock(block: Block | Heading, context: WordContext): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block, context)];
    case 'paragraph':
      return [writeParagraph(block, context)];
    case 'list':
      return writeList(block.list, context, { style: 'ListParagraph', indent: context.indent });
    case 'quotation':
      return block.paragraphs.map((runs) => new Paragraph({ style: 'Quote', children: writeRuns(runs, context) }));
    case 'table':
      return writeTable(block, context);
    case 'chart':
      return writeChart(block, context);
    case 'figure':
      return writeNamedFigure(block, context);
    case 'options':
      return writeOptions(block, context);
    case 'recommendations':
    case 'resolutions':
      return writeDecisions(block, context);
    case 'omission':
      return [new Paragraph({ style: 'Omission', children: [words(`[${block.text}]`)] })];
  }
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function writeHeading({ level, anchor, number, runs }: Heading, context: WordContext): Paragraph {
  context.indent = number === undefined ? 0 : context.numbering.hanging;
  const children = context.anchored(anchor, writeRuns(runs, context));
  const heading = levels[Math.min(level, levels.length) - 1] ?? HeadingLevel.HEADING_6;
  if (number === undefined) return new Paragraph({ heading, keepNext: true, children });
  return withNumber(number.text, children, { heading, keepNext: true }, context);
}

function writeParagraph({ number, anchor, runs }: Printed, context: WordContext): Paragraph {
  const children = context.anchored(anchor, writeRuns(runs, context));
  context.indent = number === undefined ? 0 : context.numbering.hanging;
  if (number === undefined) return new Paragraph({ children });
  return withNumber(number.text, children, { style: 'NumberedParagraph' }, context);
}

function withNumber(
  number: string,
  children: readonly ParagraphChild[],
  style: { heading?: (typeof levels)[number]; style?: string; keepNext?: boolean },
  { numbering }: WordContext,
): Paragraph {
  const use = numbering.forNumber(number);
  const { hanging } = numbering;
  return numbered(use, number, children, use === undefined ? { ...style, indent: { left: hanging, hanging } } : style);
}

function writeTable(table: Table, context: WordContext): FileChild[] {
  const { label, title, details, grid } = table;
  const name = [label, plainText(title)].filter((part) => part !== '').join(': ');
  const description = [...details.map((detail) => `${detail}.`), describeGrid(grid)].join(' ');
  const remarks = writeRemarks(table, context);
  return [
    writeCaption(table, context),
    writeGrid(grid, { title: name, description }, context, remarks.length > 0),
    ...(remarks.length > 0 ? remarks : [gap()]),
  ];
}

function writeNamedFigure(block: NamedFigure, context: WordContext): Paragraph[] {
  const { anchor, title, value, details } = block;
  const name = context.anchored(anchor, writeRuns(title, context));
  const more = details.length === 0 ? [] : [words(` (${details.join('; ')})`)];
  const children = [...name, words(': '), ...writeRuns(value, context, { style: 'Strong' }), ...more];
  return [new Paragraph({ children }), ...writeRemarks(block, context)];
}

function writeOptions(block: Options, context: WordContext): Paragraph[] {
  const written = block.options.flatMap(({ label, preferred, paragraphs, lists }) => {
    const style = preferred ? 'ReportOptionPreferred' : 'ReportOption';
    const name = label === '' ? [] : [words(label, { style: 'Strong' }), words(' – ')];
    const mark = preferred ? [words(' '), words('[Preferred option]', { style: 'PreferredOption' })] : [];
    const last = Math.max(0, paragraphs.length - 1);
    const texts: readonly (readonly Run[])[] = paragraphs.length === 0 ? [[]] : paragraphs;
    return [
      ...texts.map((runs, index) => {
        const children = [...(index === 0 ? name : []), ...writeRuns(runs, context), ...(index === last ? mark : [])];
        return new Paragraph({ style, children });
      }),
      ...writeLists(lists, context, { style: 'ListParagraph', indent: 284 }),
    ];
  });
  return [...written, ...writeRemarks(block, context)];
}

function writeDecisions(block: Decisions, context: WordContext): Paragraph[] {
  const resolved = /^RESOLVED\b/.exec(block.lead)?.[0] ?? '';
  const lead = new Paragraph({
    style: 'RecommendationLead',
    children: [
      ...(resolved === '' ? [] : [words(resolved, { style: 'Strong' })]),
      words(block.lead.slice(resolved.length)),
    ],
  });
  const lists = writeLists(block.lists, context, { style: 'Recommendation', indent: 0 });
  return [lead, ...lists, ...writeRemarks(block, context)];
}

/** A note that nothing on a page leads to, at the end of the report. */
export function writeEndingNote({ number, runs }: Footnote, context: WordContext): Paragraph {
  return new Paragraph({
    style: 'FootnoteText',
    indent: { left: 454, hanging: 454 },
    children: [words(`${number}\t`), ...writeRuns(runs, context)],
  });
}
