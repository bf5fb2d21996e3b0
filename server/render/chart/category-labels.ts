/** The names of categories along the bottom: on several lines, and only as many as stand clear of each other. */
import { LINE, QUIET, textAt, TEXT, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth, wrapText } from './text.ts';

const MOST_LINES = 3;
const CLEAR = 6;
/** Longer words are broken. */
const LONGEST_WORD = 110;

interface Placed {
  readonly lines: readonly string[];
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

export interface CategoryLabels {
  readonly height: number;
  /** With the top at `y`. */
  draw(y: number): Shape[];
}

/** `at` is the middle of each name, from left to right. The first and the last stand always. */
export function categoryLabels(names: readonly string[], at: readonly number[]): CategoryLabels {
  const step = at.length > 1 ? Math.min(...at.slice(1).map((x, index) => x - (at[index] ?? 0))) : WIDTH / 2;
  const placed = names.map((name, index) => place(name, at[index] ?? 0, step - CLEAR));
  const kept = clear(placed);
  const most = Math.max(1, ...kept.map(({ lines }) => lines.length));
  return {
    height: most * LINE,
    draw: (y) => kept.map(({ lines, x }) => textAt(x, y + TEXT, lines, { anchor: 'middle', fill: QUIET })),
  };
}

/** As wide as its step and the edge of the picture allow; its words stay whole, and others give way instead. */
function place(name: string, middle: number, step: number): Placed {
  const word = Math.max(...name.split(' ').map((each) => textWidth(each, TEXT)));
  const width = Math.max(Math.min(step, 2 * middle, 2 * (WIDTH - middle)), Math.min(word, LONGEST_WORD));
  const lines = wrapText(name, width, TEXT, MOST_LINES);
  const half = Math.max(...lines.map((line) => textWidth(line, TEXT))) / 2;
  const x = Math.min(Math.max(middle, half + 1), WIDTH - half - 1);
  return { lines, x, left: x - half, right: x + half };
}

function clear(placed: readonly Placed[]): Placed[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined || placed.length < 3) return [...placed];
  // Evenly, so that what is left out can be counted on: every second, third … from the last.
  for (let every = 1; every < placed.length; every++) {
    const some = placed.filter((_, index) => (placed.length - 1 - index) % every === 0);
    if (some.every((each, index) => index === 0 || (some[index - 1]?.right ?? 0) + CLEAR <= each.left)) return some;
  }
  return last.left - first.right < CLEAR ? [last] : [first, last];
}
