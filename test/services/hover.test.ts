import assert from 'node:assert/strict';
import { hoverAt } from '../../server/services/hover.ts';
import { onFixture, plain } from './fixture.ts';
import type { Fixture } from './fixture.ts';

function hovered(fixture: Fixture): string {
  const hover = hoverAt(fixture, fixture.position);
  if (hover === undefined) return '';
  assert(typeof hover.contents === 'object' && 'value' in hover.contents);
  return plain(hover.contents.value);
}

/** Links without their addresses, to read the tests by. */
function read(fixture: Fixture): string {
  return hovered(fixture).replace(/\]\(file:[^)]*\)/g, ']');
}

function shows(title: string, source: string, expected: string): void {
  onFixture(title, source, (fixture) => assert.equal(read(fixture), expected.trim()));
}

const finance = `@table finance "Finance, month 4"
  unit: £k
  check: variance = forecast - budget
        | Service | Budget | Forecast | Variance |
        |---------|-------:|---------:|---------:|
        | Care    |  1,100 |    2,160 |    1,060 |
        | Family  |     50 |       45 |       -5 |
  total | Total   |  1,150 |    2,205 |    VARIANCE |
`;
const right = finance.replace('VARIANCE', '1,055');
const wrong = finance.replace('VARIANCE', '1,065');

describe('hover', () => {
  shows(
    'gives a cell its exact value, place and users',
    `${right.replace('2,160', '2,1$060')}\nCare needs £2.160m.\n`,
    `
**£2,160,000**

Care, Forecast · month 4 · \`finance.care.forecast\`

Printed to the nearest £1,000, so anything from £2,159,500 to £2,160,500.

Counted in Total (2,205).

Repeated on [line 10].`,
  );

  shows(
    'casts a total',
    wrong.replace('1,065', '1,06$05'),
    `
**£1,065,000**

Total, Variance · month 4 · \`finance.total.variance\`

Printed to the nearest £1,000, so anything from £1,064,500 to £1,065,500.

**The sum does not hold.**

| Total      |     Variance |
|------------|-------------:|
| Care       |        1,060 |
| Family     |           -5 |
| **Sum**        |        **1,055** |
| **Stated**     |        **1,065** |
| Difference | 10 (£10,000) |

**The check \`variance = forecast - budget\` does not hold.**

| \`variance = forecast - budget\` |              |
|------------------------------|-------------:|
| Forecast                     |        2,205 |
| Budget                       |        1,150 |
| **Computed**                     |        **1,055** |
| **Stated**                       |        **1,065** |
| Difference                   | 10 (£10,000) |`,
  );

  shows(
    'says what is missing from a sum',
    '@table t "T"\n  unit: £k\n  | a | 1 |\n  | b | TBC |\n  total | All | 1$00 |\n',
    `
**£10,000**

All · \`t.total\`

Printed to the nearest £1,000, so anything from £9,500 to £10,500.

The sum cannot be completed: b is not known.

| All        |            |
|------------|-----------:|
| a          |          1 |
| b          |  *not known* |
| **Sum**        |          **1** |
| **Stated**     |         **10** |
| Difference | 9 (£9,000) |`,
  );

  onFixture(
    'shortens a long column',
    `@table t "T"\n${Array.from({ length: 100 }, (_, at) => `  | Row ${at} | 1 |\n`).join('')}  total | All | 1$000 |\n`,
    (fixture) => {
      const lines = read(fixture)
        .split('\n')
        .filter((line) => line.startsWith('| '));
      assert.deepEqual(lines.slice(19, 25), [
        '| Row 18     |   1 |',
        '| Row 19     |   1 |',
        '| *77 more*    |     |',
        '| Row 97     |   1 |',
        '| Row 98     |   1 |',
        '| Row 99     |   1 |',
      ]);
    },
  );

  shows(
    'tells of a cell that nobody knows yet',
    '@table t "T"\n  | a | T$0BC |\n  | b | 1 |\n',
    'a · `t.a`\n\nThis figure is not known: a sum that needs it cannot be completed.',
  );

  shows('is silent on a cell of text', '@table t "T"\n  | | Now |\n  |---|---|\n  | a | on tr$0ack |\n', '');

  shows(
    'says what a plain figure repeats',
    `${right}\nThe pressure is £1.0$055m.\n`,
    `
**£1,055,000**

Repeats 1,055 on [line 8]: Total, Variance · month 4 · \`finance.total.variance\`.

They agree.

Printed to the nearest £1,000, so anything from £1,054,500 to £1,055,500.`,
  );

  shows(
    'shows how a tie fails',
    'Demand cost [£1.442m as new_demand], less [£1.458m as mitigated]: [£0.0$019m = mitigated - new_demand].\n',
    `
**£19,000**

Tied to \`mitigated - new_demand\`.

From \`mitigated\` £1.458m ([line 1]) and \`new_demand\` £1.442m ([line 1]).

**They do not agree:** that comes to £16,000, here it says £19,000, a difference of £3,000.

Printed to the nearest £1,000, so anything from £18,500 to £19,500.`,
  );

  shows(
    'says so when nothing vouches for a figure',
    'It cost £4.$02m.',
    `
**£4,200,000**

Not tied: nothing in this report vouches for this figure.

Printed to the nearest £100,000, so anything from £4,150,000 to £4,250,000.`,
  );

  shows('leaves a number word alone', 'It is one$0 of the reasons.', '');

  shows(
    'offers what an ambiguous figure may repeat',
    '@table t "T"\n  unit: £k\n  | Alpha | 1,234 |\n  | Beta | 1,229 |\n\nIt cost £1.2$03m in all.\n',
    `
**£1,230,000**

Not tied: it may repeat Alpha 1,234 (\`t.alpha\`, [line 3]) and Beta 1,229 (\`t.beta\`, [line 4]).

Printed to the nearest £10,000, so anything from £1,225,000 to £1,235,000.`,
  );

  shows(
    'works out a computed figure',
    'Of [£1.458m as a] and [£1.442m as b] the difference is [$0= a - b in £m].\n',
    '**£16,000**\n\nWorked out: `a - b`.\n\nFrom `a` £1.458m ([line 1]) and `b` £1.442m ([line 1]).',
  );

  shows(
    'shows the workings of an @figure',
    'Costs of [£1.458m as a] and [£1.442m as b].\n\n@figure both "Both" = a + b\n\nIn all [£2.9m = bo$0th].\n',
    `
**£2,900,000**

Both · \`both\`

Worked out: \`a + b\`.

From \`a\` £1.458m ([line 1]) and \`b\` £1.442m ([line 1]).

Repeated on [line 5].`,
  );

  shows(
    'describes a table',
    wrong.replace('@table finance', '@table fin$0ance'),
    `
Table **Finance, month 4**

\`finance\` · 3 rows, 3 columns · month 4

4 of 6 sums and checks hold, **2 do not**.

\`finance\` is defined on [line 1].`,
  );

  shows(
    'describes a column and what it must obey',
    wrong.replace('| Variance |', '| Vari$0ance |'),
    `
Column **Variance** of \`finance\`

\`variance\` · thousands of pounds · month 4

**1 sum of 1 does not hold.**

Check \`variance = forecast - budget\`: holds in 2 of 3.`,
  );

  shows(
    'knows columns that are never summed',
    '@table t "T"\n  | | Chan$0ge {change %} |\n  |---|---|\n  | a | 5% |\n',
    'Column **Change** of `t`\n\n`change` · per cent\n\nIts figures are not summed: rates, percentages and averages do not add up.',
  );

  shows(
    'describes a row',
    right.replace('Total   |', 'Tot$0al   |'),
    `
Row **Total** of \`finance\`

\`finance.total\`

Budget 1,150 · Forecast 2,205 · Variance 1,055

\`total\`: The sum of everything above that nothing stands for yet; a later total counts it as one item.`,
  );

  shows(
    'describes another report',
    '@report "R"\n  uses: march.council as ma$0rch\n// file: march.council\n@report "Finance update"\n  body: Cabinet\n  meeting: 20 March 2024\n  period: 2023/24 month 9\n',
    '**Finance update**\n\nCabinet · 20 March 2024 · month 9 of 2023/24\n\n`march.council`',
  );

  shows(
    'says when another report cannot be had',
    '@report "R"\n  uses: gone.cou$0ncil as gone\n',
    '`gone.council` cannot be read.',
  );

  onFixture(
    'links to other files by their lines',
    '@report "R"\n  uses: march.council as march\n\nIt was [£13$0m = march.pressure].\n// file: march.council\n@figure pressure "Pressure" = £13m\n',
    (fixture) => {
      assert.match(
        hovered(fixture),
        /Repeats £13m on \[line 1 of march\.council\]\(file:\/\/\/reports\/march\.council#L1\)/,
      );
    },
  );

  shows(
    'documents a key',
    '@table t "T"\n  no$0te: x',
    '`note:`\n\nA note printed under the block.\n\nMay stand more than once.',
  );

  shows(
    'documents a block',
    '@inc$0lude a.council',
    '`@include appendix-1.council`\n\nPuts the blocks of another file in this place.',
  );

  shows(
    'documents a function',
    '[1 = rou$0nd(a, 1)]',
    '`round(figure, places)`\n\nThe figure rounded to a number of decimal places.',
  );

  shows('documents a role', '@table t "T"\n  | a | 1 |\n  me$0mo | b | 1 |', '`memo`\n\nShown, never summed.');

  onFixture(
    'explains the rule that a suppression waives',
    '// crosscast-ignore reconcile/to$0tal: known',
    (fixture) => {
      assert.match(
        read(fixture),
        /^\*\*A total that its items do not add up to\*\* \(error\)\n\nCasts each column: [^]*\n\n`reconcile\/total`$/,
      );
    },
  );

  onFixture('names the group that a suppression waives', '// crosscast-ignore consist$0ency: known', (fixture) => {
    assert.match(read(fixture), /^All rules of this group: `consistency\/tie`, .+ and `consistency\/[a-z-]+`\.$/);
  });

  shows(
    'says that a rule does not exist',
    '// crosscast-ignore reconcile/tot$0als: known',
    'There is no rule `reconcile/totals`.',
  );

  shows('says that a name leads nowhere', '[£1m = fin$0ance.total]', 'Nothing is called `finance` here.');

  shows(
    'shows text from a report as text',
    '@table t "A *b* | <script> & [x](y)"\n  | a | 1 |\n\n[1 = $0t.a]',
    'Table **A \\*b\\* \\| \\<script\\> & \\[x\\](y)**\n\n`t` · 1 row, 1 column\n\n`t` is defined on [line 1].',
  );
});
