/** What the build works out about the grammar must be what Chevrotain finds in it when it analyses it itself. */
import assert from 'node:assert/strict';
import { EOF } from 'chevrotain';
import { allTokens, tokenize } from '../../grammar/lexer/lexer.ts';
import type { Mode } from '../../grammar/lexer/lexer.ts';
import { createParser } from '../../grammar/parser/parser.ts';
import type { BlockParser } from '../../grammar/parser/block-parser.ts';
import type { SyntaxFault } from '../../grammar/tree.ts';
import { workedOut } from '../../scripts/lookahead-ahead.mjs';

type Look = (this: { LA_FAST(): object }) => unknown;

/** What a parser asks at each part of its rules about the next token. */
function looksOf(parser: object): Look[][] {
  assert('lookAheadFuncsCache' in parser && Array.isArray(parser.lookAheadFuncsCache));
  return parser.lookAheadFuncsCache as Look[][];
}

describe('lookahead', () => {
  it('is the same for every token, whether Chevrotain works it out or the build', () => {
    const table = workedOut();
    const analysed = looksOf(createParser({ validate: false }));
    const told = looksOf(createParser({ validate: false, lookahead: table }));
    const parts = (looks: Look[][]): string[] =>
      looks.flatMap((rule, at) => Object.keys(rule).map((part) => `${at} ${part}`));
    assert.deepEqual(parts(told), parts(analysed));
    assert.ok(parts(told).length > 20);
    for (const [rule, looks] of analysed.entries()) {
      for (const part of Object.keys(looks)) {
        for (const token of [...allTokens, EOF]) {
          const next = { LA_FAST: () => token };
          const [found, expected] = [told[rule]?.[Number(part)]?.call(next), looks[Number(part)]?.call(next)];
          // Of an option it is asked whether it is true.
          assert.equal(found ?? false, expected ?? false, `${token.name} in part ${part} of rule ${rule}`);
        }
      }
    }
  });

  it('reads the same by the table as without it', () => {
    const readings: readonly (readonly [Mode, string, (parser: BlockParser) => unknown])[] = [
      ['openingTitled', '@table finance "Forecast, month 4"\n  | Service | £k |\n', (parser) => parser.block()],
      ['openingTitled', '@figure new = care.total / 2\n', (parser) => parser.block()],
      ['expression', '-(a.b + sum(c..d, 2)) * 4%', (parser) => parser.expressionAlone()],
      ['expression', 'variance = forecast - budget within 2 for care, d..f', (parser) => parser.equationAlone()],
      ['expression', 'a = (b -', (parser) => parser.equationAlone()],
      ['expression', 'care, other..total, , last', (parser) => parser.namesAlone()],
      ['prose', 'It is *[£12m = a.b]*, [= care in £k, 1], [see](#a) and [£4m as b.', (parser) => parser.prose()],
    ];
    for (const [mode, text, rule] of readings) {
      const [told, analysed] = [{ lookahead: workedOut() }, {}].map((options) => {
        const parser = createParser({ validate: false, ...options });
        const faults: SyntaxFault[] = [];
        parser.begin(tokenize(text, mode), 0, faults);
        const result = rule(parser);
        return { result, faults, errors: parser.errors.map(({ message }) => message) };
      });
      assert.deepEqual(told, analysed, text);
      assert.deepEqual(told?.errors, [], text);
    }
  });
});
