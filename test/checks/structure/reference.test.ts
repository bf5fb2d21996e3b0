/** References that lead nowhere. */
import { assertClean, assertFindings } from '../fixture.ts';

const TABLE = `@demand looked_after "Children looked after"
  unit: children
  | Period     | Anytown {anytown} |
  |------------|------------------:|
  | March 2023 |               582 |
  | March 2024 |               597 |
`;

describe('structure/reference', () => {
  it('finds names that nothing has, and offers the nearest', () => {
    assertFindings(
      'structure/reference',
      `
The position is shown in [#looked_aftr] and in [#nothing].
                           ^^^^^^^^^^^ structure/reference: Nothing in this report is called looked_aftr; looked_after was probably meant.
                           | fix: Replace looked_aftr with looked_after
                                                 ^^^^^^^ structure/reference: Nothing in this report is called nothing.

${TABLE}`,
    );
  });

  it('finds targets of charts that are none', () => {
    assertFindings(
      'structure/reference',
      `
@chart a "A"
  of: looked_after.anytown
  target: £3m
          ^^^ structure/reference: This target is in pounds, but what the chart draws is in children.
  alt: It rises.

@chart b "B"
  of: looked_after.anytown
  target: 9x9
          ^^^ structure/reference: '9x9' is no figure: a target is one, such as 75, or the name of a figure or of a column.
  alt: It rises.

@chart c "C"
  of: looked_after.anytown
  target: 550
  alt: It rises.

@chart d "D"
  of: looked_after.anytown
  target: wanted
          ^^^^^^ structure/reference: This target is in pounds, but what the chart draws is in children.
  alt: It rises.

@figure wanted = £550

${TABLE}`,
    );
  });

  it('finds charts of what is not there', () => {
    assertFindings(
      'structure/reference',
      `
@chart trend "Trend"
  of: looked_after.oldham
                   ^^^^^^ structure/reference: …
  alt: It rises.

@chart nothing "Nothing drawn"
                ^^^^^^^^^^^^^ structure/reference: This chart draws nothing: a line such as \`of: table.column\` says what it is of.
  alt: Nothing.

${TABLE}`,
    );
  });

  it('finds files that are not there', () => {
    assertFindings(
      'structure/reference',
      `
@report "Finance Update"
  uses: march.council as march
        ^^^^^^^^^^^^^ structure/reference: The file march.council cannot be found.
  uses: april.council as april

@chart trend "Trend"
  of: march.finance.budget
  alt: It rises.

@include appendix.council
         ^^^^^^^^^^^^^^^^ structure/reference: The file appendix.council cannot be found.
// file: april.council
@report "April"
`,
    );
  });

  it('finds names that a document which is used does not have', () => {
    assertFindings(
      'structure/reference',
      `
@report "Finance Update"
  uses: april.council as april

See [#april.finance] and [#april.staffing].
                           ^^^^^^^^^^^^^^ structure/reference: Nothing in this report is called april.staffing.
// file: april.council
@report "April"

# Finance {finance}
`,
    );
  });

  it('leaves references that lead somewhere alone', () => {
    assertClean(
      'structure/reference',
      `# Finance {finance}\n\nSee [#finance], [#looked_after], [#trend] and [note](#nothing).\n\n${TABLE}\n@chart trend "T"\n  of: looked_after.anytown\n  alt: It rises.\n`,
    );
  });
});
