/**
 * Draws a chart as SVG: the same picture for the preview, the page and the PDF. It stands on a white card of its own, so that
 * it can be read whatever is around it, and says what it shows to those who do not see it.
 */
import type { Drawing } from '../chart-model.ts';
import { escaped, Markup } from '../html/markup.ts';
import { horizontalBars } from './horizontal-bars.ts';
import { lineChart } from './line-chart.ts';
import type { Picture } from './line-chart.ts';
import { PAPER, shape, TEXT, WIDTH } from './shapes.ts';
import { verticalBars } from './vertical-bars.ts';

/** Arial wherever there is one, as in the rest of the report; the last is the one that PDFs are set in. */
const FONTS = "Arial, 'Helvetica Neue', Helvetica, 'Liberation Sans', 'Atkinson Hyperlegible Next', sans-serif";
const MARGIN = 12;

export interface DrawnChart {
  /** One `svg` element. */
  readonly svg: string;
  /** In CSS pixels at full width. */
  readonly width: number;
  readonly height: number;
}

/** `id` begins the ids inside the picture: no other picture of the page may have it. */
export function drawChart(drawing: Drawing, id: string): DrawnChart {
  const { height: inner, shapes } = pictureOf(drawing, id);
  const width = WIDTH + 2 * MARGIN;
  const height = Math.ceil(inner) + 2 * MARGIN;
  const words = [
    shape('title', { id: `${id}_title` }, [new Markup(escaped(drawing.title))]),
    shape('desc', { id: `${id}_desc` }, [new Markup(escaped(drawing.description))]),
  ];
  const card = shape('rect', { width, height, fill: PAPER });
  const picture = shape(
    'g',
    { transform: `translate(${MARGIN} ${MARGIN})`, 'font-family': FONTS, 'font-size': TEXT },
    shapes,
  );
  const given = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}_title ${id}_desc`,
  };
  return { svg: shape('svg', given, [...words, card, picture]).html, width, height };
}

function pictureOf(drawing: Drawing, id: string): Picture {
  if (drawing.type === 'line') return lineChart(drawing);
  return drawing.horizontal ? horizontalBars(drawing, id) : verticalBars(drawing, id);
}
