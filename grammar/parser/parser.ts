/** The one parser of the language, built on first use and used again for every block. */

import { allTokens, tokenize, type Mode } from '../lexer/lexer.ts';
import type { SyntaxFault } from '../tree.ts';
import { BlockParser } from './block-parser.ts';

let parser: BlockParser | undefined;

/** A parser that checks its own grammar, or, when the program runs, does not. */
export function createParser(options: { readonly validate: boolean }): BlockParser {
  return new BlockParser(allTokens, options);
}

/**
 * Reads a text by one of the parser's rules. `base` is added to all offsets. What could not be read is added to
 * `faults`; if the rule gives nothing at all, so does this.
 */
export function readBy<T>(
  rule: (parser: BlockParser) => T | undefined,
  mode: Mode,
  text: string,
  base: number,
  faults: SyntaxFault[],
): T | undefined {
  parser ??= createParser({ validate: false });
  const tokens = tokenize(text, mode);
  parser.begin(tokens, base, faults);
  const result = rule(parser);
  for (const error of parser.errors) {
    // The rules accept everything that the lexer gives them, so this is a net that nothing should reach.
    const start = Number.isNaN(error.token.startOffset) ? text.length : error.token.startOffset;
    const end = Math.min(text.length, start + error.token.image.length);
    faults.push({ start: base + Math.min(start, end), end: base + end, message: 'This cannot be read here.' });
  }
  return result;
}
