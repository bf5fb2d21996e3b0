/** Letters and numbers of lists. */
import { assertClean, assertFindings } from '../fixture.ts';

describe('structure/list-letters', () => {
  it('finds two recommendations with one letter', () => {
    assertFindings(
      'structure/list-letters',
      `
@recommend Cabinet
  c) notes the report;
  d) endorses the review of placements;
  d) requests a further report;
  ^^ structure/list-letters: There are two items d) in this list; it should be e).
  | fix: Replace d) with e), and the one after it accordingly
  e) thanks the officers.
`,
    );
  });

  it('finds letters and numbers that are left out', () => {
    assertFindings(
      'structure/list-letters',
      `
@resolved
  1. The report be noted.
    (i) The first.
    (iii) The second.
    ^^^^^ structure/list-letters: Item (iii) follows (i); it should be (ii).
    | fix: Replace (iii) with (ii)
  2. The plan be approved.
  4. The officers be thanked.
  ^^ structure/list-letters: Item 4. follows 2.; it should be 3.
  | fix: Replace 4. with 3.
`,
    );
  });

  it('finds them in the text, where each item is a block of its own', () => {
    assertFindings(
      'structure/list-letters',
      `
The reasons are:

a) The first.

b) The second.

d) The third.
^^ structure/list-letters: Item d) follows b); it should be c).
| fix: Replace d) with c), and the one after it accordingly

e) The fourth.
`,
    );
  });

  it('takes a slip for one', () => {
    assertFindings(
      'structure/list-letters',
      `
@options
  1. Do nothing.
  7. Invest.
  ^^ structure/list-letters: Item 7. follows 1.; it should be 2.
  | fix: Replace 7. with 2.
  3. Invest more.
`,
    );
  });

  it('leaves other ways of making lists alone', () => {
    const list = (...markers: readonly string[]): string =>
      `@recommend Cabinet\n${markers.map((marker) => `  ${marker} notes it.\n`).join('')}`;
    const items = (...markers: readonly string[]): string => markers.map((marker) => `${marker} Item.\n`).join('\n');
    assertClean(
      'structure/list-letters',
      list('1.', '1.', '1.'),
      list('-', '-'),
      list('g)', 'h)', 'i)', 'j)'),
      list('i)', 'ii)', 'iii)', 'iv)', 'v)'),
      list('1.', 'a)', 'b)', '2.', 'a)', '3.', 'a)', 'b)'),
      list('3.', '4.'),
      items('1.', '2.', '1.', '2.'),
      items('1.', '1.', '1.'),
      `${items('a)', 'b)')}\nA paragraph between.\n\n${items('a)', 'b)')}`,
    );
  });
});
