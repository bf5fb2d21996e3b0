/** Figures in full words: the exact value with its unit, and what the printed digits leave open. */
import type { Figure, Scale, Unit } from '../../figures/figure.ts';
import type { Decimal } from '../../figures/decimal.ts';
import { decimal } from '../../figures/decimal.ts';
import { intervalOf } from '../../figures/interval.ts';
import { plainAmount } from '../../figures/write-figure.ts';
import { unitInWords } from '../../model/quantity.ts';

/** "£12,087,000", "2,202 contacts", "19.4%". */
export function amountText(value: Decimal, unit: Unit): string {
  const amount = plainAmount(value, unit);
  if (unit.kind !== 'count' || unit.noun === undefined) return amount;
  return unit.per === undefined
    ? `${amount} ${unit.noun}`
    : amount.replace(/ (?:a|per) /, (per) => ` ${unit.noun}${per}`);
}

/** "Printed to the nearest £1,000, so anything from £12,086,500 to £12,087,500."; empty for a figure that is exact. */
export function precisionText(figure: Figure): string {
  const { unit, precision, exact, nil, qualifier } = figure;
  const { low, high } = intervalOf(figure);
  const say = (value: Decimal): string => amountText(value, unit);
  if (qualifier === 'none') {
    if (exact || nil || low === undefined || high === undefined) return '';
    const step = plainAmount(decimal(1n, precision), unit.per === undefined ? unit : { kind: unit.kind });
    return `Printed to the nearest ${step}, so anything from ${say(low.value)} to ${say(high.value)}.`;
  }
  if (low !== undefined && high !== undefined) {
    return `Stands for anything from ${say(low.value)} to ${say(high.value)}.`;
  }
  const end = low ?? high;
  if (end === undefined) return '';
  const side = low === undefined ? 'less' : 'more';
  return `Stands for ${end.closed ? `${say(end.value)} or ${side}` : `${side} than ${say(end.value)}`}.`;
}

/** "thousands of pounds", "children", "per cent". */
export function measureText(unit: Unit, scale: Scale): string {
  const words = { 0: '', 3: 'thousands of ', 6: 'millions of ', 9: 'billions of ' }[scale];
  return `${words}${unitInWords(unit)}`;
}
