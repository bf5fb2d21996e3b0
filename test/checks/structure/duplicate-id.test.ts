/** Names that are given twice. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('structure/duplicate-id', () => {
  it('finds two things with one written name', () => {
    assertFindings(
      'structure/duplicate-id',
      `
# Finance {finance}

@table finance "Financial position"
       ^^^^^^^ structure/duplicate-id: There is another section called finance: what refers to the name gets that one.
  unit: £k
  | Service   | Budget |
  |-----------|-------:|
  | Fieldwork | 11,615 |

The demand of [£1.442m as demand] was met by [£1.458m as demand].
                                                         ^^^^^^ structure/duplicate-id: There is another figure called demand: what refers to the name gets that one.
`,
    );
  });

  it('finds two rows or columns of a table with one', () => {
    assertFindings(
      'structure/duplicate-id',
      `
@table t "T"
  unit: £k
  | Service        | Budget {a} | Forecast {a} |
                                            ^ structure/duplicate-id: Another column of this table is already called a; this one is known as a_2.
  |----------------|-----------:|-------------:|
  | Fieldwork      |     11,615 |       12,288 |
  | Other {fieldwork} |   1,615 |        2,288 |
           ^^^^^^^^^ structure/duplicate-id: Another row of this table is already called fieldwork; this one is known as fieldwork_2.
`,
    );
  });

  it('leaves names alone that are made from titles and labels', () => {
    assertClean(
      'structure/duplicate-id',
      '@table a "Position"\n  | S | N |\n  |---|---:|\n  | Other | 1 |\n  | Other | 2 |\n\n@table "Position"\n  | S | N |\n  |---|---:|\n  | Other | 1 |\n',
      '# Other\n\n# Other\n',
    );
  });
});
