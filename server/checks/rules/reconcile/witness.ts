/**
 * The strongest witness there is: one cell that both its row and its column say is out by the same amount. The two
 * failures are then one slip, and the finding belongs at that cell.
 */
import { abs, add, equals } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';

export interface Witnessed {
  readonly cell: TableCell;
  readonly down: Relation;
  readonly across: Relation;
  /** What the cell would have to be for both to hold. */
  readonly wanted: Decimal;
}

/** The cells named by both a failed cast and a failed cross-cast. Each failure is used once. */
export function witnesses(table: TableMeaning): Witnessed[] {
  const failed = table.relations.filter((relation) => relation.verdict === 'fails' && relation.operator === '=');
  const down = failed.filter(({ direction, kind }) => direction === 'down' && kind !== 'of-which');
  const across = failed.filter(({ direction }) => direction === 'across');
  const used = new Set<Relation>();
  const found: Witnessed[] = [];
  for (const cast of down) {
    for (const cross of across) {
      if (used.has(cast) || used.has(cross)) continue;
      const witnessed = witness(cast, cross);
      if (witnessed === undefined) continue;
      used.add(cast).add(cross);
      found.push(witnessed);
    }
  }
  return found;
}

function witness(down: Relation, across: Relation): Witnessed | undefined {
  const { difference: castOut } = down;
  const { difference: crossOut } = across;
  if (castOut === undefined || crossOut === undefined || !equals(abs(castOut), abs(crossOut))) return undefined;
  const cell = cellsOf(down).find((candidate) => cellsOf(across).includes(candidate));
  if (cell?.figure === undefined) return undefined;
  // As an item the cell is short of the total by the difference; as the total it is over by it.
  const change = cell === down.stated ? { ...castOut, coefficient: -castOut.coefficient } : castOut;
  const wanted = add(cell.figure.value, change);
  // Where the row states the cell, row and column must want the same figure of it.
  if (cell === across.stated && across.computed !== undefined && !equals(across.computed.value, wanted)) {
    return undefined;
  }
  return { cell, down, across, wanted };
}

function cellsOf(relation: Relation): TableCell[] {
  const cells = relation.terms.map(({ cell }) => cell);
  return relation.stated === undefined ? cells : [relation.stated, ...cells];
}
