import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Period } from '../../../server/figures/period/period.ts';
import { findPeriods, readPeriod } from '../../../server/figures/period/read-period.ts';
import { writePeriod } from '../../../server/figures/period/write-period.ts';

const date = (year: number, month: number, day: number): Period => ({ kind: 'date', day: { year, month, day } });

describe('read-period', () => {
  const cases: [string, Period][] = [
    ['2024/25', { kind: 'year', year: 2024 }],
    ['2024-25', { kind: 'year', year: 2024 }],
    ['2024–25', { kind: 'year', year: 2024 }],
    ['2024/5', { kind: 'year', year: 2024 }],
    ['2024/2025', { kind: 'year', year: 2024 }],
    ['2024 to 2025', { kind: 'year', year: 2024 }],
    ['1999/00', { kind: 'year', year: 1999 }],
    ['23/24', { kind: 'year', year: 2023 }],
    ['month 4', { kind: 'month', month: 4 }],
    ['M04', { kind: 'month', month: 4 }],
    ['period 6', { kind: 'month', month: 6 }],
    ['P9', { kind: 'month', month: 9 }],
    ['2024/25 month 4', { kind: 'month', year: 2024, month: 4 }],
    ['month 4 of 2024/25', { kind: 'month', year: 2024, month: 4 }],
    ['Month 9, 2024/25', { kind: 'month', year: 2024, month: 9 }],
    ['quarter 2', { kind: 'quarter', quarter: 2 }],
    ['Q2 2024/25', { kind: 'quarter', year: 2024, quarter: 2 }],
    ['quarter 1 2025', { kind: 'quarter', year: 2025, quarter: 1 }],
    ['second quarter', { kind: 'quarter', quarter: 2 }],
    ['July 2024', { kind: 'calendar-month', year: 2024, month: 7 }],
    ['Sept 2024', { kind: 'calendar-month', year: 2024, month: 9 }],
    ['30 July 2024', date(2024, 7, 30)],
    ['2nd October 2024', date(2024, 10, 2)],
    ['2nd of October 2024', date(2024, 10, 2)],
    ['March 31, 2025', date(2025, 3, 31)],
    ['31/03/2025', date(2025, 3, 31)],
    ['31/03/25', date(2025, 3, 31)],
    ['02.10.2024', date(2024, 10, 2)],
    ['2024-10-02', date(2024, 10, 2)],
    ['31 May 23', date(2023, 5, 31)],
    ['year end', { kind: 'year-end' }],
    ['outturn', { kind: 'year-end' }],
    ['2023/24 outturn', { kind: 'year-end', year: 2023 }],
    ['as at 31 March 2025', date(2025, 3, 31)],
    ['year ended 31 March 2025', date(2025, 3, 31)],
  ];
  for (const [text, period] of cases) {
    it(text, () => assert.deepEqual(readPeriod(text)?.period, period));
  }

  it('reads several years as a range, not a fault', () => {
    assert.deepEqual(readPeriod('2024/26'), { start: 0, end: 7, period: { kind: 'year', year: 2024 }, through: 2026 });
    assert.equal(readPeriod('2024-2027')?.through, 2027);
  });

  it('explains what cannot be', () => {
    const faults: [string, string][] = [
      ['31 June 2024', 'no-such-day'],
      ['31 June', 'no-such-day'],
      ['30 February 2025', 'no-such-day'],
      ['29/02/2025', 'no-such-day'],
      ['02/13/2024', 'no-such-month'],
      ['month 13', 'no-such-month'],
      ['M13', 'no-such-month'],
      ['quarter 5', 'no-such-quarter'],
      ['August 2918', 'year-out-of-range'],
      ['1824/25', 'year-out-of-range'],
      ['2024/23', 'years-backwards'],
    ];
    for (const [text, code] of faults) assert.equal(readPeriod(text)?.fault?.code, code, text);
    assert.equal(readPeriod('29 February 2024')?.fault, undefined);
  });

  it('leaves alone what is no period', () => {
    const texts = [
      '6/9',
      '24/7',
      'M62',
      'P60',
      'Q7',
      '2024',
      '2.10.3',
      '£2024/25',
      'marched',
      'may',
      'Mayor',
      '12',
      '',
    ];
    for (const text of texts) assert.deepEqual(findPeriods(text), [], text);
    for (const text of ['July 2024 and May 2024', 'July 2024 position', 'Variance M04']) {
      assert.equal(readPeriod(text), undefined, text);
    }
  });

  it('finds periods in prose, in order, with their offsets', () => {
    const text =
      'The month 4 position at 30 July 2024 (month 4) may be better. Members may March in May. In July 2024, 2..3 ' +
      'and 16-17 year olds; opening in quarter 1 2025, at Month 9 (October) and as at 31 March 2025.';
    assert.deepEqual(
      findPeriods(text).map(({ start, end }) => text.slice(start, end)),
      [
        'month 4',
        '30 July 2024',
        'month 4',
        'May',
        'July 2024',
        'quarter 1 2025',
        'Month 9',
        'October',
        '31 March 2025',
      ],
    );
  });

  const year = fc.integer({ min: 1990, max: 2058 });
  const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
    year.map((y): Period => ({ kind: 'year', year: y })),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]): Period => ({ kind: 'month', year: y, month })),
    fc
      .tuple(year, fc.integer({ min: 1, max: 4 }))
      .map(([y, quarter]): Period => ({ kind: 'quarter', year: y, quarter })),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }))
      .map(([y, month]): Period => ({ kind: 'calendar-month', year: y, month })),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, month, day]): Period => date(y, month, day)),
    year.map((y): Period => ({ kind: 'year-end', year: y })),
  );

  it('reads what it writes', () => {
    fc.assert(fc.property(anyPeriod, (period) => assert.deepEqual(readPeriod(writePeriod(period))?.period, period)));
  });

  it('never throws and never overlaps', () => {
    const word = fc.constantFrom(
      '2024',
      '/',
      '25',
      '-',
      ' ',
      'month',
      'M',
      '4',
      'July',
      'quarter',
      '31',
      'of',
      ',',
      '.',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        let last = 0;
        for (const { start, end } of findPeriods(words.join(''))) {
          assert.ok(start >= last && end > start);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
