/**
 * A month number beside the name of another month: "Month 9 (October)". Month 1 is April, since local financial years
 * end on 31 March (Local Government Act 1888, section 73), so month 9 is December.
 */
import { calendarMonthOf, financialMonthOf } from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import { monthName as nameOf } from '../../../figures/period/write-period.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { DATED_BLOCKS, judgePairs, POINT_IN_TIME, THE_END_OF } from './phrases.ts';
import type { Pair, Phrase } from './phrases.ts';
import { replacing } from './replace-text.ts';

export const monthName: BlockRule = {
  id: 'period/month-name',
  title: 'A month number beside another month',
  severity: 'error',
  description:
    'A month number and a calendar month that are given as the same time and are not: Month 9 (October). Month 1 is April. A month that only stands in the same sentence, or that may be when the report was made, is left alone.',
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
  const number = monthNumberOf(first) ?? monthNumberOf(second);
  const calendar = calendarMonth(first) ?? calendarMonth(second);
  if (number === undefined || calendar === undefined) return undefined;
  const right = calendarMonthOf(number.month);
  if (calendar.month === right || !isOneTime(phrase, pair, number.month, calendar)) return undefined;
  const numbered = phrase.text.slice(number.mention.start, number.mention.end);
  const named = phrase.text.slice(calendar.mention.start, calendar.mention.end);
  const wanted = financialMonthOf(calendar.month);
  const renumbered = numbered.replace(/\d+/, (digits) => String(wanted).padStart(digits.startsWith('0') ? 2 : 1, '0'));
  const renamed = renameMonth(named, right);
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
  if (calendar.isDay) return !numberFirst && POINT_IN_TIME.test(lead) && lag > REPORTING_LAG;
  if (lag > REPORTING_LAG) return true;
  if (link !== 'brackets') return false;
  // Nobody meets "at the end of December".
  return (
    THE_END_OF.test(lead) || !/report|board|committee|cabinet|council|meeting|present|publish|consider/i.test(text)
  );
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
