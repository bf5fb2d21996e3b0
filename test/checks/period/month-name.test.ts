/** Month numbers beside other months. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/month-name', () => {
  it('finds a number with another month in brackets', () => {
    assertFindings(
      'period/',
      `
The service remained under pressure at Month 9 (October).
                                       ^^^^^^^^^^^^^^^^^ period/month-name: Month 9 is December, not October; October is month 7.
                                       | fix: Replace October with December
                                       | fix: Replace Month 9 with Month 7

The report for period 6 (August 2024) was noted, and that for M04 (Aug) was not.
               ^^^^^^^^^^^^^^^^^^^^^^ period/month-name: Month 6 is September, not August; August is month 5.
               | fix: Replace August 2024 with September 2024
               | fix: Replace period 6 with period 5
                                                              ^^^^^^^^^ period/month-name: Month 4 is July, not August; August is month 5.
                                                              | fix: Replace Aug with Jul
                                                              | fix: Replace M04 with M05
`,
    );
  });

  it('finds a month with another number in brackets', () => {
    assertFindings(
      'period/',
      `
The position in October (month 9) had worsened.
                ^^^^^^^^^^^^^^^^^ period/month-name: Month 9 is December, not October; October is month 7.
                | fix: Replace October with December
                | fix: Replace month 9 with month 7

This report to the Executive is on the position at the end of December 2025 (month 8).
                                                              ^^^^^^^^^^^^^^^^^^^^^^^ period/month-name: Month 8 is November, not December; December is month 9.
                                                              | fix: Replace December 2025 with November 2025
                                                              | fix: Replace month 8 with month 9
`,
    );
  });

  it('offers the number first when the name is that of the month reported on', () => {
    assertFindings(
      'period/',
      `
The pressure at month 5 (July 2024) is £12.261m.
                ^^^^^^^^^^^^^^^^^^^ period/month-name: Month 5 is August, not July; July is month 4.
                | fix: Replace month 5 with month 4
                | fix: Replace July 2024 with August 2024
`,
    );
  });

  it('finds neighbours in titles and short forms', () => {
    assertFindings(
      'period/',
      `
# Position at month 9 - October
              ^^^^^^^^^^^^^^^^^ period/month-name: Month 9 is December, not October; October is month 7.
              | fix: Replace October with December
              | fix: Replace month 9 with month 7

@table finance "M09 October position"
                ^^^^^^^^^^^ period/month-name: Month 9 is December, not October; October is month 7.
                | fix: Replace October with December
                | fix: Replace M09 with M07
  unit: £k
  | Service   | Variance (M9, October) |
                          ^^^^^^^^^^^^ period/month-name: Month 9 is December, not October; October is month 7.
                          | fix: Replace October with December
                          | fix: Replace M9 with M7
  |-----------|-----------------------:|
  | Fieldwork |                    673 |
`,
    );
  });

  it('finds the last day of another month', () => {
    assertFindings(
      'period/',
      `
The position at 30 September 2024 (month 5) is known, and collection to 30 November (month 7).
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ period/month-name: Month 5 is August, not September; September is month 6.
                | fix: Replace 30 September 2024 with 31 August 2024
                | fix: Replace month 5 with month 6
                                                                        ^^^^^^^^^^^^^^^^^^^^^ period/month-name: Month 7 is October, not November; November is month 8.
                                                                        | fix: Replace 30 November with 31 October
                                                                        | fix: Replace month 7 with month 8

Agency staff at the end of quarter 2 (30 October 2024) were fewer.
                                      ^^^^^^^^^^^^^^^ period/month-name: Quarter 2 ends on 30 September, not in October.
                                      | fix: Replace 30 October 2024 with 30 September 2024
`,
    );
  });

  it('leaves months alone that agree, or that are not the same time', () => {
    assertClean(
      'period/',
      'At month 9 (December) and period 7 (October 2024), and at Q2 (September 2024).\n',
      'As at 31 October 2022 (period 7) the forecast had worsened.\n',
      'The report to the board in March 2024 reported the position at month 9.\n',
      'The report of March 2024 (month 9) was noted.\n',
      'Cabinet met on 2 October 2024 (month 4), and again on 31 October 2024 (month 6).\n',
      'At quarter 2 (30 September 2024), for quarter 3 (2 February 2025) and in quarter 1 (31 May 2024).\n',
      'At month 4, October is still to come.\n',
      'The month 4 October report is before the board.\n',
      'The month 4 (as at 5 August 2024) figures are final.\n',
      '# Budget Monitoring Report Month 5 - October 2024\n',
      'Between month 1 and October there were 12 referrals.\n',
    );
  });
});
