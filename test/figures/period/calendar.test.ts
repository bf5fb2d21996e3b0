import assert from 'node:assert/strict';
import {
  addMonths,
  calendarMonthOf,
  comparePeriods,
  daysInMonth,
  endOf,
  financialMonthOf,
  financialYearOf,
  isMonthEnd,
  samePeriod,
  startOf,
} from '../../../server/figures/period/calendar.ts';
import type { Day, Period } from '../../../server/figures/period/period.ts';
import { readPeriod } from '../../../server/figures/period/read-period.ts';
import { writeDay } from '../../../server/figures/period/write-period.ts';

const period = (text: string): Period => readPeriod(text)!.period!;
const day = (year: number, month: number, on: number): Day => ({ year, month, day: on });

describe('calendar', () => {
  it('knows when periods start and end', () => {
    const cases: [string, string, string][] = [
      ['2024/25', '1 April 2024', '31 March 2025'],
      ['2024/25 month 4', '1 July 2024', '31 July 2024'],
      ['2024/25 month 9', '1 December 2024', '31 December 2024'],
      ['2023/24 month 11', '1 February 2024', '29 February 2024'],
      ['2024/25 Q4', '1 January 2025', '31 March 2025'],
      ['Q2 2024/25', '1 July 2024', '30 September 2024'],
      ['January 2025', '1 January 2025', '31 January 2025'],
      ['30 July 2024', '30 July 2024', '30 July 2024'],
      ['2023/24 outturn', '31 March 2024', '31 March 2024'],
    ];
    for (const [text, from, to] of cases) {
      assert.equal(writeDay(startOf(period(text))!), from, text);
      assert.equal(writeDay(endOf(period(text))!), to, text);
    }
  });

  it('takes a missing year from the context', () => {
    const context = period('2024/25 month 4');
    assert.equal(endOf(period('month 9')), undefined);
    assert.equal(writeDay(endOf(period('month 9'), context)!), '31 December 2024');
    assert.equal(writeDay(endOf(period('year end'), context)!), '31 March 2025');
    assert.equal(writeDay(startOf({ kind: 'calendar-month', month: 2 }, context)!), '1 February 2025');
    assert.equal(samePeriod(period('month 4'), period('July 2024'), context), true);
    assert.equal(samePeriod(period('month 9'), period('October 2024'), context), false);
    assert.ok(comparePeriods(period('month 4'), period('month 9'), context)! < 0);
  });

  it('turns financial into calendar months and back', () => {
    assert.equal(calendarMonthOf(1), 4);
    assert.equal(calendarMonthOf(9), 12);
    assert.equal(calendarMonthOf(12), 3);
    for (let month = 1; month <= 12; month++) assert.equal(calendarMonthOf(financialMonthOf(month)), month);
  });

  it('counts days', () => {
    assert.equal(daysInMonth(2024, 2), 29);
    assert.equal(daysInMonth(1900, 2), 28);
    assert.equal(daysInMonth(2024, 13), 0);
    assert.equal(financialYearOf(day(2025, 3, 31)), 2024);
    assert.equal(financialYearOf(day(2025, 4, 1)), 2025);
    assert.deepEqual(addMonths(day(2024, 1, 31), 1), day(2024, 2, 29));
    assert.deepEqual(addMonths(day(2024, 1, 31), -2), day(2023, 11, 30));
    assert.ok(isMonthEnd(day(2024, 7, 31)));
    assert.ok(!isMonthEnd(day(2024, 7, 30)));
  });
});
