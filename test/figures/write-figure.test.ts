import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decimal, equals, parseDecimal } from '../../server/figures/decimal.ts';
import type { Decimal } from '../../server/figures/decimal.ts';
import type { Figure, Scale } from '../../server/figures/figure.ts';
import { readAmount } from '../../server/figures/read-amount.ts';
import { readCell } from '../../server/figures/read-cell.ts';
import { plainAmount, writeAmount, writeFigure } from '../../server/figures/write-figure.ts';

const d = (text: string): Decimal => parseDecimal(text)!;

function figureIn(text: string, scale: Scale = 3): Figure {
  const reading = readCell(text, { unit: { kind: 'money' }, scale });
  assert.ok(reading.kind === 'figure', text);
  return reading.figure;
}

describe('write-figure', () => {
  it('writes a value in the style of a printed figure', () => {
    const cases: [string, string, string][] = [
      ['£0.019m', '16000', '£0.016m'],
      ['59,242', '59305000', '59,305'],
      ['673', '12087000', '12,087'],
      ['1682', '12087000', '12087'],
      ['(145)', '-315000', '(315)'],
      ['(145)', '315000', '315'],
      ['145', '-315000', '-315'],
      ['- 25', '-315000', '- 315'],
      ['3,200-', '-4105000', '4,105-'],
      ['3,200 -', '3200000', '3,200'],
      ['−25', '-315000', '−315'],
      ['+3', '4000', '+4'],
      ['+3', '-4000', '-4'],
      ['£ 3 million', '4000000', '£ 4 million'],
      ['£14.7 million', '12261000', '£12.3 million'],
      ['£22.539M', '12261000', '£12.261M'],
      ['£3,760,600', '12261000', '£12,261'],
      ['-£0.145m', '-315000', '-£0.315m'],
      ['£-0.145m', '-315000', '£-0.315m'],
      ['Cr 2.4', '-3100', 'Cr 3.1'],
      ['Cr£2.4m', '-3100000', 'Cr£3.1m'],
      ['2.4 Cr', '-3100', '3.1 Cr'],
      ['Dr£4.9m', '-3100000', 'Cr£3.1m'],
      ['12.5%', '19.44', '19.4%'],
      ['(2.9%)', '-3.25', '(3.3%)'],
      ['nil', '0', 'nil'],
      ['-', '5000', '5'],
      ['£30k per week', '32000', '£32k per week'],
      ['6/9', '5', '5/9'],
      // A half goes away from zero.
      ['£0.1m', '250000', '£0.3m'],
      ['(£0.1m)', '-250000', '(£0.3m)'],
    ];
    for (const [style, value, expected] of cases) {
      const scale = style.includes('3,760') ? 0 : 3;
      const written = writeFigure(d(value), figureIn(style, scale));
      assert.equal(written, style.includes('3,760') ? '£12,261,000' : expected, `${value} like ${style}`);
    }
    assert.equal(writeFigure(d('7'), readAmount('six constellations')!), '7');
    assert.equal(writeFigure(d('300'), readAmount('293 of 607')!), '300 of 607');
    assert.equal(writeFigure(d('0.7'), readAmount('58p')!), '70p');
    assert.equal(writeFigure(d('0.13'), readAmount('9 pence')!), '13 pence');
    assert.equal(writeFigure(d('0.5'), readAmount('25 basis points')!), '50 basis points');
  });

  it('writes amounts in full for messages', () => {
    const cases: [string, Parameters<typeof plainAmount>[1], string][] = [
      ['12261000', 'money', '£12,261,000'],
      ['-315000', 'money', '−£315,000'],
      ['86.5', 'money', '£86.50'],
      ['63', 'count', '63'],
      ['-1538', 'count', '−1,538'],
      ['19.40', 'percent', '19.4%'],
      ['2.5', 'points', '2.5 percentage points'],
      ['12.5', { kind: 'fte', noun: 'FTE' }, '12.5 FTE'],
      ['32000', { kind: 'money', per: 'week' }, '£32,000 a week'],
      ['39.6', { kind: 'number', per: '10,000' }, '39.6 per 10,000'],
      ['123456789012345678.25', 'money', '£123,456,789,012,345,678.25'],
    ];
    for (const [value, unit, expected] of cases) assert.equal(plainAmount(d(value), unit), expected);
  });

  it('writes computed values at a chosen scale', () => {
    assert.equal(writeAmount(d('12261000'), { unit: 'money', scale: 6 }), '£12.261m');
    assert.equal(writeAmount(d('12261000'), { unit: 'money', scale: 6, places: 1 }), '£12.3m');
    assert.equal(writeAmount(d('12000000'), { unit: 'money', scale: 6, places: 1 }), '£12.0m');
    assert.equal(writeAmount(d('-315000'), { unit: 'money', scale: 3, negative: 'brackets' }), '(£315k)');
    assert.equal(writeAmount(d('4017'), { unit: 'count' }), '4,017');
    assert.equal(writeAmount(d('19.44'), { unit: 'percent', places: 1 }), '19.4%');
  });

  const shape = fc.record({
    negative: fc.constantFrom('minus', 'brackets'),
    scale: fc.constantFrom<Scale>(0, 3, 6, 9),
    places: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom('money', 'percent', 'count'),
  } as const);

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), shape, (coefficient, style) => {
        const scale = style.unit === 'money' ? style.scale : 0;
        const value = decimal(coefficient, scale - style.places);
        const text = writeAmount(value, { ...style, scale });
        const figure = readAmount(text);
        assert.ok(figure, text);
        assert.ok(equals(figure.value, value), text);
        assert.equal(writeFigure(figure.value, figure), text);
      }),
    );
  });

  it('gives every printed figure back as it was', () => {
    const texts = [
      '41,300',
      '-145',
      '−145',
      '(145)',
      '- 25',
      '3,200-',
      '£2.8m -',
      '+3',
      '12.5%',
      '£1.2m',
      '(£47,160)',
      'Cr 2.4',
      'Cr£2.4m',
      '2.4 Cr',
    ];
    const more = [
      'Dr£4.9m',
      '1682',
      '£ 3 million',
      '£515k',
      '£1.2bn',
      'nil',
      '-',
      '0.000',
      '2.5 percentage points',
      '16 per cent',
    ];
    for (const text of [...texts, ...more]) {
      const figure = figureIn(text);
      assert.equal(writeFigure(figure.value, figure), text);
    }
  });
});
