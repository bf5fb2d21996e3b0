/** Fixes that change one part of a printed period: the day, the year, the month. */
import type { Span } from '../../../../grammar/tree.ts';
import type { PlacedFix } from '../../rule.ts';
import { replacement } from '../replacement.ts';

/** Replaces a span of the block. */
export function replacing(text: string, span: Span, by: string): PlacedFix {
  return replacement(text.slice(span.start, span.end), span, by);
}

const YEAR_LABEL = /\d{4}\s?(?:\/|[-–]|\sto\s)\s?\d{1,4}|(?<!\d)\d\d\/\d\d(?!\d)/;

/** Where in a period its financial year is printed: the 2024/25 of "month 4 of 2024/25". */
export function yearLabelIn(text: string, { start, end }: Span): Span | undefined {
  const match = YEAR_LABEL.exec(text.slice(start, end));
  return match === null ? undefined : { start: start + match.index, end: start + match.index + match[0].length };
}

/** Another financial year, printed as the given one is: 2024-25, 2024/2025, 24/25. */
export function yearLike(printed: string, year: number): string {
  const parts = /^(\d+)(\D+)(\d+)$/.exec(printed);
  const [, from = '2024', between = '/', to = '25'] = parts ?? [];
  return `${String(year).slice(-from.length)}${between}${String(year + 1).slice(-to.length)}`;
}

/** Where in a date or month its calendar year is printed. */
export function calendarYearIn(text: string, { start, end }: Span): Span | undefined {
  const match = /\d{4}/.exec(text.slice(start, end));
  return match === null ? undefined : { start: start + match.index, end: start + match.index + 4 };
}

/** The same date with another day of the month: 30th July becomes 31st July. */
export function withDay(printed: string, day: number, to: number): string {
  return printed.replace(new RegExp(`(?<!\\d)0?${day}(st|nd|rd|th)?(?!\\d)`), (_, ordinal?: string) =>
    ordinal === undefined ? String(to) : `${to}${ordinalOf(to)}`,
  );
}

/** The ending of a day: st for the 1st, 21st and 31st. */
export function ordinalOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
