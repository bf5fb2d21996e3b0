import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPlain } from '../../server/figures/decimal.ts';
import type { Figure } from '../../server/figures/figure.ts';
import { readCell } from '../../server/figures/read-cell.ts';
import type { CellReading, ColumnUnit } from '../../server/figures/read-cell.ts';

const THOUSANDS: ColumnUnit = { unit: { kind: 'money' }, scale: 3 };
const MILLIONS: ColumnUnit = { unit: { kind: 'money' }, scale: 6 };
const POUNDS: ColumnUnit = { unit: { kind: 'money' }, scale: 0 };
const CHILDREN: ColumnUnit = { unit: { kind: 'count', noun: 'children' }, scale: 0 };

function figureIn(text: string, column: ColumnUnit): Figure {
  const reading = readCell(text, column);
  assert.ok(reading.kind === 'figure', `${text}: ${reading.kind}`);
  return reading.figure;
}

describe('read-cell', () => {
  /** text, column, value in base units, precision, unit kind, sign */
  const figures: [string, ColumnUnit, string, number, string, string][] = [
    ['41,300', THOUSANDS, '41300000', 3, 'money', 'none'],
    ['12.261', MILLIONS, '12261000', 3, 'money', 'none'],
    ['-145', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['−145', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['–145', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['(145)', THOUSANDS, '-145000', 3, 'money', 'brackets'],
    ['3,200-', THOUSANDS, '-3200000', 3, 'money', 'minus'],
    ['£0.145m −', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['2.8%-', THOUSANDS, '-2.8', -1, 'percent', 'minus'],
    ['- 25', THOUSANDS, '-25000', 3, 'money', 'minus'],
    ['+3', THOUSANDS, '3000', 3, 'money', 'plus'],
    ['12.5%', THOUSANDS, '12.5', -1, 'percent', 'none'],
    ['(2.9%)', THOUSANDS, '-2.9', -1, 'percent', 'brackets'],
    ['(2.9)%', THOUSANDS, '-2.9', -1, 'percent', 'brackets'],
    ['(0)', THOUSANDS, '0', 3, 'money', 'brackets'],
    ['0.000', MILLIONS, '0', 3, 'money', 'none'],
    ['£1.2m', THOUSANDS, '1200000', 5, 'money', 'none'],
    ['£3,760,600', POUNDS, '3760600', 0, 'money', 'none'],
    ['(£47,160)', POUNDS, '-47160', 0, 'money', 'brackets'],
    ['£86.77', POUNDS, '86.77', -2, 'money', 'none'],
    ['-£0.145m', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['£-0.145m', THOUSANDS, '-145000', 3, 'money', 'minus'],
    ['£(145)', THOUSANDS, '-145000', 3, 'money', 'brackets'],
    ['Cr 2.4', MILLIONS, '-2400000', 5, 'money', 'credit'],
    ['Cr£2.4m', THOUSANDS, '-2400000', 5, 'money', 'credit'],
    ['2.4 Cr', MILLIONS, '-2400000', 5, 'money', 'credit'],
    ['Dr£4.9m', THOUSANDS, '4900000', 5, 'money', 'debit'],
    ['1682', THOUSANDS, '1682000', 3, 'money', 'none'],
    ['£22.539M', THOUSANDS, '22539000', 3, 'money', 'none'],
    ['£ 3 million', THOUSANDS, '3000000', 6, 'money', 'none'],
    ['£515k', MILLIONS, '515000', 3, 'money', 'none'],
    ['£1.2bn', MILLIONS, '1200000000', 8, 'money', 'none'],
    ['248', THOUSANDS, '248000', 3, 'money', 'none'],
    ['£248', THOUSANDS, '248000', 3, 'money', 'none'],
    ['£248', CHILDREN, '248', 0, 'money', 'none'],
    ['603', CHILDREN, '603', 0, 'count', 'none'],
    ['37,785.11', CHILDREN, '37785.11', -2, 'count', 'none'],
    ['25 FTE', CHILDREN, '25', 0, 'fte', 'none'],
    ['2.5 percentage points', THOUSANDS, '2.5', -1, 'points', 'none'],
  ];
  for (const [text, column, value, precision, unit, sign] of figures) {
    it(`reads ${text} in ${column.unit.kind} ${column.scale}`, () => {
      const figure = figureIn(text, column);
      assert.equal(toPlain(figure.value).replace(/\.0+$/, ''), value);
      assert.deepEqual([figure.precision, figure.unit.kind, figure.sign, figure.text], [precision, unit, sign, text]);
    });
  }

  it('knows what is exact', () => {
    const exact = (text: string, column: ColumnUnit): boolean => figureIn(text, column).exact;
    assert.ok(exact('603', CHILDREN));
    assert.ok(exact('£86.77', POUNDS));
    assert.ok(!exact('3,760,600', POUNDS));
    assert.ok(!exact('41,300', THOUSANDS));
    assert.ok(!exact('526.3', CHILDREN));
    assert.ok(!exact('0', THOUSANDS));
    assert.ok(exact('-', THOUSANDS));
    assert.ok(!exact('19', { unit: { kind: 'count', noun: 'cases', per: 'social worker' }, scale: 0 }));
  });

  it('reads nothing, marks, ratios, rates and qualifiers', () => {
    for (const text of ['nil', 'none', 'Nil', '-', '–', '—', '£-', '£ -', '£nil']) {
      assert.equal(figureIn(text, THOUSANDS).nil, true, text);
    }
    assert.equal(figureIn('0', THOUSANDS).nil, undefined);
    const ratio = figureIn('6/9', THOUSANDS);
    assert.deepEqual([ratio.unit.kind, toPlain(ratio.value), toPlain(ratio.whole!)], ['ratio', '6', '9']);
    assert.equal(figureIn('£30k per week', POUNDS).unit.per, 'week');
    assert.deepEqual(
      ['<5', '>100', '30+', 'c. 300', '~50'].map((text) => figureIn(text, CHILDREN).qualifier),
      ['under', 'over', 'at least', 'about', 'about'],
    );
    const marks: [string, string, string[]][] = [
      ['145 (F)', '145', ['(F)']],
      ['(145) (A)', '(145)', ['(A)']],
      ['12,261*', '12,261', ['*']],
      ['603[1]', '603', ['[1]']],
      ['603^1', '603', ['^1']],
      ['12,261 † [2]', '12,261', ['†', '[2]']],
      ['**59,242**', '59,242', []],
    ];
    for (const [text, printed, expected] of marks) {
      const reading = readCell(text, THOUSANDS);
      assert.ok(reading.kind === 'figure', text);
      assert.deepEqual([reading.figure.text, reading.marks], [printed, expected]);
    }
    assert.equal(figureIn('41,300', THOUSANDS).inherited, true);
    assert.equal(figureIn('£41,300', THOUSANDS).inherited, undefined);
  });

  it('tells apart what is not known, left over, a period or text', () => {
    const kinds: [string, CellReading][] = [
      ['', { kind: 'unknown', reason: 'empty' }],
      ['   ', { kind: 'unknown', reason: 'empty' }],
      ['n/a', { kind: 'unknown', reason: 'not-available' }],
      ['N/A', { kind: 'unknown', reason: 'not-available' }],
      ['..', { kind: 'unknown', reason: 'not-available' }],
      ['TBC', { kind: 'unknown', reason: 'to-be-confirmed' }],
      ['£xxxx', { kind: 'placeholder' }],
      ['xx', { kind: 'placeholder' }],
      ['XX%', { kind: 'placeholder' }],
      ['[insert]', { kind: 'placeholder' }],
      ['???', { kind: 'placeholder' }],
      ['Total', { kind: 'text' }],
      ['5 weeks', { kind: 'text' }],
      ['12 - 15', { kind: 'text' }],
      ['10.30am', { kind: 'text' }],
      ['Cedar House', { kind: 'text' }],
      ['Director', { kind: 'text' }],
    ];
    for (const [text, expected] of kinds) assert.deepEqual(readCell(text, THOUSANDS), expected, text);
    for (const text of ['2023/24', '23/24', 'March 2024', '31/03/2025', 'Q2', 'Month 4']) {
      assert.equal(readCell(text, THOUSANDS).kind, 'period', text);
    }
  });

  it('explains what is malformed, and offers the likeliest reading', () => {
    const cases: [string, string | undefined][] = [
      ['0.062)', '(0.062)'],
      ['(0.062', '(0.062)'],
      ['41,30', undefined],
      ['4,1300', '41,300'],
      ['£6879,000', '£6,879,000'],
      ['12,34,567', '1,234,567'],
      ['£2.894mm', '£2.894m'],
      ['1.2.3', undefined],
      ['12.261.000', '12,261,000'],
      ['1.234,50', '1,234.50'],
      ['41 300', '41,300'],
      ['1O5', '105'],
      ['12.', '12'],
      ['12,,000', '12,000'],
      ['-(145)', '(145)'],
      ['##', undefined],
      ['#REF!', undefined],
    ];
    for (const [text, suggestion] of cases) {
      const reading = readCell(text, THOUSANDS);
      assert.ok(reading.kind === 'malformed', `${text}: ${reading.kind}`);
      assert.equal(reading.suggestion, suggestion, text);
      assert.ok(reading.message.includes(text), reading.message);
    }
  });

  it('doubts what has been published by mistake', () => {
    const cases: [string, ColumnUnit, string | undefined, string | undefined][] = [
      ['£12.087', POUNDS, 'pounds-with-three-decimals', '£12.087m'],
      ['£12.087', MILLIONS, undefined, undefined],
      ['£4.170k', POUNDS, 'thousands-with-decimals', '£4,170k'],
      ['£3,142m', POUNDS, 'millions-with-comma', '£3.142m'],
      ['£2m million', POUNDS, 'repeated-scale', '£2m'],
      ['£12.5k', POUNDS, undefined, undefined],
      ['£1,644,790', POUNDS, undefined, undefined],
    ];
    for (const [text, column, code, suggestion] of cases) {
      const doubt = figureIn(text, column).doubts?.[0];
      assert.deepEqual([doubt?.code, doubt?.suggestion], [code, suggestion], text);
    }
  });

  it('never throws, whatever a cell holds', () => {
    const part = fc.constantFrom(
      ...'£(-−–+)., 0123456789%kmKMbn[]*^/<xX?CrDr'.split(''),
      'million',
      'nil',
      'Q2',
      '2024',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (text) => {
          assert.ok(readCell(text, THOUSANDS).kind);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
