/**
 * Figures of a paragraph that may belong together, such as a change, its percentage and what it is of. They are not said to; but where
 * they do as soon as two digits of one of them change places, that is hardly chance.
 */
import { add, compare, decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { intervalOf } from '../../../figures/interval.ts';
import type { Interval } from '../../../figures/interval.ts';
import { writeFigure } from '../../../figures/write-figure.ts';
import { isUnlike } from '../../../model/links.ts';
import type { Tie } from '../../../model/links.ts';
import type { Quantity, UnitFault } from '../../../model/quantity.ts';
import { swapsOf } from '../../../model/value-keys.ts';
import type { Draft } from '../../rule.ts';
import { asked } from './asked.ts';
import type { Slip } from './asked.ts';
import { asRounded, comesTo, printed, sizesOf } from './sentence/figures.ts';

export interface Relation {
  readonly stated: Tie;
  /** What it would follow from, and how; more than one result where it may be either. */
  readonly from: readonly [Tie, Tie];
  readonly work: (first: Figure, second: Figure) => (Quantity | UnitFault)[];
  /** "£4.46 is 4.85% of what £96.40 was before". */
  readonly words: (stated: string, first: string, second: string) => string;
}

/** The figures that belong together as they are: none of them is a slip. */
export function figuresThatHold(relations: readonly Relation[]): Set<Tie> {
  const holding = relations.filter(({ stated, from: [a, b], work }) =>
    comesTo(work(a.figure, b.figure), asRounded(stated.figure)),
  );
  return new Set(holding.flatMap(({ stated, from }) => [stated, ...from]));
}

interface RelationSlip extends Slip {
  readonly relation: Relation;
}

/** Asks about the figure that would make a relation hold. `groups` are the relations of one stated figure each, of which one may hold. */
export function slipInRelations(groups: readonly (readonly Relation[])[]): Draft | undefined {
  if (groups.length === 0) return undefined;
  const sure = figuresThatHold(groups.flat());
  for (const group of groups) {
    if (group.some(({ stated }) => sure.has(stated))) continue;
    const widest = group.length === 1 ? WIDEST_OF_ONE : WIDEST;
    const draft = asked(
      group.flatMap((relation) => slipsIn(relation, widest, sure)),
      'makes it so',
      workingsOf,
    );
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function workingsOf(slip: RelationSlip): string {
  const { stated, from, words } = slip.relation;
  const text = (tie: Tie): string => (tie === slip.tie ? slip.text : printed(tie.mention));
  return words(text(stated), text(from[0]), text(from[1]));
}

function slipsIn(relation: Relation, widest: Decimal, sure: ReadonlySet<Tie>): RelationSlip[] {
  const { stated, from, work } = relation;
  return [stated, ...from].flatMap((tie) => {
    if (sure.has(tie) || !isUnlike(tie)) return [];
    return swapsOf(tie.figure).flatMap((meant) => {
      const figureOf = (each: Tie): Figure => (each === tie ? meant : each.figure);
      const worked = work(figureOf(from[0]), figureOf(from[1]));
      const wanted = asRounded(figureOf(stated));
      const isIt = comesTo(worked, wanted) && isTelling(wanted, worked, widest);
      return isIt ? [{ tie, relation, text: writeFigure(meant.value, tie.figure) }] : [];
    });
  });
}

/** How far off a figure may be, as a part of itself, before it may be one by chance: in the only relation, and in several. */
const WIDEST_OF_ONE = decimal(25n, -3);
const WIDEST = decimal(1n, -2);

/** Whether the figure and what it comes to are so exact that they hardly agree by chance. */
function isTelling(stated: Figure, worked: readonly (Quantity | UnitFault)[], widest: Decimal): boolean {
  const [first] = sizesOf(worked);
  if (first === undefined) return false;
  const [one, other] = [widthOf(intervalOf(stated)), widthOf(first.interval)];
  if (one === undefined || other === undefined) return false;
  return compare(add(one, other), multiply(first.value, widest)) <= 0;
}

function widthOf({ low, high }: Interval): Decimal | undefined {
  return low === undefined || high === undefined ? undefined : subtract(high.value, low.value);
}
