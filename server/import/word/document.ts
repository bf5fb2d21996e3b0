/** A Word document as it is read: paragraphs and tables in order, with all that matters of their looks. Plain data. */

/** A stretch of text of one look. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it leads. */
  readonly url?: string;
  /** It is the mark of this footnote, and has no text. */
  readonly note?: string;
  /** Said by screen readers, and not printed. */
  readonly spoken?: true;
}

/** The number or bullet that Word puts before a paragraph. */
export interface Label {
  /** As printed: "1.1", "(a)"; a bullet is "•". */
  readonly text: string;
  readonly bullet: boolean;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** The name of its style, in small letters: "heading 1", "caption". */
  readonly style: string;
  /** 1 to 9, for headings. */
  readonly heading?: number;
  readonly label?: Label;
  /** How far its text stands in, in twentieths of a point. */
  readonly indent: number;
  readonly pieces: readonly Piece[];
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  /** How many columns it covers. */
  readonly span: number;
  /** It goes on with the cell above it. */
  readonly continues: boolean;
}

export interface WordRow {
  readonly isHeading: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordNote {
  readonly id: string;
  readonly paragraphs: readonly WordParagraph[];
}

export interface WordDocument {
  readonly blocks: readonly WordBlock[];
  /** In the order in which the text refers to them. */
  readonly notes: readonly WordNote[];
  /** Of the file's properties; empty without. */
  readonly title: string;
}

/** The words of a paragraph as they are printed; a line break is a line feed. */
export function printedText({ pieces }: Pick<WordParagraph, 'pieces'>): string {
  return pieces.map(({ text, spoken }) => (spoken === true ? '' : text)).join('');
}
