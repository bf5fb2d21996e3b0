import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decimal, parseDecimal, toPlain } from '../../server/figures/decimal.ts';
import type { Decimal } from '../../server/figures/decimal.ts';
import { castVerdict } from '../../server/figures/consistency.ts';
import type { Contributor } from '../../server/figures/consistency.ts';
import { divideIntervals, multiplyIntervals } from '../../server/figures/interval-products.ts';
import {
  addIntervals,
  closedInterval,
  contains,
  hull,
  intersect,
  intervalOf,
  meets,
  negateInterval,
  point,
  printedInterval,
  weigh,
} from '../../server/figures/interval.ts';
import type { Interval, PrintingMode } from '../../server/figures/interval.ts';
import { readAmount } from '../../server/figures/read-amount.ts';

interface Printing {
  readonly v: string | null;
  readonly d?: number | 'INF';
  readonly w?: string;
}

interface Example {
  readonly id: string;
  readonly mode: PrintingMode;
  readonly contributors: readonly (Printing | readonly Printing[])[];
  readonly total: readonly Printing[];
  readonly expect: string;
  readonly why: string;
}

const { examples } = JSON.parse(
  readFileSync(new URL('../fixtures/rounding-examples.json', import.meta.url), 'utf8'),
) as { examples: Example[] };

function isList(printing: Printing | readonly Printing[]): printing is readonly Printing[] {
  return Array.isArray(printing);
}

function intervals(printings: readonly Printing[], mode: PrintingMode): Interval[] {
  return printings.flatMap(({ v, d }) => {
    if (v === null) return [];
    const value = parseDecimal(v)!;
    return [d === 'INF' || d === undefined ? point(value) : printedInterval(value, -d, mode)];
  });
}

function contributor(printing: Printing | readonly Printing[], mode: PrintingMode): Contributor {
  const printings = isList(printing) ? printing : [printing];
  return { printings: intervals(printings, mode), weight: parseDecimal(printings[0]?.w ?? '1')! };
}

function show({ low, high }: Interval): string {
  const from = low ? `${low.closed ? '[' : '('}${toPlain(low.value)}` : '(-';
  return `${from}, ${high ? `${toPlain(high.value)}${high.closed ? ']' : ')'}` : '+)'}`;
}

const of = (text: string): Interval => intervalOf(readAmount(text)!);
const d = (text: string): Decimal => parseDecimal(text)!;

describe('intervals', () => {
  it('has the 25 worked cases', () => assert.equal(examples.length, 25));

  for (const { id, mode, contributors, total, expect, why } of examples) {
    it(`${id}: ${why}`, () => {
      const verdict = castVerdict(
        contributors.map((each) => contributor(each, mode)),
        intervals(total, mode),
      );
      assert.equal(verdict, expect === 'disallowed duplicates' ? 'conflicting' : expect);
    });
  }

  it('gives a figure the interval of its precision and qualifier', () => {
    const cases: [string, string][] = [
      ['£12.261m', '[12260500, 12261500]'],
      ['£86.77', '[86.77, 86.77]'],
      ['£1,644,790', '[1644789.5, 1644790.5]'],
      ['603 children', '[603, 603]'],
      ['526.3 children', '[526.25, 526.35]'],
      ['(£0.315m)', '[-315500, -314500]'],
      ['19.4%', '[19.35, 19.45]'],
      ['nil', '[0, 0]'],
      ['0', '[-0.5, 0.5]'],
      ['about 18', '[17.0, 19.0]'],
      ['around 500', '[450.0, 550.0]'],
      ['c. £11m', '[10000000, 12000000]'],
      ['over £3m', '(3000000, +)'],
      ['at least £3m', '[3000000, +)'],
      ['up to £32,000', '(-, 32000]'],
      ['less than £4m', '(-, 4000000)'],
      ['almost £670m', '[603000000, 670000000)'],
    ];
    for (const [text, expected] of cases) {
      const figure = readAmount(text);
      assert.ok(figure, text);
      assert.equal(show(normalEnds(intervalOf(figure))), show(normalEnds(parseInterval(expected))), text);
    }
  });

  it('lets closed ends touch, and open ones not', () => {
    assert.ok(meets(closedInterval(d('1'), d('2')), closedInterval(d('2'), d('3'))));
    assert.ok(!meets(of('over 2'), closedInterval(d('1'), d('2'))));
    assert.ok(meets(of('at least 2'), closedInterval(d('1'), d('2'))));
    assert.equal(intersect(of('£12.261m'), of('£12.2m')), undefined);
    assert.equal(show(hull(point(d('1')), point(d('3')))), '[1, 3]');
  });

  it('multiplies and divides by the corners', () => {
    const a = closedInterval(d('-2'), d('3'));
    const b = closedInterval(d('4'), d('5'));
    assert.equal(show(multiplyIntervals(a, b)), '[-10, 15]');
    assert.equal(divideIntervals(b, a), undefined);
    const quotient = divideIntervals(a, b);
    assert.ok(quotient && contains(quotient, d('0.75')) && contains(quotient, d('-0.5')));
    assert.ok(!contains(quotient, d('0.76')));
    const unbounded = multiplyIntervals(of('over 2'), b);
    assert.equal(show(unbounded), '(8, +)');
    const shrinking = divideIntervals(point(d('1')), of('at least 2'));
    assert.equal(shrinking?.low?.closed, false);
    assert.equal(shrinking?.high?.closed, true);
  });

  const anyInterval = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 40 }))
    .map(([low, width]) => closedInterval(decimal(low), decimal(low + width)));
  const inside = fc.tuple(anyInterval, fc.double({ min: 0, max: 1, noNaN: true })).map(([interval, share]) => {
    const low = Number(interval.low?.value.coefficient);
    const high = Number(interval.high?.value.coefficient);
    return { interval, value: decimal(low + Math.floor((high - low) * share)) };
  });

  it('holds every sum, product and quotient of the values in it', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const [x, y] = [a.value.coefficient, b.value.coefficient];
        assert.ok(contains(addIntervals(a.interval, b.interval), decimal(x + y)));
        assert.ok(contains(multiplyIntervals(a.interval, b.interval), decimal(x * y)));
        assert.ok(contains(weigh(a.interval, decimal(-3)), decimal(-3n * x)));
        assert.ok(contains(negateInterval(a.interval), decimal(-x)));
        const quotient = divideIntervals(a.interval, b.interval);
        if (quotient && x % y === 0n) assert.ok(contains(quotient, decimal(x / y)));
      }),
    );
  });
});

function normalEnds({ low, high }: Interval): Interval {
  const plain = (end: Interval['low']): Interval['low'] =>
    end && {
      closed: end.closed,
      value: d(
        toPlain(end.value)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, ''),
      ),
    };
  return { low: plain(low), high: plain(high) };
}

function parseInterval(text: string): Interval {
  const [, open = '', low = '', high = '', close = ''] = /^([[(])([^,]+), ([^\])]+)([\])])$/.exec(text) ?? [];
  return {
    low: low === '-' ? undefined : { value: d(low), closed: open === '[' },
    high: high === '+' ? undefined : { value: d(high), closed: close === ']' },
  };
}
