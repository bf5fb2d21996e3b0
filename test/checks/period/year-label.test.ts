/** Periods with another year's label. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/year-label', () => {
  it('finds the label of another year beside a month', () => {
    assertFindings(
      'period/',
      `
In July 2024 (month 4 2023/24) the service supported more families.
                      ^^^^^^^ period/year-label: July 2024 is in 2024/25, not in 2023/24.
                      | fix: Replace 2023/24 with 2024/25
                      | fix: Replace July 2024 with July 2023

At 2023-24 month 4 (July 2024) there were more.
   ^^^^^^^ period/year-label: July 2024 is in 2024/25, not in 2023/24.
   | fix: Replace 2023-24 with 2024-25
   | fix: Replace July 2024 with July 2023
`,
    );
  });

  it('finds it beside a year end and a quarter', () => {
    assertFindings(
      'period/',
      `
Reserves at 31 March 2025 (2023/24 outturn) and at quarter 1 of 2023/24 (June 2024) were low.
                           ^^^^^^^ period/year-label: March 2025 is in 2024/25, not in 2023/24.
                           | fix: Replace 2023/24 with 2024/25
                           | fix: Replace 31 March 2025 with 31 March 2024
                                                                ^^^^^^^ period/year-label: June 2024 is in 2024/25, not in 2023/24.
                                                                | fix: Replace 2023/24 with 2024/25
                                                                | fix: Replace June 2024 with June 2023
`,
    );
  });

  it('doubts the date when the label is that of the report', () => {
    assertFindings(
      'period/',
      `
In July 2023 (month 4 of 2024/25) the service supported more families.
        ^^^^ period/year-label: July 2023 is in 2023/24, not in 2024/25.
        | fix: Replace July 2023 with July 2024
        | fix: Replace 2024/25 with 2023/24
`,
    );
  });

  it('leaves two years in one sentence alone', () => {
    assertClean(
      'period/',
      'In July 2024 (month 4 of 2024/25) and at 31 March 2025 (2024/25 outturn).\n',
      'In January 2025 (month 10 of 2024/25) and in March 2025 (quarter 4 of 2024/25).\n',
      'The annual report of July 2024 (2023/24) was noted.\n',
      'On 31 March 2025 (2025/26 outturn in view) nothing was known.\n',
      'In July 2024 the outturn for 2023/24 was reported.\n',
      'Between month 4 of 2023/24 and July 2024 numbers rose.\n',
    );
  });
});
