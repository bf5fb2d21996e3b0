/** What a Word file says, all of it, as it was once read by eye. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderWord } from '../../server/render/word/render-word.ts';
import { Numbering } from '../../server/render/word/numbering.ts';
import { outlineOf } from './outline.ts';
import { everything } from './samples.ts';

describe('a Word file of everything that a report can have', () => {
  it('says what it is to say, in the styles that it is to have', () => {
    const golden = readFileSync(new URL('../fixtures/word/everything.outline.txt', import.meta.url), 'utf8');
    assert.equal(outlineOf(renderWord(everything.open())), golden.replaceAll('\r\n', '\n'));
  });
});

describe('numbers of a Word file', () => {
  /** Which list each number is in, and at which level; "typed" for what Word cannot count. */
  function lists(...numbers: readonly string[]): string {
    const numbering = new Numbering(numbers);
    return numbers
      .map((number) => {
        const use = numbering.forNumber(number);
        return use === undefined ? 'typed' : `${use.reference.replace('outline-', '')}.${use.level}`;
      })
      .join(' ');
  }

  it('are counted by Word as long as they run in sequence', () => {
    assert.equal(
      lists('1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3'),
      '1.0 1.1 1.1 1.0 1.1 1.2 1.2 1.1 1.0',
    );
  });

  it('begin a list of their own where they do not', () => {
    assert.equal(lists('1', '1.1', '1.3', '1.4', '2', '2.1'), '1.0 1.1 2.1 2.1 3.0 3.1');
    assert.equal(lists('1.1', '1.2', '1.2', '2.1'), '1.1 1.1 2.1 3.1');
    assert.equal(lists('1', '1.1.1'), '1.0 2.2', 'a level that is left out');
    assert.equal(lists('1.', '2.', '3'), '1.0 1.0 2.0', 'another ending');
  });

  it('are typed where Word has no such number', () => {
    assert.equal(lists('1', '1.1', '2..3', '01', '0.1', '1.2'), '1.0 1.1 typed typed typed 1.1');
  });

  it('of lists are letters, figures or roman numbers, as they are written', () => {
    const numbering = new Numbering([]);
    const kinds = (...markers: readonly string[]): string[] => {
      const uses = numbering.forMarkers(markers, 0, { left: 0, hanging: 0 });
      const { config } = numbering.definitions(() => ({ left: 0, hanging: 0 }));
      return uses.map((use) => {
        const level = config.find(({ reference }) => reference === use?.reference)?.levels[0];
        return use === undefined ? 'typed' : `${level?.format} ${level?.text} from ${level?.start}`;
      });
    };
    assert.deepEqual(
      kinds('(a)', '(b)'),
      Array.from({ length: 2 }, () => 'lowerLetter (%1) from 1'),
    );
    assert.deepEqual(
      kinds('h)', 'i)', 'j)'),
      Array.from({ length: 3 }, () => 'lowerLetter %1) from 8'),
    );
    assert.deepEqual(kinds('i.', 'ii.', 'iv.'), [
      'lowerRoman %1. from 1',
      'lowerRoman %1. from 1',
      'lowerRoman %1. from 4',
    ]);
    assert.deepEqual(kinds('d)', 'd)'), ['lowerLetter %1) from 4', 'lowerLetter %1) from 4']);
    assert.deepEqual(kinds('1.', '2.', '007.'), ['decimal %1. from 1', 'decimal %1. from 1', 'typed']);
    assert.deepEqual(kinds('(iiii)'), ['typed']);
  });
});
