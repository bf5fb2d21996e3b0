/**
 * The units that need no noun, as shared objects, and what may be done with a unit.
 */
import type { Scale, Unit } from './figure.ts';

export const MONEY: Unit = { kind: 'money' };
export const PERCENT: Unit = { kind: 'percent' };
export const POINTS: Unit = { kind: 'points' };
export const COUNT: Unit = { kind: 'count' };
export const FTE: Unit = { kind: 'fte', noun: 'FTE' };
export const RATIO: Unit = { kind: 'ratio' };
export const NUMBER: Unit = { kind: 'number' };

/** What a column without any stated unit gives its cells. */
export const UNSTATED: { readonly unit: Unit; readonly scale: Scale } = { unit: NUMBER, scale: 0 };

/** Money, counts, staff and bare numbers add up; percentages, points, ratios and every rate (`per`) do not. */
export function isAdditive(unit: Unit): boolean {
  if (unit.per !== undefined) return false;
  return unit.kind === 'money' || unit.kind === 'count' || unit.kind === 'fte' || unit.kind === 'number';
}
