/**
 * Makes running text out of a stretch of a block: its Markdown and brackets become runs, its figures and findings are
 * marked, and everything else is text as it was written, a line break being a space.
 */
import type { Inline, Span } from '../../../grammar/tree.ts';
import type { Run } from '../document-model.ts';
import { messagesIn } from './spots.ts';
import type { FigureSpot, FoundSpot } from './spots.ts';

/** What the brackets of a block print. */
export interface Brackets {
  computed(inline: Inline & { readonly kind: 'computed' }): Run;
  reference(inline: Inline & { readonly kind: 'reference' }): Run;
  footnote(inline: Inline & { readonly kind: 'footnote' }): Run;
}

export interface Written {
  readonly text: string;
  /** Offset of the block in its piece. */
  readonly base: number;
  readonly inlines: readonly Inline[];
  readonly figures: readonly FigureSpot[];
  /** Findings that are on no figure. */
  readonly found: readonly FoundSpot[];
  readonly brackets: Brackets;
}

/** An inline, a figure or a finding, from its first character to its last. */
interface Piece extends Span {
  /** The deeper of two that cover the same text stands inside the other. */
  readonly order: number;
  make(maker: RunMaker): readonly Run[];
}

export function runsOf(written: Written, span: Span): Run[] {
  return new RunMaker(written).runs(span);
}

class RunMaker {
  readonly #written: Written;
  readonly #pieces: readonly Piece[];

  constructor(written: Written) {
    this.#written = written;
    const pieces = [
      ...written.found.map(foundPiece),
      ...written.inlines.flatMap((inline) => this.#inlinePiece(inline)),
      ...written.figures.filter(isPlain).map(figurePiece),
    ];
    this.#pieces = pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  }

  get base(): number {
    return this.#written.base;
  }

  /** `inside` is the piece whose content this is. */
  runs({ start, end }: Span, inside?: Piece): Run[] {
    const runs: Run[] = [];
    let at = start;
    const after = inside === undefined ? 0 : this.#pieces.indexOf(inside) + 1;
    for (let index = after; index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.start >= end) break;
      if (piece.start < at || piece.end > end || this.#isCrossed(piece)) continue;
      this.#text(at, piece.start, runs);
      runs.push(...piece.make(this));
      at = piece.end;
    }
    this.#text(at, end, runs);
    return runs;
  }

  #text(start: number, end: number, runs: Run[]): void {
    const text = this.#written.text.slice(start, end).replace(/[ \t\r\n]+/g, ' ');
    if (text !== '') runs.push({ kind: 'text', text });
  }

  /** A figure or a finding that begins inside emphasis and ends outside cannot be marked; the emphasis can. */
  #isCrossed(piece: Piece): boolean {
    if (piece.order === INLINE) return false;
    return this.#pieces.some(
      (other) =>
        other.order === INLINE &&
        other.start < piece.end &&
        other.end > piece.start &&
        !(other.start >= piece.start && other.end <= piece.end) &&
        !(other.start <= piece.start && other.end >= piece.end),
    );
  }

  #inlinePiece(inline: Inline): Piece[] {
    const { start, end } = inline;
    const { text, brackets, figures } = this.#written;
    const piece = (make: Piece['make'], to = end): Piece[] => [{ start, end: to, order: INLINE, make }];
    switch (inline.kind) {
      case 'emphasis':
      case 'strong': {
        const { kind, content } = inline;
        if (start >= content.start) return [];
        const self: Piece = {
          start,
          end: content.end + (content.start - start),
          order: INLINE,
          make: (maker) => [{ kind, runs: maker.runs(content, self) }],
        };
        return [self];
      }
      case 'tied':
      case 'named': {
        const spot = figures.find(({ outer }) => outer.start === start);
        const runs: Run[] = [{ kind: 'text', text: inline.figure.text.replace(/\s+/g, ' ') }];
        return piece(() => (spot === undefined ? runs : [{ kind: 'figure', mark: spot.mark, runs }]));
      }
      case 'computed':
        return piece(() => [brackets.computed(inline)]);
      case 'reference':
        return piece(() => [brackets.reference(inline)]);
      case 'footnote':
        return piece(() => [brackets.footnote(inline)]);
      case 'link':
        return [this.#linkPiece(inline)];
      case 'escape':
        return piece(() => [{ kind: 'text', text: text.slice(start + 1, end) }]);
    }
  }

  #linkPiece({ start, end, content, url }: Inline & { readonly kind: 'link' }): Piece {
    const self: Piece = {
      start,
      end,
      order: INLINE,
      make: (maker) => {
        // The Markdown reader leaves the text of a link as it is; a backslash in it still makes the next character plain.
        const runs = unescaped(maker.runs(content, self));
        return isSafe(url.text) ? [{ kind: 'link', url: url.text, runs }] : runs;
      },
    };
    return self;
  }
}

const FOUND = 0;
const INLINE = 1;
const FIGURE = 2;

/** Only addresses that a reader may follow; a link that runs a script, or leads into a folder, is printed as text. */
function isSafe(url: string): boolean {
  return /^(?:https?:\/\/[^\s]|mailto:[^\s])/i.test(url);
}

function unescaped(runs: readonly Run[]): Run[] {
  return runs.map((run) =>
    run.kind === 'text' ? { kind: 'text', text: run.text.replace(/\\([!-/:-@[-`{-~])/g, '$1') } : run,
  );
}

/** A bracket prints its own figure, so that only the others need looking for in the text. */
function isPlain({ outer, start }: FigureSpot): boolean {
  return outer.start === start;
}

function figurePiece({ start, end, mark }: FigureSpot): Piece {
  const self: Piece = {
    start,
    end,
    order: FIGURE,
    make: (maker) => [{ kind: 'figure', mark, runs: maker.runs({ start, end }, self) }],
  };
  return self;
}

function foundPiece(spot: FoundSpot): Piece {
  const { start, end } = spot;
  const self: Piece = {
    start,
    end,
    order: FOUND,
    make: (maker) => {
      const runs = maker.runs({ start, end }, self);
      const messages = messagesIn([spot], spot);
      return runs.length === 0
        ? []
        : [{ kind: 'found', start: maker.base + start, end: maker.base + end, messages, runs }];
    },
  };
  return self;
}
