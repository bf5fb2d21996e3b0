/** Figures in another unit than their column. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('unit/mixed', () => {
  it('finds a head-count and a ratio among pounds', () => {
    assertFindings(
      'unit/',
      `
@table staff "Staff"
  unit: £k
        | Team   | Cost   |
        |--------|-------:|
        | Adults | 3.0 FTE |
                   ^^^^^^^ unit/mixed: Adults, Cost is 3.0 FTE, in full-time equivalents, but its column is in pounds.
        | Homes  | 6/9    |
                   ^^^ unit/mixed: Homes, Cost is 6/9, in a ratio, but its column is in pounds.
        | Roads  | 1,204  |
`,
    );
  });

  it('leaves alone a column of ratios in a table of pounds', () => {
    assertClean(
      'unit/',
      '@table bands "Bands"\n  unit: £\n | Band | Part | Tax |\n |--|--|--:|\n | A | 6/9 | 66.67 |\n | E | 11/9 | 122.22 |\n',
    );
  });
});
