/** What is said to an author about an expression that cannot be read. */

import type { IToken } from 'chevrotain';

import { toId } from '../identifier.ts';
import * as token from '../lexer/expression-tokens.ts';
import type { SyntaxFault } from '../tree.ts';
import { textOf } from './expression-parts.ts';

/** `2024/25` where the column `2024_25` is meant: as it stands it would be a division. */
export function yearPairFault(years: IToken, base: number): SyntaxFault {
  const { start, end, text } = textOf(years, base);
  const id = text.split('.').map(toId).join('.');
  return { start, end, message: `In an expression, '${text}' is written as the name '${id}'.`, suggestion: id };
}

/** `Children in Care` where `children_in_care` is meant. */
export function nameRunFault(words: readonly IToken[], base: number): SyntaxFault {
  const start = (words[0]?.startOffset ?? 0) + base;
  const last = words.at(-1);
  const end = last === undefined ? start : textOf(last, base).end;
  const id = words.map((word) => word.image.trim().split('.').map(toId).join('.')).join('_');
  const written = words.map((word) => word.image.trim()).join(' ');
  const message = `'${written}' is several words. Write a name as one word, '${id}', or put an operator between.`;
  return { start, end, message, suggestion: id };
}

/**
 * `31 March 2023` where the column `31_march_2023` is meant: as it stands it is 31 of something, and another number. Given are
 * what was read last and what follows it; undefined when that is no number of something.
 */
export function datedNameFault(tokens: readonly IToken[], base: number): SyntaxFault | undefined {
  const words: IToken[] = [];
  for (const each of tokens) {
    if (each.tokenType !== token.Literal && each.tokenType !== token.NameToken) {
      break;
    }
    words.push(each);
  }
  const isCounted = /^\d+\s+\p{L}/u.test(words[0]?.image ?? '');
  return isCounted && words.length > 1 ? nameRunFault(words, base) : undefined;
}

/** Nothing stands where a figure or a name is expected. */
export function missingFault(before: IToken, after: IToken, base: number): SyntaxFault {
  if (isRealToken(before)) {
    const { start, end, text } = textOf(before, base);
    return { start, end, message: `A figure or a name is expected after '${text.trim()}'.` };
  }
  if (isRealToken(after)) {
    const { start, end, text } = textOf(after, base);
    return { start, end, message: `A figure or a name is expected before '${text.trim()}'.` };
  }
  return { start: base, end: base, message: 'A figure or a name is expected here.' };
}

/** A whole expression has been read, and this follows it. */
export function leftoverFault(first: IToken, base: number): SyntaxFault {
  const { start, end, text } = textOf(first, base);
  switch (first.tokenType) {
    case token.Comparison:
      return { start, end, message: `'${text}' cannot stand here: a check compares two values, once.` };
    case token.Comma:
      return { start, end, message: 'A comma only separates what stands in the parentheses of a function.' };
    case token.Close:
      return { start, end, message: "There is no '(' for this ')'.", suggestion: '' };
    case token.Range:
      return {
        start,
        end,
        message: "'..' stands inside the parentheses of a function, such as sum(a .. d), or after 'for'.",
      };
    case token.Within:
    case token.For:
      return { start, end, message: `'${text}' can only stand at the end of a check.` };
    case token.Stray:
      return { start, end, message: `'${text}' cannot stand in an expression.` };
    default:
      return { start, end, message: `An operator (+ - * /) is missing before '${text}'.` };
  }
}

function isRealToken(at: IToken): boolean {
  return at.startOffset >= 0;
}
