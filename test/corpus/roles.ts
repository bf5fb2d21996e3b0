/**
 * Gives each row of a corpus table its role. Where the sum that a role claims is exactly the one that a check states, the
 * role says it; no row is given a role that claims anything else. Whether the figures add up is never asked.
 */
import type { Role } from '../../grammar/tree.ts';
import { commonUnit } from '../../server/model/quantity.ts';
import { claimedSums } from '../../server/model/table-casts.ts';
import { finerCell } from '../../server/model/table-precision.ts';
import type { TableMeaning, TableRow } from '../../server/model/meaning.ts';
import type { CorpusRow, CorpusTable } from './corpus.ts';
import type { Statement } from './statements.ts';

export interface Roles {
  readonly roles: readonly Role[];
  /** The columns of each statement that the role of its row casts. */
  readonly cast: ReadonlyMap<Statement, readonly number[]>;
  /** Totals that no check states and whose items are in part blank: their sums must come out incomplete. */
  readonly open: readonly number[];
}

/** What a row is by its own words, before any check is looked at. */
function kindOf({ kind, cells }: CorpusRow): Role {
  if (/head|group|section|title/.test(kind)) return cells.every((cell) => cell === '') ? 'group' : 'item';
  if (/memo|info/.test(kind)) return 'memo';
  if (/of.?which|part of/.test(kind)) return 'of which';
  if (/sub.?total/.test(kind)) return 'subtotal';
  if (/total/.test(kind)) return 'total';
  return kind === '' && cells.length === 0 ? 'group' : 'item';
}

/** `table` is the real reading of the rows without roles: its columns and figures. */
export function assignRoles(source: CorpusTable, statements: readonly Statement[], table: TableMeaning): Roles {
  const all = attempt(source, statements, table, false);
  // Rows that no sum counts stand in the way of a role that adds up everything above it: tried as memo rows as well.
  const counted = attempt(source, statements, table, true);
  return counted.cast.size > all.cast.size ? counted : all;
}

function attempt(source: CorpusTable, statements: readonly Statement[], table: TableMeaning, leaveOut: boolean): Roles {
  const roles: Role[] = [];
  const cast = new Map<Statement, readonly number[]>();
  const open: number[] = [];
  const isCounted = (index: number): boolean => statements.some(({ items }) => items?.includes(index) === true);
  const isStated = (index: number): boolean =>
    statements.some(({ target, form }) => form !== 'across' && target.row === index);
  source.rows.forEach((row, index) => {
    const kind = kindOf(row);
    const role = (): Role => {
      const sums = statements.filter(({ items, target }) => items !== undefined && target.row === index);
      const [only] = sums;
      if (only !== undefined && sums.length === 1) {
        const wanted = ofRow(kind);
        for (const candidate of wanted) {
          const columns = castColumns(only, claimed(roles, candidate), table);
          if (columns === undefined) continue;
          cast.set(only, columns);
          return candidate;
        }
      }
      if (kind === 'total' || kind === 'subtotal') {
        if (!isStated(index) && isOpen(index, claimed(roles, kind), table)) {
          open.push(index);
          return kind;
        }
        return isCounted(index) ? 'item' : 'memo';
      }
      if (kind === 'of which') return isCounted(index) ? 'item' : hasWhole(roles) ? 'of which' : 'memo';
      if (kind !== 'memo' && kind !== 'item') return kind;
      if (isCounted(index)) return 'item';
      return kind === 'memo' || leaveOut || isOfAnotherUnit(index, table) ? 'memo' : 'item';
    };
    roles.push(role());
  });
  return { roles, cast, open };
}

function ofRow(kind: Role): Role[] {
  return kind === 'subtotal' ? ['subtotal', 'total'] : ['total', 'subtotal'];
}

/** The rows that a row with this role, after rows with those, claims to add up: as the model itself has it. */
function claimed(roles: readonly Role[], role: Role): readonly number[] {
  const rows = [...roles, role].map((each, index) => ({ role: each, index }) as TableRow);
  return (
    claimedSums(rows)
      .find(({ total }) => total.index === roles.length)
      ?.items.map(({ index }) => index) ?? []
  );
}

/** A row of percentages below rows of pounds. */
function isOfAnotherUnit(row: number, table: TableMeaning): boolean {
  return table.columns.some(({ index, unit }) => {
    const figure = table.rows[row]?.cells[index]?.figure;
    return figure !== undefined && !figure.nil && commonUnit(figure.unit, unit) === undefined;
  });
}

function hasWhole(roles: readonly Role[]): boolean {
  const above = roles.findLast((role) => role !== 'of which');
  return above !== undefined && above !== 'group';
}

/** The columns that a role would cast for the statement; undefined if it would claim anything that is not stated. */
function castColumns(statement: Statement, claim: readonly number[], table: TableMeaning): number[] | undefined {
  const { items = [], target, lines, tolerance, comparison, exact, rounded } = statement;
  const same = claim.length === items.length && claim.every((index) => items.includes(index));
  if (!same || rounded === true || tolerance !== '' || comparison !== '=') return undefined;
  const rows = [...items, target.row ?? -1];
  const columns = columnsCast(target.row ?? -1, items, table);
  if (columns.length === 0 || columns.some((column) => lines?.includes(column) === false)) return undefined;
  const spoilt = columns.some((index) => {
    const column = table.columns[index];
    const figures = rows.flatMap((row) => table.rows[row]?.cells[index]?.figure ?? []);
    const finer = column && finerCell(table, column)?.cell;
    // A cast is not made at all with a figure of another unit, or with one of more digits than all others.
    const mixed = figures.some((figure) => !figure.nil && column && commonUnit(figure.unit, column.unit) === undefined);
    const inexact = exact && figures.some((figure) => !figure.exact);
    return mixed || inexact || (finer !== undefined && rows.includes(finer.row.index));
  });
  return spoilt ? undefined : columns;
}

/** The columns in which a total of these rows is a claim: those that are summed and have figures. */
function columnsCast(total: number, items: readonly number[], table: TableMeaning): number[] {
  const has = (row: number, column: number): boolean => table.rows[row]?.cells[column]?.figure !== undefined;
  return table.columns
    .filter(({ additive, index }) => additive && has(total, index) && items.some((item) => has(item, index)))
    .map(({ index }) => index);
}

/** Whether a total that nothing states can be told to be incomplete: in every column that it would cast, an item is blank. */
function isOpen(total: number, items: readonly number[], table: TableMeaning): boolean {
  const columns = columnsCast(total, items, table);
  const isBlank = (row: number, column: number): boolean => table.rows[row]?.cells[column]?.figure === undefined;
  return columns.length > 0 && columns.every((column) => items.some((item) => isBlank(item, column)));
}
