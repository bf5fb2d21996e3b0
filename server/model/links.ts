/**
 * What a block's figures stand for beyond the block: the facts that they repeat or are worked out from, and whether they
 * agree. This is the part of a block's meaning that an edit elsewhere can change.
 */
import type { Equation, Inline, Name } from '../../grammar/tree.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Definition } from './definition.ts';
import type { EvaluationFault } from './evaluate.ts';
import type { Fact } from './fact.ts';
import type { ProseMention, Verdict } from './meaning.ts';
import type { Quantity } from './quantity.ts';

/**
 * defined: it is a fact itself. tied: it repeats a fact, or what facts come to, and agrees. failed: it is tied and does
 * not agree. untied: nothing known vouches for it.
 */
export type Standing = 'defined' | 'tied' | 'failed' | 'computed' | 'untied';

/** A figure in prose and what it is tied to. */
export interface Tie {
  readonly mention: ProseMention;
  readonly figure: Figure;
  readonly how: 'hand' | 'auto' | 'named' | 'none';
  readonly standing: Standing;
  /** The facts that it repeats, or that its expression read. */
  readonly facts: readonly Fact[];
  /** The facts that it may be repeating, when more than one would do or one nearly would. */
  readonly candidates: readonly Fact[];
  readonly quantity?: Quantity;
  readonly verdict?: Verdict;
  /** Stated less computed. */
  readonly difference?: Decimal;
  readonly reason?: string;
  readonly fault?: EvaluationFault;
  /** Some of the facts are another document's. */
  readonly foreign?: true;
  /** The one known figure that this one differs from by a slip of the pen. */
  readonly near?: Fact;
  /** A direction word in the sentence ("overspend") contradicts the sign of the fact. */
  readonly against?: Fact;
  /** What another sentence, or the report that these are the minutes of, says of the amount: it goes the other way. */
  readonly contrary?: Fact;
}

/** Whether it is a number word that nothing in the report answers to, such as the one of "one of the reasons". */
export function saysNothing({ mention, how, candidates }: Tie): boolean {
  return mention.prose.isWord === true && how === 'none' && candidates.length === 0;
}

/** Whether it repeats nothing known and is like nothing known, and the author has said nothing of it. */
export function isUnlike({ mention, how, near, candidates }: Tie): boolean {
  return how === 'none' && near === undefined && candidates.length === 0 && mention.bracket === undefined;
}

/** `@check`, worked out. */
export interface Assertion {
  readonly equation: Equation;
  readonly verdict: Verdict;
  readonly left?: Quantity;
  readonly right?: Quantity;
  readonly difference?: Decimal;
  readonly facts: readonly Fact[];
  readonly reason?: string;
  readonly fault?: EvaluationFault;
}

/** `[= expression]`, or the expression of an @figure. */
export interface Computed {
  readonly inline?: Inline & { readonly kind: 'computed' };
  readonly quantity?: Quantity;
  readonly facts: readonly Fact[];
  readonly fault?: EvaluationFault;
}

export interface ReferenceLink {
  readonly inline: Inline & { readonly kind: 'reference' };
  readonly definition?: Definition;
}

/** own: what the chart is of. comparator: what it is compared with. target: the line that it is measured against. */
export type ChartRole = 'own' | 'comparator' | 'target';

/** One of the names that a chart draws. */
export interface ChartLink {
  readonly role: ChartRole;
  readonly name: Name;
  readonly facts: readonly Fact[];
  readonly fault?: EvaluationFault;
}

/** A table's figure that says something else than another table does about the same thing. */
export interface Conflict {
  readonly fact: Fact;
  readonly other: Fact;
}

export interface Links {
  readonly conflicts: readonly Conflict[];
  readonly ties: readonly Tie[];
  readonly assertion?: Assertion;
  readonly computed: readonly Computed[];
  readonly references: readonly ReferenceLink[];
  readonly charts: readonly ChartLink[];
  /** Keys of everything that was looked up outside the block; a change under one of them makes the links stale. */
  readonly reads: readonly string[];
}
