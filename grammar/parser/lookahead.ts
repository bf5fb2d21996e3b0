/**
 * Which tokens may start the parts of the parser's rules. Chevrotain works this out from the grammar whenever a parser is made,
 * which takes four milliseconds of every start; the build does it once (scripts/lookahead-ahead.mjs) and puts the result into
 * lookahead-table.ts.
 */

import type { IToken, TokenType } from 'chevrotain';
import { lookaheadTable } from './lookahead-table.ts';
import type { RulePart } from './lookahead-table.ts';

/** What Chevrotain's parser has of its own for what it works out. */
interface Analysed {
  selfAnalysisDone: boolean;
  performSelfAnalysis(): void;
  setLaFuncCache(rule: number, part: number, look: (this: Looking) => unknown): void;
}

interface Looking {
  LA_FAST(howFar: number): IToken;
}

/** Makes a parser ready for its first text. Without a table Chevrotain analyses the grammar, with one it is told the result. */
export function analyse(parser: object, tokens: readonly TokenType[], table = lookaheadTable): void {
  // What is used of it is protected, or not in its types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const analysed = parser as Analysed;
  if (table === undefined) {
    analysed.performSelfAnalysis();
    return;
  }
  analysed.selfAnalysisDone = true;
  const numbers = new Map(tokens.map((token) => [token.name, token.tokenTypeIdx]));
  for (const [rule, part, starts] of table) analysed.setLaFuncCache(rule, part, lookFor(starts, numbers));
}

/** No token has this number. */
const UNKNOWN = 0;

/** Whether the next token starts a part; of a choice, which alternative it starts. */
function lookFor(starts: RulePart[2], numbers: ReadonlyMap<string, number | undefined>): (this: Looking) => unknown {
  const found: unknown[] = [];
  let otherwise: unknown;
  // Of two alternatives that a token may start, the first is taken, and nothing comes after one that may be empty.
  for (const [at, start] of starts.entries()) {
    const [names, result] = typeof start === 'string' ? [[start], true] : [start, at];
    for (const name of names) {
      if (name === '') otherwise ??= result;
      else if (otherwise === undefined) found[numbers.get(name) ?? UNKNOWN] ??= result;
    }
  }
  return function look() {
    return found[this.LA_FAST(1).tokenTypeIdx] ?? otherwise;
  };
}
