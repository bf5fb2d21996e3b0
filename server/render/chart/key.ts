/** Says which bars are which: a sample of each fill and its name, in rows above the picture. */
import type { ChartSeries, Drawing } from '../chart-model.ts';
import { fillOf, strokeOf } from './looks.ts';
import type { Look } from './looks.ts';
import { LINE, lineBetween, shape, textAt, TEXT, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth, wrapText } from './text.ts';

const SWATCH = 14;
const GAP = 22;
const NAME_WIDTH = 280;
const NAME_LINES = 2;

export interface Key {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const NO_KEY: Key = { height: 0, shapes: [] };

/** Nothing for one series that the chart's title names already. */
export function keyOf({ series, title }: Drawing, looks: readonly Look[], id: string): Key {
  const [only] = series;
  if (series.length === 1 && (only?.label === '' || only?.label === title)) return NO_KEY;
  const shapes: Shape[] = [];
  let x = 2;
  let y = 2;
  let rowLines = 1;
  for (const [index, each] of series.entries()) {
    const look = looks[index];
    if (look === undefined) continue;
    const lines = wrapText(nameOf(each), NAME_WIDTH, TEXT, NAME_LINES);
    const width = SWATCH + 7 + Math.max(...lines.map((line) => textWidth(line, TEXT)));
    if (x > 2 && x + width > WIDTH) {
      x = 2;
      y += rowLines * LINE + 5;
      rowLines = 1;
    }
    shapes.push(sample(each, look, index, id, x, y), textAt(x + SWATCH + 7, y + TEXT - 1, lines));
    rowLines = Math.max(rowLines, lines.length);
    x += width + GAP;
  }
  return { height: y + rowLines * LINE + 6, shapes };
}

/** "Target £3m": what never changes is written once, here. */
function nameOf({ label, role, points }: ChartSeries): string {
  const texts = new Set(points.flatMap(({ value, label: text }) => (value ? text : [])));
  const [only] = texts;
  return role === 'target' && texts.size === 1 && only !== undefined ? `${label} ${only}` : label;
}

function sample({ role }: ChartSeries, look: Look, index: number, id: string, x: number, y: number): Shape {
  if (role === 'target') return lineBetween(x - 1, y + SWATCH / 2, x + SWATCH + 3, y + SWATCH / 2, strokeOf(look));
  return shape('rect', { x: x + 1, y, width: SWATCH - 1, height: SWATCH - 1, ...fillOf(look, index, id) });
}
