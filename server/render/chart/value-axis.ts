/** The axis of the values: where it starts and ends, and its ticks as councils write figures. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { isZero, normalise, parseDecimal, scaleBy, ZERO } from '../../figures/decimal.ts';
import type { Scale } from '../../figures/figure.ts';
import { writeAmount } from '../../figures/write-figure.ts';
import type { Drawing } from '../chart-model.ts';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface ValueAxis {
  /** From values at the drawing's scale; the range is the caller's. */
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
  /** What the ticks do not say: "children", "per 10,000", and that the axis does not start at zero. */
  readonly title: string;
}

/** A line may start above zero when it would be flat otherwise: when its least value is more than this of its greatest. */
const FLAT = 0.5;
const MARGIN = 0.08;

/** `values` are at the drawing's scale. Bars stand on zero always. */
export function valueAxis(drawing: Drawing, values: readonly number[], ticks: number): ValueAxis {
  const [low = 0, high = 0] = extent(values) as [number | undefined, number | undefined];
  const flat = drawing.type === 'line' && low > 0 && low > FLAT * high && high > low;
  const margin = (high - low) * MARGIN;
  const domain = flat ? [low - margin, high + margin] : [Math.min(0, low), Math.max(0, high)];
  if (domain[0] === domain[1]) domain[1] = 1;
  const scale = scaleLinear().domain(domain).nice(ticks);
  // There are no half children.
  const whole = drawing.places === 0 && drawing.scale === 0;
  const at = scale.ticks(ticks).filter((value) => !whole || Number.isInteger(value));
  const texts = tickTexts(drawing, at);
  const starts = flat ? `the axis starts at ${texts[0] ?? ''}` : '';
  return {
    scale,
    ticks: at.map((value, index) => ({ value, text: texts[index] ?? '' })),
    title: capital([unitWords(drawing), starts].filter((part) => part !== '').join('; ')),
  };
}

/** From ten thousand of anything, pounds are told in the next unit: £12m rather than £12,000k. */
const MANY = 10_000;
const SCALES: readonly Scale[] = [0, 3, 6, 9];
/** No tick needs more. */
const PLACES = 8;

function tickTexts({ unit, scale }: Drawing, ticks: readonly number[]): string[] {
  const greatest = Math.max(...ticks.map(Math.abs));
  const fewEnough = SCALES.find((each) => each >= scale && greatest / 10 ** (each - scale) < MANY);
  const tickScale = unit.kind === 'money' ? (fewEnough ?? scale) : scale;
  // Ticks are round numbers, but binary ones: 0.30000000000000004 is 0.3.
  const exact = ticks.map((tick) => normalise(scaleBy(parseDecimal(tick.toFixed(PLACES)) ?? ZERO, scale)));
  const places = Math.max(0, ...exact.map((value) => (isZero(value) ? 0 : tickScale - value.exponent)));
  const kind = unit.kind === 'money' || unit.kind === 'percent' ? unit.kind : 'number';
  return exact.map((value) =>
    isZero(value) && kind === 'money'
      ? '£0'
      : writeAmount(value, { unit: kind, scale: tickScale, places }).replace('-', '−'),
  );
}

/** The ticks of money and of percentages say their unit themselves. */
function unitWords({ unit, unitLabel }: Drawing): string {
  if (unit.kind === 'money' || unit.kind === 'percent') return unit.per === undefined ? '' : `per ${unit.per}`;
  return unitLabel;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
