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
      'Fees rise by an average of 3.8%, from £15.20 to £15.90. Fees went up by 10p, from £2.30 to £2.40, and by 512.3, from 41,365.3 to 41,877.6. Take 40% from 12 to 14 schools.\n',
      'Of the 61 audits, most were of schools, 50 (22%) of the 230 in the plan. It is £1.64m (5%) more than planned, £9.82m.\n',
    );
  });

  it('finds a figure that is not so much more or less than another', () => {
    assertFindings(
      'consistency/',
      `
The base is 48,213.6 Band D equivalents, up 2.1% from 47,641.9. In the six months there were 21,450 jobs,
                                            ^^^^ consistency/sentence: From 47,641.9 to 48,213.6 is 1.2%, not 2.1%.
                                            | fix: Replace 2.1% with 1.2%
19% more than the 19,680 of the year before. Income is £1.780m for the year, £0.320m more than the budget of £1.550m.
^^^ consistency/sentence: From 19,680 to 21,450 is 9%, not 19%.
| fix: Replace 19% with 9%
                                                                             ^^^^^^^ consistency/sentence: From £1.550m to £1.780m is £0.230m, not £0.320m.
                                                                             | fix: Replace £0.320m with £0.230m

2. It is £214.76 for Band D, an increase of £4.00 (2.38%) on £209.76.
                                            ^^^^^ consistency/sentence: From £209.76 to £214.76 is £5.00, not £4.00.
                                            | fix: Replace £4.00 with £5.00

3. It is £214.76 for Band D, an increase of £5.00 (2.83%) on £209.76.
                                                   ^^^^^ consistency/sentence: £5.00 of £209.76 is 2.38%, not 2.83%.
                                                   | fix: Replace 2.83% with 2.38%

4. It held £42.35m at 30 September 2024 (£36.90m at 31 March 2024), an increase of £5.54m.
                                                                                   ^^^^^^ consistency/sentence: The difference of £42.35m and £36.90m is £5.45m, not £5.54m.
                                                                                   | fix: Replace £5.54m with £5.45m

5. The £4.0m in the fund was valued at £3.62m, an unrealised loss of £0.38m (19.5%).
                                                                             ^^^^^ consistency/sentence: £0.38m of £4.0m is 9.5%, not 19.5%.
                                                                             | fix: Replace 19.5% with 9.5%

6. The £4.0m in the fund was valued at £3.24m, an unrealised loss of £0.38m (19%).
                                                                     ^^^^^^ consistency/sentence: The difference of £4.0m and £3.24m is £0.76m, not £0.38m.
                                                                     | fix: Replace £0.38m with £0.76m
`,
    );
    assertClean(
      'consistency/',
      'The base is 48,213.6 homes, up 1.2% from 47,641.9. There were 21,450 jobs, 9% more than the 19,680 of last year.\n',
      'Of the 603 children, 58 live outside the borough, 4 more than the 54 of July. Sickness was 9.1 days, 0.8 more than 8.3.\n',
      'Pay was £3.2m and agency staff £0.4m, £0.1m more than the budget of £0.3m; fees were £0.5m, £0.2m less than in 2022/23 (£0.7m).\n',
      'Fees brought £4.1m, and £0.3m more than the £0.5m of grants came from the lottery. A rate of 3%, up 4% on £2m.\n',
      'It rose to £5.1m, of which £1.2m is pay, 20% more than the £1.0m planned. Costs are about £2m, up 25% from £1.6m.\n',
      'There are 340 staff, 12 more than the 300 posts and 28 agency staff. It is £3.2m, an increase of 4% on £2.9m in real terms.\n',
      'An overspend of £0.5m, up £0.7m from an underspend of £0.2m. It is £9.1m, £0.5m of it (12%) from £4m of reserves.\n',
    );
  });

  it('finds a percentage of the budget that the table has', () => {
    assertFindings(
      'consistency/',
      `
@table services "Services"
  unit: £'000
  check: variance = forecast - budget
        |         | Budget | Forecast | Variance |
        |---------|-------:|---------:|---------:|
        | Repairs | 11,380 |   12,237 |      857 |
        | Estates |  9,655 |    9,655 |        0 |

Repairs are forecast to overspend by £0.857m, or 7.9% of budget.
                                                 ^^^^ consistency/sentence: £0.857m of the 11,380 in the table is 7.5%, not 7.9%.
                                                 | fix: Replace 7.9% with 7.5%
`,
    );
  });

  it('finds a remainder that is not what the parts leave of the whole', () => {
    assertFindings(
      'consistency/',
      `
Of the £2.7m overspend, £1.4m is for placements, £0.4m for transport and the remaining £1.3m for agency staff.
                                                                                       ^^^^^ consistency/sentence: £2.7m less £1.4m less £0.4m is £0.9m, not £1.3m.
                                                                                       | fix: Replace £1.3m with £0.9m
`,
    );
    assertClean(
      'consistency/',
      'Of the £2.7m, £1.4m is for placements, £0.4m for transport and the remaining £0.9m for agency staff.\n',
      'Of the 603 children, 214 live with relatives and the remaining 389 with foster carers.\n',
      // Rounded; a part of a part; two sentences; a figure of something else.
      'Of the £2.7m, £1.4m is for placements, £0.4m for transport and the remaining £0.8m for agency staff.\n',
      'Of the £2.7m, £1.4m is for placements, including £0.4m of arrears, and the remaining £1.3m for agency staff.\n',
      'Of the £2.7m, £1.4m is for placements. The remaining £1.1m is for agency staff.\n',
      'Of the £2.7m, 52% is for placements and the remaining £1.1m for agency staff.\n',
    );
  });

  it('finds a total that its parts do not come to', () => {
    assertFindings(
      'consistency/sentence',
      `
1. The programme of £24.5m, comprising schools (£10.2m), highways (£9.4m) and housing (£5.9m), is on track.
                    ^^^^^^ consistency/sentence: £10.2m plus £9.4m plus £5.9m is £25.5m, not £24.5m.
                    | fix: Replace £24.5m with £25.5m

2. Grants of £1.25m for schools and £2.35m for highways, a total of £3.7m, were received.
                                                                    ^^^^^ consistency/sentence: £1.25m plus £2.35m is £3.6m, not £3.7m.
                                                                    | fix: Replace £3.7m with £3.6m

3. Risks could add £13.0m to the overspend: £4.2m in Adult Social Care; £7.9m in Children and £1.9m in Place.
                   ^^^^^^ consistency/sentence: £4.2m plus £7.9m plus £1.9m is £14.0m, not £13.0m.
                   | fix: Replace £13.0m with £14.0m

4. A further £16.68m was added to the General Fund programme and £36.69m to the HRA programme totalling £51.37m.
                                                                                                        ^^^^^^^ consistency/sentence: £16.68m plus £36.69m is £53.37m, not £51.37m.
                                                                                                        | fix: Replace £51.37m with £53.37m

5. The overspend of £12.6m is made up of £8.1m in adult social care and £4.2m in children's services.
                    ^^^^^^ consistency/sentence: £8.1m plus £4.2m is £12.3m, not £12.6m.
                    | fix: Replace £12.6m with £12.3m
`,
    );
    assertClean(
      'consistency/',
      // As it may have been rounded; and what the sentence goes on to, or began with.
      'The overspend of £12.3m is made up of £8.1m in adult social care and £4.3m in children’s services.\n',
      'The reserve of £8.1m, comprising £5.0m General Fund and £3.1m HRA, an increase of £0.4m since March, is sound.\n',
      'Of the £20m programme, £8.1m for roads and £4.2m for parks, a total of £12.3m, has been spent.\n',
      'The overspend is £5.6m: £4.2m on placements and £0.4m on transport, with smaller variances elsewhere.\n',
      // Not all of it; both ways; so much each; something else.
      'The overspend of £12.3m is made up of a number of variances, the largest being £8.1m in adults and £1.0m in parks.\n',
      'The £2.4m overspend comprises a £3.1m overspend on placements and a £0.9m underspend on staffing.\n',
      'Ten grants of £5,000 and four of £10,000, totalling £90,000, were paid.\n',
      'Funding of £4.5m, comprising £1.0m of revenue and £0.5m of capital a year for three years, is agreed.\n',
      'The Council received £0.5m from the county and £0.3m from the district, and awarded grants totalling £1.2m.\n',
      'Reserves of £9.9m, made up of £8.1m (£7.9m last year) for adults and £1.0m for children, are held.\n',
    );
  });

  it('works out rates of less than a penny, which are no slips', () => {
    assertFindings(
      'consistency/sentence',
      `
The unit charge fell from 0.94p to 0.27p, a decrease of 0.76p.
                                                        ^^^^^ consistency/sentence: From 0.94p to 0.27p is 0.67p, not 0.76p.
                                                        | fix: Replace 0.76p with 0.67p
`,
    );
  });

  it('finds what something was not brought to', () => {
    assertFindings(
      'consistency/sentence',
      `
There is an accumulated deficit of £15.1m, and an in-year deficit of £2.8m, taking the total deficit to £18.3m.
                                                                                                        ^^^^^^ consistency/sentence: £15.1m plus £2.8m is £17.9m, not £18.3m.
                                                                                                        | fix: Replace £18.3m with £17.9m
`,
    );
    assertClean(
      'consistency/',
      'There is an accumulated deficit of £15.1m, and an in-year deficit of £2.8m, taking the total deficit to £17.9m.\n',
      // Of something else, not of all of it, or less what is the other way.
      'There is an accumulated deficit of £15.1m, and an in-year surplus of £2.8m, taking the total deficit to £12.3m.\n',
      'There is an in-year deficit of £15.1m, and a further deficit of £2.8m, taking the total deficit to £48.3m.\n',
      'There is an accumulated deficit of £15.1m, and an in-year deficit of £2.8m, bringing total reserves to £18.3m.\n',
      'There is an accumulated deficit of £15.1m, and an in-year deficit of about £2.8m, taking the total deficit to £18m.\n',
    );
  });

  it('finds a percentage that is not the two that it is said to be together', () => {
    assertFindings(
      'consistency/sentence',
      `
The average rent increase is set as September 2019 CPI, 1.7%, plus 1% resulting in an increase of 7.2%.
                                                                                                  ^^^^ consistency/sentence: 1.7% plus 1% is 2.7%, not 7.2%.
                                                                                                  | fix: Replace 7.2% with 2.7%

Bank Rate fell from 5.00% to 4.75%, a cut of 50 basis points. A rise of 25 basis points (0.5%) would cost £0.3m.
                                             ^^^^^^^^^^^^^^^ consistency/sentence: From 5.00% to 4.75% is 25 basis points, not 50 basis points.
                                             | fix: Replace 50 basis points with 25 basis points
                                                                                         ^^^^ consistency/sentence: 25 basis points is 0.25%, not 0.5%.
                                                                                         | fix: Replace 0.5% with 0.25%

A social rent increase of 2.7% (CPI of 7.1% plus 1%) is proposed.
                          ^^^^ consistency/sentence: 7.1% plus 1% is 8.1%, not 2.7%.
                          | fix: Replace 2.7% with 8.1%
`,
    );
    assertClean(
      'consistency/',
      'Rents rise by inflation of 3.1%, measured by the Consumer Price Index (CPI) at September 2021, plus 1%, resulting in rent increases of 4.1%.\n',
      'Bank Rate fell from 5.00% to 4.75%, a cut of 25 basis points (0.25%).\n',
      'Costs rise by no more than inflation (3.9%) plus 0.5%, and rents by 5.08%.\n',
      'The increase of 7% (CPI of 10.1% plus 1% being the limit until then) is the most that may be set.\n',
    );
  });

  it('finds a percentage that a figure did not grow by, and one that is not of the budget', () => {
    assertFindings(
      'consistency/sentence',
      `
Council tax is £289.71 for a band D property (an increase of £13 or 7.4%). It averages £60.44 a home, up £2.11 or 6.3%.
                                                                    ^^^^ consistency/sentence: £13 of what £289.71 was before is 4.7%, not 7.4%.
                                                                    | fix: Replace 7.4% with 4.7%
                                                                                                                  ^^^^ consistency/sentence: £2.11 of what £60.44 was before is 3.6%, not 6.3%.
                                                                                                                  | fix: Replace 6.3% with 3.6%

The average parish precept is £79.71, an increase of £4.90, or 5.6% from 2022-23. Ours rises from £20,000 to £60,000, a 300 per cent increase.
                                                               ^^^^ consistency/sentence: £4.90 of what £79.71 was before is 6.5%, not 5.6%.
                                                               | fix: Replace 5.6% with 6.5%
                                                                                                                        ^^^^^^^^^^^^ consistency/sentence: From £20,000 to £60,000 is 200 per cent, not 300 per cent.
                                                                                                                        | fix: Replace 300 per cent with 200 per cent

The outturn is an overspend of £1.762m against a budget of £126.647m (1.93% of the Council's net budget).
                                                                      ^^^^^ consistency/sentence: £1.762m of £126.647m is 1.39%, not 1.93%.
                                                                      | fix: Replace 1.93% with 1.39%
`,
    );
    assertClean(
      'consistency/',
      'Council tax is £289.71 for a band D property (an increase of £13 or 4.7%). Rents are £95.00, down £5.00 (5%).\n',
      // Of the increase of something else; of what it is now; of what was spent.
      'Spending is £12.3m, an increase of £0.4m (7%) in staffing. The tax is £100.00, up £5.00 or 5%.\n',
      'Expenditure of £57.49m against a budget of £56.97m (0.9%) is expected, and £57.49m against a budget of £56.97m (100.9%).\n',
    );
  });

  it('finds a part that is not such a percentage of what the sentence before has, or of what follows', () => {
    assertFindings(
      'consistency/sentence',
      `
Savings in the plan are £16.4m. Of these, £11.656m (77%) were delivered, 98% (£14.63m) of the £16.4m to be precise.
                                                    ^^^ consistency/sentence: £11.656m of £16.4m is 71%, not 77%.
                                                    | fix: Replace 77% with 71%
                                                                         ^^^ consistency/sentence: £14.63m of £16.4m is 89%, not 98%.
                                                                         | fix: Replace 98% with 89%

London boroughs saw the healthiest increases, up 10% from £1.50m to £1.56m.
                                                 ^^^ consistency/sentence: From £1.50m to £1.56m is 4%, not 10%.
                                                 | fix: Replace 10% with 4%
`,
    );
    assertClean(
      'consistency/',
      'Savings in the plan are £16.4m. Of these, £11.656m (71%) were delivered; £14.63m (89%) of the £16.4m, and 89% (£14.63m) of the £16.4m.\n',
      'Savings in the plan are £16.4m, of a need of £20.0m. Of these, £11.656m (77%) were delivered.\n',
    );
  });

  it('finds a range whose ends are one', () => {
    assertFindings(
      'consistency/sentence',
      `
The cash terms for these reserves were shown as being between £33m and £33m, or 5% to 5%.
                                                              ^^^^^^^^^^^^^ consistency/sentence: Both ends of this range are £33m.
                                                                                ^^^^^^^^ consistency/sentence: Both ends of this range are 5%.
`,
    );
    assertClean('consistency/', 'It is between £25m and £33m, £31–£37m or 5–7.5%. The vote was 5–5.\n');
  });

  it('finds a rise that is called a fall', () => {
    assertFindings(
      'consistency/',
      `
1. The average rent of a flat rose from £171 to £164, and complaints fell slightly from 112 in March to 131.
                              ^^^^ consistency/sentence: From £171 to £164 is a decrease, but it is called 'rose' here.
                                                                     ^^^^ consistency/sentence: From 112 to 131 is an increase, but it is called 'fell' here.

2. Arrears stood at £1.93m (4.6% of the rent roll), up from £2.01m a year before.
                                                    ^^ consistency/sentence: From £2.01m to £1.93m is a decrease, but it is called 'up' here.

3. The base is 48,213.6 homes, down 1.2% from 47,641.9. Income is £1.320m, £0.230m more than the budget of £1.550m.
                               ^^^^ consistency/sentence: From 47,641.9 to 48,213.6 is an increase, but it is called 'down' here.
                                                                                   ^^^^ consistency/sentence: From £1.550m to £1.320m is a decrease, but it is called 'more' here.
`,
    );
    assertClean(
      'consistency/',
      'The cost rose from £164 to £171 and complaints fell from 131 to 112. Arrears are £1.93m, down from £2.01m in 2023.\n',
      'The increase fell from 5% to 3%; the tax increase from 4.99% to 2.99% is welcome, as is the rise from 3% to 2%.\n',
      'The service is ranked 9, up from 14. Without it, waiting would have risen from 12 to 9 weeks. It has not fallen from 9 to 12.\n',
      'Of 34 complaints, 41% were upheld, up from 35. There were 34, of which 12 were upheld, up from 20.\n',
      'An underspend of £0.2m, down from an overspend of £0.1m. A deficit of (£2m), up from (£3m). Hours grew from 10 to 4.\n',
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
