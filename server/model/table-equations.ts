/**
 * The `check:` equations of a table. Over column names an equation holds in every row; over row names, in every column
 * whose figures can be summed; `for` restricts it to some of them.
 */
import type { Equation, Name } from '../../grammar/tree.ts';
import { didYouMean } from '../../grammar/nearest.ts';
import type { Decimal } from '../figures/decimal.ts';
import { compareQuantities, mirrored } from './comparison.ts';
import type { Compared } from './comparison.ts';
import { evaluate, inContext, nameText } from './evaluate.ts';
import type { Evaluation, EvaluationFault, Scope } from './evaluate.ts';
import type { EquationFault, Relation, TableCell, TableMeaning, Verdict } from './meaning.ts';
import { namesIn } from './names-in.ts';
import { isFault } from './quantity.ts';

type Table = Omit<TableMeaning, 'relations' | 'faults'>;

/** One row that a column equation is checked in, or one column that a row equation is checked in. */
type Line = (index: number) => TableCell | undefined;

/** What the names of an equation are: all columns, or all rows, by id. */
interface Axis {
  readonly direction: 'across' | 'down';
  readonly ids: ReadonlyMap<string, number>;
  readonly lines: readonly Line[];
}

export function checkEquations(table: Table): { relations: Relation[]; faults: EquationFault[] } {
  const relations: Relation[] = [];
  const faults: EquationFault[] = [];
  for (const { equation } of table.syntax.entries) {
    if (equation === undefined) continue;
    const axis = axisOf(equation, table);
    if ('message' in axis) {
      faults.push(axis);
      continue;
    }
    for (const line of axis.lines) {
      const result = checkLine(equation, axis, line);
      if (result === undefined) continue;
      if ('verdict' in result) relations.push(result);
      else {
        // What is wrong with an equation is wrong in every row: once is enough.
        faults.push(result);
        break;
      }
    }
  }
  return { relations, faults };
}

function axisOf(equation: Equation, table: Table): Axis | EquationFault {
  const names = [...namesIn(equation.left), ...namesIn(equation.right)];
  const columns = columnIds(table);
  const long = names.find((name) => name.segments.length > 1);
  if (long !== undefined) {
    const message = `A table's check speaks of its own rows or columns. To compare it with '${nameText(long)}', write an @check after the table.`;
    return { kind: 'shape', message, start: long.start, end: long.end };
  }
  if (names.every((name) => columns.has(idOf(name)))) {
    const picked = equation.only.length === 0 ? EVERYTHING : pick(equation, rowIds(table));
    if ('message' in picked) return picked;
    const wanted = table.rows.filter((row) => row.role !== 'group' && (picked.size === 0 || picked.has(row.index)));
    return { direction: 'across', ids: columns, lines: wanted.map((row) => (index) => row.cells[index]) };
  }
  const rows = rowIds(table);
  if (names.every((name) => rows.has(idOf(name)))) {
    const picked = pick(equation, columns);
    if ('message' in picked) return picked;
    const wanted = table.columns.filter((column) => (picked.size === 0 ? column.additive : picked.has(column.index)));
    return {
      direction: 'down',
      ids: rows,
      lines: wanted.map(
        ({ index: at }) =>
          (index) =>
            table.rows[index]?.cells[at],
      ),
    };
  }
  return misnamed(names, columns, rows);
}

function columnIds(table: Table): Map<string, number> {
  return new Map(table.columns.map((column) => [column.id, column.index]));
}

/** Row ids; `total` is always the last total row. */
function rowIds(table: Table): Map<string, number> {
  const ids = new Map(table.rows.map((row) => [row.id, row.index]));
  const total = table.rows.findLast((row) => row.role === 'total');
  if (total !== undefined && !ids.has('total')) ids.set('total', total.index);
  return ids;
}

const EVERYTHING: ReadonlySet<number> = new Set();

/** The rows or columns that `for` names; none means all. */
function pick(equation: Equation, ids: ReadonlyMap<string, number>): ReadonlySet<number> | EquationFault {
  const picked = new Set<number>();
  for (const only of equation.only) {
    const [from, to] = only.kind === 'name' ? [only, only] : [only.from, only.to];
    const first = ids.get(idOf(from));
    const last = ids.get(idOf(to));
    const missing = first === undefined ? from : last === undefined ? to : undefined;
    if (missing !== undefined) return unknownName(missing, ids.keys(), 'row or column');
    for (let index = first ?? 0; index <= (last ?? -1); index++) picked.add(index);
  }
  return picked;
}

function misnamed(
  names: readonly Name[],
  columns: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, number>,
): EquationFault {
  const stray = names.find((name) => !columns.has(idOf(name)) && !rows.has(idOf(name)));
  if (stray !== undefined) return unknownName(stray, [...columns.keys(), ...rows.keys()], 'row or column');
  const row = names.find((name) => !columns.has(idOf(name)));
  const column = names.find((name) => !rows.has(idOf(name)));
  const at = row ?? names[0];
  const message = `A check is either over columns or over rows: '${row ? idOf(row) : ''}' is a row, '${column ? idOf(column) : ''}' is a column.`;
  return { kind: 'shape', message, start: at?.start ?? 0, end: at?.end ?? 0 };
}

function unknownName(name: Name, known: Iterable<string>, what: string): EquationFault {
  const text = idOf(name);
  const message = `This table has no ${what} '${text}'.${didYouMean(text, known)}`;
  return { kind: 'name', message, start: name.start, end: name.end };
}

function idOf(name: Name): string {
  return name.segments[0]?.text.toLowerCase() ?? '';
}

/** The equation in one row or column; nothing where its figures are not there, as in a row of another kind. */
function checkLine(equation: Equation, axis: Axis, line: Line): Relation | EquationFault | undefined {
  const turned = equation.left.kind !== 'name' && equation.right.kind === 'name';
  const [leftSide, rightSide] = turned ? [equation.right, equation.left] : [equation.left, equation.right];
  const operator = turned ? mirrored(equation.operator) : equation.operator;
  const stated = leftSide.kind === 'name' ? line(axis.ids.get(idOf(leftSide)) ?? -1) : undefined;
  if (leftSide.kind === 'name' && !isClaim(stated)) return undefined;
  const scope = lineScope(axis, line, stated ?? someCell(equation, axis, line));
  const left = evaluate(leftSide, scope);
  const right = evaluate(rightSide, scope);
  const frame = {
    kind: 'check' as const,
    direction: axis.direction,
    operator,
    terms: right.operands,
    declared: equation,
    ...(stated === undefined ? {} : { stated }),
  };
  const fault = left.kind === 'fault' ? left.fault : right.kind === 'fault' ? right.fault : undefined;
  if (fault !== undefined) {
    return fault.kind === 'zero' ? { ...frame, verdict: 'not-checked', reason: 'it divides by zero' } : faultOf(fault);
  }
  if (left.kind !== 'quantity' || right.kind !== 'quantity') return unfinished(frame, left, right);
  const within = equation.within === undefined ? undefined : evaluate(equation.within, scope);
  if (within?.kind === 'fault') return faultOf(within.fault);
  const statedQuantity = inContext(leftSide, left.quantity, right.quantity, scope.plain);
  const computed = inContext(rightSide, right.quantity, left.quantity, scope.plain);
  const allowance = within?.kind === 'quantity' ? within.quantity : undefined;
  const scaled = allowance && equation.within && inContext(equation.within, allowance, computed, scope.plain);
  const compared = compareQuantities(statedQuantity, operator, computed, scaled);
  if (isFault(compared)) return { kind: 'unit', message: compared.fault, start: equation.start, end: equation.end };
  return { statedQuantity, computed, ...frame, ...compared };
}

/** How a check of the table comes out once a cell of it is another value; undefined if it is none of its checks. */
export function checkWith(table: Table, relation: Relation, cell: TableCell, value: Decimal): Verdict | undefined {
  const { declared, direction } = relation;
  const equation = table.syntax.entries.find((entry) => entry.equation === declared)?.equation;
  if (equation === undefined || cell.figure === undefined) return undefined;
  const ids = direction === 'across' ? columnIds(table) : rowIds(table);
  const changed: TableCell = { ...cell, figure: { ...cell.figure, value } };
  const result = checkLine(equation, { direction, ids, lines: [] }, (index) => {
    const found = direction === 'across' ? cell.row.cells[index] : table.rows[index]?.cells[cell.column.index];
    return found === cell ? changed : found;
  });
  return result !== undefined && 'verdict' in result ? result.verdict : undefined;
}

type Frame = Pick<Relation, 'kind' | 'direction' | 'operator' | 'terms' | 'declared'> &
  Partial<Pick<Relation, 'stated'>>;

/** A line some of whose figures are not known; it claims nothing where none of them is. */
function unfinished(frame: Frame, left: Evaluation<TableCell>, right: Evaluation<TableCell>): Relation | undefined {
  const unknown = [left, right].flatMap((side) => (side.kind === 'unknown' ? side.unknown : []));
  const rightGone = right.kind === 'unknown' && right.unknown.length === right.operands.length;
  if (rightGone || unknown.length === left.operands.length + right.operands.length) return undefined;
  const broken = unknown.some((cell) => cell.reading.kind === 'malformed');
  if (broken) return { ...frame, verdict: 'not-checked', reason: 'a figure in it cannot be read' };
  const without = frame.operator === '=' ? holdsWithout(left, right) : undefined;
  return without === undefined
    ? { ...frame, verdict: 'incomplete', unknown, reason: 'a figure in it is not known' }
    : { ...frame, ...without };
}

/** A sum that holds without the figures that are not known holds: a blank is then most likely nothing. */
function holdsWithout(
  left: Evaluation<TableCell>,
  right: Evaluation<TableCell>,
): (Pick<Relation, 'statedQuantity' | 'computed'> & Compared) | undefined {
  const statedQuantity = left.kind === 'quantity' ? left.quantity : left.kind === 'unknown' ? left.known : undefined;
  const computed = right.kind === 'quantity' ? right.quantity : right.kind === 'unknown' ? right.known : undefined;
  if (statedQuantity === undefined || computed === undefined) return undefined;
  const compared = compareQuantities(statedQuantity, '=', computed);
  return isFault(compared) || compared.verdict !== 'exact' ? undefined : { statedQuantity, computed, ...compared };
}

/** A dash in a column of percentages says that there is none, not that it is exactly zero. */
function isClaim(cell: TableCell | undefined): boolean {
  if (cell?.figure === undefined) return false;
  return cell.figure.nil !== true || cell.column.additive;
}

function faultOf(fault: EvaluationFault): EquationFault {
  const { kind, message, start, end } = fault;
  const known = kind === 'name' || kind === 'shape' || kind === 'missing';
  return { kind: known ? kind : 'unit', message, start, end };
}

/** A cell that gives plain numbers in the equation their unit and scale. */
function someCell(equation: Equation, axis: Axis, line: Line): TableCell | undefined {
  for (const name of [...namesIn(equation.left), ...namesIn(equation.right)]) {
    const cell = line(axis.ids.get(idOf(name)) ?? -1);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function lineScope(axis: Axis, line: Line, model: TableCell | undefined): Scope<TableCell> {
  return {
    resolve: (name) => {
      const cell = line(axis.ids.get(idOf(name)) ?? -1);
      return cell === undefined ? [] : [cell];
    },
    range: (from, to) => {
      const cells: TableCell[] = [];
      const last = axis.ids.get(idOf(to)) ?? -1;
      for (let index = axis.ids.get(idOf(from)) ?? 0; index <= last; index++) {
        const cell = line(index);
        if (cell !== undefined) cells.push(cell);
      }
      return cells;
    },
    ...(model === undefined ? {} : { plain: { unit: model.column.unit, scale: model.column.scale } }),
  };
}
