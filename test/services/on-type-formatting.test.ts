/** What follows from a single key. The cursor stands where the editor has put it after the key. */
import assert from 'node:assert/strict';
import { formatOnType } from '../../server/services/on-type-formatting.ts';
import { onFixture, sampleFixture } from './fixture.ts';

function after(key: string): (title: string, source: string, expected: string) => void {
  return (title, source, expected) =>
    onFixture(title, source, (fixture) =>
      assert.equal(fixture.apply(formatOnType(fixture, fixture.position, key)), expected),
    );
}

const onPipe = after('|');
const onEnter = after('\n');

describe('on-type formatting', () => {
  describe('after a pipe', () => {
    onPipe(
      'lays out the table',
      '@table t "T"\n  | a | 1 |\n  | bbb |$0 22 |\n',
      '@table t "T"\n  | a   |  1 |\n  | bbb | 22 |\n',
    );
    onPipe(
      'does not write behind the cursor',
      '@table t "T"\n  | a | 1 |\n  | bbb |$0\n',
      '@table t "T"\n  | a   | 1 |\n  | bbb |\n',
    );
    onPipe(
      'adds no separator while the header is written',
      '@table t "T"\n  | Service |  Budget |$0\n  | a | 1 |\n',
      '@table t "T"\n  | Service | Budget |\n  | a       |      1 |\n',
    );
    onPipe('changes nothing outside tables', 'a  |$0  b\n', 'a  |  b\n');
    onPipe(
      'leaves a table alone that cannot be read',
      '@table t "T"\n  | a | 1 |\n  sub total | x |$0\n  wrong\n',
      '@table t "T"\n  | a | 1 |\n  sub total | x |\n  wrong\n',
    );
  });

  describe('after Enter', () => {
    onEnter('begins the next row', '@table t "T"\n  | a | 1 |\n  $0\n', '@table t "T"\n  | a | 1 |\n  | \n');
    onEnter(
      'begins it under the first pipe',
      '@table t "T"\n        | aaa | 1 |\n  total | a   | 1 |\n$0\n',
      '@table t "T"\n        | aaa | 1 |\n  total | a   | 1 |\n        | \n',
    );
    onEnter(
      'lays out the table above',
      '@table t "T"\n  | a | 1 |\n  | bbb | 22 |\n  $0\n',
      '@table t "T"\n  | a   |  1 |\n  | bbb | 22 |\n  | \n',
    );
    onEnter(
      'begins a row between two others',
      '@table t "T"\n  | a | 1 |\n  $0\n  | bbb | 22 |\n',
      '@table t "T"\n  | a   |  1 |\n  | \n  | bbb | 22 |\n',
    );
    onEnter(
      'ends the table at a row without anything',
      '@table t "T"\n  | a | 1 |\n  | \n  $0\n',
      '@table t "T"\n  | a | 1 |\n\n',
    );
    onEnter(
      'leaves a row alone that is broken in the middle',
      '@table t "T"\n  | a |\n$0 1 |\n',
      '@table t "T"\n  | a |\n 1 |\n',
    );
    onEnter('goes on with a list', '- one\n$0', '- one\n- ');
    onEnter('goes on with a list in a list', '- one\n  - two\n  $0', '- one\n  - two\n  - ');
    onEnter('counts on', '@recommend Cabinet\n  1. notes it;\n  $0', '@recommend Cabinet\n  1. notes it;\n  2. ');
    onEnter('counts on in letters', 'a) one\nb) two\n$0', 'a) one\nb) two\nc) ');
    onEnter('knows the letter i from the numeral', 'h) one\ni) two\n$0', 'h) one\ni) two\nj) ');
    onEnter('counts on in numerals', '(i) one\n$0', '(i) one\n(ii) ');
    onEnter('takes the rest of the item along', '- one\n$0two', '- one\n- two');
    onEnter('ends a list at an item without a text', '- one\n- \n$0', '- one\n');
    onEnter('breaks a line within a paragraph', '1.1 One.\n$0', '1.1 One.\n');
    onEnter('begins the next numbered paragraph after an empty line', '1.1 One.\n\n$0', '1.1 One.\n\n1.2 ');
    onEnter('keeps the full stop of the house', '1.1. One.\n\n$0', '1.1. One.\n\n1.2. ');
    onEnter(
      'leaves a number alone that is there already',
      '1.1 One.\n\n$0\n\n1.2 Two.\n',
      '1.1 One.\n\n\n\n1.2 Two.\n',
    );
    onEnter('takes a number without a text away', '1.1 One.\n\n1.2 \n$0', '1.1 One.\n\n');
    for (const source of ['@table t "T"\n  | a | 1 |\n  $0\n', '@recommend Cabinet\n  1. notes it;\n  $0']) {
      onFixture(
        'edits nothing at the cursor where the editor has indented, so that it comes to stand behind',
        source,
        (fixture) => {
          const edits = formatOnType(fixture, fixture.position, '\n').filter(
            ({ range }) => range.end.line === fixture.position.line,
          );
          assert.deepEqual(
            edits.map(({ range }) => range.end.character),
            [fixture.position.character - 1],
          );
        },
      );
    }
    onEnter('does nothing in plain prose', 'One.\n\n$0', 'One.\n\n');
  });

  it('never throws', () => {
    for (const lineBreak of ['\n', '\r\n'] as const) {
      const fixture = sampleFixture('october-2024/report.council', lineBreak);
      const { document } = fixture.analysis;
      for (let line = 0; line < document.lineCount; line++) {
        for (const character of [0, 9, 999]) {
          for (const key of ['|', '\n']) {
            fixture.apply(formatOnType(fixture, document.positionAt(document.offsetAt({ line, character })), key));
          }
        }
      }
    }
  });
});
