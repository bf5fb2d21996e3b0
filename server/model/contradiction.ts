/** "An overspend of £0.145m" where the table has an underspend: the word contradicts the sign. */
import { isZero, negate, signOf } from '../figures/decimal.ts';
import type { Fact } from './fact.ts';
import type { ProseMention } from './meaning.ts';

/** Headings under which a figure's sign says over or under: only there can a direction word contradict it. */
const SIGNED_COLUMN = /varian|overspend|underspend|over\s*\/|pressure|surplus|deficit|\(under|net position/i;

const OVER_OR_UNDER = new Set<string>(['overspend', 'underspend']);

/** Whether the sentence's "overspend" or "underspend" contradicts the sign of every fact that the figure may repeat. */
export function contradicts(mention: ProseMention, facts: readonly Fact[]): boolean {
  const { direction, figure } = mention.prose;
  if (direction === undefined || !OVER_OR_UNDER.has(direction.meaning) || direction.sign === 0) return false;
  if (facts.length === 0) return false;
  return facts.every((fact) => {
    const { table, cell } = fact;
    if (table === undefined || cell?.figure === undefined || isZero(cell.figure.value)) return false;
    if (!SIGNED_COLUMN.test(`${cell.column.heading?.text ?? ''} ${table.columns.length === 1 ? table.title : ''}`)) {
      return false;
    }
    const over = table.overspend === 1 ? cell.figure.value : negate(cell.figure.value);
    return signOf(over) !== direction.sign && figure.sign === 'none';
  });
}
