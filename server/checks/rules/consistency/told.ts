/** A figure as a sentence tells it, and when another is like it or a slip for it. */
import { sameFigure } from '../../../figures/consistency.ts';
import type { Figure } from '../../../figures/figure.ts';
import { isSwapOf, scaleMissed, unsigned } from '../../../model/auto-tie.ts';
import type { ProseMeaning, ProseMention } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { familyOf } from '../../../model/value-keys.ts';

export interface Told {
  readonly block: ReportBlock;
  readonly meaning: ProseMeaning;
  readonly mention: ProseMention;
}

/** The same, or one a rounding of the other. "Up to £2m" is like £2m, not like whatever is less. */
export function isLike(a: Figure, b: Figure): boolean {
  const plain = (figure: Figure): Figure => ({ ...unsigned(figure), qualifier: 'none' });
  return familyOf(a) === familyOf(b) && sameFigure(plain(a), plain(b));
}

export function isSlipFor(figure: Figure, known: Figure): boolean {
  return isOfOneMeasure(figure, known) && (isSwapOf(figure, known) || scaleMissed(figure, known) !== 0);
}

/** Pounds a week and pounds a week. */
export function isOfOneMeasure(a: Figure, b: Figure): boolean {
  return familyOf(a) === familyOf(b) && (a.unit.per ?? '') === (b.unit.per ?? '');
}

/** The first, where all of them tell the same. */
export function agreed(told: readonly Told[]): Told | undefined {
  const [first, ...rest] = told;
  if (first === undefined) return undefined;
  const { figure } = first.mention.prose;
  return rest.every((other) => isLike(figure, other.mention.prose.figure)) ? first : undefined;
}
