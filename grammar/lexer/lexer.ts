/**
 * The one lexer of the language. Its modes are the places of the language: the opening line of a block, the lines of a
 * body, expressions, prose. It is built on first use, because building it takes longer than reading a page.
 */

import { Lexer, type IToken, type TokenType } from 'chevrotain';

import { blockTokens, bodyMode, openingPlainMode, openingTitledMode, openingValueMode } from './block-tokens.ts';
import { bracketMode, expressionMode, expressionTokens } from './expression-tokens.ts';
import { proseMode, proseTokens } from './prose-tokens.ts';

export type Mode = 'openingTitled' | 'openingPlain' | 'body' | 'expression' | 'prose';

const modes = {
  openingTitled: openingTitledMode,
  openingPlain: openingPlainMode,
  openingValue: openingValueMode,
  body: bodyMode,
  expression: expressionMode,
  bracket: bracketMode,
  prose: proseMode,
};

/** Every token type, for the parser. */
export const allTokens: readonly TokenType[] = [...new Set([...blockTokens, ...proseTokens, ...expressionTokens])];

let lexer: Lexer | undefined;

/** A lexer that checks its own definition, or, when the program runs, does not. */
export function createLexer(options: { readonly validate: boolean }): Lexer {
  return new Lexer(
    { modes, defaultMode: 'prose' },
    { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: !options.validate },
  );
}

/** The tokens of a text that starts in the given mode. */
export function tokenize(text: string, mode: Mode): IToken[] {
  return theLexer().tokenize(text, mode).tokens;
}

/** The lexer, built if it has not been. */
export function theLexer(): Lexer {
  return (lexer ??= createLexer({ validate: false }));
}
