/**
 * Works out an expression. What its names stand for is the scope's business: inside a table they are rows or columns,
 * elsewhere they are facts of the report. The operands that were read come back with the result, so that a finding can
 * point at them and an edit to one of them brings the expression back.
 */
import type { Expression, Name, Span } from '../../grammar/tree.ts';
import { didYouMean } from '../../grammar/nearest.ts';
import { compare, decimal, roundTo } from '../figures/decimal.ts';
import type { Figure, Scale, Unit } from '../figures/figure.ts';
import { point } from '../figures/interval.ts';
import { readCell } from '../figures/read-cell.ts';
import { readUnit } from '../figures/read-unit.ts';
import { isSum } from './is-sum.ts';
import {
  absoluteQuantity,
  addQuantities,
  sumQuantities,
  commonUnit,
  divideQuantities,
  isFault,
  multiplyQuantities,
  negateQuantity,
  NO_UNIT,
  percentOf,
  plainNumber,
  quantity,
  quantityOf,
  subtractQuantities,
} from './quantity.ts';
import type { Quantity, UnitFault } from './quantity.ts';

/** Something with a figure, or with a value worked out already; neither means that the figure is unknown. */
export interface Operand {
  readonly figure?: Figure | undefined;
  readonly quantity?: Quantity;
}

export interface EvaluationFault extends Span {
  /**
   * zero: it divides by zero, so there is nothing to compare with. document: another document cannot be read, which is
   * told where the document is named. missing: a gap, of which the syntax speaks.
   */
  readonly kind: 'name' | 'unit' | 'shape' | 'zero' | 'document' | 'missing';
  readonly message: string;
  readonly suggestion?: string;
}

export interface Scope<T extends Operand> {
  /** One operand for a figure, several for a whole column. */
  resolve(name: Name): readonly T[] | EvaluationFault;
  /** The neighbours from one name to another, both included. */
  range(from: Name, to: Name): readonly T[] | EvaluationFault;
  /** In a table, the unit and scale of a plain number added to or compared with its cells. */
  readonly plain?: { readonly unit: Unit; readonly scale: Scale };
}

export type Evaluation<T> =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly operands: readonly T[] }
  /** Some operands are unknown. `known` is what a plain sum comes to without them; nothing can be said of anything else. */
  | {
      readonly kind: 'unknown';
      readonly operands: readonly T[];
      readonly unknown: readonly T[];
      readonly known?: Quantity;
    }
  | { readonly kind: 'fault'; readonly fault: EvaluationFault; readonly operands: readonly T[] };

export function evaluate<T extends Operand>(expression: Expression, scope: Scope<T>): Evaluation<T> {
  const evaluator = new Evaluator(scope);
  try {
    const worked = evaluator.value(expression);
    const { operands, unknown } = evaluator;
    if (unknown.length === 0) return { kind: 'quantity', quantity: worked, operands };
    return { kind: 'unknown', operands, unknown, ...(isSum(expression) ? { known: worked } : {}) };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { kind: 'fault', fault: stopped.fault, operands: evaluator.operands };
    throw stopped;
  }
}

/** Ends an evaluation from any depth; never leaves this file. */
class Stopped extends Error {
  readonly fault: EvaluationFault;
  constructor(fault: EvaluationFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const AGGREGATES = new Set(['sum', 'average', 'min', 'max', 'count']);
const FUNCTIONS = [...AGGREGATES, 'abs', 'round', 'change', 'percent'];

class Evaluator<T extends Operand> {
  readonly operands: T[] = [];
  readonly unknown: T[] = [];
  readonly #scope: Scope<T>;

  constructor(scope: Scope<T>) {
    this.#scope = scope;
  }

  value(expression: Expression): Quantity {
    switch (expression.kind) {
      case 'literal':
        return this.#literal(expression);
      case 'name':
        return this.#single(expression);
      case 'negate':
        return negateQuantity(this.value(expression.operand));
      case 'binary':
        return this.#binary(expression);
      case 'call':
        return this.#call(expression);
      case 'range':
        throw stop(
          expression,
          'shape',
          'A range such as a .. d can only stand inside sum, average, min, max or count.',
        );
      case 'missing':
        throw stop(expression, 'missing', 'A name or a figure is missing here.');
    }
  }

  #literal(expression: Expression & { kind: 'literal' }): Quantity {
    const figure = literalFigure(expression.text);
    if (figure === undefined) throw stop(expression, 'shape', `'${expression.text}' cannot be read as a figure.`);
    return figure.unit.kind === 'number' ? plainNumber(figure.value) : quantityOf(figure);
  }

  #single(name: Name): Quantity {
    const found = this.#scope.resolve(name);
    if (!isOperands(found)) throw new Stopped(found);
    const only = found[0];
    if (found.length !== 1 || only === undefined) {
      const text = nameText(name);
      throw stop(
        name,
        'shape',
        `'${text}' is ${found.length} figures, not one. Write sum(${text}), or name one of them.`,
      );
    }
    return this.#use(only);
  }

  #use(operand: T): Quantity {
    this.operands.push(operand);
    if (operand.figure !== undefined) return quantityOf(operand.figure);
    if (operand.quantity !== undefined) return operand.quantity;
    this.unknown.push(operand);
    return plainNumber(decimal(0n));
  }

  #binary(expression: Expression & { kind: 'binary' }): Quantity {
    let left = this.value(expression.left);
    let right = this.value(expression.right);
    if (expression.operator === '+' || expression.operator === '-') {
      left = inContext(expression.left, left, right, this.#plainBeside(right));
      right = inContext(expression.right, right, left, this.#plainBeside(left));
    }
    return this.#settle(expression, OPERATIONS[expression.operator](left, right));
  }

  #call(expression: Expression & { kind: 'call' }): Quantity {
    const name = expression.name.text.toLowerCase();
    if (AGGREGATES.has(name)) return this.#aggregate(expression, name);
    const values = expression.arguments.map((argument) => this.value(argument));
    const [first, second] = values;
    const wanted = name === 'abs' ? 1 : 2;
    if (!FUNCTIONS.includes(name)) {
      throw stop(
        expression.name,
        'shape',
        `There is no function '${expression.name.text}'.${didYouMean(name, FUNCTIONS)}`,
      );
    }
    if (values.length !== wanted || first === undefined) {
      throw stop(
        expression,
        'shape',
        `${name} takes ${wanted === 1 ? 'one value' : 'two values'}; here it has ${values.length}.`,
      );
    }
    if (name === 'abs') return absoluteQuantity(first);
    if (second === undefined) return first;
    // In a table, percent(part, 299820) means 299,820 of the table's unit.
    const [a, b] = expression.arguments;
    const left = a ? inContext(a, first, second, this.#plainBeside(second)) : first;
    const right = b ? inContext(b, second, first, this.#plainBeside(first)) : second;
    if (name === 'percent') return this.#settle(expression, percentOf(left, right));
    if (name === 'change') return this.#change(expression, left, right);
    return this.#round(expression, first, second);
  }

  /** The plain number's unit and scale; those of the last figure read where the column is in another, as one of shares is. */
  #plainBeside(beside: Quantity): Scope<T>['plain'] {
    const { plain } = this.#scope;
    if (plain === undefined || commonUnit(plain.unit, beside.unit) !== undefined) return plain;
    return this.operands.findLast(({ figure }) => figure?.unit.kind === beside.unit.kind)?.figure ?? plain;
  }

  #change(expression: Expression, from: Quantity, to: Quantity): Quantity {
    const difference = this.#settle(expression, subtractQuantities(to, from));
    return this.#settle(expression, percentOf(difference, from));
  }

  #round(expression: Expression, value: Quantity, places: Quantity): Quantity {
    const exponent = -Number(places.value.coefficient) * 10 ** Math.max(places.value.exponent, 0);
    if (places.value.exponent < 0 || Math.abs(exponent) > 12) {
      throw stop(expression, 'shape', 'round takes a whole number of decimal places, from -12 to 12.');
    }
    const rounded = roundTo(value.value, exponent);
    return quantity(rounded, value.unit, () => point(rounded));
  }

  #aggregate(expression: Expression & { kind: 'call' }, name: string): Quantity {
    const values = expression.arguments.flatMap((argument) => this.#several(argument));
    if (name === 'count') return plainNumber(decimal(BigInt(values.length)));
    const [first, ...others] = values;
    if (first === undefined) throw stop(expression, 'shape', `${name} has nothing to work on.`);
    if (name === 'min' || name === 'max') {
      return values.reduce((best, next) => this.#extreme(expression, name, best, next));
    }
    const total = this.#settle(expression, sumQuantities(first, others));
    if (name === 'sum') return total;
    return this.#settle(expression, divideQuantities(total, plainNumber(decimal(BigInt(values.length)))));
  }

  /** The values of an aggregate's argument: all known ones of a column or a range, or the one of an expression. */
  #several(argument: Expression): Quantity[] {
    const found =
      argument.kind === 'range'
        ? this.#scope.range(argument.from, argument.to)
        : argument.kind === 'name'
          ? this.#scope.resolve(argument)
          : undefined;
    if (found === undefined) return [this.value(argument)];
    if (!isOperands(found)) throw new Stopped(found);
    return found.map((operand) => this.#use(operand));
  }

  #extreme(expression: Expression, name: 'min' | 'max', a: Quantity, b: Quantity): Quantity {
    this.#settle(expression, addQuantities(a, b));
    const order = compare(a.value, b.value);
    return (name === 'min' ? order <= 0 : order >= 0) ? a : b;
  }

  #settle(at: Span, result: Quantity | UnitFault): Quantity {
    // While an operand is unknown its unit is too; nothing is held against it.
    if (!isFault(result)) return result;
    if (this.unknown.length > 0) return plainNumber(decimal(0n));
    throw stop(at, result.zero ? 'zero' : 'unit', result.fault);
  }
}

/**
 * In a table of £m, the 310.406 of `310.406 - grants` is pounds and millions like the cells it stands beside, to the
 * precision that it is written at. Anything but a plain number beside a figure with a unit is left as it is.
 */
export function inContext(
  expression: Expression,
  own: Quantity,
  beside: Quantity,
  plain: Scope<Operand>['plain'],
): Quantity {
  if (plain === undefined || expression.kind !== 'literal' || own.unit !== NO_UNIT) return own;
  if (beside.unit.kind === 'number') return own;
  const reading = readCell(expression.text, plain);
  return reading.kind === 'figure' ? quantityOf(reading.figure) : own;
}

const OPERATIONS = {
  '+': addQuantities,
  '-': subtractQuantities,
  '*': multiplyQuantities,
  '/': divideQuantities,
};

/** The figure that a literal in an expression stands for: `£200k`, `2%`, `19 cases per social worker`. */
export function literalFigure(text: string): Figure | undefined {
  const whole = readCell(text, { unit: NO_UNIT, scale: 0 });
  if (whole.kind === 'figure') return whole.figure;
  // What follows a number is what it counts.
  const space = /^[^\s]*\d[^\s]*\s+(?=\p{L})/u.exec(text)?.[0];
  const measure = space === undefined ? undefined : readUnit(text.slice(space.length));
  if (space === undefined || measure === undefined) return undefined;
  const counted = readCell(space, measure);
  return counted.kind === 'figure' ? { ...counted.figure, text } : undefined;
}

export function nameText(name: Name): string {
  return name.segments.map((segment) => segment.text).join('.');
}

export function isOperands<T>(found: readonly T[] | EvaluationFault): found is readonly T[] {
  return Array.isArray(found);
}

function stop(at: Span, kind: EvaluationFault['kind'], message: string): Stopped {
  return new Stopped({ kind, message, start: at.start, end: at.end });
}
