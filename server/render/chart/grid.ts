/** The lines that values are read by, with their ticks and what the ticks measure. */
import { GRID, lineBetween, QUIET, textAt, TEXT } from './shapes.ts';
import type { Shape } from './shapes.ts';
import type { ValueAxis } from './value-axis.ts';

const ZERO_LINE = { stroke: QUIET, 'stroke-width': 1.25 };
const GRID_LINE = { stroke: GRID, 'stroke-width': 1 };

type Position = (value: number) => number;

/** Values upwards: lines across, ticks at their left, the title above them. */
export function gridAcross(
  { ticks, title }: ValueAxis,
  y: Position,
  left: number,
  right: number,
  top: number,
): Shape[] {
  return [
    ...(title === '' ? [] : [textAt(2, top - 18, title, { fill: QUIET })]),
    ...ticks.flatMap(({ value, text }) => {
      const at = y(value);
      const look = value === 0 ? ZERO_LINE : GRID_LINE;
      return [
        lineBetween(left, at, right, at, look),
        textAt(left - 6, at + TEXT * 0.35, text, { anchor: 'end', fill: QUIET }),
      ];
    }),
  ];
}

/** Values to the right: lines down, ticks below. */
export function gridDown({ ticks, title }: ValueAxis, x: Position, top: number, bottom: number): Shape[] {
  const [left, right] = [x(ticks[0]?.value ?? 0), x(ticks.at(-1)?.value ?? 0)];
  return [
    ...(title === '' ? [] : [textAt((left + right) / 2, bottom + 36, title, { anchor: 'middle', fill: QUIET })]),
    ...ticks.flatMap(({ value, text }) => {
      const at = x(value);
      return [
        lineBetween(at, top, at, bottom, value === 0 ? ZERO_LINE : GRID_LINE),
        textAt(at, bottom + TEXT + 5, text, { anchor: 'middle', fill: QUIET }),
      ];
    }),
  ];
}
