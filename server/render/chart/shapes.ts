/**
 * The pieces of a picture: SVG elements with presentation attributes alone, so that browsers, Typst and whatever else draws
 * SVG agree on how they look.
 */
import { attributes, escaped, Markup } from '../html/markup.ts';
import { textWidth } from './text.ts';

export type Shape = Markup;

export const INK = '#1a1c1e';
export const QUIET = '#4a5158';
export const GRID = '#d9dde1';
export const PAPER = '#ffffff';
/** Sizes in the picture's own unit, which is a CSS pixel at full width. */
export const TEXT = 13;
export const SMALL = 12;
export const LINE = 16;
export const WIDTH = 640;

type Values = Readonly<Record<string, string | number | undefined>>;

/** An element; numbers are cut to hundredths, so that the same figures give the same bytes. */
export function shape(name: string, values: Values, content: readonly Shape[] = []): Shape {
  const given = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, written(value)]));
  const inner = content.map(({ html }) => html).join('');
  const opening = `<${name}${attributes(given).html}`;
  return new Markup(inner === '' ? `${opening}/>` : `${opening}>${inner}</${name}>`);
}

function written(value: string | number | undefined): string | undefined {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : value;
}

export interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
}

/** Lines of text; `y` is the base line of the first. */
export function textAt(x: number, y: number, text: string | readonly string[], look: TextLook = {}): Shape {
  const { anchor = 'start', size = TEXT, fill = INK } = look;
  const lines = typeof text === 'string' ? [text] : text;
  const given: Values = {
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size === TEXT ? undefined : size,
    fill,
  };
  if (lines.length === 1) return shape('text', { x, y, ...given }, [new Markup(escaped(lines[0] ?? ''))]);
  const spans = lines.map((line, index) => shape('tspan', { x, y: y + index * LINE }, [new Markup(escaped(line))]));
  return shape('text', given, spans);
}

/** A short text on paper of its own, in the middle of something that is not white. */
export function tagAt(x: number, y: number, text: string): Shape[] {
  const width = textWidth(text, SMALL) + 4;
  return [
    shape('rect', { x: x - width / 2, y: y - SMALL / 2 - 1, width, height: SMALL + 2, fill: PAPER }),
    textAt(x, y + SMALL * 0.35, text, { size: SMALL, anchor: 'middle' }),
  ];
}

export function lineBetween(x1: number, y1: number, x2: number, y2: number, look: Values): Shape {
  return shape('line', { x1, y1, x2, y2, ...look });
}
