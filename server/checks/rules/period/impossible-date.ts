/** Dates and periods that cannot be: 31 June, month 13, August 2918. The last of these was published in minutes of 2018. */
import { daysInMonth } from '../../../figures/period/calendar.ts';
import { monthNumber } from '../../../figures/period/month-names.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import type { BlockRule, PlacedFix } from '../../rule.ts';
import { DATED_BLOCKS, periodsPrinted } from './phrases.ts';
import { replacing, withDay } from './replace-text.ts';

export const impossibleDate: BlockRule = {
  id: 'period/impossible-date',
  title: 'A date or period that cannot be',
  severity: 'error',
  description:
    'A day that its month does not have, a thirteenth month, a fifth quarter, a year far from our time, a financial year that runs backwards. Years of history (an Act of 1972) and far plans, and the period 13 of accounts that are being closed, are left alone.',
  fixable: true,
  scope: 'block',
  blocks: DATED_BLOCKS,
  needs: 'content',
  check({ block, meaning, report }) {
    for (const { mention, key } of periodsPrinted(meaning, block.text)) {
      const { start, end, fault } = mention;
      const printed = block.text.slice(start, end);
      if (fault === undefined || (!STRICT_KEYS.has(key ?? '') && mayBe(fault.code, printed))) continue;
      report({ start, end, message: fault.message, fixes: fixesOf(block.text, mention) });
    }
  },
};

/** What these keys hold is a time of the report itself. */
const STRICT_KEYS: ReadonlySet<string> = new Set(['meeting', 'period', 'at']);

/** Reports speak of old Acts and of long leases, and the books are closed in a period 13. */
function mayBe(code: string, printed: string): boolean {
  if (code === 'no-such-month') return /^p(?:eriod)?\s?1[3-6]$/i.test(printed);
  if (code !== 'year-out-of-range') return false;
  const year = Number(/\d{4}/.exec(printed)?.[0]);
  return year >= 1200 && year < 2200;
}

const DAY_AND_MONTH = /(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?([A-Z][A-Za-z]+)(?:,?\s(\d{4}))?/;

function fixesOf(text: string, mention: PeriodMention): PlacedFix[] {
  const printed = text.slice(mention.start, mention.end);
  if (mention.fault?.code === 'years-backwards') {
    const from = Number(printed.slice(0, 4));
    return [replacing(text, mention, `${from}/${String((from + 1) % 100).padStart(2, '0')}`)];
  }
  const [, day, name, year] = DAY_AND_MONTH.exec(printed) ?? [];
  const month = monthNumber(name ?? '');
  if (mention.fault?.code !== 'no-such-day' || day === undefined || month === undefined) return [];
  // Without its year, the last day of February is anybody's guess.
  if (month === 2 && year === undefined) return [];
  return [replacing(text, mention, withDay(printed, Number(day), daysInMonth(Number(year ?? 2000), month)))];
}
