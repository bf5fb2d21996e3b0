/** Dates that stop short of a month's end. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/month-end', () => {
  it('finds a date given as that of a month number', () => {
    assertFindings(
      'period/',
      `
The forecasted pressure at 30 July 2024 (month 4) is £12.261m.
                           ^^^^^^^^^^^^ period/month-end: Month 4 ends on 31 July, not on 30 July.
                           | fix: Replace 30 July 2024 with 31 July 2024

As at 30th August 2024, period 5, the position had worsened.
      ^^^^^^^^^^^^^^^^ period/month-end: Month 5 ends on 31 August, not on 30 August.
      | fix: Replace 30th August 2024 with 31st August 2024

The position for month 7 (30 October) is unchanged.
                          ^^^^^^^^^^ period/month-end: Month 7 ends on 31 October, not on 30 October.
                          | fix: Replace 30 October with 31 October
`,
    );
  });

  it('finds a date given as the end of a quarter', () => {
    assertFindings(
      'period/',
      `
The forecast at the end of quarter 3 (30 December 2024) is an overspend.
                                      ^^^^^^^^^^^^^^^^ period/month-end: Quarter 3 ends on 31 December, not on 30 December.
                                      | fix: Replace 30 December 2024 with 31 December 2024

At quarter 2 (30 September 2024) it was less, and in quarter 4 (31 December 2024) of the calendar year more.
`,
    );
  });

  it('finds the end of a month on another day', () => {
    assertFindings(
      'period/',
      `
At the end of July (30 July 2024) there were 603 children looked after.
                    ^^^^^^^^^^^^ period/month-end: July ends on 31 July, not on 30 July.
                    | fix: Replace 30 July 2024 with 31 July 2024
`,
    );
  });

  it('finds it in titles and in the period of a table', () => {
    assertFindings(
      'period/',
      `
@table finance "Position at 30 July 2024 (month 4)"
                            ^^^^^^^^^^^^ period/month-end: Month 4 ends on 31 July, not on 30 July.
                            | fix: Replace 30 July 2024 with 31 July 2024
  unit: £k
  at: month 4 (30/07/2024)
               ^^^^^^^^^^ period/month-end: Month 4 ends on 31 July, not on 30 July.
               | fix: Replace 30/07/2024 with 31/07/2024
  | Service   | Budget |
  |-----------|-------:|
  | Fieldwork | 11,615 |
`,
    );
  });

  it('knows the last day of February', () => {
    assertFindings(
      'period/',
      `
The position at 28 February 2024 (month 11 of 2023/24) is known.
                ^^^^^^^^^^^^^^^^ period/month-end: Month 11 ends on 29 February, not on 28 February.
                | fix: Replace 28 February 2024 with 29 February 2024

The position at 28 February 2025 (month 11) is not. Nor is that of month 11 (28 February).
`,
    );
  });

  it('finds accounts at the day before the year ends', () => {
    assertFindings(
      'period/month-end',
      `
Debt is up from £176.1m at 30 March 2024, and reserves as at 30 March 2023 were £4m.
                           ^^^^^^^^^^^^^ period/month-end: The financial year ends on 31 March, not on 30 March.
                           | fix: Replace 30 March 2024 with 31 March 2024
                                                             ^^^^^^^^^^^^^ period/month-end: The financial year ends on 31 March, not on 30 March.
                                                             | fix: Replace 30 March 2023 with 31 March 2023
`,
    );
    assertClean(
      'period/month-end',
      'The board met on 30 March 2024. It was 12 degrees. Of 603 children at 31 March 2024, 12 moved.\n',
    );
    assertClean('period/month-end', 'The contract for £1.2m of 30 March 2024 ends on 30 March 2026.\n');
  });

  it('leaves dates alone that are no month end', () => {
    assertClean(
      'period/',
      'The position at 31 July 2024 (month 4) is known.\n',
      'On 30 July 2024 (month 4) Cabinet approved the plan.\n',
      'At 12 July 2024 (month 4) there were 600 children.\n',
      'At month 4 the board met on 30 July 2024, and again in August.\n',
      'The snapshot of 30 July 2024 was taken in month 4.\n',
      'Between 1 July and 30 July 2024 (month 4 in part) there were 12 referrals.\n',
      'On 30 July 2024, month 4 figures were published.\n',
    );
  });
});
