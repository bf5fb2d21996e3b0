/** Days with the ending of another. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('period/ordinal', () => {
  it('finds the ending that was published in minutes of 2019', () => {
    assertFindings(
      'period/',
      `
Borrowing as at 31th March 2019 was £226.1m, and on the 22th of July and on 3th May more.
                ^^^^ period/ordinal: There is no 31th: it is the 31st, or another day was meant.
                | fix: Replace 31th with 31st
                                                        ^^^^ period/ordinal: There is no 22th: it is the 22nd, or another day was meant.
                                                        | fix: Replace 22th with 22nd
                                                                            ^^^ period/ordinal: There is no 3th: it is the 3rd…
                                                                            | fix: Replace 3th with 3rd
`,
    );
  });

  it('finds it in a title', () => {
    assertFindings(
      'period/',
      `
# Position at 1th April 2024
              ^^^ period/ordinal: There is no 1th: it is the 1st, or another day was meant.
              | fix: Replace 1th with 1st
`,
    );
  });

  it('finds it in a cell of a table', () => {
    assertFindings(
      'period/',
      `
@table actions "Actions"
  | Action             | Due             | Cost |
  |--------------------|-----------------|-----:|
  | Sign the contract  | 31th March 2025 |  £12 |
                         ^^^^ period/ordinal: There is no 31th: it is the 31st, or another day was meant.
                         | fix: Replace 31th with 31st
  | Open the centre    | 2nd April 2025  |  £14 |
`,
    );
  });

  it('leaves right endings alone, and what is no date', () => {
    assertClean(
      'period/',
      'From 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 22nd, 23rd and 30th May to 31st May 2024.\n',
      'On 1st April, 2nd April, 3rd April, 11th April, 12th April, 13th April, 21st April, 22nd April and 23rd April 2024.\n',
      'The 21th of them, an 11th-hour change and the 1th percentile.\n',
    );
  });

  it('leaves a day that its month does not have to another rule', () => {
    assertFindings(
      'period/',
      `
At 31th June 2024 it stood still.
   ^^^^^^^^^^^^^^ period/impossible-date: There is no 31 June…
   | fix: Replace 31th June 2024 with 30th June 2024
`,
    );
  });
});
