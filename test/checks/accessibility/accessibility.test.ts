/** What a reader needs who cannot see the page. */
import { assertClean, assertFindings } from '../fixture.ts';

const SERIES = `@demand looked_after "Children looked after"
  unit: children
  | Period     | Anytown {anytown} |
  |------------|------------------:|
  | March 2024 |               597 |
`;

describe('accessibility/chart-alt', () => {
  it('finds charts without a text, and those that repeat their title', () => {
    assertFindings(
      'accessibility/',
      `${SERIES}
@chart trend "Children looked after"
              ^^^^^^^^^^^^^^^^^^^^^ accessibility/chart-alt: This chart says nothing to a reader who cannot see it…
  of: looked_after.anytown

@chart trend_2 "Children looked after, 2024"
  of: looked_after.anytown
  alt: children looked after, 2024
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ accessibility/chart-alt: The \`alt:\` of a chart says what the chart shows; this one only repeats the title.
`,
    );
  });

  it('leaves a chart with a text alone', () => {
    assertClean('accessibility/', `${SERIES}\n@chart t "Children"\n  of: looked_after.anytown\n  alt: It rises.\n`);
  });
});

describe('accessibility/table-title', () => {
  it('finds tables without a title', () => {
    assertFindings(
      'accessibility/',
      `
@table finance
       ^^^^^^^ accessibility/table-title: This table has no title: it follows the name, in quotation marks.
  | Service   | Budget |
  |-----------|-------:|
  | Fieldwork | 11,615 |

@demand ""
 ^^^^^^ accessibility/table-title: This table has no title…
  | Open cases | 12 |
`,
    );
  });
});

describe('accessibility/table-header', () => {
  it('finds tables without a header row and columns without a heading', () => {
    assertFindings(
      'accessibility/',
      `
@table finance "Position"
                ^^^^^^^^ accessibility/table-header: This table has no header row, so nothing says what its figures are.
  unit: £k
  | Fieldwork | 11,615 |

@demand cases "Cases"
               ^^^^^ accessibility/table-header: This table has no header row, so nothing says what its figures are.
  unit: cases
  | Open   | 12 | 13 |

@table reserves "Reserves"
  unit: £k
  | Reserve   | Balance |       |
                          ^ accessibility/table-header: Column 3 of this table has figures and no heading.
  |-----------|--------:|------:|
  | Fieldwork |  11,615 | 2,315 |
`,
    );
  });

  it('leaves counts of one column alone, empty tables, and the column of labels', () => {
    assertClean(
      'accessibility/',
      '@demand cases "Cases"\n  unit: cases\n  | Open | 12 |\n  | Closed | 13 |\n',
      '@table t "T"\n',
      '@table t "T"\n  |   | Budget | Note |\n  |---|---:|---|\n  | A | 1 | text |\n',
    );
  });
});

describe('accessibility/character', () => {
  it('finds what a PDF file cannot print, once for each block and character', () => {
    assertFindings(
      'accessibility/',
      `
The pressure went £1m → £2m → £3m.
                      ^ accessibility/character: A PDF file cannot print “→” (U+2192): its font has no such character. It stands here 2 times.
                      | fix: Replace → with to

- Done: 完成
        ^ accessibility/character: A PDF file cannot print “完” (U+5B8C): its font has no such character.
         ^ accessibility/character: A PDF file cannot print “成” (U+6210): its font has no such character.
`,
    );
  });

  it('leaves alone what prints as it is, or as something that looks the same, and what is not printed', () => {
    assertClean(
      'accessibility/',
      `Dŵr Llŷn, Fo\u0302n, “quoted” – £1,234 ± 5 % ≥ 3² €½ … well\u2011being 10\u202f000 o\ufb03cer ⅔.\n\n// A comment → nobody reads it.\n`,
    );
  });
});
