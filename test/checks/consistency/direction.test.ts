/** Words for over and under, up and down, against the signs of the table and against each other. */
import assert from 'node:assert/strict';
import { describeFindings, open } from '../../model/open.ts';
import { HEADER } from '../header.ts';

describe('a word that says which way it went', () => {
  const OVERTIME = `@table overtime "Overtime, quarter 1"
  unit: £k
        | Directorate         | Budget | Actual | Variance |
        |---------------------|-------:|-------:|---------:|
        | Children's Services |    110 |    105 |       -5 |
        | Place               |    235 |    285 |       50 |
        | Parks               |    112 |    112 |        0 |
  total | Total               |    457 |    502 |       45 |

@table agency "Agency spending"
  unit: £m
        | Directorate         | 2023/24 | 2024/25 | Change |
        |---------------------|--------:|--------:|-------:|
        | Children's Services |   1.872 |   1.651 | -0.221 |
        | Place               |   0.788 |   0.835 |  0.047 |
        | Fees                |  -0.310 |  -0.442 | -0.132 |

`;
  const found = (prose: string) => describeFindings(open(`${HEADER}${OVERTIME}${prose}\n`));

  it('is held against a row that is called just "Children\'s Services"', () => {
    assert.deepEqual(found("Children's Services has an overspend of £5k."), [
      "consistency/direction «overspend» £5k is called 'overspend' here, but Children's Services, Variance is -5: an underspend.",
    ]);
    assert.deepEqual(found('Children’s Services has an underspend of £5k. Parks have one of £5k.'), []);
  });

  it('is held against the row that another figure of its sentence repeats', () => {
    assert.deepEqual(found('Spending was £502k on £457k, which is £45k under budget.'), [
      "consistency/direction «under budget» £45k is called 'under budget' here, but Total, Variance is 45: an overspend.",
    ]);
    assert.deepEqual(found('Spending was £502k on £457k, which is £45k over budget.'), []);
    assert.deepEqual(found('Spending was £502k. The fleet is £45k under budget.'), []);
  });

  it('may be a bare "over" or "under"', () => {
    assert.deepEqual(found('Place is under by £50k.'), [
      "consistency/direction «under by» £50k is called 'under by' here, but Place, Variance is 50: an overspend.",
    ]);
    assert.deepEqual(found('Place was £50k under, as grounds were let.'), [
      "consistency/direction «under» £50k is called 'under' here, but Place, Variance is 50: an overspend.",
    ]);
    assert.deepEqual(found('Place is over by £50k. In Place £50k was carried over, and £50k is left over.'), []);
  });

  it('is not held against a table when it says what is not so', () => {
    assert.deepEqual(found('Without the grant, Place would have been £50k under budget.'), []);
    assert.deepEqual(found('Parks aside, Place has an overspend rather than an underspend of £50k.'), []);
  });

  it('may be one of growing or falling', () => {
    assert.deepEqual(found("Agency spending in Children's Services rose by £0.221m."), [
      "consistency/direction «rose» £0.221m is called 'rose' here, but Children's Services, Change is -0.221: a decrease.",
    ]);
    assert.deepEqual(found("Agency spending in Children's Services falls by £0.221m, in Place it grows by £47k."), []);
    assert.deepEqual(found('Fees rose by £0.132m.'), []);
  });

  it('is held against a row that is called a surplus', () => {
    const account = (row: string) =>
      `@table account "Parking account"\n  unit: £k\n  | | 2022/23 | 2023/24 |\n  |---|---:|---:|\n  | Surplus | ${row} |\n\n`;
    assert.deepEqual(describeFindings(open(`${HEADER}${account('-3,120 | -2,860')}The deficit was £2.86m.\n`)), [
      "consistency/direction «deficit» £2.86m is called 'deficit' here, but Surplus, 2023/24 is -2,860: a surplus.",
    ]);
    assert.deepEqual(describeFindings(open(`${HEADER}${account('-3,120 | 2,860')}The deficit was £2.86m.\n`)), []);
    assert.deepEqual(describeFindings(open(`${HEADER}${account('-3,120 | -2,860')}The surplus was £2.86m.\n`)), []);
  });

  it('is held against a row whose label says which of the two is in brackets', () => {
    const account = (label: string, row: string) =>
      `@table account "Housing Revenue Account"\n  unit: £k\n  | | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | ${label} | ${row} |\n\n`;
    const about = (label: string, prose: string, row = '750 | 1,284 | 534') =>
      describeFindings(open(`${HEADER}${account(label, row)}${prose}\n`));
    assert.deepEqual(about('Net (surplus)/deficit', 'The account has a surplus of £1.284m.'), [
      "consistency/direction «surplus» £1.284m is called 'surplus' here, but Net (surplus)/deficit, Forecast is 1,284: a deficit.",
    ]);
    assert.deepEqual(about('Surplus / (deficit)', 'The account has a deficit of £1.284m.'), [
      "consistency/direction «deficit» £1.284m is called 'deficit' here, but Surplus / (deficit), Forecast is 1,284: a surplus.",
    ]);
    assert.deepEqual(
      about('(Surplus) or deficit', 'The account has a deficit of £1.284m, not a surplus of £0.750m.'),
      [],
    );
    assert.deepEqual(about('Surplus or deficit', 'The account has a surplus of £1.284m.'), []);
  });

  it('is held against the only one of several rows that says which way a long figure went', () => {
    const balances = `@table hra "HRA"
  unit: £k
       | Account               | Forecast |
  total | Net (surplus)/deficit |    1,284 |

@table balances "Balances"
  unit: £m
       | Balance         | Movement |
       | Working balance |   -1.284 |

`;
    const all = (prose: string) => describeFindings(open(`${HEADER}${balances}${prose}\n`));
    assert.deepEqual(
      all('The HRA has a surplus of £1.284m.').filter((line) => line.startsWith('consistency/')),
      [
        "consistency/direction «surplus» £1.284m is called 'surplus' here, but Net (surplus)/deficit is 1,284: a deficit.",
      ],
    );
    assert.deepEqual(
      all('The HRA has a deficit of £1.284m.').filter((line) => line.startsWith('consistency/')),
      [],
    );
  });

  it('may be one of adverse or favourable, but for income that is printed without a minus', () => {
    const services = (label: string, row: string) =>
      `@table services "Services"\n  unit: £k\n  | | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n  | ${label} | ${row} |\n\n`;
    const about = (label: string, row: string, prose: string) =>
      describeFindings(open(`${HEADER}${services(label, row)}${prose}\n`));
    assert.deepEqual(about('Parks', '4,012 | 4,156 | 144', 'Parks have a favourable variance of £0.144m.'), [
      "consistency/direction «favourable» £0.144m is called 'favourable' here, but Parks, Variance is 144: an adverse variance.",
    ]);
    assert.deepEqual(about('Parks', '4,012 | 4,156 | 144', 'Parks have an adverse variance of £0.144m.'), []);
    assert.deepEqual(
      about('Parking income', '4,012 | 4,156 | 144', 'Parking has a favourable variance of £0.144m.'),
      [],
    );
    assert.deepEqual(
      about('Parking income', '-4,012 | -3,868 | 144', 'Parking has a favourable variance of £0.144m.'),
      [
        "consistency/direction «favourable» £0.144m is called 'favourable' here, but Parking income, Variance is 144: an adverse variance.",
      ],
    );
  });

  it('is held against the rest of the report', () => {
    const said = 'The loans budget shows an underspend of £1.7m at month 4.\n\n';
    assert.deepEqual(found(`${said}Members note an overspend of £1.7m on loans in the budget.`), []);
    assert.deepEqual(found(`${said}Members note an overspend of £1.7m on the interest on loans at month 4.`), []);
    assert.deepEqual(
      found(
        `Interest on loans shows an underspend of £1.7m.\n\nMembers note an overspend of £1.7m in interest on loans.`,
      ),
      [
        "consistency/direction «overspend» £1.7m is called 'overspend' here, but 'underspend' elsewhere in this report.",
      ],
    );
    assert.deepEqual(
      found(
        'The overspend of £1.7m on loans is met by the underspend of £1.7m on the depot.\n\nLoans: overspend £1.7m.',
      ),
      [],
    );
  });
});
