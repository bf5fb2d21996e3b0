/**
 * Signs typed without the shift key, as on British keyboards: 7.75 for 7.7%, 312.261m for £12.261m. The first was published in minutes
 * of East Suffolk Council of 2024, two sentences after the 7.7%.
 */
import type { Figure } from '../../../figures/figure.ts';
import { readAmount } from '../../../figures/read-amount.ts';
import { digitsIn } from '../../../model/value-keys.ts';

/** What can be said of a percentage: "a 7.75 increase". Of other things there may well be 7.75. */
const OF_SHARES = /^(?:increase|rise|uplift|decrease|reduction|cut|fall)$/;

/** A pound sign is only missed where so many digits are left that it is no chance. */
const FEWEST_OF_POUNDS = 3;

/** A figure without a sign as it may have been meant: with its last 5 for a %, or its first 3 for a £. */
export function withShift(figure: Figure): Figure | undefined {
  const { text } = figure;
  if (!isBare(figure)) return undefined;
  if (/^\d+\.\d+5$/.test(text)) return readAmount(`${text.slice(0, -1)}%`);
  const pounds = /^3\d[\d,]*\.\d+(?:k|m|bn)?$/.test(text) ? readAmount(`£${text.slice(1)}`) : undefined;
  return pounds !== undefined && digitsIn(pounds) >= FEWEST_OF_POUNDS ? pounds : undefined;
}

/** The same figure with the sign that it lacks: 7.75%, £312.261m. */
export function withSign({ text }: Figure, { unit }: Figure): Figure | undefined {
  return readAmount(unit.kind === 'percent' ? `${text}%` : `£${text}`);
}

function isBare({ unit }: Figure): boolean {
  const bare = unit.kind === 'number' || (unit.kind === 'count' && OF_SHARES.test(unit.noun ?? ''));
  return bare && unit.per === undefined;
}
