/** The kinds of things that can stand at a position of a report, as the editor features tell them apart. */
import type { Span } from '../../grammar/tree.ts';
import type { Word } from '../../grammar/vocabulary.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Fact } from '../model/fact.ts';
import type { Computed, Tie } from '../model/links.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Target } from './target.ts';

/** Where the symbol stands: the span is the block's. */
export interface SymbolPlace {
  readonly analysis: Analysis;
  readonly block: ReportBlock;
  readonly span: Span;
}

/** A name, or a label or title that a name is made from. */
export interface NameSymbol extends SymbolPlace {
  readonly kind: 'name';
  readonly text: string;
  /** Absent when the name leads nowhere. */
  readonly target?: Target;
  /** The name is given here, not used. */
  readonly declares: boolean;
  /** What the whole dotted name comes to, on its last segment. */
  readonly facts?: readonly Fact[];
}

/** A figure, or a cell that holds none. */
export type FigureSymbol = SymbolPlace &
  (
    | { readonly kind: 'fact'; readonly fact: Fact }
    /** A figure in prose that is no fact itself. */
    | { readonly kind: 'mention'; readonly tie: Tie }
    /** `[= …]` */
    | { readonly kind: 'computed'; readonly computed: Computed }
  );

/** A word of the language; `role` and the like say which list of the vocabulary it is from. */
export interface WordSymbol extends SymbolPlace {
  readonly kind: 'word';
  readonly word: Word;
  readonly of: 'block' | 'key' | 'role' | 'function' | 'expression' | 'tag' | 'suppression';
}

export type SymbolAt =
  | NameSymbol
  | FigureSymbol
  | WordSymbol
  /** The rule that a suppression waives, as written: `reconcile/total`, `reconcile` or `*`. */
  | (SymbolPlace & { readonly kind: 'rule'; readonly text: string })
  /** The path of another document, in `uses`, `of` and `@include`. */
  | (SymbolPlace & { readonly kind: 'path'; readonly path: string })
  /** A figure inside an expression: `£200k`. */
  | (SymbolPlace & { readonly kind: 'literal'; readonly text: string });
