/** Makes running text for the template: the marks of a preview are left out, and every sign is one that the font knows. */
import type { TableReference } from '../chart-model.ts';
import type { Footnote, PrintedReport, Run } from '../document-model.ts';
import { inOrder, plainText } from '../document-model.ts';
import { printableText } from '../../model/printable.ts';
import type { PdfText, TextPiece } from './data.ts';

/** The compiler takes no longer address for a link; nobody has one. */
const LONGEST_URL = 8000;

/** What a text may refer to in its report: places that are there, and notes. */
export class TextMaker {
  readonly #notes: ReadonlyMap<number, Footnote>;
  readonly #anchors: ReadonlySet<string>;
  /** Notes that have been given; later marks refer to them. */
  readonly #given = new Set<number>();

  constructor(report: PrintedReport) {
    this.#notes = new Map(report.footnotes.map((note) => [note.number, note]));
    this.#anchors = new Set([...inOrder(report)].flatMap((block) => ('anchor' in block ? (block.anchor ?? []) : [])));
  }

  text(runs: readonly Run[]): PdfText {
    return runs.flatMap((run) => this.#piece(run));
  }

  texts(paragraphs: readonly (readonly Run[])[]): PdfText[] {
    return paragraphs.map((runs) => this.text(runs));
  }

  /** "The figures are in Table 1."; nothing for a chart that has its own table. */
  figuresIn(tables: readonly TableReference[]): PdfText[] {
    if (tables.length === 0) return [];
    const links = tables.map(({ label, anchor }) => this.text([{ kind: 'reference', text: label, anchor }]));
    const listed = links.flatMap((link, index) => {
      const joint = index === 0 ? '' : index === links.length - 1 ? ' and ' : ', ';
      return [joint, ...link];
    });
    return [['The figures are in ', ...listed, '.']];
  }

  /** Notes that no text referred to, after all texts were made. */
  looseNotes(): PdfText[] {
    const loose = [...this.#notes.values()].filter(({ number }) => !this.#given.has(number));
    return loose.map(({ number, runs }) => [`${number} `, ...this.text(runs)]);
  }

  #piece(run: Run): readonly TextPiece[] {
    switch (run.kind) {
      case 'text':
        return [printableText(run.text)];
      case 'emphasis':
      case 'strong':
        return [{ kind: run.kind, text: this.text(run.runs) }];
      case 'link': {
        if (run.url.length > LONGEST_URL) return this.text(run.runs);
        const words = plainText(run.runs);
        const address = words === run.url || `mailto:${words}` === run.url ? '' : printableText(run.url);
        return [{ kind: 'link', url: run.url, address, text: this.text(run.runs) }];
      }
      case 'figure': {
        const text = this.text(run.runs);
        return /[\s-]/.test(plainText(run.runs)) ? [{ kind: 'whole', text }] : text;
      }
      case 'found':
        return this.text(run.runs);
      case 'reference': {
        const text = printableText(run.text);
        if (run.anchor === undefined || !this.#anchors.has(run.anchor)) return [text];
        return [{ kind: 'reference', to: run.anchor, text: [text] }];
      }
      case 'footnote':
        return [this.#note(run.note)];
    }
  }

  #note(number: number): TextPiece {
    const note = this.#notes.get(number);
    const mark = { kind: 'note', number: String(number), name: `note-${number}` } as const;
    if (note === undefined) return { kind: 'emphasis', text: [String(number)] };
    if (this.#given.has(number)) return mark;
    // Marked before its text is made, so that a note that refers to itself comes to an end.
    this.#given.add(number);
    return { ...mark, text: this.text(note.runs) };
  }
}
