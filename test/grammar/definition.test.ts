/** The lexer and the parser check their own definitions here, and not when the program runs. */

import assert from 'node:assert/strict';

import { createLexer } from '../../grammar/lexer/lexer.ts';
import { createParser } from '../../grammar/parser/parser.ts';

describe('the definition of the grammar', () => {
  it('has a sound lexer', () => {
    const lexer = createLexer({ validate: true });
    assert.deepEqual(lexer.lexerDefinitionErrors, []);
  });

  it('has a sound parser', () => {
    assert.doesNotThrow(() => createParser({ validate: true }));
  });
});
