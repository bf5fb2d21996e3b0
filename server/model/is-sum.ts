/** Tells plain sums from all other expressions. */
import type { Expression } from '../../grammar/tree.ts';

/** Whether a part that is not known can simply be left out: it is only added or taken away. */
export function isSum(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
    case 'literal':
    case 'range':
      return true;
    case 'negate':
      return isSum(expression.operand);
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '*' && left.kind === 'literal') return isSum(right);
      // Thousands made of millions are a sum all the same.
      if (operator === '*' || operator === '/') return right.kind === 'literal' && isSum(left);
      return isSum(left) && isSum(right);
    }
    case 'call':
      return expression.name.text.toLowerCase() === 'sum' && expression.arguments.every(isSum);
    default:
      return false;
  }
}
