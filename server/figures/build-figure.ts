/**
 * Puts the parts of a printed figure together into a `Figure`: the one place where value, precision and exactness follow
 * from notation and unit.
 */
import type { Decimal } from './decimal.ts';
import type { Figure, NotationDoubt, Qualifier, Scale, SignSource, Unit } from './figure.ts';

export interface FigureParts {
  readonly text: string;
  /** The printed digits, unsigned and unscaled, with the printed number of decimals as exponent. */
  readonly digits: Decimal;
  readonly negative: boolean;
  readonly sign: SignSource;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly qualifier?: Qualifier | undefined;
  readonly inherited?: boolean | undefined;
  readonly doubt?: NotationDoubt | undefined;
}

type Draft = { -readonly [Key in keyof Figure]: Figure[Key] };

export function buildFigure(parts: FigureParts): Figure {
  const { digits, unit } = parts;
  const scale = isShare(unit) ? 0 : parts.scale;
  const figure: Draft = {
    text: parts.text,
    value: {
      coefficient: parts.negative ? -digits.coefficient : digits.coefficient,
      exponent: digits.exponent + scale,
    },
    precision: digits.exponent + scale,
    exact: isExact(unit, scale, digits.exponent),
    unit,
    scale,
    qualifier: parts.qualifier ?? 'none',
    sign: parts.sign,
  };
  if (parts.inherited) figure.inherited = true;
  if (parts.doubt) figure.doubts = [parts.doubt];
  return figure;
}

/** A figure of nothing but digits and perhaps a minus, in the unit and scale of its column: thousands of cells are one. */
export function plainFigure(text: string, coefficient: bigint, exponent: number, unit: Unit, scale: Scale): Figure {
  const power = isShare(unit) ? 0 : scale;
  const precision = exponent + power;
  // In one piece: V8 would keep what is added to an object in a second one.
  return {
    text,
    value: { coefficient, exponent: precision },
    precision,
    exact: isExact(unit, power, exponent),
    unit,
    scale: power,
    qualifier: 'none',
    sign: text.startsWith('-') ? 'minus' : 'none',
    inherited: true,
  };
}

/** A percentage has no scale, whatever the scale of the column it stands in. */
function isShare({ kind }: Unit): boolean {
  return kind === 'percent' || kind === 'points';
}

/**
 * Whole counts and full pounds-and-pence stand for themselves. Whole pounds do not (£1,644,790 has lost its pence), nor
 * do rates, averages (526.3 children) and bare numbers whose unit nothing states.
 */
function isExact(unit: Unit, scale: Scale, exponent: number): boolean {
  if (scale !== 0 || unit.per !== undefined) return false;
  switch (unit.kind) {
    case 'count':
    case 'ratio':
      return exponent === 0;
    case 'money':
      return exponent === -2;
    default:
      return false;
  }
}

/** A figure printed as nothing at all: nil, none, a dash. */
export function nilFigure(text: string, unit: Unit, scale: Scale): Figure {
  return {
    text,
    value: { coefficient: 0n, exponent: 0 },
    precision: scale,
    exact: true,
    unit,
    scale,
    qualifier: 'none',
    sign: 'none',
    nil: true,
    inherited: true,
  };
}

/** part of whole, both whole numbers: 6/9, 293 of 607, one in three. */
export function ratioFigure(text: string, part: Decimal, whole: Decimal, qualifier: Qualifier = 'none'): Figure {
  return {
    text,
    value: part,
    precision: 0,
    exact: true,
    unit: { kind: 'ratio' },
    scale: 0,
    qualifier,
    sign: 'none',
    whole,
  };
}
