/**
 * The sums that the roles of a table's rows claim. A subtotal is the sum of the items since the previous subtotal, total
 * or group, and then stands for them; a total is the sum of everything above that nothing stands for yet. So running
 * totals need no word of their own: a later total counts an earlier one as one item.
 */
import { abs, add, compare, decimal, isZero, signOf, subtract, sum, ZERO } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { addIntervals, closedInterval, intervalOf, meets, point } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';
import type { Column, Relation, TableCell, TableMeaning, TableRow, Verdict } from './meaning.ts';
import { commonUnit, quantity, quantityOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { finerCell } from './table-precision.ts';
import { listed } from './listed.ts';

type Table = Pick<TableMeaning, 'rows' | 'columns' | 'oddCells'>;

export interface ClaimedSum {
  readonly total: TableRow;
  readonly items: readonly TableRow[];
}

/** All sums that a table's roles claim, worked out column by column. */
export function castTable(table: Table): Relation[] {
  const relations: Relation[] = [];
  const claims = claimedSums(table.rows);
  for (const column of table.columns) {
    if (!column.additive) continue;
    for (const claim of claims) {
      const relation = castClaim(table, claim, column);
      if (relation !== undefined) relations.push(relation);
    }
  }
  relations.push(...castParts(table));
  return relations;
}

/** Which rows each subtotal and total claims to add up. */
export function claimedSums(rows: readonly TableRow[]): ClaimedSum[] {
  const claims: ClaimedSum[] = [];
  /** Rows that no total stands for yet; where among them the present run of items, and the present group, began. */
  let open: TableRow[] = [];
  let runStart = 0;
  let groupStart = 0;
  for (const row of rows) {
    if (row.role === 'item') open.push(row);
    else if (row.role === 'group') {
      runStart = open.length;
      groupStart = open.length;
    } else if (row.role === 'subtotal') {
      // A subtotal straight after another one adds up the subtotals of its group.
      const from = runStart < open.length ? runStart : groupStart;
      if (from < open.length) claims.push({ total: row, items: open.slice(from) });
      open = [...open.slice(0, from), row];
      runStart = open.length;
    } else if (row.role === 'total') {
      if (open.length > 0) claims.push({ total: row, items: open });
      open = [row];
      runStart = 1;
      groupStart = 1;
    }
  }
  return claims;
}

/** What a claim comes to in a column; nothing where the total or all its items are blank. */
export function castClaim(table: Table, { total, items }: ClaimedSum, column: Column): Relation | undefined {
  const stated = total.cells[column.index];
  if (stated?.figure === undefined) return undefined;
  const cells = items.flatMap((row) => row.cells[column.index] ?? []);
  const known = cells.filter((cell) => cell.figure !== undefined);
  // A column with a total and no items at all claims nothing: the figure is brought in from elsewhere.
  if (known.length === 0) return undefined;
  const frame = {
    kind: total.role === 'subtotal' ? ('subtotal' as const) : ('total' as const),
    direction: 'down' as const,
    operator: '=' as const,
    stated,
    statedQuantity: quantityOf(stated.figure),
    terms: known,
    declared: total.syntax.roleText ?? total.syntax,
  };
  const broken = unsummable(table, cells, stated);
  if (broken !== undefined) return { ...frame, verdict: 'not-checked', reason: broken };
  const cast = castFigures(known, stated.figure);
  const outcome = { ...frame, ...cast };
  const unknown = known.length === cells.length ? [] : cells.filter((cell) => cell.figure === undefined);
  if (unknown.length > 0 && cast.verdict !== 'exact') {
    return { ...outcome, verdict: 'incomplete', unknown, reason: `${named(unknown)} not known` };
  }
  const finer = cast.verdict === 'exact' ? undefined : finerCell(table, column)?.cell;
  if (finer !== undefined && (finer === stated || known.includes(finer))) {
    return {
      ...outcome,
      verdict: 'not-checked',
      reason: `the figure of ${finer.row.label} has more digits than the others`,
    };
  }
  return outcome;
}

/** Why a column cannot be summed at all, in words; nothing if it can. */
function unsummable(table: Table, cells: readonly TableCell[], stated: TableCell): string | undefined {
  if (table.oddCells.length === 0) return undefined;
  for (const cell of [...cells, stated]) {
    const label = cell.row.label === '' ? 'a row without a label' : cell.row.label;
    if (cell.reading.kind === 'malformed') return `the figure of ${label} cannot be read`;
    if (cell.figure !== undefined && !cell.figure.nil && commonUnit(cell.figure.unit, cell.column.unit) === undefined) {
      return `the figure of ${label} is in another unit`;
    }
  }
  return undefined;
}

function named(cells: readonly TableCell[]): string {
  const labels = cells.map((cell) => (cell.row.label === '' ? 'a row without a label' : cell.row.label));
  if (labels.length === 1) return `${labels[0]} is`;
  if (labels.length > 3) return `${labels.length} of the figures are`;
  return `${listed(labels)} are`;
}

interface Cast {
  readonly verdict: Verdict;
  readonly difference: Decimal;
  readonly computed: Quantity;
}

/**
 * Adds figures up against a stated total. Plain figures are decided by comparing the difference with the rounding that
 * the printed precisions allow: the same test as building every interval (XBRL Calculations 1.1), and much cheaper.
 */
function castFigures(cells: readonly TableCell[], stated: Figure): Cast {
  const total = sum(cells.map(({ figure }) => figure?.value ?? ZERO));
  const plain =
    stated.qualifier === 'none' && cells.every(({ figure }) => figure === undefined || figure.qualifier === 'none');
  const difference = subtract(stated.value, total);
  const interval = (): Interval => (plain ? around(total, slackOf(cells)) : summed(cells));
  const computed = quantity(total, stated.unit, interval);
  if (isZero(difference)) return { verdict: 'exact', difference, computed };
  const holds = plain
    ? compare(abs(difference), add(slackOf(cells), halfUnit(stated))) <= 0
    : meets(interval(), intervalOf(stated));
  return { verdict: holds ? 'rounding' : 'fails', difference, computed };
}

function around(value: Decimal, slack: Decimal): Interval {
  return closedInterval(subtract(value, slack), add(value, slack));
}

/** How far the true sum of plain figures may lie from that of the printed ones. */
function slackOf(cells: readonly TableCell[]): Decimal {
  return sum(cells.map(({ figure }) => (figure === undefined ? ZERO : halfUnit(figure))));
}

/** How far the true value may lie from a printed one. */
function halfUnit(figure: Figure): Decimal {
  return figure.exact || figure.nil ? ZERO : decimal(5n, figure.precision - 1);
}

function summed(cells: readonly TableCell[]): Interval {
  return cells.reduce(
    (range, { figure }) => (figure === undefined ? range : addIntervals(range, intervalOf(figure))),
    point(ZERO),
  );
}

/** `of which` rows: together they may not exceed the item above; with a last row called "rest" they must equal it. */
function castParts(table: Table): Relation[] {
  const relations: Relation[] = [];
  for (const { whole, parts } of partedRows(table.rows)) {
    for (const column of table.columns) {
      const relation = column.additive ? castPartsOf(table, whole, parts, column) : undefined;
      if (relation !== undefined) relations.push(relation);
    }
  }
  return relations;
}

function partedRows(rows: readonly TableRow[]): { whole: TableRow; parts: TableRow[] }[] {
  const found: { whole: TableRow; parts: TableRow[] }[] = [];
  let whole: TableRow | undefined;
  let current: { whole: TableRow; parts: TableRow[] } | undefined;
  for (const row of rows) {
    if (row.role !== 'of which') {
      whole = row.role === 'group' ? undefined : row;
      current = undefined;
    } else if (whole !== undefined) {
      if (current === undefined) found.push((current = { whole, parts: [] }));
      current.parts.push(row);
    }
  }
  return found;
}

function castPartsOf(table: Table, whole: TableRow, parts: readonly TableRow[], column: Column): Relation | undefined {
  const stated = whole.cells[column.index];
  if (stated?.figure === undefined) return undefined;
  const cells = parts.flatMap((row) => row.cells[column.index] ?? []);
  const known = cells.filter((cell) => cell.figure !== undefined);
  if (known.length === 0) return undefined;
  const complete = /^(?:the )?rest$/i.test(parts.at(-1)?.label ?? '');
  const frame = {
    kind: 'of-which' as const,
    direction: 'down' as const,
    operator: complete ? ('=' as const) : ('>=' as const),
    stated,
    statedQuantity: quantityOf(stated.figure),
    terms: known,
    declared: parts[0]?.syntax.roleText ?? whole.syntax,
  };
  const broken = unsummable(table, cells, stated);
  if (broken !== undefined) return { ...frame, verdict: 'not-checked', reason: broken };
  const cast = castFigures(known, stated.figure);
  const outcome = { ...frame, ...cast };
  const unknown = cells.filter((cell) => cell.figure === undefined);
  if (complete && unknown.length > 0 && cast.verdict !== 'exact') {
    return { ...outcome, verdict: 'incomplete', unknown, reason: `${named(unknown)} not known` };
  }
  if (complete || !exceeds(cast, stated.figure)) return complete ? outcome : { ...outcome, verdict: 'exact' };
  return outcome;
}

/** Parts exceed the whole when they go further from nothing on the same side. Parts of mixed sign net out: not judged. */
function exceeds(cast: Cast, whole: Figure): boolean {
  const side = signOf(whole.value) || signOf(cast.computed.value);
  return signOf(cast.difference) === -side && signOf(cast.computed.value) === side;
}
