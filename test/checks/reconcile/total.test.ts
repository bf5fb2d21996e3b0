/** Totals that do not cast: where the finding stands, what it says, what it suspects, and what it must not say. */
import assert from 'node:assert/strict';
import { check } from '../../../server/checks/check.ts';
import { applyFix, open, textOf } from '../../model/open.ts';
import { HEADER } from '../header.ts';

function table(rows: string, keys = '  unit: £k\n', heading = 'Budget'): string {
  return `${HEADER}@table t "Budgets"\n${keys}  | Service | ${heading} |\n  |---|---:|\n${rows}`;
}

function findings(text: string): string[] {
  const analysis = open(text);
  return check(analysis).map((finding) => {
    const details = finding.details.slice(1).map((line) => `\n  ${line}`);
    return `${finding.rule} «${textOf(analysis, finding)}» ${finding.message}${details.join('')}`;
  });
}

describe('a total', () => {
  it('that its items add up to is not mentioned', () => {
    assert.deepEqual(findings(table('  | A | 1,200 |\n  | B | (200) |\n  | C | - |\n  total | All | 1,000 |\n')), []);
  });

  it('that they do not add up to says computed, stated and difference, and offers the sum', () => {
    const analysis = open(table('  | A | 1,250 |\n  | B | 317 |\n  total | All | 1,630 |\n'));
    const [finding] = check(analysis);
    assert.equal(finding?.message, 'All, Budget is 1,630, but its items add up to 1,567.');
    assert.equal(finding?.details[0], 'Computed 1,567, stated 1,630, difference 63 (£63,000).');
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      ['A: 1,250', 'B: 317'],
    );
    assert.match(applyFix(analysis, finding), /total \| All \| 1,567 \|/);
    assert.deepEqual(check(open(applyFix(analysis, finding))), []);
  });

  it('is exact for head-counts: one out is an error', () => {
    const keys = '  unit: children\n';
    assert.deepEqual(findings(table('  | A | 1,134 |\n  | B | 1,538 |\n  total | All | 2,671 |\n', keys, 'Number')), [
      'reconcile/total «2,671» All, Number is 2,671, but its items add up to 2,672.',
    ]);
  });
});

describe('a failed total suspects', () => {
  const suspected = (rows: string): string[] => check(open(table(rows)))[0]?.details.slice(1) as string[];

  it('an item left out', () => {
    assert.deepEqual(suspected('  | A | 1,250 |\n  | B | 317 |\n  | C | 63 |\n  total | All | 1,567 |\n'), [
      'The difference is exactly C (63): left out of the total?',
    ]);
  });

  it('an item counted twice', () => {
    assert.deepEqual(suspected('  | A | 1,250 |\n  | B | 317 |\n  | C | 63 |\n  total | All | 1,693 |\n'), [
      'The difference is exactly C (63): counted twice?',
    ]);
  });

  it('a sign', () => {
    assert.deepEqual(
      suspected('  | A | 1,250 |\n  | B | 317 |\n  | C | 63 |\n  total | All | 1,504 |\n')[0],
      'The difference is twice C (63): is its sign right?',
    );
  });

  it('an adjustment not carried', () => {
    assert.deepEqual(
      suspected('  | A | 1,250 |\n  | B | 317 |\n  total | All | 1,648 |\n  memo | Late grant | 81 |\n')[0],
      'The difference is the figure of Late grant (81): an adjustment not carried?',
    );
  });

  it('the scale', () => {
    assert.deepEqual(
      suspected('  | A | 1,250 |\n  | B | 317 |\n  total | All | 1,567,000 |\n')[0],
      'The total is 1,000 times the sum: is its scale or unit right?',
    );
  });

  it('two digits transposed only when they really swap', () => {
    assert.deepEqual(suspected('  | A | 1,250 |\n  | B | 317 |\n  total | All | 1,576 |\n'), [
      'A would be 1,259 instead of 1,250: one digit miskeyed?',
      'All would be 1,567 instead of 1,576: digits transposed?',
    ]);
  });
});

describe('roles', () => {
  it('make running totals: a later total counts an earlier one as one item', () => {
    const rows =
      '  | A | 10.1 |\n  | B | 20.2 |\n  subtotal | Gross | 30.3 |\n  | Fees | (0.2) |\n  total | Net | 30.1 |\n  | Reserves | (1.1) |\n  total | Requirement | 29.0 |\n';
    assert.deepEqual(findings(table(rows, '  unit: £m\n')), []);
  });

  it('leave memo, group and of-which rows out of sums', () => {
    const rows =
      '  group | Services | |\n  | A | 10.1 |\n  of which | Schools | 4.0 |\n  | B | 20.2 |\n  total | Net | 30.3 |\n  memo | Last year | 29.9 |\n';
    assert.deepEqual(findings(table(rows, '  unit: £m\n')), []);
  });

  it('never sum percentages, rates and averages', () => {
    for (const heading of ['Change %', 'Average caseload', 'Rate per 10,000']) {
      assert.deepEqual(findings(table('  | A | 10.1 |\n  | B | 20.2 |\n  total | Net | 16.0 |\n', '', heading)), []);
    }
  });

  it('make a total with an unknown item incomplete, not wrong', () => {
    assert.deepEqual(findings(table('  | A | |\n  | B | 20.2 |\n  total | Net | 30.3 |\n', '  unit: £m\n')), [
      'reconcile/incomplete «30.3» Net, Budget is not checked: A is not known.',
    ]);
    assert.deepEqual(findings(table('  | A | n/a |\n  | B | 20.2 |\n  total | Net | 20.2 |\n', '  unit: £m\n')), []);
  });
});
