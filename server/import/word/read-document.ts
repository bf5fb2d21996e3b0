/** Reads a Word file: its paragraphs and tables in order, numbers as printed, tracked changes accepted. */
import { OfficeFileError } from '../../office/office-file-error.ts';
import { OfficePackage } from '../../office/package.ts';
import { elementsOf, find, readXml, textIn, valueAt } from '../../office/xml.ts';
import type { XmlElement } from '../../office/xml.ts';
import type { Losses } from '../losses.ts';
import type {
  Piece,
  WordBlock,
  WordCell,
  WordDocument,
  WordNote,
  WordParagraph,
  WordRow,
  WordTable,
} from './document.ts';
import { NumberCounter } from './numbering.ts';
import { PieceReader } from './pieces.ts';
import { indentOf, listOf, ReadStyles } from './styles.ts';

/** Throws OfficeFileError for what is no Word file. */
export function readWordDocument(bytes: Uint8Array, losses: Losses): WordDocument {
  const file = new OfficePackage(bytes, 'Word file');
  const main = mainPart(file);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): XmlElement | undefined => partOf(file, folder + name);
  const document = partOf(file, main);
  const body = find(document, 'w:body');
  if (body === undefined) throw new OfficeFileError('not a Word file: it has no text');
  const styles = new ReadStyles(part('styles.xml'));
  const noted = new Set<string>();
  const reader = (name: string): BlockReader => {
    const pieces = new PieceReader(styles, addressesOf(file, name), losses, noted);
    return new BlockReader(styles, new NumberCounter(part('numbering.xml')), pieces, losses);
  };
  const blocks = reader(main).blocks(body);
  const footnotes = part('footnotes.xml');
  const endnotes = part('endnotes.xml');
  const notes: WordNote[] = [];
  // A set that grows while it is gone through: a note may have notes of its own.
  for (const id of noted) {
    const [kind, number] = id.split(' ');
    const [root, element] = kind === 'footnote' ? [footnotes, 'w:footnote'] : [endnotes, 'w:endnote'];
    const note = elementsOf(root, element).find(({ attributes }) => attributes['w:id'] === number);
    const paragraphs = note === undefined ? [] : reader(`${folder}${kind}s.xml`).blocks(note);
    notes.push({ id, paragraphs: paragraphs.filter((block) => block.kind === 'paragraph') });
  }
  return { blocks, notes, title: textIn(find(partOf(file, 'docProps/core.xml'), 'dc:title')).trim() };
}

function partOf(file: OfficePackage, name: string): XmlElement | undefined {
  const text = file.text(name);
  return text === undefined ? undefined : readXml(text, name);
}

/** The part with the text, which need not be called document.xml. */
function mainPart(file: OfficePackage): string {
  if (file.names.includes('xl/workbook.xml')) throw new OfficeFileError('a spreadsheet, not a Word file');
  if (file.names.includes('ppt/presentation.xml')) throw new OfficeFileError('a presentation, not a Word file');
  if (file.names.includes('content.xml')) {
    throw new OfficeFileError('an OpenDocument file, not a Word file. Save it as .docx first');
  }
  const links = elementsOf(partOf(file, '_rels/.rels'), 'Relationship');
  const target = links.find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'))?.attributes['Target'];
  const name = target?.replace(/^\//, '') ?? 'word/document.xml';
  if (!file.names.includes(name)) throw new OfficeFileError('not a Word file: it has no text');
  return name;
}

function addressesOf(file: OfficePackage, name: string): ReadonlyMap<string, string> {
  const links = elementsOf(partOf(file, name.replace(/([^/]*)$/, '_rels/$1.rels')), 'Relationship');
  const outside = links.filter(({ attributes }) => attributes['TargetMode'] === 'External');
  return new Map(outside.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
}

class BlockReader {
  readonly #styles: ReadStyles;
  readonly #numbers: NumberCounter;
  readonly #pieces: PieceReader;
  readonly #losses: Losses;
  /** The text of a paragraph whose end was deleted: the next one goes on with it. */
  #open: readonly Piece[] = [];

  constructor(styles: ReadStyles, numbers: NumberCounter, pieces: PieceReader, losses: Losses) {
    this.#styles = styles;
    this.#numbers = numbers;
    this.#pieces = pieces;
    this.#losses = losses;
  }

  blocks(parent: XmlElement): WordBlock[] {
    return elementsOf(parent).flatMap((child): WordBlock[] => {
      switch (child.name) {
        case 'w:p':
          return this.#paragraph(child);
        case 'w:tbl':
          return [this.#table(child)];
        case 'w:sdt':
          return isContents(child) ? [] : this.blocks(find(child, 'w:sdtContent') ?? child);
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          return this.blocks(child);
        default:
          return [];
      }
    });
  }

  #paragraph(element: XmlElement): WordParagraph[] {
    const properties = find(element, 'w:pPr');
    const style = this.#styles.of(valueAt(properties, 'w:pStyle'));
    const pieces = [...this.#open, ...this.#pieces.of(element)];
    this.#open = [];
    if (find(properties, 'w:rPr', 'w:del') !== undefined) {
      this.#open = pieces;
      return [];
    }
    const list = listOf(find(properties, 'w:numPr'), style.list);
    const empty = pieces.every(({ text, note }) => text.trim() === '' && note === undefined);
    // Word counts an empty paragraph only if it shows the number.
    if (empty && (list === undefined || style.heading !== undefined)) return [];
    const label = list === undefined || list.numId === '0' ? undefined : this.#numbers.next(list.numId, list.level);
    if (empty || /^toc(?: heading| \d)$/.test(style.name)) return endsNotes(style.name, pieces);
    const outline = Number(valueAt(properties, 'w:outlineLvl'));
    const heading = style.heading ?? (outline >= 0 && outline < 9 ? outline + 1 : undefined);
    const levelIndent = list === undefined ? undefined : this.#numbers.indentOf(list.numId, list.level);
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      style: style.name,
      indent: indentOf(properties) ?? levelIndent ?? style.indent ?? 0,
      pieces,
      ...(heading === undefined ? {} : { heading }),
      ...(label === undefined ? {} : { label }),
    };
    return [paragraph];
  }

  #table(element: XmlElement): WordTable {
    const rows = elementsOf(element).flatMap((child) =>
      child.name === 'w:sdt' ? elementsOf(find(child, 'w:sdtContent')) : [child],
    );
    const kept = rows.filter((row) => row.name === 'w:tr' && find(row, 'w:trPr', 'w:del') === undefined);
    return { kind: 'table', rows: kept.map((row) => this.#row(row)) };
  }

  #row(row: XmlElement): WordRow {
    const cells = elementsOf(row).flatMap((child) =>
      child.name === 'w:sdt' ? elementsOf(find(child, 'w:sdtContent'), 'w:tc') : child.name === 'w:tc' ? [child] : [],
    );
    const before = Number(valueAt(row, 'w:trPr', 'w:gridBefore') ?? 0);
    const gap: WordCell[] = before > 0 && before < 64 ? [{ paragraphs: [], span: before, continues: false }] : [];
    return {
      isHeading: find(row, 'w:trPr', 'w:tblHeader') !== undefined,
      cells: [...gap, ...cells.map((cell) => this.#cell(cell))],
    };
  }

  #cell(cell: XmlElement): WordCell {
    const properties = find(cell, 'w:tcPr');
    const merge = find(properties, 'w:vMerge');
    const span = Number(valueAt(properties, 'w:gridSpan') ?? 1);
    return {
      paragraphs: this.blocks(cell).flatMap((block) => (block.kind === 'table' ? this.#flattened(block) : [block])),
      span: span >= 1 && span < 64 ? span : 1,
      continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    };
  }

  #flattened({ rows }: WordTable): WordParagraph[] {
    this.#losses.add('nestedTable');
    return rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  }
}

/** The heading over notes at the end of a text is kept, unlike the entries of contents: it says what follows. */
function endsNotes(style: string, pieces: readonly Piece[]): WordParagraph[] {
  const isHeading = style === 'toc heading' && pieces.map(({ text }) => text).join('') === 'Notes';
  return isHeading ? [{ kind: 'paragraph', style: 'notes', indent: 0, pieces }] : [];
}

function isContents(sdt: XmlElement): boolean {
  return valueAt(find(sdt, 'w:sdtPr'), 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}
