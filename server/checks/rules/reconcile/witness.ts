/**
 * The strongest witness there is: one cell that several sums and checks find wrong, and that would put all of them right.
 * A figure that its row and its column both find out by the same amount; a subtotal that its items contradict, and the
 * total below as well. The failures are then one slip, and the one finding belongs at that cell.
 */
import { equals } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import { holdsWith, neededValue, weightIn } from './needed-value.ts';
import type { Weight } from './needed-value.ts';

export interface Witnessed {
  readonly cell: TableCell;
  /** What the cell would have to be for all of them to hold. */
  readonly wanted: Decimal;
  /** The failed sums and checks that then hold: two or more, in the order of the table. */
  readonly relations: readonly Relation[];
  /** Failed checks that do more with the cell than add it up, as a percentage of it does: not checked until it is right. */
  readonly undecided: readonly Relation[];
}

const NONE: readonly Witnessed[] = [];

/** The cells that more than one failure names. Each failure is used once; where two cells would do, it is neither. */
export function witnesses(table: TableMeaning): readonly Witnessed[] {
  const failed = table.relations.filter(isFailedSum);
  if (failed.length < 2) return NONE;
  const suspects = suspectsOf(table, failed);
  const used = new Set<Relation>();
  const found: Witnessed[] = [];
  for (const suspect of suspects) {
    if (suspect.relations.some((relation) => used.has(relation)) || isDoubtful(suspect, suspects)) continue;
    for (const relation of suspect.relations) used.add(relation);
    const undecided = suspect.related.filter(({ relation, weight }) => weight === undefined && !used.has(relation));
    for (const { relation } of undecided) used.add(relation);
    found.push({ ...suspect, undecided: undecided.map(({ relation }) => relation) });
  }
  return found;
}

/** The failures that the witnessed cells account for, which are no findings of their own. */
export function accountedFor(found: readonly Witnessed[]): ReadonlySet<Relation> {
  return new Set(found.flatMap(({ relations, undecided }) => [...relations, ...undecided]));
}

function isFailedSum({ verdict, operator, kind, stated, difference }: Relation): boolean {
  return (
    verdict === 'fails' && operator === '=' && kind !== 'of-which' && stated !== undefined && difference !== undefined
  );
}

interface Involved {
  readonly relation: Relation;
  readonly weight: Weight;
}

interface Suspect {
  readonly cell: TableCell;
  readonly wanted: Decimal;
  readonly relations: readonly Relation[];
  /** All failures that the cell has a part in. */
  readonly related: readonly Involved[];
}

/** Cells that would put several failures right, those first that put most right; else in the order of the table. */
function suspectsOf(table: TableMeaning, failed: readonly Relation[]): Suspect[] {
  const byCell = new Map<TableCell, Relation[]>();
  for (const relation of failed) {
    for (const cell of new Set([...(relation.stated ? [relation.stated] : []), ...relation.terms])) {
      if (cell.figure !== undefined) byCell.set(cell, [...(byCell.get(cell) ?? []), relation]);
    }
  }
  const suspects = [...byCell].flatMap(([cell, relations]) => {
    if (relations.length < 2) return [];
    const related = relations.map((relation) => ({ relation, weight: weightIn(table, relation, cell) }));
    return suspectAt(cell, related) ?? [];
  });
  return suspects.sort((a, b) => b.relations.length - a.relations.length || a.cell.start - b.cell.start);
}

function suspectAt(cell: TableCell, related: readonly Involved[]): Suspect | undefined {
  let best: Suspect | undefined;
  for (const { relation, weight } of related) {
    const wanted = neededValue(relation, cell, weight);
    if (wanted === undefined) continue;
    const mended = related.filter((each) => holdsWith(each.relation, cell, each.weight, wanted));
    if (mended.length < 2 || mended.length <= (best?.relations.length ?? 0)) continue;
    best = { cell, wanted, relations: mended.map((each) => each.relation), related };
  }
  return best;
}

/** Whether another cell would put the same failures right: then neither is certain. */
function isDoubtful(suspect: Suspect, suspects: readonly Suspect[]): boolean {
  return suspects.some(
    ({ cell, relations }) => cell !== suspect.cell && suspect.relations.every((each) => relations.includes(each)),
  );
}

/** Whether all of the failures are out by the same amount. */
export function isSameAmount({ cell, wanted, relations }: Witnessed, table: TableMeaning): boolean {
  return relations.every((relation) => {
    const needed = neededValue(relation, cell, weightIn(table, relation, cell));
    return needed !== undefined && equals(needed, wanted);
  });
}
