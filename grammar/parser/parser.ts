/** The one parser of the language, built on first use and used again for every block. */

import { allTokens, theLexer, tokenize, type Mode } from '../lexer/lexer.ts';
import type { SyntaxFault } from '../tree.ts';
import { BlockParser } from './block-parser.ts';
import type { ParserOptions } from './expression-parser.ts';

let parser: BlockParser | undefined;

/** A parser that checks its own grammar, or, when the program runs, does not. */
export function createParser(options: ParserOptions): BlockParser {
  return new BlockParser(allTokens, options);
}

/** Builds the lexer and the parser for whoever has a moment before the first text comes. */
export function getReady(): void {
  theLexer();
  theParser();
}

function theParser(): BlockParser {
  return (parser ??= createParser({ validate: false }));
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
  const reader = theParser();
  const cannotBeRead = 'This cannot be read here.';
  try {
    reader.begin(tokenize(text, mode), base, faults);
    const result = rule(reader);
    // The rules accept everything that the lexer gives them, so these are a net that nothing should reach.
    for (const { token } of reader.errors) {
      const start = token.startOffset >= 0 ? token.startOffset : text.length;
      const end = Math.min(text.length, start + token.image.length);
      faults.push({ start: base + Math.min(start, end), end: base + end, message: cannotBeRead });
    }
    return result;
  } catch {
    // Ten thousand parentheses, say, are deeper than the stack.
    faults.push({ start: base, end: base + text.length, message: cannotBeRead });
    return undefined;
  }
}
