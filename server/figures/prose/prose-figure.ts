/** What is read from prose: each figure with the words around it that decide what it says. */
import type { Figure } from '../figure.ts';
import type { PeriodMention } from '../period/read-period.ts';
import type { Placeholder } from '../placeholder.ts';
import type { NotationFault } from '../read-notation.ts';
import type { Direction } from './direction-words.ts';

export interface ProseSpan {
  readonly start: number;
  readonly end: number;
}

/** `start` and `end` are those of the notation alone: `£12.261m`, `(£1.089m)`, `293 of 607`, `six`. */
export interface ProseFigure extends ProseSpan {
  readonly figure: Figure;
  /** "about", "in the region of", "or more". */
  readonly qualifierSpan?: ProseSpan;
  /** The nearest word in the same clause that says which way the figure goes. */
  readonly direction?: ProseDirection;
  /** What a count is a count of, as printed, of up to six words: "children looked after". */
  readonly noun?: string;
  /** Where the noun, or "a week", "per 10,000", ends; `end` when there is neither. */
  readonly unitEnd: number;
  /** Written as a word; such figures are often not meant as data. */
  readonly isWord?: true;
  /** Stands alone in brackets. When `figure.sign` is `brackets` they mean a negative, otherwise an aside: "428 (19%)". */
  readonly bracketed?: true;
  /** Part of a range: £3m–£4m, 18 or 19, between 5 and 7. The next (or previous) figure is the other end. */
  readonly range?: 'low' | 'high';
}

export interface ProseDirection extends ProseSpan, Direction {
  /** The word or words as printed. */
  readonly word: string;
}

export interface MalformedFigure extends ProseSpan, NotationFault {}

export interface ProseReading {
  readonly figures: readonly ProseFigure[];
  readonly periods: readonly PeriodMention[];
  readonly placeholders: readonly Placeholder[];
  readonly malformed: readonly MalformedFigure[];
}
