/**
 * Numbers footnotes in the order in which the text first refers to them, whatever they are called; those that nothing
 * refers to come last. An included file's notes are its own, though both may call one of theirs 1.
 */
import type { Inline } from '../../../grammar/tree.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { Footnote, Place, Run } from '../document-model.ts';

interface Note {
  number?: number;
  readonly marks: string[];
  defined?: { readonly place: Place; readonly runs: () => readonly Run[] };
}

/** The bracket that makes a paragraph the text of a footnote. */
export function footnoteOf(block: ReportBlock): (Inline & { readonly kind: 'footnote' }) | undefined {
  const syntax = block.kind === 'paragraph' ? block.syntax : undefined;
  if (syntax?.kind !== 'paragraph') return undefined;
  const [first] = syntax.inlines;
  return first?.kind === 'footnote' && first.definition === true ? first : undefined;
}

export class Footnotes {
  readonly #notes = new Map<string, Note>();
  #count = 0;

  /** Says that the report has the note. */
  define(source: number, label: string, place: Place, runs: () => readonly Run[]): void {
    const first = this.#note(source, label);
    // A second text under the same name is reached by no mark, and printed with the others that nothing refers to.
    const note = first.defined === undefined ? first : this.#note(source, `${label} ${place.start}`);
    note.defined ??= { place, runs };
  }

  /** The mark of a note in the text; undefined when the report does not have the note. */
  mark(source: number, label: string): Run | undefined {
    const note = this.#notes.get(key(source, label));
    if (note?.defined === undefined) return undefined;
    note.number ??= ++this.#count;
    const anchor = `note-mark-${note.number}${note.marks.length === 0 ? '' : `-${note.marks.length + 1}`}`;
    note.marks.push(anchor);
    return { kind: 'footnote', note: note.number, anchor };
  }

  /** All notes by number. Their text is made now, and may refer to further notes. */
  list(): Footnote[] {
    const made = new Map<Note, readonly Run[]>();
    const rest = [...this.#notes.values()];
    for (;;) {
      const next =
        rest.filter(({ number, defined }) => number !== undefined && defined).find((note) => !made.has(note)) ??
        rest.find((note) => note.defined !== undefined && !made.has(note));
      if (next?.defined === undefined) break;
      next.number ??= ++this.#count;
      made.set(next, next.defined.runs());
    }
    return [...made]
      .flatMap(([{ number = 0, marks, defined }, runs]) =>
        defined === undefined ? [] : [{ number, place: defined.place, runs, anchor: `note-${number}`, marks }],
      )
      .sort((a, b) => a.number - b.number);
  }

  #note(source: number, label: string): Note {
    let note = this.#notes.get(key(source, label));
    if (note === undefined) this.#notes.set(key(source, label), (note = { marks: [] }));
    return note;
  }
}

function key(source: number, label: string): string {
  return `${source}:${label}`;
}
