/** A line under a picture. */
import { LINE, QUIET, SMALL, textAt, WIDTH } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { wrapText } from './text.ts';

const MOST_LINES = 3;

/** Nothing for no text. */
export function footNote(text: string, y: number): { readonly height: number; readonly shapes: readonly Shape[] } {
  if (text === '') return { height: 0, shapes: [] };
  const lines = wrapText(text, WIDTH - 10, SMALL, MOST_LINES);
  return { height: lines.length * LINE + 6, shapes: [textAt(2, y + SMALL, lines, { size: SMALL, fill: QUIET })] };
}
