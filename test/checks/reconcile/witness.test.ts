/** One slip is one finding, at the figure that puts every sum and check right; what it spoilt is pointed at from there. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import type { Finding } from '../../../server/checks/finding.ts';
import { open } from '../../model/open.ts';
import { assertFindings } from '../fixture.ts';

function reconciled(text: string): Finding[] {
  return check(open(`@appendix "Tables"\n\n${text}`)).filter(({ rule }) => rule.startsWith('reconcile/'));
}

function found(text: string): string[] {
  return reconciled(text).map(({ message }) => message);
}

/** The details and related places of the first finding. */
function explained(text: string): { details: readonly string[]; related: string[] } {
  const [finding] = reconciled(text);
  return { details: finding?.details ?? [], related: finding?.related.map(({ message }) => message) ?? [] };
}

describe('a cell that both its row and its column find wrong', () => {
  const rows = `
        | Service | Budget | Forecast | Variance |
        |---------|-------:|---------:|---------:|
        | Care    | 41,300 |   53,387 |   12,078 |`;
  const keys = `@table t "Budgets"
  unit: £k
  check: variance = forecast - budget`;

  it('is where the one finding stands', () => {
    assertFindings(
      'reconcile/',
      `${keys}${rows}
                                          ^^^^^^ reconcile/total: Care, Variance is 12,078, but both its row and its column need 12,087.
                                          | fix: Replace 12,078 with 12,087
        | Safe    |  2,902 |    2,757 |     -145 |
  total | All     | 44,202 |   56,144 |   11,942 |
`,
    );
    assert.deepEqual(
      explained(`${keys}${rows}\n  | Safe | 2,902 | 2,757 | -145 |\n  total | All | 44,202 | 56,144 | 11,942 |\n`)
        .details,
      [
        'The column and the row are out by the same amount, -9 (−£9,000): this figure is almost certainly the slip.',
        'Two of its digits are transposed.',
      ],
    );
  });

  it('accounts for the totals and percentages further on as well', () => {
    assertFindings(
      'reconcile/',
      `@table t "Budgets"
  unit: £k
  check: variance = forecast - budget
  check: rise = percent(variance, budget)
           | Service    | Budget | Forecast | Variance | % {rise %} |
           |------------|-------:|---------:|---------:|-----------:|
           | Older      | 44,120 |   45,900 |    1,780 |        4.0 |
  subtotal | Adults     | 44,120 |   45,900 |    1,780 |        4.0 |
           | Placements | 28,400 |   33,180 |    4,780 |       16.8 |
           | Early      |  6,930 |    6,550 |     -380 |       -5.5 |
  subtotal | Children   | 35,330 |   39,730 |    4,040 |       12.5 |
                                                 ^^^^^ reconcile/total: Children, Variance is 4,040, but both its row and its column need 4,400.
                                                 | fix: Replace 4,040 with 4,400
  total    | All        | 79,450 |   85,630 |    6,180 |        7.8 |
`,
    );
  });
});

describe('a subtotal that its items and the total below both find wrong', () => {
  const before = `@table t "Forecast"
  unit: £m
           | Service    | Forecast |
           |------------|---------:|
           | Older      |     45.9 |
           | Learning   |     31.0 |
  subtotal | Adults     |     76.9 |
           | Placements |     33.2 |
           | Early      |      6.6 |
  subtotal | Children   |     38.9 |`;
  const after = `
  total    | Council    |    116.7 |
`;

  it('is the one finding', () => {
    assertFindings(
      'reconcile/',
      `${before}
                              ^^^^ reconcile/total: Children, Forecast is 38.9, but its items add up to 39.8.
                              | fix: Replace 38.9 with 39.8${after}`,
    );
    assert.deepEqual(explained(before + after), {
      details: [
        'Computed 39.8, stated 38.9, difference -0.9 (−£900,000).',
        'With 39.8, Council is right as well: this figure is almost certainly the slip.',
        'Two of its digits are transposed.',
      ],
      related: ['Council, Forecast: Computed 115.8, stated 116.7, difference 0.9 (£900,000).'],
    });
  });

  it('may leave the total out by what rounding makes', () => {
    assertFindings(
      'reconcile/',
      `${before}
                              ^^^^ reconcile/total: Children, Forecast is 38.9, but its items add up to 39.8.
                              | fix: Replace 38.9 with 39.8 → reconcile/rounding${after.replace('116.7', '116.8')}`,
    );
  });

  it('is one of two findings where the total is wrong by another amount', () => {
    assert.deepEqual(found(before + after.replace('116.7', '161.7')), [
      'Children, Forecast is 38.9, but its items add up to 39.8.',
      'Council, Forecast is 161.7, but its items add up to 115.8.',
    ]);
  });

  it('alone is the finding where the total adds up what is printed', () => {
    assert.deepEqual(found(before + after.replace('116.7', '115.8')), [
      'Children, Forecast is 38.9, but its items add up to 39.8.',
    ]);
  });
});

describe('two checks that one figure would put right', () => {
  it('are one finding', () => {
    assertFindings(
      'reconcile/',
      `@table t "Change"
  unit: £k
  check: variance = forecast - budget
  check: change = variance - previous
  | Service | Budget | Forecast | Variance | Previous | Change |
  |---------|-------:|---------:|---------:|---------:|-------:|
  | Older   | 44,120 |   45,900 |    1,708 |    1,500 |    280 |
                                     ^^^^^ reconcile/check: Older, Variance is 1,708, but the check 'variance = forecast - budget' makes it 1,780.
                                     | fix: Replace 1,708 with 1,780
`,
    );
  });

  it('are two where another figure would do as well', () => {
    assertFindings(
      'reconcile/',
      `@table t "Savings"
  unit: £k
  check: at_risk = target - delivered
  check: shortfall = target - delivered
  | Service | Target | Delivered | At risk | Shortfall |
  |---------|-------:|----------:|--------:|----------:|
  | Adults  |  4,100 |     2,950 |   1,250 |     1,250 |
                                     ^^^^^ reconcile/check: Adults, At risk is 1,250, but the check…
                                     | fix: Replace 1,250 with 1,150
                                                 ^^^^^ reconcile/check: Adults, Shortfall is 1,250, but the check…
                                                 | fix: Replace 1,250 with 1,150
`,
    );
  });
});

describe('a figure that a sum and a percentage find wrong', () => {
  it('is one finding', () => {
    assertFindings(
      'reconcile/',
      `@table t "Spent"
  unit: £k
  check: spent = percent(actual, budget)
        | Service | Budget | Actual | Spent {spent %} |
        |---------|-------:|-------:|----------------:|
        | Roads   | 19,475 |  8,912 |            50.4 |
                              ^^^^^ reconcile/total: Roads, Actual is 8,912, but both its row and its column need 9,812.
                              | fix: Replace 8,912 with 9,812
        | Schools | 11,920 |  5,005 |            42.0 |
  total | All     | 31,395 | 14,817 |            47.2 |
`,
    );
  });
});

describe('what is put in the place of a wrong figure', () => {
  const fixOf = (text: string): string | undefined => reconciled(text)[0]?.fixes[0]?.title;

  it('prints negatives as the table does', () => {
    const rows = '  | A | 100 | (20) | 80 |\n  | B | 100 | (120) | 20 |\n';
    const table = `@table t "Net"\n  unit: £k\n  check: net = gross + income\n  | | Gross | Income | Net |\n  |---|---:|---:|---:|\n${rows}`;
    assert.equal(fixOf(table), 'Replace 20 with (20)');
    assert.equal(fixOf(table.replaceAll(/\((\d+)\)/g, '$1-')), 'Replace 20 with 20-');
  });

  it('has the decimal places of its column where there was a dash', () => {
    const rows = '  | A | 1.250 |\n  | B | 0.250 |\n  total | All | - |\n';
    assert.equal(
      fixOf(`@table t "Net"\n  unit: £m\n  | | Net |\n  |---|---:|\n${rows}`),
      'Replace - with 1.500, the sum of its items',
    );
  });
});
