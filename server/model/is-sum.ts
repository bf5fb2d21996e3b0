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
    case 'binary':
      return (
        (expression.operator === '+' || expression.operator === '-') &&
        isSum(expression.left) &&
        isSum(expression.right)
      );
    case 'call':
      return expression.name.text.toLowerCase() === 'sum' && expression.arguments.every(isSum);
    default:
      return false;
  }
}
