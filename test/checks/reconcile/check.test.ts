/** `check:` equations over columns and over rows, and @check assertions. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { applyFix, describeFindings, open } from '../../model/open.ts';
import { HEADER } from '../header.ts';

const findings = (text: string) => describeFindings(open(HEADER + text));

describe('a check over columns', () => {
  const table = (equation: string, row: string) =>
    `@table t "Budgets"\n  unit: £k\n  check: ${equation}\n  | Service | Budget | Forecast | Variance |\n  |---|---:|---:|---:|\n${row}`;

  it('holds in every row that has the figures', () => {
    const rows = '  | A | 100 | 120 | 20 |\n  group | Others | | | |\n  | B | - | 5 | 5 |\n';
    assert.deepEqual(findings(table('variance = forecast - budget', rows)), []);
  });

  it('that a figure breaks is reported at the figure', () => {
    assert.deepEqual(findings(table('variance = forecast - budget', '  | A | 100 | 120 | 25 |\n')), [
      "reconcile/check «25» A, Variance is 25, but the check 'variance = forecast - budget' makes it 20.",
    ]);
  });

  it('that a slip of one figure breaks says which slip it may be', () => {
    const suspected = (row: string): readonly string[] =>
      check(open(HEADER + table('variance = forecast - budget', row)))[0]?.details.slice(1) ?? [];
    assert.deepEqual(suspected('  | A | 5,005 | 9,812 | 4,087 |\n'), [
      'Variance would be 4,807 instead of 4,087: digits transposed?',
    ]);
    assert.deepEqual(suspected('  | A | 5,005 | 912 | 4,807 |\n'), [
      'Forecast would be 9,812 instead of 912: one digit dropped?',
    ]);
    assert.deepEqual(suspected('  | A | 5,005,000 | 9,812 | 4,807 |\n'), [
      'Budget would be 5,005 instead of 5,005,000: is its scale right?',
    ]);
    assert.deepEqual(suspected('  | A | 9,812 | 5,005 | 4,807 |\n'), [
      'Variance would be -4,807 instead of 4,807: is its sign right?',
    ]);
  });

  it('of which every line has the opposite sign is the finding itself', () => {
    const report =
      HEADER +
      table('variance = budget - forecast', '  | A | 100 | 120 | 20 |\n  | B | 90 | 85 | -5 |\n  | C | 7 | 7 | 0 |\n');
    assert.deepEqual(describeFindings(open(report)), [
      "reconcile/check «variance = budget - forecast» Both figures that the check 'variance = budget - forecast' is about have the opposite sign: is it the wrong way round?",
    ]);
    const analysis = open(report);
    const [finding] = check(analysis);
    assert.equal(finding?.fixes[0]?.title, 'Turn it round: forecast - budget');
    assert.deepEqual(check(open(applyFix(analysis, finding))), []);
  });

  it('may add up thousands of figures', () => {
    const rows = '  | A | 1 | 1 | 0 |\n'
      .repeat(9000)
      .split('\n')
      .map((row, at) => row.replace('A', `A${at}`))
      .join('\n');
    const all = `${table('total = sum(a0 .. a8999)', rows)}  memo | Total {total} | 9,000 | 9,000 | 9,000 |\n`;
    assert.deepEqual(findings(all), [
      "reconcile/check «9,000» Total, Variance is 9,000, but the check 'total = sum(a0 .. a8999)' makes it 0.",
    ]);
  });

  it('may allow an amount, in the unit of the table', () => {
    assert.deepEqual(findings(table('variance = forecast - budget within 5', '  | A | 100 | 120 | 25 |\n')), []);
    assert.equal(findings(table('variance = forecast - budget within 4', '  | A | 100 | 120 | 25 |\n')).length, 1);
  });

  it('within nothing holds to the last digit, whatever rounding would allow', () => {
    const rows = '  | A | 100 | 120 | 21 |\n';
    assert.deepEqual(findings(table('variance = forecast - budget', rows)), []);
    assert.deepEqual(findings(table('variance = forecast - budget within 0', rows)), [
      "reconcile/check «21» A, Variance is 21, but the check 'variance = forecast - budget within 0' makes it 20.",
    ]);
  });

  it('may compare', () => {
    assert.deepEqual(findings(table('forecast <= budget', '  | A | 100 | 120 | 20 |\n')), [
      "reconcile/check «120» A, Forecast is 120, but the check 'forecast <= budget' needs it to be at most 100.",
    ]);
  });

  it('that names nothing known says so once, with the nearest name', () => {
    assert.deepEqual(findings(table('variance = forecast - budgets', '  | A | 1 | 1 | 0 |\n  | B | 1 | 1 | 0 |\n')), [
      "structure/name «budgets» This table has no row or column 'budgets'. Did you mean 'budget'?",
    ]);
  });

  it('may not mix rows and columns', () => {
    assert.deepEqual(findings(table('variance = a - budget', '  | A | 1 | 1 | 0 |\n')), [
      "structure/name «a» A check is either over columns or over rows: 'a' is a row, 'variance' is a column.",
    ]);
  });

  it('with a figure that is not known is incomplete, not wrong', () => {
    assert.deepEqual(findings(table('variance = forecast - budget', '  | A | TBC | 120 | 20 |\n')), [
      'reconcile/incomplete «20» A, Variance is not checked: a figure in it is not known.',
    ]);
  });
});

describe('a check over rows', () => {
  const table = (check: string) =>
    `@table t "Budgets"\n  unit: £m\n  check: ${check}\n  | Source | 2024/25 | Share % |\n  |---|---:|---:|\n  | Rates | 60.1 | 20.0 |\n  | Grants | 40.2 | 13.0 |\n  | Council Tax | 200.1 | 67.0 |\n`;

  it('reads a plain number in the unit of the cells beside it', () => {
    assert.deepEqual(findings(table('council_tax = 300.4 - rates - grants')), []);
    assert.equal(findings(table('council_tax = 300.9 - rates - grants')).length, 1);
  });

  it('leaves out columns that cannot be summed', () => {
    assert.deepEqual(findings(table('council_tax = rates + grants + 99.8')), []);
  });

  it('speaks of a column of percentages when told to', () => {
    assert.deepEqual(findings(table('council_tax = 100 - rates - grants for share')), []);
  });
});

describe('@check', () => {
  const tables = `@table a "A"\n  unit: £k\n  | X | Budget |\n  |---|---:|\n  | One {one} | 12,267 |\n\n@demand d "D"\n  unit: children\n  | Looked after | 603 |\n\n`;

  it('that holds within its allowance is not mentioned', () => {
    assert.deepEqual(
      findings(`${tables}@check a.one = £12.087m within £200k\n  because: main contributors only\n`),
      [],
    );
  });

  it('that does not hold says by how much', () => {
    assert.deepEqual(findings(`${tables}@check a.one = £12.087m within £100k\n`), [
      'reconcile/assertion «a.one = £12.087m within £100k» This check does not hold: £12,267,000 is not £12,087,000.',
    ]);
  });

  it('that adds pounds to children says so', () => {
    assert.deepEqual(findings(`${tables}@check a.one + d.looked_after > 5\n`), [
      'unit/expression «a.one + d.looked_after» This adds children to pounds.',
    ]);
  });
});
