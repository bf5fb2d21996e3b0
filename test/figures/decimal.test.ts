import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  divide,
  equals,
  multiply,
  negate,
  normalise,
  parseDecimal,
  roundTo,
  scaleBy,
  subtract,
  sum,
  toPlain,
} from '../../server/figures/decimal.ts';
import type { Decimal, Rounding } from '../../server/figures/decimal.ts';

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -9, max: 9 }))
  .map(([coefficient, exponent]) => decimal(coefficient, exponent));

/** The decimal as a fraction, the independent arithmetic that the laws are held against. */
function fraction({ coefficient, exponent }: Decimal): readonly [bigint, bigint] {
  return exponent >= 0 ? [coefficient * 10n ** BigInt(exponent), 1n] : [coefficient, 10n ** BigInt(-exponent)];
}

function sameFraction(value: Decimal, [numerator, denominator]: readonly [bigint, bigint]): boolean {
  const [n, d] = fraction(value);
  return n * denominator === numerator * d;
}

describe('decimal', () => {
  it('reads printed digits and keeps their precision', () => {
    const cases: [string, string, number][] = [
      ['12', '12', 0],
      ['-0.315', '-0.315', -3],
      ['0.10', '0.10', -2],
      ['41,300', '41300', 0],
      ['.5', '0.5', -1],
      ['+3', '3', 0],
    ];
    for (const [text, plain, exponent] of cases) {
      const value = parseDecimal(text);
      assert.ok(value, text);
      assert.equal(toPlain(value), plain);
      assert.equal(value.exponent, exponent);
    }
    for (const text of ['', '-', '1.', '1.2.3', 'abc', '1e5', '1'.repeat(200)]) {
      assert.equal(parseDecimal(text), undefined);
    }
  });

  it('adds, subtracts and multiplies as fractions do', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const [an, ad] = fraction(a);
        const [bn, bd] = fraction(b);
        assert.ok(sameFraction(add(a, b), [an * bd + bn * ad, ad * bd]));
        assert.ok(sameFraction(subtract(a, b), [an * bd - bn * ad, ad * bd]));
        assert.ok(sameFraction(multiply(a, b), [an * bn, ad * bd]));
        const order = an * bd - bn * ad;
        assert.equal(compare(a, b), order < 0n ? -1 : order > 0n ? 1 : 0);
      }),
    );
  });

  it('divides to the nearest at the places asked for', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 12 }), (a, b, places) => {
        const quotient = divide(a, b, places);
        if (b.coefficient === 0n) return assert.equal(quotient, undefined);
        assert.ok(quotient);
        // |quotient × b − a| ≤ ½ · 10^-places · |b|
        const error = subtract(multiply(quotient, b), a);
        const size = error.coefficient < 0n ? negate(error) : error;
        const allowed = multiply(decimal(5n, -places - 1), b.coefficient < 0n ? negate(b) : b);
        assert.ok(compare(size, allowed) <= 0);
      }),
    );
  });

  it('rounds halves the way it is told', () => {
    const cases: [string, Rounding, string][] = [
      ['2.5', 'half-up', '3'],
      ['-2.5', 'half-up', '-3'],
      ['2.5', 'half-even', '2'],
      ['3.5', 'half-even', '4'],
      ['2.5', 'half-down', '2'],
      ['2.51', 'half-down', '3'],
      ['-2.9', 'down', '-2'],
      ['-2.1', 'floor', '-3'],
      ['-2.9', 'ceiling', '-2'],
      ['2.1', 'ceiling', '3'],
    ];
    for (const [text, rounding, expected] of cases) {
      const rounded = roundTo(parseDecimal(text)!, 0, rounding);
      assert.equal(toPlain(rounded), expected, `${text} ${rounding}`);
    }
  });

  it('writes what it reads, and normalises without changing the value', () => {
    fc.assert(
      fc.property(anyDecimal, (a) => {
        assert.ok(equals(parseDecimal(toPlain(a))!, a));
        assert.ok(equals(normalise(a), a));
        assert.ok(equals(scaleBy(scaleBy(a, 6), -6), a));
      }),
    );
  });

  it('sums in any order', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 12 }), (values) => {
        assert.ok(equals(sum(values), sum(values.toReversed())));
      }),
    );
  });
});
