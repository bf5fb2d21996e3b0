/** Figures whose notation contradicts their scale. */
import { assertClean, assertFindings } from '../fixture.ts';

const TABLE = `
@table finance "Position"
  unit: £k
  | Service          | Budget | Variance |
  |------------------|-------:|---------:|
  | Children in Care | 41,300 |   12,087 |
  | Safeguarding     |  3,142 |     -145 |
`;

describe('figure/scale', () => {
  it('offers the known figure that it would be at another scale', () => {
    assertFindings(
      'figure/',
      `${TABLE}
The pressure is within Children in Care; £12.087 at month 4, of a budget of £3,142m.
                                         ^^^^^^^ figure/scale: £12.087 has three decimals and no scale: Children in Care, Variance is 12,087 in £k, so £12.087m was probably meant.
                                         | fix: Replace £12.087 with £12.087m
                                                                            ^^^^^^^ figure/scale: £3,142m is over a billion pounds: Safeguarding, Budget is 3,142 in £k, so £3.142m was probably meant.
                                                                            | fix: Replace £3,142m with £3.142m
`,
    );
  });

  it('takes pounds with one decimal for a slip where all amounts beside it are millions', () => {
    assertFindings(
      'figure/',
      `
Of the overspend of £2.7m, £1.4m is for placements and £1.3 for agency staff.
                                                       ^^^^ figure/scale: £1.3 has one decimal and no scale; £1.3m was probably meant.
                                                       | fix: Replace £1.3 with £1.3m
`,
    );
    assertClean(
      'figure/',
      'The fare of £1.3 raises £1.4m of the £2.7m. The budget is £0.4m and a meal £4.5.\n',
      'It is between £1.5 and £2m, or £1.5–2m; £2.5 or £3m is left of £4.1m, about £.5 of it spent.\n',
      '@table t "T"\n  unit: £m\n  | A | B |\n  |---|---:|\n  | C | 1.3 |\n\nThe ticket is £1.3.\n',
      'It costs £1.3, and £2,700 in all. It is £1.3 with nothing beside it. Savings of £1.5 to £2m; a gift of £1.5 – £2m in £m.\n',
    );
  });

  it('takes pounds with one decimal for a slip where they are a budget, or more or less than one', () => {
    assertFindings(
      'figure/',
      `
The position had improved since Quarter 3, when an underspend of £1.8 was forecast. Balances are estimated at £3.9.
                                                                 ^^^^ figure/scale: £1.8 has one decimal and no scale; £1.8m was probably meant.
                                                                 | fix: Replace £1.8 with £1.8m
                                                                                                              ^^^^ figure/scale: £3.9 has one decimal and no scale; £3.9m was probably meant.
                                                                                                              | fix: Replace £3.9 with £3.9m
`,
    );
    assertClean(
      'figure/',
      'An overspend of between £1.5 and £2m; reserves fall from £2.5 to £2m. The budget has £4.5 a meal, £1.5 for each ticket.\n',
    );
  });

  it('takes pounds with one decimal for a slip where the report has them in millions', () => {
    assertFindings(
      'figure/',
      `
@table debt "Borrowing"
  unit: £m
  | Lender | 31 March |
  |--------|---------:|
  | PWLB   |    127.5 |
  | LOBO   |     15.1 |

Debt was £127.5 at the year end. A season ticket is £127.4, and a fare £15.1 per trip.
         ^^^^^^ figure/scale: £127.5 has one decimal and no scale: PWLB is 127.5 in £m, so £127.5m was probably meant.
         | fix: Replace £127.5 with £127.5m
`,
    );
  });

  it('finds what no notation can mean, known or not', () => {
    assertFindings(
      'figure/',
      `
An underspend of (£0.211) on pay; the overspend on placements is projected at £4.170k.
                 ^^^^^^^^ figure/scale: (£0.211) has three decimals and no scale; (£0.211m) was probably meant.
                 | fix: Replace (£0.211) with (£0.211m)
                                                                              ^^^^^^^ figure/scale: £4.170k is less than it seems: £4,170k (that is, £4.170m) was probably meant.
                                                                              | fix: Replace £4.170k with £4,170k

There were £603 children looked after, at a cost of £2m million.
           ^^^^ figure/scale: £603 children has a pound sign before a number of children; 603 was probably meant.
           | fix: Replace £603 with 603
                                                    ^^^^^^^^^^^ figure/scale: £2m million gives its scale twice; £2m was probably meant.
                                                    | fix: Replace £2m million with £2m
`,
    );
  });

  it('finds a billion among amounts that are far smaller', () => {
    assertFindings(
      'figure/',
      `
Of the pressure of £3,142m, £1.2m falls to placements.
                   ^^^^^^^ figure/scale: £3,142m is over a billion pounds; £3.142m was probably meant.
                   | fix: Replace £3,142m with £3.142m
`,
    );
  });

  it('says once that a column has no scale', () => {
    assertFindings(
      'figure/',
      `
@table t "Variance"
  | Service      | Variance  |
  |--------------|----------:|
  | Fieldwork    |   £0.673  |
                     ^^^^^^ figure/scale: £0.673 has three decimals and no scale; £0.673m was probably meant.
                     | fix: Replace £0.673 with £0.673m, and the one like it
  | Safeguarding |  (£0.145) |
`,
    );
  });

  // Published in minutes of Reigate and Banstead Borough Council of 2024: £7.47 a year is 14p a week.
  it('finds less than a penny a week', () => {
    assertFindings(
      'figure/',
      `
The increase of £7.47 (2.99%) is one of 0.14p per week for the average household, or 0.62 pence a month.
                                        ^^^^^ figure/scale: 0.14p is less than a penny; 14p was probably meant.
                                        | fix: Replace 0.14p with 14p
                                                                                     ^^^^^^^^^^ figure/scale: 0.62 pence is less than a penny; 62 pence was probably meant.
                                                                                     | fix: Replace 0.62 pence with 62 pence
`,
    );
    assertClean(
      'figure/',
      'Heat costs 15.27 pence per kWh, 0.67 pence per kWh less than before; a copy 0.05p, a call 0.5p a minute.\n',
      'The charge rises by 14p a week, 1.5p a day and 62 pence a month.\n',
    );
  });

  it('leaves figures alone that are known as they are printed', () => {
    assertClean(
      'figure/',
      '@table t "Assets"\n  unit: £m\n  | A | B |\n  |---|---:|\n  | Assets | 3,142 |\n\nThe assets of £3,142m include land.\n',
    );
  });

  it('leaves prices, rates, pence and large councils alone', () => {
    assertClean(
      'figure/',
      'Fuel costs £1.459 per litre and £86.77 a week; the grant is £4.5k, and £4.17k is left.\n',
      'The council’s assets are £3,142m.\n',
      'Assets of £3,142m stand against a debt of £1,204m and reserves of £310m.\n',
      `${TABLE}\nThe figure is [£12.087m = finance.children_in_care.variance].\n`,
    );
  });

  it('leaves a figure to the tie that the author gave it', () => {
    assertClean('figure/', `${TABLE}\nThe pressure is [£12.087 = finance.children_in_care.variance].\n`);
  });
});
