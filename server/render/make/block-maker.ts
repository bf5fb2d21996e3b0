/** What making any one block needs: its text as runs, with its figures, references, notes and findings, and its place. */
import { piece } from '../../../grammar/characters.ts';
import { buildInlines } from '../../../grammar/build/inlines.ts';
import type { Block, Entry, Inline, Span, Text } from '../../../grammar/tree.ts';
import type { Analysis } from '../../model/analysis.ts';
import { printedValue } from '../../model/printed-value.ts';
import type { ReportBlock } from '../../model/report-block.ts';
import type { FigureMark, Place, Remarks, Run } from '../document-model.ts';
import type { Anchors } from './anchors.ts';
import type { Footnotes } from './footnotes.ts';
import type { References } from './references.ts';
import { runsOf } from './runs.ts';
import type { Sources } from './sources.ts';
import { computedMark, figureSpots, foundBeside, messagesIn } from './spots.ts';
import type { FigureSpot, FoundSpot, FoundSpots } from './spots.ts';

/** What all blocks of a report share. */
export interface ReportParts {
  readonly sources: Sources;
  readonly anchors: Anchors;
  readonly references: References;
  readonly footnotes: Footnotes;
  readonly found: FoundSpots;
}

/** The only inlines that have a meaning outside prose: in cells, titles and notes any other bracket is text. */
const SIMPLE: ReadonlySet<Inline['kind']> = new Set(['escape', 'emphasis', 'strong', 'link', 'footnote']);

export class BlockMaker {
  readonly parts: ReportParts;
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  /** Where the block starts, from the start of the first block of the piece that it is part of. */
  readonly base: number;
  readonly found: readonly FoundSpot[];
  #figures: readonly FigureSpot[] | undefined;

  /** `first` is the block that a list of several blocks starts with. */
  constructor(parts: ReportParts, analysis: Analysis, block: ReportBlock, first = block) {
    this.parts = parts;
    this.analysis = analysis;
    this.block = block;
    this.base = block.offset - first.offset;
    this.found = parts.found.of(block);
  }

  get source(): number {
    return this.parts.sources.of(this.analysis);
  }

  place(last = this.block): Place {
    return this.parts.sources.place(this.analysis, this.block, last);
  }

  /** Offsets of the block as offsets of the piece that it is part of. */
  stretch({ start, end }: Span): { start: number; end: number } {
    return { start: this.base + start, end: this.base + end };
  }

  /** Running text with everything that the language knows in it. */
  prose(span: Span, inlines: readonly Inline[]): Run[] {
    const figures = (this.#figures ??= figureSpots(this));
    return this.#runs(
      span,
      inlines.filter((inline) => isWithin(inline, span)),
      figures.filter((figure) => isWithin(figure, span)),
    );
  }

  /** Text that is no prose: a cell, a title, a note. */
  simple(span: Span): Run[] {
    const inlines = buildInlines(this.block.text, span, []).filter(({ kind }) => SIMPLE.has(kind));
    return this.#runs(span, inlines, []);
  }

  /** Prose over several paragraphs: an empty line ends one. */
  paragraphs({ start, end }: Span, inlines: readonly Inline[]): Run[][] {
    const spans: Span[] = [];
    let from = start;
    for (const { index, 0: gap } of this.block.text.slice(start, end).matchAll(/\n[ \t\r]*\n/g)) {
      spans.push({ start: from, end: start + index });
      from = start + index + gap.length;
    }
    spans.push({ start: from, end });
    const { text } = this.block;
    const made = spans.map((span) => this.prose(piece(text, span.start, span.end), inlines));
    return made.filter((runs) => runs.length > 0);
  }

  /** The messages of what was found in a span. */
  messages(span: Span): FigureMark['messages'] {
    return messagesIn(this.found, span);
  }

  /** The number of a heading or a paragraph, as a field to spread. */
  number(number: Text | undefined): {
    number?: { start: number; end: number; text: string; messages: FigureMark['messages'] };
  } {
    if (number === undefined) return {};
    return { number: { ...this.stretch(number), text: number.text, messages: this.messages(number) } };
  }

  /** `source:` and `note:`. */
  remarks(syntax: Block): Remarks {
    const entries = 'entries' in syntax ? syntax.entries : [];
    const source = entryOf(entries, 'source');
    const notes = entries.filter(({ key, value }) => isKey(key, 'note') && value.text !== '');
    return {
      ...(source === undefined ? {} : { source: this.simple(source) }),
      notes: notes.map(({ value }) => this.simple(value)),
    };
  }

  #runs(span: Span, inlines: readonly Inline[], figures: readonly FigureSpot[]): Run[] {
    const found = this.found.length === 0 ? [] : foundBeside(this.found, figures);
    return runsOf(
      {
        text: this.block.text,
        base: this.base,
        inlines,
        figures,
        found: found.filter((spot) => isWithin(spot, span)),
        brackets: this,
      },
      span,
    );
  }

  computed(inline: Inline & { readonly kind: 'computed' }): Run {
    const computed = this.analysis.linksOf(this.block).computed.find((each) => each.inline === inline);
    const mark = computedMark(computed ?? { facts: [] }, inline, this.base, this.found);
    const { quantity } = computed ?? {};
    const wanted = { unit: inline.unit?.text, places: inline.places };
    // What cannot be worked out is printed as it stands, for all to see that something is missing.
    const text =
      quantity === undefined
        ? this.block.text.slice(inline.start, inline.end)
        : printedValue(quantity, wanted, this.analysis.settings.profile);
    return { kind: 'figure', mark, runs: [{ kind: 'text', text }] };
  }

  reference(inline: Inline & { readonly kind: 'reference' }): Run {
    const run = this.parts.references.run(inline, this.analysis);
    return run ?? this.#asWritten(inline);
  }

  footnote(inline: Inline & { readonly kind: 'footnote' }): Run {
    return this.parts.footnotes.mark(this.source, inline.label.text) ?? this.#asWritten(inline);
  }

  /** A bracket that leads nowhere is printed as the author wrote it. */
  #asWritten(span: Span): Run {
    const runs: Run[] = [{ kind: 'text', text: this.block.text.slice(span.start, span.end) }];
    const messages = this.messages(span);
    return messages.length === 0
      ? { kind: 'text', text: this.block.text.slice(span.start, span.end) }
      : { kind: 'found', ...this.stretch(span), messages, runs };
  }
}

export function entryOf(entries: readonly Entry[], word: string): Text | undefined {
  const value = entries.find(({ key }) => isKey(key, word))?.value;
  return value === undefined || value.text === '' ? undefined : value;
}

function isKey(key: Text, word: string): boolean {
  return key.text.toLowerCase() === word;
}

function isWithin(inner: Span, { start, end }: Span): boolean {
  return inner.start >= start && inner.end <= end;
}
