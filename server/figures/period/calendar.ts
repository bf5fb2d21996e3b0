/**
 * The calendar of council finance: days without a clock or time zone, the financial year from 1 April to 31 March, and
 * when a period starts and ends.
 */
import type { Day, Period } from './period.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a calendar month (1 is January); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

export function isRealDay({ year, month, day }: Day): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Negative when `a` is before `b`, 0 on the same day, positive after. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The same day `months` later (or earlier); the last of the month where there is no such day. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) };
}

export function isMonthEnd(day: Day): boolean {
  return day.day === daysInMonth(day.year, day.month);
}

/** The financial year a day falls in, as the calendar year it starts in: 31 March 2025 is in 2024 (2024/25). */
export function financialYearOf({ year, month }: { readonly year: number; readonly month: number }): number {
  return month >= 4 ? year : year - 1;
}

/** Calendar month (1 January) of a financial month (1 April): month 4 is July, month 12 March. */
export function calendarMonthOf(financialMonth: number): number {
  return ((financialMonth + 2) % 12) + 1;
}

/** Financial month (1 April) of a calendar month (1 January): July is month 4. */
export function financialMonthOf(calendarMonth: number): number {
  return ((calendarMonth + 8) % 12) + 1;
}

/** The calendar year in which a calendar month of a financial year falls: January of 2024/25 is in 2025. */
function yearOfMonth(financialYear: number, calendarMonth: number): number {
  return calendarMonth >= 4 ? financialYear : financialYear + 1;
}

/** The financial year a period lies in, taken from `context` (the report's own period) where the period names none. */
export function financialYearOfPeriod(period: Period, context?: Period): number | undefined {
  switch (period.kind) {
    case 'date':
      return financialYearOf(period.day);
    case 'calendar-month':
      if (period.year !== undefined) return financialYearOf({ year: period.year, month: period.month });
      break;
    default:
      if (period.year !== undefined) return period.year;
  }
  return context && financialYearOfPeriod(context);
}

/** First day of the period; undefined when neither it nor the context says which year. A year end is the day itself. */
export function startOf(period: Period, context?: Period): Day | undefined {
  return boundary(period, context, 'start');
}

/** Last day of the period: month 4 of 2024/25 ends on 31 July 2024. Undefined as for `startOf`. */
export function endOf(period: Period, context?: Period): Day | undefined {
  return boundary(period, context, 'end');
}

function boundary(period: Period, context: Period | undefined, side: 'start' | 'end'): Day | undefined {
  if (period.kind === 'date') return period.day;
  const year = financialYearOfPeriod(period, context);
  if (year === undefined) return undefined;
  const [first, last] = monthsOf(period);
  const month = side === 'start' ? first : last;
  const calendarYear = yearOfMonth(year, month);
  return { year: calendarYear, month, day: side === 'start' ? firstDay(period) : daysInMonth(calendarYear, month) };
}

function firstDay(period: Period): number {
  return period.kind === 'year-end' ? 31 : 1;
}

/** First and last calendar month. */
function monthsOf(period: Exclude<Period, { kind: 'date' }>): readonly [number, number] {
  switch (period.kind) {
    case 'year':
      return [4, 3];
    case 'year-end':
      return [3, 3];
    case 'month':
      return [calendarMonthOf(period.month), calendarMonthOf(period.month)];
    case 'calendar-month':
      return [period.month, period.month];
    case 'quarter':
      return [calendarMonthOf(period.quarter * 3 - 2), calendarMonthOf(period.quarter * 3)];
  }
}

/** Whether two periods cover the same days; undefined when a year is missing. Month 4 and July 2024 do, in 2024/25. */
export function samePeriod(a: Period, b: Period, context?: Period): boolean | undefined {
  const [aStart, aEnd, bStart, bEnd] = [startOf(a, context), endOf(a, context), startOf(b, context), endOf(b, context)];
  if (!aStart || !aEnd || !bStart || !bEnd) return undefined;
  return compareDays(aStart, bStart) === 0 && compareDays(aEnd, bEnd) === 0;
}

/** Orders periods by when they end, then by when they start; undefined when a year is missing. */
export function comparePeriods(a: Period, b: Period, context?: Period): number | undefined {
  const [aStart, aEnd, bStart, bEnd] = [startOf(a, context), endOf(a, context), startOf(b, context), endOf(b, context)];
  if (!aStart || !aEnd || !bStart || !bEnd) return undefined;
  return compareDays(aEnd, bEnd) || compareDays(aStart, bStart);
}
