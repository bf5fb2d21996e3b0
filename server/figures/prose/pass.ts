/** What one pass over a paragraph has gathered so far. */
import type { DirectionMark } from './directions.ts';
import type { MalformedFigure, ProseFigure } from './prose-figure.ts';

/** A figure of prose while it is still being completed. */
export type Draft = { -readonly [Key in keyof ProseFigure]: ProseFigure[Key] };

export interface Pass {
  readonly text: string;
  readonly figures: Draft[];
  readonly malformed: MalformedFigure[];
  readonly marks: DirectionMark[];
  /** Where the last number that points at something ended: "paragraphs 3" in "paragraphs 3 and 4". */
  referenceEnd: number;
}
