/** Council tax by valuation band: each band pays its part of band D. */
import { assertClean, assertFindings } from '../fixture.ts';

const rows = (...cells: readonly string[]): string => cells.map((row) => `        | ${row} |\n`).join('');

describe('reconcile/bands', () => {
  it('finds the one band that is not its part of band D, in each column', () => {
    assertFindings(
      'reconcile/',
      `
@table police "Police precept"
  unit: £
        | Band | Part | Last year | This year | Increase |
        |------|------|----------:|----------:|---------:|
        | A    | 6/9  |     71.03 |     74.36 |     3.33 |
        | B    | 7/9  |     82.87 |     86.76 |     3.89 |
        | C    | 8/9  |     94.17 |     99.15 |     4.44 |
                            ^^^^^ reconcile/bands: C, Last year is 94.17, but 8/9 of band D (106.55) is 94.71; the other 6 bands are their parts of it.
                            | fix: Replace 94.17 with 94.71
        | D    | 9/9  |    106.55 |    115.55 |     5.00 |
                                       ^^^^^^ reconcile/bands: D, This year is 115.55, but 9/18 of band H (223.10) is 111.55; the other 6 bands are their parts of it.
                                       | fix: Replace 115.55 with 111.55
        | E    | 11/9 |    130.23 |    136.34 |     6.11 |
        | F    | 13/9 |    153.91 |    161.13 |     7.22 |
        | G    | 15/9 |    177.58 |    185.91 |     8.33 |
        | H    | 18/9 |    213.10 |    223.10 |    10.00 |
`,
    );
  });

  it('finds it where the bands are columns, and in Scottish tables', () => {
    assertFindings(
      'reconcile/',
      `
@table parishes "Parishes"
  unit: £
        | Parish   | Band A | Band B | Band C | Band D | Band E | Band F | Band G | Band H |
        |----------|-------:|-------:|-------:|-------:|-------:|-------:|-------:|-------:|
        | Aldgrove |  20.00 |  23.33 |  26.67 |  30.00 |  36.67 |  43.33 |  50.00 |  60.00 |
        | Barrow   |  26.67 |  31.11 |  35.56 |  40.00 |  48.89 |  57.78 |  66.76 |  80.00 |
                                                                            ^^^^^ reconcile/bands: Barrow, Band G is 66.76, but 15/9 of band D (40.00) is 66.67; the other 6 bands are their parts of it.
                                                                            | fix: Replace 66.76 with 66.67

@table stirling "Stirling"
  unit: £
        | Band              | Council tax |  Water |
        |-------------------|------------:|-------:|
        | A up to £27,000   |      740.75 | 116.23 |
        | B up to £35,000   |      846.21 | 135.61 |
                                   ^^^^^^ reconcile/bands: B up to £35,000, Council tax is 846.21, but 280/360 of band D (1111.12) is 864.20; the other 6 bands are their parts of it.
                                   | fix: Replace 846.21 with 864.20
        | C up to £45,000   |      987.67 | 154.98 |
        | D up to £58,000   |     1111.12 | 174.35 |
        | E up to £80,000   |     1459.90 | 213.10 |
        | F up to £106,000  |     1805.58 | 251.84 |
        | G up to £212,000  |     2175.95 | 318.26 |
                                            ^^^^^^ reconcile/bands: G up to £212,000, Water is 318.26, but 15/9 of band D (174.35) is 290.58; the other 6 bands are their parts of it.
                                            | fix: Replace 318.26 with 290.58
        | H over £212,000   |     2722.26 | 348.70 |
`,
    );
  });

  it('lets the check that finds the slip as well name it, once', () => {
    assertFindings(
      'reconcile/',
      `
@table bands "Council tax by band"
  unit: £
  check: total = district + county
        | Band | District |   County |    Total |
        |------|---------:|---------:|---------:|
        | A    |   143.17 | 1,134.52 | 1,277.69 |
        | B    |   167.04 | 1,323.61 | 1,490.65 |
        | C    |   190.90 | 1,512.69 | 1,703.59 |
        | D    |   214.76 | 1,701.78 | 1,916.54 |
        | E    |   262.48 | 2,079.95 | 2,342.43 |
        | F    |   310.21 | 2,458.13 | 2,768.34 |
        | G    |   357.93 | 2,863.30 | 3,194.23 |
                            ^^^^^^^^ reconcile/check: G, County is 2,863.30, but 15/9 of band D (1,701.78) and a sum that it is in make it 2,836.30.
                            | fix: Replace 2,863.30 with 2,836.30
        | H    |   429.52 | 3,403.56 | 3,833.08 |
`,
    );
  });

  it('leaves alone what rounding makes of it, two bands that differ, few bands, and other tables of letters', () => {
    const head = '@table bands "Bands"\n  unit: £\n        | Band | Tax |\n        |---|--:|\n';
    const eight = (...taxes: readonly string[]): string =>
      `${head}${rows(...taxes.map((tax, at) => `${'ABCDEFGH'[at]} | ${tax}`))}`;
    assertClean(
      'reconcile/',
      // Rounded to pounds, and one made up of others that were rounded.
      eight('1313', '1532', '1751', '1970', '2407', '2845', '3283', '3939'),
      eight('1,313.04', '1,531.83', '1,750.67', '1,969.50', '2,407.16', '2,844.80', '3,282.50', '3,939.01'),
      eight('1,313.00', '1,531.83', '1,705.67', '1,969.50', '2,407.16', '2,844.83', '3,282.05', '3,939.00'),
      eight('0.05', '0.06', '0.07', '0.08', '0.10', '0.12', '0.31', '0.16'),
      eight('20.00', '23.33', '26.67', '30.00', '63.67'),
      eight('12.50', '14.00', '9.25', '30.00', '12.00', '43.33', '50.00', '60.00'),
    );
  });
});
