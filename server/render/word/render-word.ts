/** Writes a report as a Word file: the same bytes every time for the same source. */
import {
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import type { Analysis } from '../../model/analysis.ts';
import { inOrder } from '../document-model.ts';
import type { Block, Heading, PrintedReport } from '../document-model.ts';
import { makeDocument } from '../make-document.ts';
import { withNamesAside, withPatterns } from './chart-fills.ts';
import { writeBlock, writeEndingNote } from './blocks.ts';
import { compacted } from './compact.ts';
import { WordContext } from './context.ts';
import { restriction, writeContents, writeFront } from './front.ts';
import { ownHouseStyle, readHouseStyle } from './house-style.ts';
import { listIndent } from './lists.ts';
import { partsOf } from './parts.ts';
import { settled } from './settle.ts';
import { LANDSCAPE } from './tables.ts';
import { words, writeRuns } from './text.ts';

export interface WordOptions {
  /** A council's own template, .dotx. */
  readonly template?: Uint8Array;
  /** The date that the file says it was made on; without one, it says none. */
  readonly date?: Date;
}

/** Throws OfficeFileError when the template cannot be used. */
export function renderWord(analysis: Analysis, options: WordOptions = {}): Uint8Array {
  return writeWord(makeDocument(analysis, { findings: false }), options);
}

/** As `renderWord`, of what was printed already. */
export function writeWord(report: PrintedReport, { template, date }: WordOptions): Uint8Array {
  const house = template === undefined ? ownHouseStyle : readHouseStyle(template);
  const style = report.compact === true ? compacted(house) : house;
  const context = new WordContext(report, style);
  const parts = partsOf(documentOf(report, context));
  finishCharts(parts, context);
  parts.set('word/styles.xml', style.styleSheet);
  if (style.theme !== undefined) parts.set('word/theme/theme1.xml', style.theme);
  return settled(parts, { language: report.language, ...(date === undefined ? {} : { date }) });
}

/** What docx has no option for: patterns, and the language of their words. */
function finishCharts(parts: Map<string, string | Uint8Array>, { chartPatterns }: WordContext): void {
  for (const [index, patterns] of chartPatterns.entries()) {
    const name = `word/charts/chart${index + 1}.xml`;
    const chart = parts.get(name);
    if (typeof chart !== 'string') throw new Error(`docx has no ${name}.`);
    parts.set(name, withNamesAside(withPatterns(chart, patterns)).replaceAll('"en-US"', '"en-GB"'));
  }
}

function documentOf(report: PrintedReport, context: WordContext): Document {
  const sections = sectionsOf(report, context);
  context.inNote = true;
  const footnotes = context.placed.map((note, index) => {
    const text = [words(' '), ...writeRuns(note.runs, context)];
    return [index + 1, { children: [new Paragraph({ style: 'FootnoteText', children: text })] }] as const;
  });
  const author = report.council === '' ? 'Crosscast' : report.council;
  return new Document({
    title: report.title,
    subject: report.metadata.map(({ label, values }) => `${label}: ${values.join('; ')}`).join('. '),
    creator: author,
    lastModifiedBy: author,
    description: 'Written by Crosscast.',
    numbering: context.numbering.definitions((level) => listIndent(level, context.numbering.hanging)),
    footnotes: Object.fromEntries(footnotes),
    // Charts take their font from the theme. A council's template brings a theme of its own.
    theme: { fonts: { headings: 'Arial', body: 'Arial' } },
    sections,
  });
}

/** A wide table stands on a page of its own that lies on its side, and so in a section of its own. */
function sectionsOf(report: PrintedReport, context: WordContext): ISectionOptions[] {
  const parts: { landscape: boolean; children: FileChild[] }[] = [
    { landscape: false, children: [...writeFront(report), ...writeContents(report, context)] },
  ];
  for (const block of inOrder(report)) {
    const landscape = isWide(block);
    if (parts.at(-1)?.landscape !== landscape) parts.push({ landscape, children: [] });
    parts.at(-1)?.children.push(...writeBlock(block, context));
  }
  const notes = report.footnotes.filter((note) => !context.placed.includes(note));
  if (notes.length > 0) {
    if (parts.at(-1)?.landscape === true) parts.push({ landscape: false, children: [] });
    const heading = new Paragraph({ style: 'TOCHeading', children: [words('Notes')] });
    parts.at(-1)?.children.push(heading, ...notes.map((note) => writeEndingNote(note, context)));
  }
  return parts.map(({ landscape, children }, index) => section(report, context, landscape, index === 0, children));
}

function isWide(block: Block | Heading): boolean {
  const grid = block.kind === 'table' ? block.grid : block.kind === 'chart' ? block.data : undefined;
  return grid !== undefined && grid.columns.length > LANDSCAPE;
}

function section(
  report: PrintedReport,
  context: WordContext,
  landscape: boolean,
  isFirst: boolean,
  children: readonly FileChild[],
): ISectionOptions {
  const { width, height, margin } = context.paper;
  const header = headerOf(report, context.textWidth(landscape));
  const footer = new Footer({ children: [pageNumber()] });
  return {
    // The title page says itself what the header would repeat.
    headers: { default: header, ...(isFirst ? { first: new Header() } : {}) },
    footers: { default: footer, ...(isFirst ? { first: new Footer({ children: [pageNumber()] }) } : {}) },
    properties: {
      titlePage: isFirst,
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns the sheet by itself.
        size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...margin, header: beside(margin.top), footer: beside(margin.bottom) },
      },
    },
    children,
  };
}

/** How far header and footer are from the edge of the paper: half-way to the text, so that they keep clear of it. */
function beside(margin: number): number {
  return Math.min(567, Math.round(margin / 2));
}

function headerOf({ title, council, restricted }: PrintedReport, right: number): Header {
  const text = [restricted ? `${restriction}. ` : '', title, ...(council === '' ? [] : ['\t', council])].join('');
  const tabStops = [{ type: TabStopType.RIGHT, position: right }];
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops, children: [words(text)] })] });
}

function pageNumber(): Paragraph {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
