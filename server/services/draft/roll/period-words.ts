/** Moves the words for a period on: month 4 becomes month 6, July 2024 September 2024, 31 July 2024 30 September 2024. */
import { calendarMonthOf, endOf, samePeriod } from '../../../figures/period/calendar.ts';
import type { Day, Period } from '../../../figures/period/period.ts';
import { findPeriods } from '../../../figures/period/read-period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { monthName, writeDay } from '../../../figures/period/write-period.ts';

/** From one period of a financial year to another of the same kind; both say their year. */
export interface Move {
  readonly from: RollPeriod;
  readonly to: RollPeriod;
}

export type RollPeriod = Period & { readonly kind: 'month' | 'quarter' | 'year'; readonly year: number };

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits for a text; offsets are the text's. Words for other periods, and dates within the old one, are left alone. */
export function movePeriodWords(text: string, move: Move): TextEdit[] {
  return findPeriods(text).flatMap((mention) => {
    const written = text.slice(mention.start, mention.end);
    const moved = movedWords(written, mention, move);
    return moved === undefined || moved === written ? [] : [{ start: mention.start, end: mention.end, text: moved }];
  });
}

/** The month in the name of a file: m04.xlsx becomes m06.xlsx, "Month 4" "Month 6". Any other name stays as it is. */
export function moveFileName(name: string, { from, to }: Move): string {
  if (from.kind !== 'month' || to.kind !== 'month') return name;
  const old = new RegExp(`((?:^|[^a-z\\d])(?:m|p|month[ _-]?|period[ _-]?))(0?)${from.month}(?!\\d)`, 'i');
  return name.replace(old, (_, word: string, zero: string) => word + withZero(to.month, zero));
}

function withZero(number: number, zero: string): string {
  return zero === '' ? String(number) : String(number).padStart(2, '0');
}

function movedWords(written: string, { period, through }: PeriodMention, { from, to }: Move): string | undefined {
  if (period === undefined || through !== undefined) return undefined;
  switch (period.kind) {
    case 'month':
    case 'quarter':
      if (samePeriod(period, from, from) !== true) return undefined;
      return withNumber(withYear(written, from, to), period.kind === 'month' ? period.month : period.quarter, to);
    case 'year':
      return period.year === from.year ? withYear(written, from, to) : undefined;
    case 'calendar-month':
      return period.year !== undefined && from.kind === 'month' && samePeriod(period, from) === true
        ? withMonth(written, from, to)
        : undefined;
    case 'date':
      return isAtEnd(period.day, lastDay(from)) && /[a-z]/i.test(written) ? writeDay(lastDay(to)) : undefined;
    case 'year-end':
      return undefined;
  }
}

/** The last run of digits that is the number: "2024/25 month 4", "M04". */
function withNumber(written: string, old: number, to: RollPeriod): string {
  const number = to.kind === 'month' ? to.month : to.kind === 'quarter' ? to.quarter : old;
  return written.replace(
    new RegExp(`(\\b(?:month|period|quarter)\\s*|\\b[mpq])(0?)${old}(?!\\d)`, 'i'),
    (_, word: string, zero: string) => word + withZero(number, zero),
  );
}

/** 2023/24 as 2024/25, 2023-2024 as 2024-2025. */
function withYear(written: string, from: RollPeriod, to: RollPeriod): string {
  if (from.year === to.year) return written;
  return written.replace(
    /(\d{4})(\s?(?:[/–-]|to)\s?)(\d{2,4})/,
    (_, _first: string, between: string, second: string) => {
      const last = String(to.year + 1);
      return `${to.year}${between}${second.length === 4 ? last : last.slice(2)}`;
    },
  );
}

function withMonth(written: string, from: RollPeriod, to: RollPeriod): string | undefined {
  if (from.kind !== 'month' || to.kind !== 'month') return undefined;
  const [old, next] = [lastDay(from), lastDay(to)];
  const name = monthName(calendarMonthOf(to.month));
  return written
    .replace(/[a-z]+/i, (word) => (word.length > 3 ? name : name.slice(0, 3)))
    .replace(String(old.year), String(next.year));
}

/** The last day, or the last but one, which is what people write for it. */
function isAtEnd(day: Day, last: Day): boolean {
  return day.year === last.year && day.month === last.month && day.day >= last.day - 1;
}

function lastDay(period: RollPeriod): Day {
  return endOf(period) ?? { year: period.year + 1, month: 3, day: 31 };
}
