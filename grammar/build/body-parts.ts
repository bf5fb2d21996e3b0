/** The parts that the body of a structured block is sorted into. */

import type { Span } from '../tree.ts';

export interface KeyPart extends Span {
  readonly kind: 'key';
  readonly key: Span;
  readonly value: Span;
  /** Whether the block has such a key. */
  readonly known: boolean;
}

export interface ItemPart extends Span {
  readonly kind: 'item';
  readonly marker: Span;
  readonly content: Span;
  readonly column: number;
}
