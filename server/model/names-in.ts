/** The names that an expression reads. */
import type { Expression, Name } from '../../grammar/tree.ts';

/** All names in an expression, the two ends of a range among them. */
export function namesIn(expression: Expression): Name[] {
  switch (expression.kind) {
    case 'name':
      return [expression];
    case 'negate':
      return namesIn(expression.operand);
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(namesIn);
    case 'range':
      return [expression.from, expression.to];
    default:
      return [];
  }
}
