/**
 * The strongest witness there is: one cell that several sums and checks find wrong, and that would put all of them right.
 * A figure that its row and its column both find out by the same amount; a subtotal that its items contradict, and the
 * total below as well; a band of council tax that is not its part of band D. The failures are then one slip, and the one
 * finding belongs at that cell.
 */
import { equals } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { bandBreaks, isNearBand } from '../../../model/council-tax-bands.ts';
import type { BandBreak } from '../../../model/council-tax-bands.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';
import { holdsWith, neededValue } from './needed-value.ts';

export interface Witnessed {
  readonly cell: TableCell;
  /** What the cell would have to be for all of them to hold. */
  readonly wanted: Decimal;
  /** The failed sums and checks that then hold, in the order of the table: two or more, or one if the law says the same. */
  readonly relations: readonly Relation[];
  readonly band?: BandBreak;
}

const NONE: readonly Witnessed[] = [];

/** Totals and checks are two rules, and both ask. */
const known = new WeakMap<TableMeaning, readonly Witnessed[]>();

/** The cells that more than one failure names. Each failure is used once; where two cells would do, it is neither. */
export function witnesses(table: TableMeaning): readonly Witnessed[] {
  const failed = table.relations.filter(isFailedSum);
  if (failed.length === 0) return NONE;
  const found = known.get(table) ?? witnessesOf(table, failed);
  known.set(table, found);
  return found;
}

function witnessesOf(table: TableMeaning, failed: readonly Relation[]): readonly Witnessed[] {
  const found = bandBreaks(table).flatMap((band) => witnessedBand(table, band, failed));
  const used = new Set(found.flatMap(({ relations }) => relations));
  const left = failed.filter((relation) => !used.has(relation));
  const suspects = left.length < 2 ? NONE : suspectsOf(table, left);
  const sharing = byRelation(suspects);
  for (const suspect of suspects) {
    const [first] = suspect.relations;
    if (suspect.relations.some((relation) => used.has(relation))) continue;
    if (first === undefined || isDoubtful(suspect, sharing.get(first) ?? [])) continue;
    for (const relation of suspect.relations) used.add(relation);
    found.push(suspect);
  }
  return found;
}

/** A band that a sum needs to be what it is by law, but for the pence by which bands are rounded. */
function witnessedBand(table: TableMeaning, band: BandBreak, failed: readonly Relation[]): Witnessed[] {
  const { cell } = band;
  const own = failed.filter(({ stated, terms }) => stated === cell || terms.includes(cell));
  const wanted = own
    .map((relation) => neededValue(table, relation, cell))
    .find((needed) => needed !== undefined && isNearBand(needed, band));
  if (wanted === undefined) return [];
  return [{ cell, wanted, relations: own.filter((each) => holdsWith(table, each, cell, wanted)), band }];
}

/** The failures that the witnessed cells account for, which are no findings of their own. */
export function accountedFor(found: readonly Witnessed[]): ReadonlySet<Relation> {
  return new Set(found.flatMap(({ relations }) => relations));
}

function isFailedSum({ verdict, operator, kind, stated, difference }: Relation): boolean {
  return (
    verdict === 'fails' && operator === '=' && kind !== 'of-which' && stated !== undefined && difference !== undefined
  );
}

/** Cells that would put several failures right, those first that put most right; else in the order of the table. */
function suspectsOf(table: TableMeaning, failed: readonly Relation[]): Witnessed[] {
  const byCell = new Map<TableCell, Relation[]>();
  for (const relation of failed) {
    for (const cell of new Set([...(relation.stated ? [relation.stated] : []), ...relation.terms])) {
      if (cell.figure !== undefined) add(byCell, cell, relation);
    }
  }
  const suspects = [...byCell].flatMap(([cell, relations]) =>
    relations.length < 2 ? [] : (suspectAt(table, cell, relations) ?? []),
  );
  return suspects.sort((a, b) => b.relations.length - a.relations.length || a.cell.start - b.cell.start);
}

function suspectAt(table: TableMeaning, cell: TableCell, failed: readonly Relation[]): Witnessed | undefined {
  let best: Witnessed | undefined;
  for (const relation of failed) {
    const wanted = neededValue(table, relation, cell);
    if (wanted === undefined) continue;
    const relations = failed.filter((each) => holdsWith(table, each, cell, wanted));
    if (relations.length > Math.max(1, best?.relations.length ?? 0)) best = { cell, wanted, relations };
  }
  return best;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function byRelation(suspects: readonly Witnessed[]): ReadonlyMap<Relation, readonly Witnessed[]> {
  const found = new Map<Relation, Witnessed[]>();
  for (const suspect of suspects) {
    for (const relation of suspect.relations) add(found, relation, suspect);
  }
  return found;
}

/** Whether another cell would put the same failures right: then neither is certain. */
function isDoubtful(suspect: Witnessed, rivals: readonly Witnessed[]): boolean {
  return rivals.some(
    ({ cell, relations }) => cell !== suspect.cell && suspect.relations.every((each) => relations.includes(each)),
  );
}

/** Whether all of the failures are out by the same amount. */
export function isSameAmount({ cell, wanted, relations }: Witnessed, table: TableMeaning): boolean {
  return relations.every((relation) => {
    const needed = neededValue(table, relation, cell);
    return needed !== undefined && equals(needed, wanted);
  });
}
