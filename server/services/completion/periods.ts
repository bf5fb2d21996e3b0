/** Proposes periods: those around the report's own, or, where it has none yet, around those of the reports it uses. */
import { endOf, financialMonthOf, financialYearOf } from '../../figures/period/calendar.ts';
import type { Day, Period } from '../../figures/period/period.ts';
import { readPeriod } from '../../figures/period/read-period.ts';
import { monthName, writeDay, writeFinancialYear } from '../../figures/period/write-period.ts';
import type { Analysis } from '../../model/analysis.ts';
import { entryText } from '../../model/table-meaning.ts';
import { value } from './proposal.ts';
import type { Proposal } from './proposal.ts';

/** `forHeader`: for the header's own `period:`, which other periods are understood by, and which may follow the last. */
export function periodsNear(analysis: Analysis, forHeader: boolean): Proposal[] {
  const own = forHeader ? undefined : endOfPeriod(analysis.header.period);
  if (own !== undefined) return around(own);
  const before = forHeader ? latestUsed(analysis) : undefined;
  const meeting = meetingDay(analysis);
  const anchor = before === undefined ? meeting && monthBefore(meeting) : monthAfter(before);
  return anchor === undefined ? [] : headerPeriods(anchor);
}

function around(end: Day): Proposal[] {
  const year = financialYearOf(end);
  const month = financialMonthOf(end.month);
  const quarter = Math.ceil(month / 3);
  return [
    value(`${monthName(end.month)} ${end.year}`, { detail: `Month ${month} of ${writeFinancialYear(year)}.` }),
    value(writeDay(end), { detail: `The end of month ${month}.` }),
    value(`month ${month}`, { detail: `${monthName(end.month)} ${end.year}.` }),
    value(`quarter ${quarter}`, { detail: `Of ${writeFinancialYear(year)}.` }),
    value(writeFinancialYear(year), { detail: 'The financial year of the report.' }),
    value(`${writeFinancialYear(year - 1)} outturn`, { detail: 'The year before, as it ended.' }),
    value(`31 March ${year}`, { detail: `The end of ${writeFinancialYear(year - 1)}.` }),
    value(`31 March ${year + 1}`, { detail: `The end of ${writeFinancialYear(year)}.` }),
  ];
}

function headerPeriods(end: Day): Proposal[] {
  const year = financialYearOf(end);
  const month = financialMonthOf(end.month);
  const written = writeFinancialYear(year);
  return [
    value(`${written} month ${month}`, { detail: `Up to the end of ${monthName(end.month)} ${end.year}.` }),
    value(`${written} quarter ${Math.ceil(month / 3)}`),
    value(written),
    value(`${writeFinancialYear(year - 1)} outturn`),
  ];
}

function endOfPeriod(period: Period | undefined): Day | undefined {
  return period === undefined ? undefined : endOf(period);
}

/** The latest period of the reports that this one uses. */
function latestUsed(analysis: Analysis): Day | undefined {
  const ends = analysis.otherPaths().flatMap((path) => endOfPeriod(analysis.other(path)?.header.period) ?? []);
  return ends.sort((a, b) => a.year - b.year || a.month - b.month).at(-1);
}

function meetingDay(analysis: Analysis): Day | undefined {
  const header = analysis.headerMeaning?.syntax;
  const period = header && readPeriod(entryText(header, 'meeting') ?? '')?.period;
  return period?.kind === 'date' ? period.day : undefined;
}

function monthAfter({ year, month }: Day): Day {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

function monthBefore({ year, month }: Day): Day {
  return month === 1 ? { year: year - 1, month: 12, day: 1 } : { year, month: month - 1, day: 1 };
}
