import assert from 'node:assert/strict';
import { readHeading, readUnit } from '../../server/figures/read-unit.ts';

describe('read-unit', () => {
  it('reads units as councils write them', () => {
    const money = (scale: number) => ({ unit: { kind: 'money' }, scale });
    const cases: [string, object][] = [
      ['£', money(0)],
      ['£k', money(3)],
      ["£'000", money(3)],
      ['£’000', money(3)],
      ['£000', money(3)],
      ['£000s', money(3)],
      ['£ (000)', money(3)],
      ['thousands of pounds', money(3)],
      ['£m', money(6)],
      ['£ million', money(6)],
      ['£million', money(6)],
      ['£bn', money(9)],
      ['%', { unit: { kind: 'percent' }, scale: 0 }],
      ['per cent', { unit: { kind: 'percent' }, scale: 0 }],
      ['pp', { unit: { kind: 'points' }, scale: 0 }],
      ['percentage points', { unit: { kind: 'points' }, scale: 0 }],
      ['FTE', { unit: { kind: 'fte', noun: 'FTE' }, scale: 0 }],
      ['no.', { unit: { kind: 'count' }, scale: 0 }],
      ['number', { unit: { kind: 'count' }, scale: 0 }],
      ['children', { unit: { kind: 'count', noun: 'children' }, scale: 0 }],
      ['Band D equivalents', { unit: { kind: 'count', noun: 'Band D equivalents' }, scale: 0 }],
      ['cases per social worker', { unit: { kind: 'count', noun: 'cases', per: 'social worker' }, scale: 0 }],
      ['per 10,000', { unit: { kind: 'number', per: '10,000' }, scale: 0 }],
      ['£ per week', { unit: { kind: 'money', per: 'week' }, scale: 0 }],
      ['£k per annum', money(3)],
    ];
    for (const [text, expected] of cases) {
      const read = readUnit(text);
      assert.ok(read, text);
      assert.deepEqual({ unit: read.unit, scale: read.scale }, expected, text);
      assert.equal(read.label, text);
    }
    for (const text of ['', '  ', '123']) assert.equal(readUnit(text), undefined);
  });

  it('finds the unit inside a heading', () => {
    const cases: [string, string, string | undefined, number?][] = [
      ['Variance £k', 'Variance', 'money', 3],
      ['2023/24 £', '2023/24', 'money', 0],
      ['2023/2024 £m', '2023/2024', 'money', 6],
      ['Change %', 'Change', 'percent', 0],
      ['% of budget', '% of budget', 'percent', 0],
      ['Gross (£m)', 'Gross', 'money', 6],
      ["Overspend £'000", 'Overspend', 'money', 3],
      ["Variance (£'000)", 'Variance', 'money', 3],
      ['Budget £ (revised)', 'Budget (revised)', 'money', 0],
      ['£000', '', 'money', 3],
      ['Posts (FTE)', 'Posts', 'fte', 0],
      ['Number of children', 'Number of children', 'count', 0],
      ['Rate per 10,000', 'Rate per 10,000', 'number', 0],
      ['Overspend/ (Underspend)', 'Overspend/ (Underspend)', undefined],
      ['Use of Reserves', 'Use of Reserves', undefined],
      ['Under £500', 'Under £500', undefined],
      ['Variance M04', 'Variance M04', undefined],
    ];
    for (const [heading, title, kind, scale] of cases) {
      const read = readHeading(heading);
      assert.deepEqual([read.title, read.measure?.unit.kind, read.measure?.scale], [title, kind, scale], heading);
    }
  });
});
