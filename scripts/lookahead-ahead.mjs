// Works out which tokens may start the parts of the grammar's rules, for grammar/parser/lookahead-table.ts.

import { getLookaheadPaths, LLkLookaheadStrategy } from 'chevrotain';
import { createParser } from '../grammar/parser/parser.ts';

/** In place of a token, where a part may be empty. */
const ANYTHING = -1;

/** For bundles: the parser need not analyse its grammar when the program starts. */
export const lookaheadAhead = {
  name: 'lookahead ahead',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]grammar[\\/]parser[\\/]lookahead-table\.ts$/ }, () => {
      return { contents: `export const lookaheadTable = ${JSON.stringify(workedOut())};` };
    });
  },
};

/** The parts of all rules, from a parser that Chevrotain has just analysed. */
export function workedOut() {
  const parser = createParser({ validate: false, lookaheadStrategy: new Noting() });
  const names = new Map(Object.values(parser.tokensMap).map(({ name, tokenTypeIdx }) => [tokenTypeIdx, name]));
  const nameOf = (number) => (number === ANYTHING ? '' : names.get(number));
  const named = (numbers) => numbers.map((each) => (Array.isArray(each) ? named(each) : nameOf(each)));
  return parser.lookAheadFuncsCache.flatMap((parts, rule) =>
    parts.flatMap(({ tokens }, part) => [[rule, part, named(tokens)]]),
  );
}

/** Gives in place of each function that looks ahead one that holds the tokens which it would look for. */
class Noting extends LLkLookaheadStrategy {
  buildLookaheadForAlternation({ prodOccurrence, rule, maxLookahead, hasPredicates }) {
    if (hasPredicates) throw new Error(`A choice of the rule ${rule.name} has a condition, which is not provided for.`);
    const paths = getLookaheadPaths({ occurrence: prodOccurrence, rule, prodType: 'Alternation', maxLookahead });
    return { tokens: paths.map(numbersIn) };
  }

  buildLookaheadForOptional({ prodOccurrence, rule, prodType, maxLookahead }) {
    const [inside] = getLookaheadPaths({ occurrence: prodOccurrence, rule, prodType, maxLookahead });
    return { tokens: numbersIn(inside) };
  }
}

/** The tokens of paths of one token each, and all that belong to their categories; nothing stands for whatever comes. */
function numbersIn(paths) {
  if (paths.some(({ length }) => length > 1)) throw new Error('The grammar looks more than one token ahead.');
  const starts = paths.flatMap(([token]) =>
    token === undefined ? ANYTHING : [token.tokenTypeIdx, ...token.categoryMatches],
  );
  return [...new Set(starts)];
}
