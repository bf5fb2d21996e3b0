import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf } from '../../server/cli/plain-text.ts';
import { excerptOf } from '../../server/cli/reporters/excerpt.ts';

/** The excerpt of a line in which «» stand around the span, as the two lines that are shown. */
function show(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const { line, indent, marked: marks } = excerptOf(marked.replace(/[«»]/g, ''), start, end);
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(marks)}`;
}

describe('the line that a finding shows', () => {
  it('has the span underlined', () => {
    assert.equal(show('a total of «£12m» here'), 'a total of £12m here\n           ^^^^');
    assert.equal(show('here«»'), 'here\n    ^');
  });

  it('is laid out where it has tabs', () => {
    assert.equal(show('\t|\t«12»\t|'), '    |   12  |\n        ^^');
    assert.equal(show('a«\t»b'), 'a   b\n ^^^');
  });

  it('has its marks under wide and combined characters', () => {
    assert.equal(show('表は «合計» です'), '表は 合計 です\n     ^^^^');
    assert.equal(show('👍🏽 «£1m»'), '👍🏽 £1m\n     ^^^');
    assert.equal(show('cafe\u0301 «£1m»'), 'cafe\u0301 £1m\n     ^^^');
  });

  it('cannot act on the terminal', () => {
    assert.equal(show('a\u001B[31m«12»\u0007'), 'a␛[31m12␇\n      ^^');
    assert.equal(show('\u202E«12»'), '\uFFFD12\n ^^');
  });

  it('is cut around the span when it is long', () => {
    const [line = '', marks = ''] = show(`${'left '.repeat(60)}«£12.261m»${' right'.repeat(60)}`).split('\n');
    assert.ok(line.length <= 120 && line.startsWith('…') && line.endsWith('…'), line);
    assert.equal(line.slice(marks.indexOf('^'), marks.length), '£12.261m');
    const whole = show(`«${'x'.repeat(500)}»`).split('\n');
    assert.ok((whole[1] ?? '').length <= 120);
    assert.ok(show(`${'x'.repeat(500)}«y»`).endsWith('^'));
  });

  it('marks what it should, whatever the line', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\t', '表', '👍', '£', '\u0301', '\u0007', 'b'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { line, indent } = excerptOf(`${before}§§§${after}`, before.length, before.length + 3);
        let column = 0;
        let found = -1;
        for (const character of line) {
          if (character === '§' && found === -1) found = column;
          column += columnsOf(character);
        }
        assert.equal(found, indent);
        assert.ok(column <= 120);
      }),
    );
  });
});
