/**
 * A date given as the end of a month or quarter that is a day or so short of it: "at 30 July 2024 (month 4)". Month 4 ends on
 * 31 July. Published in a report of October 2024 (samples/october-2024).
 */
import { daysInMonth, calendarMonthOf, endOf } from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { monthName } from '../../../figures/period/write-period.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { DATED_BLOCKS, judgePairs, phrasesOf, POINT_IN_TIME, THE_END_OF } from './phrases.ts';
import type { Pair, Phrase } from './phrases.ts';
import { replacing, withDay } from './replace-text.ts';

export const monthEnd: BlockRule = {
  id: 'period/month-end',
  title: 'A month end that is not the last day',
  severity: 'warning',
  description:
    'A date given as that of a month or quarter by its number, or of the end of a month, some days before it ends: at 30 July 2024 (month 4); an amount or a year at 30 March. A date in another month is left to period/month-name; a date early in the month is no month end.',
  fixable: true,
  scope: 'block',
  blocks: DATED_BLOCKS,
  needs: 'content',
  check(view) {
    judgePairs(view, judge);
    for (const phrase of phrasesOf(view.meaning, view.block.text)) {
      for (const mention of phrase.mentions) {
        if (isShortOfYearEnd(phrase, mention)) view.report(yearEndDraft(phrase, mention));
      }
    }
  },
};

/** Words before a date that say that the accounts stood so on that day, or that a year ended on it. */
const ACCOUNTS_AT =
  /\b(?:balances?|debt|reserves?|borrowing|position|stood|assets|year\s+(?:ended|ending|to)|\S*\d\S*)(?:\s+as)?(?:\s+(?:at|on))?\s+$/i;

/** "£176.1m at 30 March 2024": the accounts of every council are made up to 31 March. */
function isShortOfYearEnd({ text, start }: Phrase, { period, start: at, end }: PeriodMention): boolean {
  if (period?.kind !== 'date' || period.day.month !== 3 || period.day.day !== 30) return false;
  // With its month or quarter it is a pair, and judged as one.
  if (/^\s?[(,]\s?(?:[mpq]\d|month|period|quarter)/i.test(text.slice(end, end + 12))) return false;
  return (
    ACCOUNTS_AT.test(text.slice(Math.max(start, at - 40), at)) &&
    POINT_IN_TIME.test(text.slice(Math.max(start, at - 12), at))
  );
}

function yearEndDraft({ text }: Phrase, mention: PeriodMention): Draft {
  const wanted = withDay(text.slice(mention.start, mention.end), 30, 31);
  return {
    start: mention.start,
    end: mention.end,
    message: 'The financial year ends on 31 March, not on 30 March.',
    fixes: [replacing(text, mention, wanted)],
  };
}

/** Before this day a date is one in the month, not a slip for its end. */
const EARLIEST_SLIP = 25;

function judge({ text }: Phrase, pair: Pair, header: Period | undefined): Draft | undefined {
  const date = dayOf(pair.first) ?? dayOf(pair.second);
  const month = monthOf(pair.first) ?? monthOf(pair.second);
  if (date === undefined || month === undefined || date.month !== month.month) return undefined;
  const saysEnd = month.mention === pair.first && THE_END_OF.test(pair.lead);
  if (!saysEnd && !(month.isNumber && date.day >= EARLIEST_SLIP && isPointInTime(pair, date.mention))) return undefined;
  const last = date.year === undefined ? lastDay(month, header) : [daysInMonth(date.year, date.month)];
  if (last.includes(date.day)) return undefined;
  const right = Math.max(...last);
  const printed = text.slice(date.mention.start, date.mention.end);
  const wanted = withDay(printed, date.day, right);
  const name = monthName(date.month);
  return {
    start: date.mention.start,
    end: date.mention.end,
    message: `${numbered(month.period) ?? name} ends on ${right} ${name}, not on ${date.day} ${name}.`,
    fixes: wanted === printed ? [] : [replacing(text, date.mention, wanted)],
  };
}

function isPointInTime({ first, lead }: Pair, date: PeriodMention): boolean {
  return first !== date || POINT_IN_TIME.test(lead);
}

interface DayNamed {
  readonly mention: PeriodMention;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

function dayOf(mention: PeriodMention): DayNamed | undefined {
  const { period, dayOfMonth } = mention;
  if (period?.kind === 'date') return { mention, ...period.day };
  if (period?.kind !== 'calendar-month' || dayOfMonth === undefined) return undefined;
  return { mention, day: dayOfMonth, month: period.month };
}

interface MonthNamed {
  readonly mention: PeriodMention;
  readonly period: Period;
  /** From 1, January; of a quarter the last. */
  readonly month: number;
  readonly isNumber: boolean;
}

function monthOf(mention: PeriodMention): MonthNamed | undefined {
  const { period, dayOfMonth } = mention;
  if (period?.kind === 'month') return { mention, period, month: calendarMonthOf(period.month), isNumber: true };
  if (period?.kind === 'quarter') return { mention, period, month: lastMonthOf(period.quarter), isNumber: true };
  if (period?.kind !== 'calendar-month' || dayOfMonth !== undefined) return undefined;
  return { mention, period, month: period.month, isNumber: false };
}

/** The third quarter of a financial year ends in December. */
function lastMonthOf(quarter: number): number {
  return calendarMonthOf(3 * quarter);
}

function numbered(period: Period): string | undefined {
  if (period.kind === 'quarter') return `Quarter ${period.quarter}`;
  return period.kind === 'month' ? `Month ${period.month}` : undefined;
}

/** The days that may be the last: without a year, February has two. */
function lastDay({ period, month }: MonthNamed, header: Period | undefined): number[] {
  const end = endOf(period, header);
  if (end !== undefined) return [end.day];
  return month === 2 ? [28, 29] : [daysInMonth(2000, month)];
}
