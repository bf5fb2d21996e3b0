/** Prose: the brackets that tie figures, light Markdown, and all that only looks like them. */

import assert from 'node:assert/strict';

import { parseInlines } from '../../grammar/parse.ts';

/** Each inline as its kind and text. */
function inlines(text: string): string[] {
  return parseInlines(text).inlines.map((inline) => `${inline.kind} ${text.slice(inline.start, inline.end)}`);
}

function faults(text: string): string[] {
  return parseInlines(text).faults.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
}

describe('brackets', () => {
  it('tie, name and compute figures', () => {
    const text = 'A [£12.261m = finance.total], [£1.442m as new_demand], [= a - b in £m, 1 dp].';
    const [tied, named, computed] = parseInlines(text).inlines;
    assert.ok(tied?.kind === 'tied' && named?.kind === 'named' && computed?.kind === 'computed');
    assert.deepEqual(tied.figure, { start: 3, end: 11, text: '£12.261m' });
    assert.equal(tied.expression.kind, 'name');
    assert.deepEqual(named.figure, { start: 31, end: 38, text: '£1.442m' });
    assert.deepEqual(named.id, { start: 42, end: 52, text: 'new_demand' });
    assert.equal(computed.unit?.text, '£m');
    assert.equal(computed.places, 1);
  });

  it('take the unit and the places each on its own', () => {
    const [alone] = parseInlines('[= a in £ million]').inlines;
    assert.ok(alone?.kind === 'computed');
    assert.equal(alone.unit?.text, '£ million');
    assert.equal(alone.places, undefined);
    const [places] = parseInlines('[= a, 2 dp]').inlines;
    assert.ok(places?.kind === 'computed');
    assert.equal(places.places, 2);
    const [noComma] = parseInlines('[= a in £m 1 dp]').inlines;
    assert.ok(noComma?.kind === 'computed');
    assert.deepEqual([noComma.unit?.text, noComma.places], ['£m', 1]);
  });

  it('refer, link and note', () => {
    assert.deepEqual(inlines('[#finance], [a](http://x.y/z_(w)), <https://x>, a[^1]'), [
      'reference [#finance]',
      'link [a](http://x.y/z_(w))',
      'link <https://x>',
      'footnote [^1]',
    ]);
    const [definition] = parseInlines('[^1]: The note.').inlines;
    assert.ok(definition?.kind === 'footnote' && definition.definition);
    assert.deepEqual([definition.label.text, definition.end], ['1', 5]);
    const [, second] = parseInlines('See[^1]: [^2]: x').inlines;
    assert.ok(second?.kind === 'footnote' && second.definition === undefined);
  });

  it('are text in every other form', () => {
    for (const text of [
      '[1]',
      '[sic]',
      '[see = below]',
      '[note]',
      '[]',
      '[a as b]',
      '[x = y]',
      '[as at March]',
      '[2024 as opposed to 2023]',
      '[#]',
      '[# 1]',
      '[^]',
      '[n=12]',
      '[1=strongly agree]',
      '\\[£1m = a]',
      'a < b',
      '<b>',
      'C:\\dir',
      '(£1m = a)',
      '[with [£ in] it',
    ]) /* prettier-ignore */ {
      assert.deepEqual(
        inlines(text).filter((each) => !each.startsWith('escape')),
        [],
        text,
      );
      assert.deepEqual(faults(text), [], text);
    }
  });

  it('need a figure before the sign: digits, pounds or a number word', () => {
    for (const text of [
      '[19% = a.b]',
      '[six = homes.total]',
      '[one of three = a/b]',
      '[(145) = a]',
      '[£1m=a]',
      '[Cr 2.4 = a]',
      '[1,538 children = a]',
    ]) {
      assert.deepEqual(inlines(text), [`tied ${text}`]);
    }
    assert.deepEqual(inlines('[six as homes]'), ['named [six as homes]']);
  });

  it('may go on over the end of a line', () => {
    assert.deepEqual(inlines('the [£1m =\nfinance.total\n- b] more'), ['tied [£1m =\nfinance.total\n- b]']);
  });

  it('may stand in a bracket that is text', () => {
    assert.deepEqual(inlines('[see [£1m = a]]'), ['tied [£1m = a]']);
  });

  it('say what is wrong in them, and where', () => {
    assert.deepEqual(faults('a [£1m = b + ] c'), ["+: A figure or a name is expected after '+'."]);
    assert.deepEqual(faults('[£1m = ] c'), ["[£1m = : A figure or a name is expected after '[£1m ='."]);
    assert.deepEqual(faults('[£1m as two words]'), [
      "two words: A figure's name is one word of letters, digits and underscores: 'two_words'.",
    ]);
    assert.deepEqual(faults('[£1m as]'), ["[£1m as]: A name is expected after 'as', such as [£1.442m as new_demand]."]);
    assert.deepEqual(faults('[£1m = a in £k]'), [
      "in £k: 'in £k' has a meaning in '[= …]' only: a tied figure is printed as it is written.",
    ]);
  });

  it('are read as far as they go where they are not closed', () => {
    const text = 'a [£12.261m = finance.total after [£1m = b]';
    assert.deepEqual(faults(text), ["[£12.261m = finance.total: This bracket is not closed: a ']' is missing."]);
    assert.deepEqual(inlines(text), ['tied [£12.261m = finance.total', 'tied [£1m = b]']);
  });
});

describe('emphasis', () => {
  it('comes in pairs', () => {
    const { inlines: found } = parseInlines('an *underspend* and **more**');
    assert.deepEqual(
      found.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['emphasis', 3, 4],
        ['emphasis', 14, 15],
        ['strong', 20, 22],
        ['strong', 26, 28],
      ],
    );
    assert.ok(found[0]?.kind === 'emphasis');
    assert.deepEqual(found[0].content, { start: 4, end: 14 });
    assert.equal(inlines('**a *b* c**').length, 4);
  });

  it('is no star between spaces, in a word, or alone', () => {
    for (const text of ['2 * 3 * 4', 'it*s a*b', '*alone', 'alone*', '* a *', '***', '\\*a*', '**a*']) {
      assert.deepEqual(
        inlines(text).filter((each) => !each.startsWith('escape')),
        [],
        text,
      );
    }
  });
});

describe('escapes', () => {
  it('make the next sign ordinary', () => {
    assert.deepEqual(inlines('\\[£1m = a] \\* \\\\ \\a'), ['escape \\[', 'escape \\*', 'escape \\\\']);
  });
});
