/** Formatting a report in an editor: the same result as on the command line, by edits of the blocks that change. */
import { finish } from '../../server/model/steps.ts';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatText } from '../../grammar/format/format.ts';
import { formatDocument, formatRange } from '../../server/services/formatting.ts';
import { onFixture, Fixture, plain } from './fixture.ts';

const ragged = '@table t "T"\n | a|1|\n  | bbb | 22 |\n';
const even = '@table t "T"\n  | a   |  1 |\n  | bbb | 22 |\n';

function fixtureOf(text: string): Fixture {
  return new Fixture([{ name: 'report.council', text, ranges: [] }]);
}

/** The document's text exactly, line ends and all. */
function formatted(text: string): string {
  const fixture = fixtureOf(text);
  const { document } = fixture.analysis;
  let result = text;
  const edits = finish(formatDocument(fixture)).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

describe('formatting', () => {
  onFixture('lays out a table', ragged, (fixture) =>
    assert.equal(fixture.apply(finish(formatDocument(fixture))), even),
  );

  onFixture('has nothing to do in a report that is laid out', `# One\n\n${even}\nText.\n`, (fixture) => {
    assert.deepEqual(finish(formatDocument(fixture)), []);
  });

  onFixture('touches only the lines that change', `# One\n\n${ragged}\nText.\n`, (fixture) => {
    for (const { range } of finish(formatDocument(fixture))) {
      assert.ok(range.start.line >= 2 && range.end.line <= 4);
      assert.equal(range.start.line, range.end.line);
    }
  });

  onFixture('keeps cursors in their cells: only space is put in', ragged, (fixture) => {
    for (const { range, newText } of finish(formatDocument(fixture))) {
      assert.match(fixture.textAt(range) + newText, /^ *$/);
    }
  });

  onFixture('formats the blocks of a range', `${ragged}\n«${ragged}»`, (fixture) => {
    assert.equal(fixture.apply(formatRange(fixture, fixture.range)), `${ragged}\n${even}`);
  });

  onFixture('takes a table as a whole', `${ragged.replace('22', '«22»')}\nText.\n`, (fixture) => {
    assert.equal(fixture.apply(formatRange(fixture, fixture.range)), `${even}\nText.\n`);
  });

  onFixture(
    'takes blank lines away at the start, and ends the text in one line end',
    '\n\n# One\n\n\n\nText.  \n\n\n',
    (fixture) => {
      assert.equal(fixture.apply(finish(formatDocument(fixture))), '# One\n\nText.\n');
    },
  );

  it('gives what the command line gives, for every sample', () => {
    const samples = new URL('../../samples/', import.meta.url);
    const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.council'),
    );
    for (const name of names) {
      const text = plain(readFileSync(new URL(name.replaceAll('\\', '/'), samples), 'utf8'));
      for (const source of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.replaceAll(' | ', '|')]) {
        assert.equal(formatted(source), formatText(source), name);
      }
    }
  });

  it('gives what the command line gives, for any text', () => {
    const piece = fc.constantFrom(
      '@table t "T"',
      '  | a | 1 |',
      '|b|22|',
      '# One',
      '- item',
      '  more',
      '',
      '   ',
      '// note',
      'text 😀',
      '\uFEFF',
      '  key: x',
      '@chart',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        assert.equal(formatted(text), formatText(text));
      }),
      { numRuns: 500 },
    );
  });
});
