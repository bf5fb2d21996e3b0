/**
 * Rows that are totals and not marked as such, so that nobody casts them: they are called so, and what stands above them adds up
 * to them in a column or more. Where it does not in another column, that is what marking them would bring to light.
 */
import { isZero } from '../figures/decimal.ts';
import type { Relation, TableMeaning, TableRow } from './meaning.ts';
import { castClaim, claimedSums } from './table-casts.ts';

export interface UnmarkedTotal {
  readonly row: TableRow;
  /** What it is to be marked as. */
  readonly role: 'total' | 'subtotal';
  /** So many rows it is the sum of. */
  readonly items: number;
  /** The sums that hold, by rounding at worst. */
  readonly holding: readonly Relation[];
  readonly failing: readonly Relation[];
}

/** Small numbers add up by chance: it takes a sum of three digits, or two of them. */
const TELLING_DIGITS = 3;
const FEWEST_ITEMS = 2;

export function unmarkedTotals(table: TableMeaning): UnmarkedTotal[] {
  if (!table.rows.some(isUnmarked)) return [];
  const found: UnmarkedTotal[] = [];
  /** The rows so far, marked as they should be. */
  const rows: TableRow[] = [];
  for (const row of table.rows) {
    const total = isUnmarked(row) ? totalOf(table, rows, row) : undefined;
    if (total !== undefined) found.push(total);
    rows.push(total === undefined ? row : { ...row, role: total.role });
  }
  return found;
}

function isUnmarked({ role, saying }: TableRow): boolean {
  return role === 'item' && saying.mayBeTotal;
}

/** Of all that is above and stands in no total, or else of what came since the last one. */
function totalOf(table: TableMeaning, above: readonly TableRow[], row: TableRow): UnmarkedTotal | undefined {
  for (const role of ['total', 'subtotal'] as const) {
    const claim = claimedSums([...above, { ...row, role }]).at(-1);
    if (claim?.total.index !== row.index || claim.items.length < FEWEST_ITEMS) continue;
    const sums = table.columns.flatMap((column) => (column.additive ? (castClaim(table, claim, column) ?? []) : []));
    const holding = sums.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounding');
    if (!isTelling(holding)) continue;
    const failing = sums.filter(({ verdict }) => verdict === 'fails');
    return { row, role, items: claim.items.length, holding, failing };
  }
  return undefined;
}

function isTelling(holding: readonly Relation[]): boolean {
  const figures = holding.flatMap(({ stated, terms }) =>
    stated?.figure === undefined || isZero(stated.figure.value) || terms.length < FEWEST_ITEMS ? [] : stated.figure,
  );
  return figures.length > 1 || figures.some(({ text }) => text.replace(/\D/g, '').length >= TELLING_DIGITS);
}
