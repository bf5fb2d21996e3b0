/** Cross-casts that nobody asked for: figures that every other row of their table speaks against. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('reconcile/pattern', () => {
  it('finds a variance that is not what all the others are', () => {
    assertFindings(
      'reconcile/pattern',
      `
@table services "Services"
  unit: £m
        | Service     | Budget | Forecast | Variance |
        |-------------|-------:|---------:|---------:|
        | Environment |  6.204 |    6.481 |    0.277 |
        | Housing     |  3.115 |    3.320 |    0.250 |
                                               ^^^^^ reconcile/pattern: Housing, Variance is 0.250, but Forecast less Budget is 0.205; in 4 other rows it holds.
                                               | fix: Replace 0.250 with 0.205
                                               | fix: Add the line 'check: variance = forecast - budget'
        | Leisure     |  2.842 |    2.690 |  (0.152) |
        | Corporate   |  4.420 |    4.991 |    0.571 |
  total | Net budget  | 16.581 |   17.482 |    0.901 |
`,
    );
  });

  it('finds a total that is not the sum of the columns before it', () => {
    assertFindings(
      'reconcile/pattern',
      `
@table bands "Council tax by band"
  unit: £
        | Band | District |   County | Police |    Total |
        |------|---------:|---------:|-------:|---------:|
        | A    |   143.17 | 1,134.52 | 196.40 | 1,474.09 |
        | B    |   167.04 | 1,323.61 | 229.13 | 1,719.78 |
        | C    |   190.90 | 1,512.69 | 261.87 | 1,956.46 |
                                                ^^^^^^^^ reconcile/pattern: C, Total is 1,956.46, but the sum of District, County and Police is 1,965.46; in 3 other rows it holds.
                                                | fix: Replace 1,956.46 with 1,965.46
                                                | fix: Add the line 'check: total = district + county + police' → reconcile/check
        | D    |   214.76 | 1,701.78 | 294.60 | 2,211.14 |
`,
    );
  });

  it('finds a percentage that is not the part, the share or the growth that the others are', () => {
    assertFindings(
      'reconcile/pattern',
      `
@table spend "Spend"
  unit: £k
        | Service | Budget | Variance | Variance % {pct %} |
        |---------|-------:|---------:|-------------------:|
        | Care    | 41,300 |   12,087 |               29.3 |
        | Schools | 11,615 |      673 |                8.5 |
                                                       ^^^ reconcile/pattern: Schools, Variance is 8.5, but Variance as a percentage of Budget is 5.8; in 4 other rows it holds.
                                                       | fix: Replace 8.5 with 5.8
                                                       | fix: Add the line 'check: pct = percent(variance, budget)' → reconcile/check
        | Safety  |  2,902 |    (445) |             (15.3) |
        | Roads   |  3,425 |      950 |               27.7 |
  total | Total   | 59,242 |   13,265 |               22.4 |

@table children "Children"
  unit: children
        | Period | 2023 | 2024 | Growth {growth %} |
        |--------|-----:|-----:|------------------:|
        | North  |  603 |  652 |               8.1 |
        | South  |  490 |  452 |              -7.8 |
        | East   |  252 |  301 |              19.4 |
        | West   |  811 |  899 |              18.9 |
                                              ^^^^ reconcile/pattern: West, Growth is 18.9, but the change from 2023 to 2024 is 10.9; in 3 other rows it holds.
                                              | fix: Replace 18.9 with 10.9
                                              | fix: Add the line 'check: growth = percent(2024 - 2023, 2023)' → reconcile/check
`,
    );
  });

  it('leaves alone what is no pattern, or breaks none', () => {
    assertClean(
      'reconcile/pattern',
      // Two rows that do not follow are no pattern.
      '@table a "A"\n  unit: £k\n  | S | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | A | 412 | 455 | 43 |\n  | B | 305 | 331 | 26 |\n  | C | 611 | 653 | 42 |\n  | D | 500 | 580 | 12 |\n  | E | 700 | 790 | 45 |\n',
      // Income is printed the other way round.
      '@table a "A"\n  unit: £k\n  | S | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | A | 412 | 455 | 43 |\n  | B | 305 | 331 | 26 |\n  | C | 611 | 653 | 42 |\n  | Fees | 500 | 580 | -80 |\n',
      // A figure that is not known, a memo row, and figures as they were rounded.
      '@table a "A"\n  unit: £m\n  | S | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | A | 41.2 | 45.5 | 4.3 |\n  | B | 30.5 | 33.1 | 2.6 |\n  | C | 61.1 | 65.3 | 4.1 |\n  | D | 50.0 | TBC | 1.2 |\n  | E | 50.0 | 61.5 | 11.5 |\nmemo | Per head | 50.0 | 61.5 | 99.5 |\n',
      // Fewer than three rows that tell anything.
      '@table a "A"\n  unit: £m\n  | S | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | A | 5 | 5 | 0 |\n  | B | 3 | 3 | 0 |\n  | C | 6 | 7 | 1 |\n  | D | 50 | 61 | 99 |\n',
      // What a check is about is the check\'s.
      '@table a "A"\n  unit: £k\n  check: variance = forecast - budget for a .. c\n  | S | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | A | 412 | 455 | 43 |\n  | B | 305 | 331 | 26 |\n  | C | 611 | 653 | 42 |\n  | D | 500 | 580 | 12 |\n',
    );
  });
});
