/**
 * The pieces that an expression is written from. Each knows what the language takes it for, so that it can be put beside
 * others at the same scale.
 */
import { normalise, scaleBy, toPlain } from '../../server/figures/decimal.ts';
import type { Decimal } from '../../server/figures/decimal.ts';
import type { Formula } from './formula.ts';

export type Kind = 'money' | 'percent' | 'count' | 'number';

/** The language's value is the bare number times ten to the power of `scale`. */
export interface Measure {
  readonly kind: Kind;
  readonly scale: number;
}

export interface Piece extends Measure {
  readonly text: string;
  /** What needs parentheses around it: a sum anywhere but in a sum, a product only after a minus or a division. */
  readonly level: 'sum' | 'product' | 'single';
  /** The same with all values multiplied by ten to the power of `by`. */
  readonly rescaled?: (by: number) => Piece;
}

export const NUMBER: Measure = { kind: 'number', scale: 0 };

/** A product taken apart: its factors, and its constants multiplied out. */
export interface Chain {
  readonly over: Formula[];
  readonly under: Formula[];
  overConstant: Decimal;
  underConstant: Decimal;
  negative: boolean;
}

export function percent(part: Piece, base: Piece, negative: boolean): Piece {
  const text = `${negative ? '-' : ''}percent(${part.text}, ${base.text})`;
  const written = (by: number): Piece => ({
    text: by === 0 ? text : `${text} ${by > 0 ? '*' : '/'} 1${'0'.repeat(Math.abs(by))}`,
    kind: 'percent',
    scale: part.scale - base.scale + by,
    level: by === 0 && !negative ? 'single' : 'product',
    rescaled: (more) => written(by + more),
  });
  return written(0);
}

/** `a * b * 6 / c / 9`, with the constants multiplied out. */
export function product(over: readonly Piece[], under: readonly Piece[], chain: Chain): Piece {
  const measure = measureOf(over, under);
  const written = (by: number): Piece => {
    const [top, bottom] = cancelled(
      scaleBy(chain.overConstant, Math.max(by, 0)),
      scaleBy(chain.underConstant, Math.max(-by, 0)),
    );
    const parts = over.map((piece) => (piece.level === 'sum' ? `(${piece.text})` : piece.text));
    if (top !== '1' || parts.length === 0) parts.push(top);
    let text = parts.join(' * ');
    for (const piece of under) text += ` / ${piece.level === 'single' ? piece.text : `(${piece.text})`}`;
    if (bottom !== '1') text += ` / ${bottom}`;
    const level = text === over[0]?.text && !chain.negative ? over[0].level : 'product';
    return {
      text: chain.negative ? `-${text}` : text,
      ...measure,
      scale: measure.scale + by,
      level,
      rescaled: (more) => written(by + more),
    };
  };
  return written(0);
}

/** Both constants without the tens that they share, so that nothing is left of 1000 / 1000. */
function cancelled(over: Decimal, under: Decimal): [string, string] {
  const [top, bottom] = [normalise(over), normalise(under)];
  const shared = Math.min(top.exponent, bottom.exponent);
  return [toPlain(scaleBy(top, -shared)), toPlain(scaleBy(bottom, -shared))];
}

/** The unit and scale that the language gives a product, by the rules of server/model/quantity.ts. */
function measureOf(over: readonly Piece[], under: readonly Piece[]): Measure {
  const top = over.reduce<Measure>(times, NUMBER);
  return under.reduce<Measure>(dividedBy, top);
}

function times(a: Measure, b: Measure): Measure {
  const scale = a.scale + b.scale;
  if (a.kind === 'number') return { kind: b.kind, scale };
  if (b.kind === 'number') return { kind: a.kind, scale };
  // 19% of £2m: here the language divides by a hundred of its own accord.
  if (a.kind === 'percent' && b.kind !== 'percent') return { kind: b.kind, scale: scale - 2 };
  if (b.kind === 'percent' && a.kind !== 'percent') return { kind: a.kind, scale: scale - 2 };
  return { kind: b.kind === 'money' ? b.kind : a.kind, scale };
}

function dividedBy(a: Measure, b: Measure): Measure {
  const scale = a.scale - b.scale;
  if (b.kind === 'number' || (a.kind === 'money' && b.kind === 'count')) return { kind: a.kind, scale };
  return { kind: 'number', scale };
}

export function alignedTo(piece: Piece, scale: number): Piece {
  const by = scale - piece.scale;
  if (by === 0) return piece;
  if (piece.rescaled !== undefined) return piece.rescaled(by);
  const text = piece.level === 'sum' ? `(${piece.text})` : piece.text;
  return {
    text: `${text} ${by > 0 ? '*' : '/'} 1${'0'.repeat(Math.abs(by))}`,
    kind: piece.kind,
    scale,
    level: 'product',
  };
}
