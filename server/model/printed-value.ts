/** What a worked-out value looks like in print: `[= mitigated - new_demand in £m, 1 dp]`, or an @figure that is a calculation. */
import { normalise } from '../figures/decimal.ts';
import { readUnit } from '../figures/read-unit.ts';
import { MONEY } from '../figures/units.ts';
import { writeAmount, writeFigure } from '../figures/write-figure.ts';
import { commonUnit } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { Profile } from './settings.ts';

/** What the author asked for. */
export interface Wanted {
  /** `£m`, `£k`, `%`. */
  readonly unit?: string | undefined;
  readonly places?: number | undefined;
}

/** Quotients that do not end are cut at 30 places; nothing that is printed comes near. */
const ENDLESS = -12;

const PENCE = /^p(?:ence)?$/i;

/** Whether a value may be printed in a unit that the author asks for: pounds may be in £m or pence, and not in FTE. */
export function isPrintableIn({ unit }: Quantity, wanted: string): boolean {
  const asked = PENCE.test(wanted) ? MONEY : readUnit(wanted)?.unit;
  // What a cost is per does not change how its pounds are printed.
  return asked === undefined || commonUnit({ kind: unit.kind }, { kind: asked.kind }) !== undefined;
}

/**
 * The value with its sign as the house prints negatives. Unless the author asks for places: pence come in pairs, a quotient
 * that does not end has one place, and anything else has what it needs.
 */
export function printedValue({ value, unit }: Quantity, wanted: Wanted, { negatives }: Profile): string {
  if (unit.kind === 'money' && wanted.unit !== undefined && PENCE.test(wanted.unit)) {
    const [places, suffix] = [wanted.places ?? 0, /^p$/i.test(wanted.unit) ? 'p' : ' pence'];
    return writeFigure(value, {
      scale: -2,
      places,
      commas: true,
      currency: '',
      suffix,
      negative: negatives,
      minus: '-',
    });
  }
  const scale = wanted.unit === undefined ? 0 : (readUnit(wanted.unit)?.scale ?? 0);
  const { exponent } = normalise(value);
  const usual = unit.kind === 'money' && scale === 0 ? (exponent < 0 ? 2 : 0) : exponent < ENDLESS ? 1 : undefined;
  const places = wanted.places ?? usual;
  return writeAmount(value, { unit, scale, negative: negatives, ...(places === undefined ? {} : { places }) });
}
