/**
 * Writes periods as reports do: 2024/25, month 4, quarter 2 of 2024/25, 31 July 2024.
 */
import { MONTH_NAMES } from './month-names.ts';
import type { Day, Period } from './period.ts';

export function monthName(calendarMonth: number): string {
  return MONTH_NAMES[calendarMonth - 1] ?? '';
}

/** `2024/25`; at the turn of a century `1999/00`. */
export function writeFinancialYear(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `31 July 2024`. */
export function writeDay({ year, month, day }: Day): string {
  return `${day} ${monthName(month)} ${year}`;
}

/** `2024/25`, `month 4 of 2024/25`, `month 4`, `quarter 2`, `July 2024`, `30 July 2024`, `year end 2024/25`. */
export function writePeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return writeFinancialYear(period.year);
    case 'month':
      return ofYear(`month ${period.month}`, period.year);
    case 'quarter':
      return ofYear(`quarter ${period.quarter}`, period.year);
    case 'calendar-month':
      return period.year === undefined ? monthName(period.month) : `${monthName(period.month)} ${period.year}`;
    case 'date':
      return writeDay(period.day);
    case 'year-end':
      return period.year === undefined ? 'year end' : `year end ${writeFinancialYear(period.year)}`;
  }
}

function ofYear(part: string, year: number | undefined): string {
  return year === undefined ? part : `${part} of ${writeFinancialYear(year)}`;
}
