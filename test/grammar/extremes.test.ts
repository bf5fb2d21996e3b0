/** Texts that no author writes: they must cost no more than their length, and never an exception. */

import assert from 'node:assert/strict';

import { formatText } from '../../grammar/format/format.ts';
import { parseBlock, parseExpression, parseInlines } from '../../grammar/parse.ts';
import { scanBlocks } from '../../grammar/scan.ts';

const MANY = 20_000;
const spaces = ' '.repeat(MANY);

describe('extreme texts', () => {
  it('nested deeper than the stack are one fault', () => {
    assert.equal(parseExpression('('.repeat(MANY * 5)).faults.length, 1);
    assert.equal(parseInlines(`[= ${'-'.repeat(MANY * 5)}a]`).faults.length, 1);
    const block = parseBlock({ kind: 'check', text: `@check ${'('.repeat(MANY * 5)}` });
    assert.deepEqual(
      block.faults.map((fault) => fault.message),
      ['This cannot be read here.'],
    );
  });

  const texts: Record<string, string> = {
    'open brackets': '['.repeat(MANY),
    'open ties': '[£1m = '.repeat(MANY / 5),
    'spaces in a bracket': `[£1m${spaces}as${spaces}x`,
    'spaces in a line': `a${spaces}b`,
    'spaces in a cell': `@table x "T"\n  | a | (${spaces}x |\n  | b | 2 |`,
    'spaces in a unit': `[= a in ${spaces}x]`,
    'spaces in a path': `@include a${spaces}b`,
    'escapes in a title': `@table x "${'\\"'.repeat(MANY)}`,
    stars: '**a* '.repeat(MANY / 5),
    pipes: `@table x "T"\n  ${'|'.repeat(MANY)}`,
    'words before a pipe': `@table x "T"\n  ${'a '.repeat(MANY)}|`,
    'words of a unit': `[= 1${' a'.repeat(MANY)} ]`,
    'segments of a name': `[= ${'a.'.repeat(MANY)}]`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`take no long time: ${name}`, () => {
      const start = performance.now();
      scanBlocks(text).forEach(parseBlock);
      formatText(text);
      assert.ok(performance.now() - start < 3000);
    });
  }
});
