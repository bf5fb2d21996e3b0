import assert from 'node:assert/strict';
import fc from 'fast-check';
import { castFigures, sameFigure } from '../../server/figures/consistency.ts';
import { decimal, toPlain } from '../../server/figures/decimal.ts';
import type { Figure } from '../../server/figures/figure.ts';
import { readAmount } from '../../server/figures/read-amount.ts';
import { readCell } from '../../server/figures/read-cell.ts';
import { writeAmount } from '../../server/figures/write-figure.ts';

const figure = (text: string): Figure => {
  const read = readAmount(text);
  assert.ok(read, text);
  return read;
};

describe('consistency', () => {
  it('knows whether two printings are of one fact', () => {
    const cases: [string, string, boolean][] = [
      ['£12.261m', '£12.3m', true],
      ['£12.261m', '£12m', true],
      ['£12.261m', '£12,261k', true],
      ['£12.261m', '£12.2m', false],
      ['12,261', '12,262', false],
      ['£15.05m', '£15.1m', true],
      ['£15.05m', '£15.0m', true],
      ['£3,760,600', '£3.76m', true],
      ['£3,760,600', '£3.77m', false],
      ['1,500 children', '1,538 children', false],
      ['about 1,500 children', '1,538 children', true],
      ['over £3m', '£3.2m', true],
      ['over £3m', '£2.9m', false],
      ['less than £4m', '£3,999,999', true],
      ['293 of 607', '293 of 608', false],
      ['293 of 607', '293 of 607', true],
      ['nil', '0', true],
      ['nil', '£0.4m', false],
      ['(£0.315m)', '-£0.3m', true],
    ];
    for (const [a, b, expected] of cases) {
      assert.equal(sameFigure(figure(a), figure(b)), expected, `${a} v ${b}`);
      assert.equal(sameFigure(figure(b), figure(a)), expected, `${b} v ${a}`);
    }
  });

  const cast = (items: string[], total: string) => {
    const column = { unit: { kind: 'money' }, scale: 3 } as const;
    const read = (text: string): Figure => {
      const cell = readCell(text, column);
      assert.ok(cell.kind === 'figure', text);
      return cell.figure;
    };
    const { outcome, difference, unitsOut } = castFigures(
      items.map((item) => ({ figure: read(item) })),
      read(total),
    );
    return [outcome, toPlain(difference), toPlain(unitsOut).replace(/\.?0*$/, '')];
  };

  it('casts printed figures and always tells the difference', () => {
    assert.deepEqual(cast(['12,087', '673', '-145', '-354'], '12,261'), ['exact', '0', '0']);
    assert.deepEqual(cast(['57', '117'], '173'), ['rounding', '-1000', '1']);
    assert.deepEqual(cast(['57', '-', '117'], '176'), ['out', '2000', '2']);
    assert.deepEqual(cast(['6,081', '3,544', '1,467', '665', '510'], '12,087'), ['out', '-180000', '180']);
  });

  it('finds every rounding of a figure to agree with it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.integer({ min: 0, max: 6 }), (pounds, places) => {
        const value = decimal(pounds);
        const rounded = figure(writeAmount(value, { unit: 'money', scale: 6, places }));
        assert.ok(sameFigure(figure(writeAmount(value, { unit: 'money', places: 0 })), rounded));
      }),
    );
  });
});
