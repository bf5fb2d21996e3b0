/** What the parts of a Word file share while they are written: numbers, names to go to, notes, and room on the page. */
import { Bookmark } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Footnote, PrintedReport } from '../document-model.ts';
import type { HouseStyle, Paper } from './house-style.ts';
import { inOrder } from '../document-model.ts';
import { Numbering } from './numbering.ts';

export class WordContext {
  readonly numbering: Numbering;
  readonly paper: Paper;
  /** How wide letters may be, against those of Arial. */
  readonly letters: number;
  /** How far lists stand in: as far as the text of the numbered paragraph before them. */
  indent = 0;
  /** Inside the text of a footnote, where Word takes no other. */
  inNote = false;
  /** Footnotes that stand at the foot of a page, in order: the place in this list, from 1, is their identifier. */
  readonly placed: Footnote[] = [];
  /** Of the charts in their order: the patterns of the series that are bars. */
  readonly chartPatterns: (readonly number[])[] = [];
  readonly #notes: ReadonlyMap<number, Footnote>;
  readonly #wanted: ReadonlySet<string>;
  readonly #bookmarks = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(report: PrintedReport, { paper, letters }: Pick<HouseStyle, 'paper' | 'letters'>) {
    this.paper = paper;
    this.letters = letters;
    this.numbering = new Numbering(numbersOf(report));
    this.#notes = new Map(report.footnotes.map((note) => [note.number, note]));
    this.#wanted = new Set([...report.contents.map(({ anchor }) => anchor), ...referencesIn(report)]);
  }

  /** Width of the text on an upright page, or across a page on its side. */
  textWidth(landscape = false): number {
    const { width, height, margin } = this.paper;
    return landscape ? height - margin.top - margin.bottom : width - margin.left - margin.right;
  }

  /** The name that Word can have for an anchor: at most 40 letters, digits and low lines. */
  bookmark(anchor: string): string {
    let name = this.#bookmarks.get(anchor);
    if (name === undefined) {
      const wanted = anchor.replace(/\W/g, '_').slice(0, 34);
      name = wanted;
      for (let next = 2; this.#taken.has(name); next++) name = `${wanted}_${next}`;
      this.#taken.add(name);
      this.#bookmarks.set(anchor, name);
    }
    return name;
  }

  /** The text as something that a reference can go to, if any does. */
  anchored(anchor: string | undefined, children: readonly ParagraphChild[]): ParagraphChild[] {
    if (anchor === undefined || !this.#wanted.has(anchor)) return [...children];
    return [new Bookmark({ id: this.bookmark(anchor), children: [...children] })];
  }

  /**
   * Whether Word's own count gives the note its number here, where it is first referred to; then it stands at the foot of the
   * page. Any other note is printed at the end of the report.
   */
  place(number: number): boolean {
    const note = this.#notes.get(number);
    if (note === undefined || this.inNote || number !== this.placed.length + 1) return false;
    this.placed.push(note);
    return true;
  }

  note(number: number): Footnote | undefined {
    return this.#notes.get(number);
  }
}

function numbersOf(report: PrintedReport): string[] {
  return [...inOrder(report)].flatMap((block) =>
    (block.kind === 'heading' || block.kind === 'paragraph') && block.number !== undefined ? [block.number.text] : [],
  );
}

/** Where no reference stands: in tables, titles and remarks a bracket is text. Most of a long report is one of these. */
const BARE: ReadonlySet<string> = new Set(
  'place mark number messages drawings metadata sources grid data title value source notes contents'.split(' '),
);

/** The anchors that references go to, wherever in the report they stand. */
function referencesIn(report: PrintedReport): Set<string> {
  const found = new Set<string>();
  const search = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && part.kind === 'reference') {
      if ('anchor' in part && typeof part.anchor === 'string') found.add(part.anchor);
      return;
    }
    if (Array.isArray(part)) for (const each of part) search(each);
    else for (const [key, each] of Object.entries(part)) if (!BARE.has(key)) search(each);
  };
  search(report);
  for (const block of inOrder(report)) {
    if (block.kind === 'chart') for (const { anchor } of block.tables) found.add(anchor);
  }
  return found;
}
