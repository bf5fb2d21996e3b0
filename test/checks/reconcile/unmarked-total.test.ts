/** Totals that the author did not mark as such. */
import { assertClean, assertFindings } from '../fixture.ts';

const RULE = 'reconcile/unmarked-total';

describe(RULE, () => {
  it('finds a total that nobody casts, and marks it', () => {
    assertFindings(
      RULE,
      `
@table income "Income"
  unit: £000
        | Source         | 2023/24 | 2022/23 |
        |----------------|--------:|--------:|
        | On the street  |   3,102 |   3,064 |
        | Off the street |   3,985 |   3,548 |
        | Total income   |   7,087 |   6,612 |
          ^^^^^^^^^^^^ reconcile/unmarked-total: Total income is the sum of the 2 rows above, but is not marked as a total: nothing will check it.
          | fix: Mark the row as total
`,
    );
  });

  it('says what the rows add up to in a column where they do not', () => {
    assertFindings(
      RULE,
      `
@table income "Income"
  unit: £000
        | Source         | 2023/24 | 2022/23 |
        |----------------|--------:|--------:|
        | On the street  |   3,102 |   3,064 |
        | Off the street |   3,985 |   3,548 |
        | Income sum     |   7,087 |   6,621 |
                                       ^^^^^ reconcile/unmarked-total: Income sum, 2022/23 is 6,621, but the 2 rows above add up to 6,612; in another column they do. The row is not marked as a total, so nothing casts it.
                                       | fix: Mark the row as total → reconcile/total
`,
    );
  });

  it('takes a second total for that of what came since the first, and the last for that of all', () => {
    assertFindings(
      RULE,
      `
@table account "Parking account"
  unit: £
          | Item              |     Sum |
          |-------------------|--------:|
          | Charges           | 303,128 |
          | Penalties         | 453,069 |
    total | Total income      | 756,197 |
          | Staff             | 366,485 |
          | Overheads         | 232,936 |
          | Total expenditure | 599,421 |
            ^^^^^^^^^^^^^^^^^ reconcile/unmarked-total: Total expenditure is the sum of the 2 rows above, but is not marked as a subtotal: nothing will check it.
            | fix: Mark the row as subtotal

@table services "Services"
  unit: £
             | Service    |     Sum |
             |------------|--------:|
             | Adults     | 303,128 |
             | Children   | 453,069 |
    subtotal | Care       | 756,197 |
             | Roads      | 366,485 |
             | Total cost | 1,122,682 |
               ^^^^^^^^^^ reconcile/unmarked-total: Total cost is the sum of the 2 rows above, but is not marked as a total: nothing will check it.
               | fix: Mark the row as total
`,
    );
  });

  it('leaves alone what is marked, what no column bears out, and what adds up by chance', () => {
    assertClean(
      RULE,
      `
@table measures "Measures"
  unit: children
        | Measure                     | March | April |
        |-----------------------------|------:|------:|
        | Referrals                   |   212 |   230 |
        | Assessments                 |   180 |   171 |
        | Total children looked after |   607 |   611 |

@table small "Cases"
  unit: cases
        | Place    | Open |
        |----------|-----:|
        | North    |    2 |
        | South    |    3 |
        | Total of the year | 5 |
`,
    );
  });
});
