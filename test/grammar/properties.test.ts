/** What holds for every text, however broken. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { formatText } from '../../grammar/format/format.ts';
import { createLexer } from '../../grammar/lexer/lexer.ts';
import { parseBlock, parseEquation, parseExpression, parseInlines } from '../../grammar/parse.ts';
import { scanBlock, scanBlocks } from '../../grammar/scan.ts';
import { anyText, reportText } from './support.ts';
import { meaningOf } from './meaning.ts';

const UNREADABLE = /^This (?:block )?cannot be read/;

describe('any text', () => {
  it('is cut into blocks that together are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(
          scanBlocks(text)
            .map((block) => block.text)
            .join(''),
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is scanned the same from any block on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = scanBlocks(text);
        let offset = 0;
        for (const block of blocks) {
          assert.deepEqual(scanBlock(text, offset), { kind: block.kind, end: offset + block.text.length });
          offset += block.text.length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('parses without an exception, and without the net under the parser', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const block of scanBlocks(text).map(parseBlock)) {
          const caught = block.faults.find((fault) => UNREADABLE.test(fault.message));
          assert.equal(caught, undefined);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('has spans that lie in their block and hold their text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const source of scanBlocks(text)) {
          checkSpans(parseBlock(source), source.text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives blocks that do not depend on their neighbours', () => {
    fc.assert(
      fc.property(reportText, (text) => {
        for (const source of scanBlocks(text)) {
          const alone = scanBlocks(source.text);
          assert.equal(alone.length, 1);
          assert.equal(alone[0]?.kind, source.kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is an expression, an equation and prose to those who ask', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, offset) => {
        const padded = ' '.repeat(offset) + text;
        const expression = parseExpression(text, offset);
        const equation = parseEquation(text, offset);
        const prose = parseInlines(padded, offset, padded.length);
        for (const found of [expression, equation, prose]) {
          checkSpans(found, padded);
          assert.ok(!found.faults.some((fault) => UNREADABLE.test(fault.message)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no character between lexer and parser', () => {
    const lexer = createLexer({ validate: true });
    fc.assert(
      fc.property(anyText, fc.constantFrom('body', 'expression', 'prose'), (text, mode) => {
        assert.deepEqual(lexer.tokenize(text, mode).errors, []);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatting', () => {
  it('is done after the first time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatText(text);
        assert.equal(formatText(once), once);
      }),
      { numRuns: 1500 },
    );
  });

  it('changes no meaning', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(meaningOf(formatText(text)), meaningOf(text));
      }),
      { numRuns: 1500 },
    );
  });
});

/** Every object with a start and an end, however deep. */
function checkSpans(value: unknown, text: string): void {
  if (Array.isArray(value)) {
    value.forEach((each) => checkSpans(each, text));
  } else if (typeof value === 'object' && value !== null) {
    if ('start' in value && 'end' in value) {
      checkSpan(value, text);
    }
    Object.values(value).forEach((each) => checkSpans(each, text));
  }
}

function checkSpan(value: { start: unknown; end: unknown }, text: string): void {
  const { start, end } = value;
  assert.ok(typeof start === 'number' && typeof end === 'number');
  assert.ok(
    start >= 0 && start <= end && end <= text.length,
    `span ${start}..${end} in ${text.length}: ${JSON.stringify(value)}`,
  );
  if ('text' in value && typeof value.text === 'string' && !('cells' in value)) {
    const written = text.slice(start, end);
    // A label's text leaves out the braces that its span holds.
    const holds = 'id' in value || 'unit' in value ? written.startsWith(value.text) : written === value.text;
    assert.ok(holds, `${JSON.stringify(value)} does not hold ${JSON.stringify(written)}`);
  }
}
