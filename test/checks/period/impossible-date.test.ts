/** Dates and periods that cannot be. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/impossible-date', () => {
  it('leaves the reference of a key decision alone', () => {
    assertClean(
      'period/',
      '@report "R"\n  council: A\n  body: Cabinet\n  meeting: 2 October 2024\n  key decision: yes (FP 2025-07)\n  period: 2024/25 month 4\n',
    );
  });

  it('finds days that a month does not have', () => {
    assertFindings(
      'period/',
      `
The review began on 31 June 2024 and ended on the 31st of September.
                    ^^^^^^^^^^^^ period/impossible-date: There is no 31 June: June has 30 days.
                    | fix: Replace 31 June 2024 with 30 June 2024
                                                  ^^^^^^^^^^^^^^^^^ period/impossible-date: There is no 31 September: September has 30 days.
                                                  | fix: Replace 31st of September with 30th of September

At 29 February 2025 there were 603, and on 30 February 597.
   ^^^^^^^^^^^^^^^^ period/impossible-date: There is no 29 February: February 2025 has 28 days.
   | fix: Replace 29 February 2025 with 28 February 2025
                                           ^^^^^^^^^^^ period/impossible-date: There is no 30 February…
`,
    );
  });

  it('finds the year that was published in minutes of 2018', () => {
    assertFindings(
      'period/',
      `
Numbers rose from 590 in January 2018 to 651 by the end of August 2918.
                                                           ^^^^^^^^^^^ period/impossible-date: The year 2918 is not a year of a council report (1990 to 2060).
`,
    );
  });

  it('finds months and quarters beyond the last, and years that run backwards', () => {
    assertFindings(
      'period/',
      `
At month 13 and in quarter 5 of 2024/23 nothing was spent.
   ^^^^^^^^ period/impossible-date: The financial year has twelve months, April to March: there is no month 13.
                   ^^^^^^^^^ period/impossible-date: A year has four quarters: there is no quarter 5.
                                ^^^^^^^ period/impossible-date: A financial year runs forwards: 2024/23 should probably be 2024/25.
                                | fix: Replace 2024/23 with 2024/25
`,
    );
  });

  it('finds them in the header, in titles, keys, headings and cells', () => {
    assertFindings(
      'period/',
      `
@report "Finance"
  meeting: 31 November 2024
           ^^^^^^^^^^^^^^^^ period/impossible-date: There is no 31 November: November has 30 days.
           | fix: Replace 31 November 2024 with 30 November 2024
  period: 2024/25 month 14
                  ^^^^^^^^ period/impossible-date: The financial year has twelve months, April to March: there is no month 14.

@table finance "Position at 31 June 2024"
                            ^^^^^^^^^^^^ period/impossible-date: There is no 31 June: June has 30 days.
                            | fix: Replace 31 June 2024 with 30 June 2024
  at: 31 April 2024
      ^^^^^^^^^^^^^ period/impossible-date: There is no 31 April: April has 30 days.
      | fix: Replace 31 April 2024 with 30 April 2024
  | Action | Done by       | 31 June 2025 |
                             ^^^^^^^^^^^^ period/impossible-date: There is no 31 June: June has 30 days.
                             | fix: Replace 31 June 2025 with 30 June 2025
  |--------|---------------|-------------:|
  | Plan   | 31 April 2025 |            3 |
             ^^^^^^^^^^^^^ period/impossible-date: There is no 31 April: April has 30 days.
             | fix: Replace 31 April 2025 with 30 April 2025
`,
    );
  });

  it('leaves history, far plans and the closing of accounts alone', () => {
    assertClean(
      'period/',
      'The council was created in April 1974 under an Act of October 1972.\n',
      'The lease runs to 31 March 2125.\n',
      'Adjustments are made in period 13.\n',
      'At 29 February 2024 there were 603, of 31 October 2024 nothing is known.\n',
    );
  });
});
