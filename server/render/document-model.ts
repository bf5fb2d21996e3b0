/**
 * A report as it is printed: plain data that knows nothing of HTML, Word or PDF. It has the words, numbers and marks that
 * appear on paper, in the order in which they appear, and for each of them where it was written.
 */
import type { HeaderKind, Role } from '../../grammar/tree.ts';
import type { Standing } from '../model/links.ts';
import type { Severity } from '../model/settings.ts';
import type { Drawing, TableReference } from './chart-model.ts';

/** A stretch of a source document in UTF-16 units, counted from the start of the place of the block that it is in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a block was written: where it is now, if the text was edited elsewhere since. */
export interface Place {
  /** Offsets in the document. */
  readonly start: number;
  readonly end: number;
  /** Index in the report's `sources`. */
  readonly source: number;
  /** Zero-based; the last line is the one that the block's text ends on. */
  readonly line: number;
  readonly lastLine: number;
}

/** A document that the report was made from. */
export interface Source {
  readonly uri: string;
  readonly title: string;
}

/** Something that was found wrong here. */
export interface Message {
  readonly severity: Severity;
  readonly text: string;
}

/** What is known of a figure beyond its digits. */
export interface FigureMark extends Stretch {
  readonly standing: Standing;
  /** What it repeats or is worked out from, for a reader who asks. */
  readonly about?: string;
  readonly messages: readonly Message[];
}

/** A piece of running text. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly runs: readonly Run[] }
  /** The address is http, https or mailto; any other link is printed as its text alone. */
  | { readonly kind: 'link'; readonly url: string; readonly runs: readonly Run[] }
  | { readonly kind: 'figure'; readonly mark: FigureMark; readonly runs: readonly Run[] }
  /** Text that is no figure and that something is wrong with. */
  | (Stretch & { readonly kind: 'found'; readonly messages: readonly Message[]; readonly runs: readonly Run[] })
  /** "Table 1", "paragraph 1.3"; without an anchor there is nothing to go to. */
  | { readonly kind: 'reference'; readonly text: string; readonly anchor?: string }
  /** The mark of a footnote; `note` is the number of the note, `anchor` this place in the text. */
  | { readonly kind: 'footnote'; readonly note: number; readonly anchor: string };

/** The number of a heading or a paragraph, as written. */
export interface Label extends Stretch {
  readonly text: string;
  readonly messages: readonly Message[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly place?: Place;
  /** 1 for a main section: the report's title is above all of them. */
  readonly level: number;
  readonly number?: Label;
  readonly runs: readonly Run[];
  readonly anchor: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly place: Place;
  readonly number?: Label;
  /** For those with a number. */
  readonly anchor?: string;
  readonly runs: readonly Run[];
}

export interface ListItem extends Stretch {
  /** As written: "1.", "(a)", "-". */
  readonly marker: string;
  /** One or more paragraphs. */
  readonly paragraphs: readonly (readonly Run[])[];
  readonly lists: readonly List[];
}

/** Items that belong together; every marker of a list has the same form. */
export interface List {
  readonly bullets: boolean;
  readonly items: readonly ListItem[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly place: Place;
  readonly list: List;
}

export interface Quotation {
  readonly kind: 'quotation';
  readonly place: Place;
  readonly paragraphs: readonly (readonly Run[])[];
}

/** text: words. blank: nothing, where nothing is expected. unknown: a figure that is not known yet, and nothing printed. */
export interface TableCell extends Stretch {
  readonly kind: 'figure' | 'text' | 'blank' | 'unknown';
  readonly runs: readonly Run[];
  /** For figures. */
  readonly mark?: FigureMark;
}

export interface TableColumn {
  readonly heading: readonly Run[];
  /** What the heading does not say itself: "£k", "%". */
  readonly unit?: string;
  /** Its cells are figures: they stand right-aligned, one below the other. */
  readonly figures: boolean;
}

export interface TableRow extends Stretch {
  readonly role: Role;
  readonly label: readonly Run[];
  readonly cells: readonly TableCell[];
}

/** Rows and columns, of a table or behind a chart. */
export interface Grid {
  /** The heading of the row labels; empty when nothing was written there. */
  readonly corner: readonly Run[];
  /** Without one, the columns' headings are empty. */
  readonly hasHeadings: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** To be filled in by hand, and so with high rows. */
  readonly form?: true;
}

/** What stands under a table, a chart or a list. */
export interface Remarks {
  readonly source?: readonly Run[];
  readonly notes: readonly (readonly Run[])[];
}

export interface Table extends Remarks {
  readonly kind: 'table';
  readonly place: Place;
  /** "Table 1". */
  readonly label: string;
  readonly title: readonly Run[];
  /** What the title leaves open: "July 2024", and the unit when no heading says it. */
  readonly details: readonly string[];
  readonly anchor: string;
  readonly grid: Grid;
}

export interface Chart extends Remarks {
  readonly kind: 'chart';
  readonly place: Place;
  /** "Chart 1". */
  readonly label: string;
  readonly title: readonly Run[];
  readonly details: readonly string[];
  readonly anchor: string;
  /** What it shows, for readers who cannot see it: as written, or made from the figures. */
  readonly alternative: readonly Run[];
  /** One for each unit; none when no figure is known. */
  readonly drawings: readonly Drawing[];
  /** Why there is nothing to see. */
  readonly omission?: string;
  /** The printed tables that all its figures stand in: "Table 1". */
  readonly tables: readonly TableReference[];
  /** The figures, when they do not all stand in printed tables. */
  readonly data?: Grid;
}

/** A named figure on a line of its own: "Average caseload: 19 cases per social worker". */
export interface NamedFigure extends Remarks {
  readonly kind: 'figure';
  readonly place: Place;
  readonly title: readonly Run[];
  readonly value: readonly Run[];
  readonly details: readonly string[];
  readonly anchor: string;
}

export interface Option extends Stretch {
  /** "Option 1"; empty when it has neither number nor letter. */
  readonly label: string;
  readonly preferred: boolean;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly lists: readonly List[];
}

export interface Options extends Remarks {
  readonly kind: 'options';
  readonly place: Place;
  readonly options: readonly Option[];
}

/** Recommendations and resolutions. */
export interface Decisions extends Remarks {
  readonly kind: 'recommendations' | 'resolutions';
  readonly place: Place;
  /** "It is recommended that Cabinet:", "RESOLVED – That:". */
  readonly lead: string;
  readonly lists: readonly List[];
}

/** What should stand here and cannot, so that nothing is left out unseen. */
export interface Omission {
  readonly kind: 'omission';
  readonly place: Place;
  readonly text: string;
}

export type Block = Paragraph | ListBlock | Quotation | Table | Chart | NamedFigure | Options | Decisions | Omission;

export interface Section {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A field of the header as printed: "Report to", "Children and Young People Scrutiny Board". */
export interface Field {
  /** The key that it was written under. */
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
}

export interface Footnote {
  readonly number: number;
  readonly place: Place;
  readonly runs: readonly Run[];
  readonly anchor: string;
  /** The anchors of its marks in the text; none if nothing refers to it. */
  readonly marks: readonly string[];
}

export interface ContentsEntry {
  readonly number?: string;
  readonly title: string;
  readonly anchor: string;
}

export interface PrintedReport {
  readonly kind: HeaderKind;
  readonly language: 'en-GB';
  readonly title: string;
  readonly council: string;
  /** Of the header; absent when the report has none. */
  readonly place?: Place;
  readonly metadata: readonly Field[];
  /** Exempt from publication as a whole. */
  readonly restricted: boolean;
  /** Set small, to fit on a page: a check sheet. */
  readonly compact?: true;
  /** What stands before the first heading. */
  readonly preface: readonly Block[];
  readonly sections: readonly Section[];
  /** In the order of their numbers. */
  readonly footnotes: readonly Footnote[];
  /** The main sections, for a report that has enough of them to need a list. */
  readonly contents: readonly ContentsEntry[];
  /** The report's own document first, then those that it includes. */
  readonly sources: readonly Source[];
}

/** The words of running text, without marks and notes. */
export function plainText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text' || run.kind === 'reference') return run.text;
      return run.kind === 'footnote' ? '' : plainText(run.runs);
    })
    .join('');
}

/** All headings and blocks after the report's title, in order. */
export function* inOrder({
  preface,
  sections,
}: Pick<PrintedReport, 'preface' | 'sections'>): Generator<Heading | Block> {
  yield* preface;
  for (const section of sections) yield* ofSection(section);
}

function* ofSection({ heading, blocks, sections }: Section): Generator<Heading | Block> {
  yield heading;
  yield* blocks;
  for (const section of sections) yield* ofSection(section);
}
