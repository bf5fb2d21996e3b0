/** Figures that are not well formed. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('figure/malformed', () => {
  it('finds cells that were meant as figures', () => {
    assertFindings(
      'figure/',
      `
@table finance "Variance"
  unit: £m
  | Service      | Budget    | Variance  |
  |--------------|----------:|----------:|
  | Fieldwork    | 2.894mm   |    0.062) |
                   ^^^^^^^ figure/malformed: 2.894mm gives its scale twice; 2.894m was probably meant.
                   | safe fix: Replace 2.894mm with 2.894m
                                  ^^^^^^ figure/malformed: 0.062) closes a bracket that it does not open.
                                  | fix: Replace 0.062) with (0.062)
  | Safeguarding |   41,30   |   1,2345  |
                     ^^^^^ figure/malformed: 41,30 has a comma that three digits do not follow: was 4,130 meant, or is a digit missing?
                                 ^^^^^^ figure/malformed: 1,2345 has a comma in the wrong place: every comma is followed by three digits.
                                 | fix: Replace 1,2345 with 12,345
  | Integration  |   41 300  |     1O5   |
                     ^^^^^^ figure/malformed: 41 300 has spaces where commas belong.
                     | safe fix: Replace 41 300 with 41,300
                                   ^^^ figure/malformed: 1O5 has a letter where a digit belongs.
                                   | safe fix: Replace 1O5 with 105
  | Placements   |  #REF!    |    ££12   |
                    ^^^^^ figure/malformed: #REF! is an error message of a spreadsheet, not a figure.
                                  ^^^^ figure/malformed: ££12 has two pound signs.
                                  | safe fix: Replace ££12 with £12
`,
    );
  });

  it('finds figures in the text and named figures', () => {
    assertFindings(
      'figure/',
      `
The budget was £2.894mm, a reduction of £6879,000 in all.
               ^^^^^^^^ figure/malformed: £2.894mm gives its scale twice; £2.894m was probably meant.
               | safe fix: Replace £2.894mm with £2.894m
                                        ^^^^^^^^^ figure/malformed: £6879,000 has a comma in the wrong place: every comma is followed by three digits.
                                        | fix: Replace £6879,000 with £6,879,000

Income of £81,275.34 includes a precept of £71, 709.03, a grant of £5167.00 and VAT of £4,399.31.
                                           ^^^^^^^^^^^ figure/malformed: £71, 709.03 has a space after its comma.
                                           | fix: Replace £71, 709.03 with £71,709.03

@figure pressure "Pressure" = 12,34
                              ^^^^^ figure/malformed: 12,34 has a comma that three digits do not follow…
`,
    );
  });

  it('leaves text, marks and codes alone', () => {
    assertClean(
      'figure/',
      '@table t "T"\n  unit: £k\n  | A | B |\n  |---|---:|\n  | a | (145) (F) |\n  | b | - 25 |\n  | c | see note 2) |\n  | d | 6/9 |\n',
      'Sections 3.2.1 and 36,37 of the Act, reference CC/2024/118, 7x7x7, 16mm and 5 m.\n',
      'The pressure of (£1.089m) was noted (see 1.2).\n',
      'It cost £250, 100,000 leaflets were printed, and £71, 709 people came for £2,300, 1.5 % more.\n',
    );
  });
});
