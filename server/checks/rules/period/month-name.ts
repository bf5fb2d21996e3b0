/**
 * A month number beside the name of another month: "Month 9 (October)". Month 1 is April, since local financial years
 * end on 31 March (Local Government Act 1888, section 73), so month 9 is December.
 */
import { calendarMonthOf, daysInMonth, financialMonthOf, isMonthEnd } from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { monthName as nameOf } from '../../../figures/period/write-period.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { DATED_BLOCKS, judgePairs, POINT_IN_TIME, THE_END_OF } from './phrases.ts';
import type { Pair, Phrase } from './phrases.ts';
import { replacing, withDay } from './replace-text.ts';

export const monthName: BlockRule = {
  id: 'period/month-name',
  title: 'A month number beside another month',
  severity: 'error',
  description:
    'A month number, or a quarter, and a calendar month that are given as the same time and are not: Month 9 (October). Month 1 is April. A month that only stands in the same sentence, or that may be when the report was made, is left alone.',
  fixable: true,
  scope: 'block',
  blocks: DATED_BLOCKS,
  needs: 'content',
  check(view) {
    judgePairs(view, judge);
  },
};

function judge(phrase: Phrase, pair: Pair, header: Period | undefined): Draft | undefined {
  const { first, second } = pair;
  if (first.period?.kind === 'quarter') return judgeQuarter(phrase, pair, first.period.quarter);
  const number = monthNumberOf(first) ?? monthNumberOf(second);
  const calendar = calendarMonth(first) ?? calendarMonth(second);
  if (number === undefined || calendar === undefined) return undefined;
  const right = calendarMonthOf(number.month);
  if (calendar.month === right || !isOneTime(phrase, pair, number.month, calendar)) return undefined;
  const numbered = phrase.text.slice(number.mention.start, number.mention.end);
  const named = phrase.text.slice(calendar.mention.start, calendar.mention.end);
  const wanted = financialMonthOf(calendar.month);
  const renumbered = numbered.replace(/\d+/, (digits) => String(wanted).padStart(digits.startsWith('0') ? 2 : 1, '0'));
  const renamed = renamedAtEnd(named, calendar, right);
  const fixes = [
    ...(renamed === undefined ? [] : [replacing(phrase.text, calendar.mention, renamed)]),
    replacing(phrase.text, number.mention, renumbered),
  ];
  // The report's own month is more likely the right one of the two.
  if (header?.kind === 'month' && header.month === wanted) fixes.reverse();
  return {
    start: first.start,
    end: second.end + (/^\s*\)/.exec(phrase.text.slice(second.end))?.[0].length ?? 0),
    message: `Month ${number.month} is ${nameOf(right)}, not ${nameOf(calendar.month)}; ${nameOf(calendar.month)} is month ${wanted}.`,
    fixes,
  };
}

/** Before this day a date is no end of a month, be it misprinted. */
const EARLIEST_END = 28;

/** "Quarter 2 (30 October 2024)": a date near the end of a month that is not the last of the quarter, nor in it. */
function judgeQuarter({ text }: Phrase, { second, link, asAt }: Pair, quarter: number): Draft | undefined {
  const date = calendarMonth(second);
  if (date === undefined || !date.isDay || link !== 'brackets' || asAt) return undefined;
  if (dayIn(second) < EARLIEST_END) return undefined;
  // Of the financial year, or of the calendar year.
  if ([financialMonthOf(date.month), date.month].some((month) => Math.ceil(month / 3) === quarter)) return undefined;
  const month = calendarMonthOf(3 * quarter);
  // The last day but for February, in which no quarter ends.
  const last = daysInMonth(2000, month);
  const printed = text.slice(second.start, second.end);
  const renamed = renameMonth(printed, month);
  const wanted = renamed && withDay(renamed, dayIn(second), last);
  return {
    start: second.start,
    end: second.end,
    message: `Quarter ${quarter} ends on ${last} ${nameOf(month)}, not in ${nameOf(date.month)}.`,
    fixes: wanted === undefined ? [] : [replacing(text, second, wanted)],
  };
}

/** The name of another month, and where it was the last day of the one, that of the other. */
function renamedAtEnd(printed: string, { mention }: Named, month: number): string | undefined {
  const renamed = renameMonth(printed, month);
  if (renamed === undefined || !isLastDay(mention)) return renamed;
  const year = mention.period?.kind === 'date' ? mention.period.day.year : 2001;
  return withDay(renamed, dayIn(mention), daysInMonth(year, month));
}

function dayIn({ period, dayOfMonth = 0 }: PeriodMention): number {
  return period?.kind === 'date' ? period.day.day : dayOfMonth;
}

interface Numbered {
  readonly mention: PeriodMention;
  readonly month: number;
}

function monthNumberOf(mention: PeriodMention): Numbered | undefined {
  return mention.period?.kind === 'month' ? { mention, month: mention.period.month } : undefined;
}

interface Named extends Numbered {
  /** A day of the month is named, not only the month. */
  readonly isDay: boolean;
}

function calendarMonth(mention: PeriodMention): Named | undefined {
  const { period, dayOfMonth } = mention;
  if (period?.kind === 'date') return { mention, month: period.day.month, isDay: true };
  if (period?.kind !== 'calendar-month') return undefined;
  return { mention, month: period.month, isDay: dayOfMonth !== undefined };
}

/** How many months after its end a month is usually still reported on. */
const REPORTING_LAG = 3;

/** Whether the two are given as one time. The month in which something was reported on comes a little later. */
function isOneTime({ text }: Phrase, { first, link, lead, asAt }: Pair, month: number, calendar: Named): boolean {
  const lag = (financialMonthOf(calendar.month) - month + 12) % 12;
  const numberFirst = first !== calendar.mention;
  if (numberFirst && link === 'brackets') return !(asAt && calendar.isDay && lag <= REPORTING_LAG);
  // "At 30 September 2024 (month 5)": nobody meets "at" a date, least of all the last of a month.
  if (calendar.isDay) {
    return !numberFirst && POINT_IN_TIME.test(lead) && (lag > REPORTING_LAG || isLastDay(calendar.mention));
  }
  if (lag > REPORTING_LAG) return true;
  if (link !== 'brackets') return false;
  // Nobody meets "at the end of December".
  return (
    THE_END_OF.test(lead) || !/report|board|committee|cabinet|council|meeting|present|publish|consider/i.test(text)
  );
}

function isLastDay({ period, dayOfMonth }: PeriodMention): boolean {
  if (period?.kind === 'date') return isMonthEnd(period.day);
  return period?.kind === 'calendar-month' && dayOfMonth === daysInMonth(2000, period.month);
}

/** The name of another month in the place of the first one: "Oct 2024" becomes "Dec 2024". */
function renameMonth(printed: string, month: number): string | undefined {
  const name = nameOf(month);
  const found = /[A-Za-z]{3,}/.exec(printed)?.[0];
  if (found === undefined) return undefined;
  const short = found.length <= 4 && found.length < nameOf(month).length && !/^(?:May|June|July)$/i.test(found);
  const like = short ? name.slice(0, 3) : name;
  return printed.replace(found, found === found.toUpperCase() ? like.toUpperCase() : like);
}
