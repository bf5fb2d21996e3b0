/**
 * A period with another year's label: "July 2024 (month 4 2023/24)". It is what is left when last year's report is the
 * starting point of this year's.
 */
import {
  calendarMonthOf,
  financialMonthOf,
  financialYearOf,
  financialYearOfPeriod,
} from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { monthName, writeFinancialYear } from '../../../figures/period/write-period.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { DATED_BLOCKS, judgePairs } from './phrases.ts';
import type { Pair, Phrase } from './phrases.ts';
import { calendarYearIn, replacing, yearLabelIn, yearLike } from './replace-text.ts';

export const yearLabel: BlockRule = {
  id: 'period/year-label',
  title: "Another year's label beside a period",
  severity: 'warning',
  description:
    'A date or a calendar month given as the same time as a month, quarter or outturn of another financial year: July 2024 (month 4 2023/24). Two years in one sentence are left alone.',
  fixable: true,
  scope: 'block',
  blocks: DATED_BLOCKS,
  needs: 'content',
  check(view) {
    judgePairs(view, judge);
  },
};

function judge({ text }: Phrase, { first, second, lead }: Pair, header: Period | undefined): Draft | undefined {
  const labelled = labelOf(first) ?? labelOf(second);
  const dated = dateOf(first) ?? dateOf(second);
  if (labelled === undefined || dated === undefined) return undefined;
  const right = financialYearOf(dated);
  if (right === labelled.year || !isSameTime(labelled.period, dated) || /\bon\s+$/i.test(lead)) return undefined;
  const label = yearLabelIn(text, labelled.mention);
  const year = calendarYearIn(text, dated.mention);
  if (label === undefined || year === undefined) return undefined;
  const fixes = [
    replacing(text, label, yearLike(text.slice(label.start, label.end), right)),
    replacing(text, dated.mention, otherYear(text, dated, dated.month >= 4 ? labelled.year : labelled.year + 1)),
  ];
  // The report's own year is more likely the right one of the two.
  const own = header && financialYearOfPeriod(header);
  const dateIsWrong = own === labelled.year && own !== right;
  if (dateIsWrong) fixes.reverse();
  return {
    ...(dateIsWrong ? year : label),
    message: `${monthName(dated.month)} ${dated.year} is in ${writeFinancialYear(right)}, not in ${writeFinancialYear(labelled.year)}.`,
    fixes,
  };
}

function otherYear(text: string, { mention, year }: Dated, to: number): string {
  return text.slice(mention.start, mention.end).replace(String(year), String(to));
}

interface Labelled {
  readonly mention: PeriodMention;
  readonly period: Period;
  readonly year: number;
}

/** A part of a named financial year. A year alone may be what a document is about rather than when it was written. */
function labelOf(mention: PeriodMention): Labelled | undefined {
  const { period } = mention;
  if (period?.kind !== 'month' && period?.kind !== 'quarter' && period?.kind !== 'year-end') return undefined;
  return period.year === undefined ? undefined : { mention, period, year: period.year };
}

interface Dated {
  readonly mention: PeriodMention;
  readonly year: number;
  readonly month: number;
}

function dateOf(mention: PeriodMention): Dated | undefined {
  const { period } = mention;
  if (period?.kind === 'date') return { mention, year: period.day.year, month: period.day.month };
  if (period?.kind !== 'calendar-month' || period.year === undefined) return undefined;
  return { mention, year: period.year, month: period.month };
}

/** Whether the two agree but for the year; where the months differ too, that is the finding (period/month-name). */
function isSameTime(period: Period, { month }: Dated): boolean {
  switch (period.kind) {
    case 'month':
      return calendarMonthOf(period.month) === month;
    case 'quarter':
      return Math.ceil(financialMonthOf(month) / 3) === period.quarter;
    case 'year-end':
      return month === 3;
    default:
      return false;
  }
}
