/** Left-overs of templates. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('figure/placeholder', () => {
  it('finds them in the text, in lists and headings', () => {
    assertFindings(
      'figure/',
      `
# Position at [insert date]
              ^^^^^^^^^^^^^ figure/placeholder: [insert date] has not been filled in.

The pressure of £xxxx is XX% of the budget, [TBC].
                ^^^^^ figure/placeholder: £xxxx has not been filled in.
                         ^^^ figure/placeholder: XX% has not been filled in.
                                            ^^^^^ figure/placeholder: [TBC] has not been filled in.

@recommend Cabinet
  1. approves £[amount] for the service.
              ^^^^^^^^^ figure/placeholder: £[amount] has not been filled in.
`,
    );
  });

  it('finds them in the header, titles, labels and cells', () => {
    assertFindings(
      'figure/',
      `
@report "Finance [insert]"
                 ^^^^^^^^ figure/placeholder: [insert] has not been filled in.
  officer: [insert name, post]
           ^^^^^^^^^^^^^^^^^^^ figure/placeholder: [insert name, post] has not been filled in.

@table t "Month [xx]"
                ^^^^ figure/placeholder: [xx] has not been filled in.
  unit: £k
  note: see [insert]
            ^^^^^^^^ figure/placeholder: [insert] has not been filled in.
  | Service | [Date]  |
              ^^^^^^ figure/placeholder: [Date] has not been filled in.
  |---------|--------:|
  | [Add]   |    £xxx |
    ^^^^^ figure/placeholder: [Add] has not been filled in.
                 ^^^^ figure/placeholder: £xxx has not been filled in.

@figure p "Pressure" = £x.xm
                       ^^^^^ figure/placeholder: £x.xm has not been filled in.
`,
    );
  });

  it('leaves honest gaps and other brackets alone', () => {
    assertClean(
      'figure/placeholder',
      '@table t "T"\n  unit: £k\n  | A | B | C |\n  |---|---:|---:|\n  | a | TBC | n/a |\n  | b |  | 12 |\n',
      'The date is to be confirmed [see paragraph 2], as in [the report](https://example.org/x) and Malcolm X.\n',
    );
  });
});
