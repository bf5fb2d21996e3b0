/**
 * What the Typst template is given: a report as data, in the order in which it is set, with nothing left to decide but where
 * lines and pages end. It travels as JSON, so no text of a report is ever read as Typst.
 */

/** A piece of running text; a string is printed as it is. */
export type TextPiece =
  | string
  | { readonly kind: 'emphasis' | 'strong'; readonly text: PdfText }
  /** Not to be broken at the end of a line. */
  | { readonly kind: 'whole'; readonly text: PdfText }
  /** `address` is printed after the words; empty when the words are the address. */
  | { readonly kind: 'link'; readonly url: string; readonly address: string; readonly text: PdfText }
  /** A link inside the report. */
  | { readonly kind: 'reference'; readonly to: string; readonly text: PdfText }
  /** The note is given where its number stands first. */
  | { readonly kind: 'note'; readonly number: string; readonly name: string; readonly text?: PdfText };

export type PdfText = readonly TextPiece[];

export interface PdfHeading {
  readonly kind: 'heading';
  /** From 2: the title of the report is the first. */
  readonly level: number;
  readonly number: string;
  readonly text: PdfText;
  readonly anchor: string;
}

export interface PdfParagraph {
  readonly kind: 'paragraph';
  readonly number: string;
  readonly text: PdfText;
  readonly anchor: string;
  /** It leads to what comes next, and stays on one page with it: "the main contributors are:". */
  readonly leads: boolean;
}

export interface PdfItem {
  /** Empty for bullets. */
  readonly marker: string;
  readonly paragraphs: readonly PdfText[];
  readonly lists: readonly PdfList[];
}

export interface PdfList {
  readonly kind: 'list';
  readonly bullets: boolean;
  readonly items: readonly PdfItem[];
}

export interface PdfCell {
  readonly text: PdfText;
  /** Room to leave behind a figure, as wide as this text, so that decimal points stand one below the other. */
  readonly pad: string;
}

export interface PdfRow {
  readonly role: 'item' | 'subtotal' | 'total' | 'group' | 'of which' | 'memo';
  /** The last total: a double line stands under it. */
  readonly closing: boolean;
  /** How far the label is set in, in steps. */
  readonly indent: number;
  /** A heading over the rows of its group, as wide as the table. */
  readonly spans: boolean;
  /** Goes on to the next page as a whole. */
  readonly whole: boolean;
  readonly label: PdfText;
  readonly cells: readonly PdfCell[];
}

export interface PdfColumn {
  readonly heading: PdfText;
  readonly unit: string;
  readonly figures: boolean;
  /** The words of the heading: none of them is to be broken. */
  readonly words: readonly string[];
}

export interface PdfGrid {
  readonly caption: PdfText;
  readonly corner: PdfText;
  readonly hasHeadings: boolean;
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly PdfRow[];
  readonly dense: boolean;
  /** Short enough to stand on one page. */
  readonly whole: boolean;
  /** To be filled in by hand, in high rows. */
  readonly form: boolean;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly anchor: string;
  readonly grid: PdfGrid;
  /** Wide enough for a page on its side. */
  readonly broad: boolean;
  readonly remarks: readonly PdfText[];
}

export interface PdfChart {
  readonly kind: 'chart';
  readonly anchor: string;
  readonly caption: PdfText;
  readonly pictures: readonly { readonly svg: string; readonly alternative: string }[];
  /** What it shows in words when there is no picture, and why there is none. */
  readonly words: readonly PdfText[];
  readonly grid?: PdfGrid;
  readonly remarks: readonly PdfText[];
}

export interface PdfNamedFigure {
  readonly kind: 'figure';
  readonly anchor: string;
  readonly text: PdfText;
  readonly remarks: readonly PdfText[];
}

export interface PdfOptions {
  readonly kind: 'options';
  readonly options: readonly {
    readonly label: string;
    readonly preferred: boolean;
    readonly paragraphs: readonly PdfText[];
    readonly lists: readonly PdfList[];
  }[];
  readonly remarks: readonly PdfText[];
}

export interface PdfDecisions {
  readonly kind: 'decisions';
  readonly lead: PdfText;
  readonly lists: readonly PdfList[];
  readonly whole: boolean;
  readonly remarks: readonly PdfText[];
}

export type PdfBlock =
  | PdfHeading
  | PdfParagraph
  | PdfList
  | { readonly kind: 'quotation'; readonly paragraphs: readonly PdfText[] }
  | PdfTable
  | PdfChart
  | PdfNamedFigure
  | PdfOptions
  | PdfDecisions
  | { readonly kind: 'omission'; readonly text: string };

export interface PdfData {
  /** Of the file: what a reader's window shows. */
  readonly fileTitle: string;
  readonly author: string;
  readonly title: string;
  readonly council: string;
  readonly restricted: boolean;
  readonly fields: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly contents: readonly { readonly number: string; readonly title: string; readonly anchor: string }[];
  /** Numbers of paragraphs and headings stand in a margin of their own. */
  readonly numbered: boolean;
  readonly blocks: readonly PdfBlock[];
  /** Notes that nothing refers to. */
  readonly loose: readonly PdfText[];
  /** Set small, to fit on a page. */
  readonly compact: boolean;
  /** The file says when it was made. */
  readonly dated: boolean;
}
