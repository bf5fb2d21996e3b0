/**
 * Ranges: £3m–£4m, £3–4m, 18 or 19, between 5 and 7. Both ends are figures of their own, marked low and high. And changes whose
 * beginning leaves out its scale: from £2.87 to £2.90m.
 */
import { compare, scaleBy } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { MONEY, NUMBER, PERCENT } from '../units.ts';
import type { Draft } from './pass.ts';
import { wordBefore } from './words.ts';

const JOIN = /^\s?(?:([-–—])\s?|(or)\s|(to)\s|(and)\s)$/;

/** Words before "a to b" that make it a change or a comparison instead of a range. */
const CHANGE = new Set(['from', 'by', 'of']);

/** Marks neighbouring figures that are the two ends of a range, and completes the one that leaves out £, m or %. */
export function joinRanges(text: string, figures: Draft[]): void {
  for (let index = 1; index < figures.length; index++) {
    const low = figures[index - 1];
    const high = figures[index];
    if (!low || !high || low.range || high.start - low.end > 5 || low.figure.whole || high.figure.whole) continue;
    const join = JOIN.exec(text.slice(low.end, high.start));
    if (!join) continue;
    const lead = wordBefore(text, low.start);
    if (join[3] !== undefined && CHANGE.has(lead)) {
      if (lead === 'from') completeStart(low, high);
      continue;
    }
    if (join[4] !== undefined && lead !== 'between') continue;
    completeLow(low, high, join[1] !== undefined);
    if (low.figure.unit.kind === 'number' && high.figure.unit.kind === 'count') {
      low.figure = { ...low.figure, unit: high.figure.unit, exact: high.figure.exact && low.figure.precision === 0 };
    }
    if (low.figure.unit.kind !== high.figure.unit.kind || compare(low.figure.value, high.figure.value) > 0) continue;
    // "approximately 18 or 19": the word is said of both.
    if (low.figure.qualifier === 'about' && high.figure.qualifier === 'none') {
      high.figure = { ...high.figure, qualifier: 'about' };
      if (low.qualifierSpan) high.qualifierSpan = low.qualifierSpan;
    }
    low.range = 'low';
    high.range = 'high';
  }
}

/** "From £2.87 to £2.90m": what it was is in millions as well. */
function completeStart(from: Draft, to: Draft): void {
  const [a, b] = [from.figure, to.figure];
  if (a.unit.kind !== 'money' || b.unit.kind !== 'money' || a.scale !== 0 || b.scale === 0) return;
  const places = -a.precision;
  if (places <= 0 || places !== b.scale - b.precision || a.text.includes(',')) return;
  const { value, precision } = rescaled(a, b.scale);
  from.figure = { ...a, value, precision, scale: b.scale, exact: false };
}

/** £3–4m: the low end takes the scale of the high one, the high one the pound sign; 18–20% likewise. */
function completeLow(low: Draft, high: Draft, dash: boolean): void {
  const [a, b] = [low.figure, high.figure];
  if (b.unit === PERCENT && a.unit.kind === 'number') {
    low.figure = { ...a, unit: PERCENT };
    return;
  }
  if (!dash || a.unit.kind !== 'money' || a.scale !== 0 || b.scale === 0) return;
  if (b.unit.kind !== 'money' && b.unit !== NUMBER && b.unit.kind !== 'count') return;
  low.figure = rescaled(a, b.scale);
  if (b.unit.kind !== 'money') high.figure = { ...b, unit: MONEY };
}

function rescaled(figure: Figure, scale: Figure['scale']): Figure {
  const { doubts: _doubts, ...rest } = figure;
  return { ...rest, value: scaleBy(figure.value, scale), precision: figure.precision + scale, scale, exact: false };
}
