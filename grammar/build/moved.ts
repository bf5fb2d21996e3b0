/** Expressions and equations as they are when they stand elsewhere in a block: the same, at other offsets. */

import type { RangeExpression } from '../parser/expression-parts.ts';
import type { Equation, Expression, Name, Span, Text } from '../tree.ts';

export function movedEquation(equation: Equation, by: number): Equation {
  const { start, end } = moved(equation, by);
  return {
    start,
    end,
    left: movedExpression(equation.left, by),
    operator: equation.operator,
    right: movedExpression(equation.right, by),
    ...(equation.within && { within: movedExpression(equation.within, by) }),
    only: equation.only.map((each) => (each.kind === 'name' ? movedName(each, by) : movedRange(each, by))),
  };
}

function movedExpression(expression: Expression, by: number): Expression {
  const { start, end } = moved(expression, by);
  switch (expression.kind) {
    case 'name':
      return movedName(expression, by);
    case 'negate':
      return { kind: 'negate', start, end, operand: movedExpression(expression.operand, by) };
    case 'binary': {
      const { operator, left, right } = expression;
      return {
        kind: 'binary',
        start,
        end,
        operator,
        left: movedExpression(left, by),
        right: movedExpression(right, by),
      };
    }
    case 'call': {
      const { name, arguments: given } = expression;
      return {
        kind: 'call',
        start,
        end,
        name: movedText(name, by),
        arguments: given.map((each) => movedExpression(each, by)),
      };
    }
    case 'range':
      return movedRange(expression, by);
    case 'literal':
      return { kind: 'literal', start, end, text: expression.text };
    default:
      return { kind: 'missing', start, end };
  }
}

function movedName({ start, end, segments }: Name, by: number): Name {
  return { kind: 'name', start: start + by, end: end + by, segments: segments.map((each) => movedText(each, by)) };
}

function movedRange({ start, end, from, to }: RangeExpression, by: number): RangeExpression {
  return { kind: 'range', start: start + by, end: end + by, from: movedName(from, by), to: movedName(to, by) };
}

function movedText({ start, end, text }: Text, by: number): Text {
  return { start: start + by, end: end + by, text };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
