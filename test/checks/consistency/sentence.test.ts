/** Figures of one sentence that follow from each other. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('consistency/sentence', () => {
  it('finds a change that is not the one from the first figure to the second', () => {
    assertFindings(
      'consistency/',
      `
The average rent goes from £98.52 to £101.18 a week, an increase of £2.76.
                                                                    ^^^^^ consistency/sentence: From £98.52 to £101.18 is £2.66, not £2.76.
                                                                    | fix: Replace £2.76 with £2.66

Plans rose from 2,067 at 31 March 2023 to 2,318 (11.2%).
                                                 ^^^^^ consistency/sentence: From 2,067 to 2,318 is 12.1%, not 11.2%.
                                                 | fix: Replace 11.2% with 12.1%

Spending was £72.858M compared to a budget of £73.090M, a decrease of £323K.
                                                                      ^^^^^ consistency/sentence: The difference of £72.858M and £73.090M is £232K, not £323K.
                                                                      | fix: Replace £323K with £232K
`,
    );
  });

  it('finds a percentage that is not that of the part and its whole', () => {
    assertFindings(
      'consistency/',
      `
306 of 2,140 children (13.4%) travel alone; 48.3% (293 of 607 children) do not, and 25.3% (340 of 651) may.
                       ^^^^^ consistency/sentence: 306 of 2,140 is 14.3%, not 13.4%.
                       | fix: Replace 13.4% with 14.3%
                                                                                    ^^^^^ consistency/sentence: 340 of 651 is 52.2%, not 25.3%.
                                                                                    | fix: Replace 25.3% with 52.2%
`,
    );
  });

  it('finds a percentage of what the sentence begins with, or compares with', () => {
    assertFindings(
      'consistency/',
      `
Of the 61 audits, 50 (28%) gave assurance. It is £1.64m (17.6%) more than the £9.82m of the year before.
                      ^^^ consistency/sentence: 50 of 61 is 82%, not 28%.
                      | fix: Replace 28% with 82%
                                                         ^^^^^ consistency/sentence: £1.64m of £9.82m is 16.7%, not 17.6%.
                                                         | fix: Replace 17.6% with 16.7%

Notices went up by 1,350, from 46,905 to 48,210; the base is up (2.1%), from 41,365.3 to 41,877.6.
                   ^^^^^ consistency/sentence: From 46,905 to 48,210 is 1,305, not 1,350.
                   | fix: Replace 1,350 with 1,305
                                                                 ^^^^ consistency/sentence: From 41,365.3 to 41,877.6 is 1.2%, not 2.1%.
                                                                 | fix: Replace 2.1% with 1.2%

It grows from £259.1m to £287.6m, an increase of £25.8m (11%) over three years.
                                                 ^^^^^^ consistency/sentence: From £259.1m to £287.6m is £28.5m, not £25.8m.
                                                 | fix: Replace £25.8m with £28.5m
`,
    );
    assertClean(
      'consistency/',
      'Of the 61 audits, 50 (82%) gave assurance, and 11 (18%) did not. It is £1.64m (16.7%) more than the £9.82m before.\n',
      'Fees went up by 10p, from £2.30 to £2.40, and by 512.3, from 41,365.3 to 41,877.6. Take 40% from 12 to 14 schools.\n',
      'Of the 61 audits, most were of schools, 50 (22%) of the 230 in the plan. It is £1.64m (5%) more than planned, £9.82m.\n',
    );
  });

  it('finds an overspend that is the other way round', () => {
    assertFindings(
      'consistency/',
      `
On a budget of £75.155m, net expenditure of £74.586m gave a total overspend for the year of £0.569m.
                                                                  ^^^^^^^^^ consistency/sentence: £74.586m on a budget of £75.155m is an underspend, but it is called 'overspend' here.
`,
    );
  });

  it('leaves alone what agrees as it was rounded', () => {
    assertClean(
      'consistency/',
      'The rent goes from £98.52 to £101.18, an increase of £2.66, or from £99 to £101, an increase of £2.66.\n',
      'It rose from 43% to 52%, an increase of 9 percentage points; from 40% to 50%, an increase of 25%.\n',
      'The net cost is £15.782m compared with £16.207m in 2024/25, a decrease of just over £0.4m.\n',
      'On a budget of £75.155m, net expenditure of £74.586m gave a total underspend of £0.569m.\n',
      '293 of 607 (48%) and 340 of 651 children (some 50%).\n',
    );
  });

  it('leaves alone figures that are said of something else', () => {
    assertClean(
      'consistency/',
      'Pay was £13.9m compared with £15.6m in 2022/23, a decrease of £0.4m on the plan.\n',
      'Pay was £13.9m compared with £15.6m, and fuel £2m, an increase of £0.1m.\n',
      'Sites go from 12 to 14 (60%) of the total.\n',
      'Of 306 of 2,140 children, most (60%) are in care.\n',
      'Pay was £13.9m against a budget of £15.6m, with an underspend of £0.3m on fuel.\n',
      'Fees went from £10 to £12, an increase of £1 a year.\n',
      'Income of £4.6m, on a forecast of £3.1m and a budget of £4.6m, is an underspend of £1.5m.\n',
      'The budget is £75.1m. Expenditure of £74.6m is expected, after an overspend of £0.5m in schools.\n',
    );
  });
});
