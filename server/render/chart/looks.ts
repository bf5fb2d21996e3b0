/**
 * How series are told apart: by colour, and by dash, marker and pattern for those who do not see the colours or print without
 * them. Every colour has a contrast of at least 3:1 with white (WCAG 2.2, 1.4.11); words are never written in them.
 */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { SymbolType } from 'd3-shape';
import type { ChartSeries } from '../chart-model.ts';
import { INK, PAPER, shape } from './shapes.ts';
import type { Shape } from './shapes.ts';

export interface Look {
  readonly colour: string;
  readonly dash: string | undefined;
  readonly width: number;
  /** Absent for targets. */
  readonly marker?: SymbolType;
  readonly hollow: boolean;
  /** Index of the pattern that fills its bars. */
  readonly pattern: number;
}

type Several<T> = readonly [T, ...T[]];

/** Of the Government Analysis Function's palette for categorical data. */
const COLOURS: Several<string> = ['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1'];
const DASHES: Several<string | undefined> = [undefined, '8 3', '3 3', '10 3 2 3', '6 2 2 2 2 2', '14 4'];
const MARKERS: Several<SymbolType> = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
];
const COMPARATOR = '#626a72';
const COMPARATOR_DASHES: Several<string> = ['6 3', '2 3', '9 3 2 3'];
const TARGET_DASHES: Several<string> = ['5 4', '12 4', '2 2'];
const COMPARATOR_PATTERNS: Several<number> = [6, 7, 3];

/** The looks of all series, in their order. */
export function looksOf(series: readonly Pick<ChartSeries, 'role'>[]): Look[] {
  const counts = { own: 0, comparator: 0, target: 0 };
  return series.map(({ role }) => lookOf(role, counts[role]++));
}

function lookOf(role: ChartSeries['role'], index: number): Look {
  const pick = <T>(list: Several<T>, shift = 0): T => list[(index + shift) % list.length] ?? list[0];
  switch (role) {
    case 'own': {
      // A seventh series has the first colour, but neither its dash nor its pattern.
      const round = Math.floor(index / COLOURS.length);
      return {
        colour: pick(COLOURS),
        dash: pick(DASHES, round),
        width: 2.5,
        marker: pick(MARKERS, round),
        hollow: round % 2 === 1,
        pattern: (index + round) % COLOURS.length,
      };
    }
    case 'comparator':
      return {
        colour: COMPARATOR,
        dash: pick(COMPARATOR_DASHES),
        width: 1.75,
        marker: pick(MARKERS, 1),
        hollow: true,
        pattern: pick(COMPARATOR_PATTERNS),
      };
    case 'target':
      return { colour: INK, dash: pick(TARGET_DASHES), width: 2, hollow: false, pattern: 0 };
  }
}

/** The marker of a series at a point; nothing for targets. */
export function markerAt(x: number, y: number, look: Look): Shape[] {
  if (look.marker === undefined) return [];
  const d = symbol(look.marker, look.marker === symbolCircle ? 52 : 60).digits(2)() ?? '';
  const fill = look.hollow ? PAPER : look.colour;
  const transform = `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`;
  return [shape('path', { d, transform, fill, stroke: look.colour, 'stroke-width': 1.5 })];
}

/** How a line of the series is drawn. */
export function strokeOf({ colour, width, dash }: Look): Readonly<Record<string, string | number | undefined>> {
  return { stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash, fill: 'none' };
}

/** What is in one tile of a pattern; the first is a plain colour. */
const TILES: readonly { readonly size: number; readonly d: string }[] = [
  { size: 8, d: '' },
  { size: 7, d: 'M-1 8L8 -1M-2 2L2 -2M5 9L9 5' },
  { size: 7, d: 'M3.5 2v3M2 3.5h3' },
  { size: 6, d: 'M0 3h6' },
  { size: 8, d: 'M-1 9L9 -1M-1 -1L9 9' },
  { size: 6, d: 'M3 0v6' },
  { size: 7, d: 'M-1 -1L8 8M-2 5L2 9M5 -2L9 2' },
  { size: 8, d: 'M0 4h8M4 0v8' },
];

/** The patterns of a picture's series, under ids that begin with the picture's. */
export function patternsOf(looks: readonly Look[], id: string): Shape[] {
  return looks.flatMap((look, index) => {
    const tile = TILES[look.pattern];
    if (tile === undefined || tile.d === '' || look.marker === undefined) return [];
    const { size, d } = tile;
    const content = [
      shape('rect', { width: size, height: size, fill: PAPER }),
      shape('path', { d, stroke: look.colour, 'stroke-width': 2, fill: 'none' }),
    ];
    return [
      shape('pattern', { id: `${id}.p${index}`, width: size, height: size, patternUnits: 'userSpaceOnUse' }, content),
    ];
  });
}

/** How a bar of the series is filled. */
export function fillOf(look: Look, index: number, id: string): Readonly<Record<string, string | number>> {
  const plain = (TILES[look.pattern]?.d ?? '') === '';
  return { fill: plain ? look.colour : `url(#${id}.p${index})`, stroke: look.colour, 'stroke-width': 1.5 };
}
