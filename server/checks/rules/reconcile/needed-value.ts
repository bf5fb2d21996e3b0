/** What a cell would have to be for a sum or check of its table to hold. */
import type { Equation, Expression, Name } from '../../../../grammar/tree.ts';
import { add, negate, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { addIntervals, intervalOf, meets, point, printedInterval } from '../../../figures/interval.ts';
import type { Relation, TableCell, TableMeaning } from '../../../model/meaning.ts';

/** 1: the relation adds the cell, -1: takes it away, 0: leaves it out. Undefined where it does anything else with it. */
export type Weight = 1 | -1 | 0 | undefined;

/** The value that makes a failed relation hold to the last digit; undefined where that cannot be told. */
export function neededValue(relation: Relation, cell: TableCell, weight: Weight): Decimal | undefined {
  const { stated, computed, difference } = relation;
  if (cell === stated) return computed?.value;
  if (cell.figure === undefined || difference === undefined || (weight !== 1 && weight !== -1)) return undefined;
  return add(cell.figure.value, weight === 1 ? difference : negate(difference));
}

/** Whether the relation holds, to the last digit or by rounding, once the cell is `value`. */
export function holdsWith(relation: Relation, cell: TableCell, weight: Weight, value: Decimal): boolean {
  const { stated, computed } = relation;
  if (stated?.figure === undefined || cell.figure === undefined || computed === undefined) return false;
  if (cell === stated) {
    const { exact, precision } = cell.figure;
    return meets(computed.interval, exact ? point(value) : printedInterval(value, precision));
  }
  if (weight !== 1 && weight !== -1) return false;
  const change = subtract(value, cell.figure.value);
  const shifted = addIntervals(computed.interval, point(weight === 1 ? change : negate(change)));
  return meets(shifted, intervalOf(stated.figure));
}

/** What a relation does with one of its cells. */
export function weightIn(table: TableMeaning, relation: Relation, cell: TableCell): Weight {
  if (!relation.terms.includes(cell)) return 0;
  if (relation.kind !== 'check') return 1;
  const equation = table.syntax.entries.find((entry) => entry.equation === relation.declared)?.equation;
  return equation && weightOf(workedOut(equation), positionIn(table, relation, cell));
}

/** The side of an equation that does not state the result. */
function workedOut({ left, right }: Equation): Expression {
  return left.kind !== 'name' && right.kind === 'name' ? left : right;
}

/** Where a cell stands among the rows or columns that a check names, and where its names stand. */
interface Position {
  readonly index: number;
  indexOf(name: Name): number;
}

function positionIn({ columns, rows }: TableMeaning, { direction }: Relation, cell: TableCell): Position {
  const lines: readonly { readonly id: string; readonly index: number }[] = direction === 'across' ? columns : rows;
  const lastTotal = direction === 'across' ? undefined : rows.findLast(({ role }) => role === 'total');
  return {
    index: direction === 'across' ? cell.column.index : cell.row.index,
    indexOf: (name) => {
      const id = name.segments[0]?.text.toLowerCase();
      const line = lines.find((each) => each.id === id) ?? (id === 'total' ? lastTotal : undefined);
      return line?.index ?? -1;
    },
  };
}

function weightOf(expression: Expression, position: Position): Weight {
  switch (expression.kind) {
    case 'name':
      return position.indexOf(expression) === position.index ? 1 : 0;
    case 'range': {
      const { from, to } = expression;
      return position.indexOf(from) <= position.index && position.index <= position.indexOf(to) ? 1 : 0;
    }
    case 'negate':
      return minus(weightOf(expression.operand, position));
    case 'binary': {
      const [left, right] = [weightOf(expression.left, position), weightOf(expression.right, position)];
      if (expression.operator === '+') return plus(left, right);
      if (expression.operator === '-') return plus(left, minus(right));
      return left === 0 && right === 0 ? 0 : undefined;
    }
    case 'call': {
      const weights = expression.arguments.map((each) => weightOf(each, position));
      if (expression.name.text.toLowerCase() === 'sum') return weights.reduce(plus, 0);
      return weights.every((weight) => weight === 0) ? 0 : undefined;
    }
    default:
      return 0;
  }
}

function minus(weight: Weight): Weight {
  return weight === undefined ? undefined : weight === 0 ? 0 : weight === 1 ? -1 : 1;
}

/** Undefined as well when a cell counts more than once. */
function plus(a: Weight, b: Weight): Weight {
  if (a === 0) return b;
  return b === 0 ? a : undefined;
}
