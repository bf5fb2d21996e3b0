/** The lines of a body as the parser finds them, before the builder joins what belongs together. */

import type { Span } from '../tree.ts';

/** `key: value`, with the key without its colon and all that stands on the line after it. */
export interface KeyLine extends Span {
  readonly kind: 'key';
  readonly key: Span;
  readonly value: Span;
}

/** `1. text`. */
export interface ItemLine extends Span {
  readonly kind: 'item';
  readonly marker: Span;
  readonly content: Span;
}

/** `role | cell | cell | // comment`; the cells reach from pipe to pipe. */
export interface RowLine extends Span {
  readonly kind: 'row';
  /** What stands before the first pipe. */
  readonly words?: Span;
  readonly cells: readonly Span[];
  /** Whether the last cell ends in a pipe. */
  readonly closed: boolean;
  readonly comment?: Span;
}

/** A line that is none of these: it may continue what stands above it. */
export interface OtherLine extends Span {
  readonly kind: 'text' | 'comment';
}

export type Line = KeyLine | ItemLine | RowLine | OtherLine;

/** The opening line of a structured block. */
export interface Opening {
  readonly keyword: Span;
  /** The words between the keyword and the title. */
  readonly words: readonly Span[];
  readonly title?: Span;
  /** Further titles, which are one too many. */
  readonly extra: readonly Span[];
  readonly titleIsClosed: boolean;
  /** What follows the equals sign, or the whole rest of the line where the block has one. */
  readonly rest?: Span;
  readonly hasEquals: boolean;
}

export interface OpenedBody {
  readonly opening: Opening;
  readonly lines: readonly Line[];
}
