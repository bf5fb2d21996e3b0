/** The tokens of expressions: figures, names, operators, and the words between them. */

import { createToken, Lexer } from 'chevrotain';

import { isDigit, isPlainLetter, matchAt } from '../characters.ts';
import { ANY, custom, KEYWORD, LETTER, startingWith, WORD } from './character-sets.ts';

/** Everything that an expression can hold; the parser skips a run of these after what it could not read. */
export const ExpressionToken = createToken({ name: 'ExpressionToken', pattern: Lexer.NA });

const categories = [ExpressionToken];

/** A sign between two values. */
export const Operator = createToken({ name: 'Operator', pattern: Lexer.NA, categories });
/** What says how a computed figure is printed: its unit, its places, and the comma between them. */
export const PrintingPart = createToken({ name: 'PrintingPart', pattern: Lexer.NA, categories });

const NUMBER = '(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)';
const QUALIFIER =
  '(?:(?:(?:circa|about|around|approximately|approx\\.?|roughly|over|under|nearly|almost|just over|just under|up to|at least|at most|more than|less than)[ \\t]+)|(?:[Cc]\\.?[ \\t]*(?=£)|~[ \\t]*))';
const GAP = '[ \\t\\r\\n]';
const NOUN = `[${LETTER}]+(?:['’-][${LETTER}]+)*`;
/** Words of a unit go on until a word of the language, a name (with a dot or an underscore) or a function follows. */
const UNIT_WORDS = `(?:${GAP}+(?!${KEYWORD}(?![${WORD}]))(?:(?:per|of)${GAP}+\\d[\\d,]*|${NOUN}(?![${WORD}.(])))`;
const RATIO = `(?:${GAP}+(?:in|of|out of)${GAP}+\\d[\\d,]*)`;

const FIGURE_STARTS = '£0-9.~CcDabdlmnruo';
const FIGURE = new RegExp(
  `${QUALIFIER}?(?:[CD]r\\.?[ \\t]*(?=[£\\d]))?` +
    `(?:£[ \\t]*${NUMBER}[${LETTER}]*|${NUMBER}(?:[ \\t]?%|k|m|bn|pp|K|M|BN)?(?![${WORD}])|£[^ \\t\\r\\n()\\[\\],=<>+*/]*)` +
    `(?:${RATIO}|${UNIT_WORDS}*)`,
  'y',
);
/**
 * The words that a figure may start with. Any other is a name, as is 2024_25, and two dots are a range: the long pattern above is dear
 * where it is needed only once.
 */
const FIRST_WORDS = new Set(
  'circa about around approximately approx roughly over under nearly almost just up at more less c C Cr Dr'.split(' '),
);

function mayStartFigure(text: string, offset: number): boolean {
  let end = offset;
  while (isPlainLetter(text.charCodeAt(end))) {
    end++;
  }
  if (end > offset) return FIRST_WORDS.has(text.slice(offset, end));
  while (isDigit(text.charCodeAt(end))) {
    end++;
  }
  if (end > offset) return text.charAt(end) !== '_';
  return text.charAt(offset) !== '.' || isDigit(text.charCodeAt(offset + 1));
}

/** `£200k`, `£ 3 million`, `5%`, `19 cases per social worker`, `1 in 3`, `Cr 2.4`; `£xxxx` too, for the figure reader. */
export const Literal = createToken({
  name: 'Literal',
  label: 'a figure',
  ...custom(FIGURE_STARTS, (text, offset) => (mayStartFigure(text, offset) ? matchAt(FIGURE, text, offset) : null)),
  categories,
});

/** `2024/25` or `finance.2024/25` where the column's name `2024_25` is meant; else it would be a division. */
export const YearPair = createToken({
  name: 'YearPair',
  ...startingWith(
    WORD,
    new RegExp(`(?:[${WORD}]+\\.)*(?:19|20)\\d\\d[/–-](?:\\d\\d){1,2}(?![${WORD}])(?:\\.[${WORD}]+)*`),
  ),
  categories,
});

/** `finance.total.variance`; a last dot with nothing after it belongs to the name, as the author is still typing. */
export const NameToken = createToken({
  name: 'Name',
  label: 'a name',
  ...startingWith(WORD, new RegExp(`\\d*[${LETTER}_][${WORD}]*(?:\\.[${WORD}]+)*(?:\\.(?![.${WORD}]))?`)),
  categories,
});

export const Within = createToken({
  name: 'Within',
  ...startingWith('wW', /within/i),
  longer_alt: NameToken,
  categories,
});
export const For = createToken({ name: 'For', ...startingWith('fF', /for/i), longer_alt: NameToken, categories });

export const Comparison = createToken({
  name: 'Comparison',
  label: "'='",
  ...startingWith('<>!=≤≥≠', /<>|!=|[<>]=?|=[=<>]?|[≤≥≠]/),
  categories,
});

export const Plus = createToken({ name: 'Plus', pattern: '+', categories: [Operator] });
export const Minus = createToken({ name: 'Minus', ...startingWith('−–-', /[-−–]/), categories: [Operator] });
export const Times = createToken({ name: 'Times', ...startingWith('*×', /[*×]/), categories: [Operator] });
export const Divide = createToken({ name: 'Divide', ...startingWith('/÷', /[/÷]/), categories: [Operator] });
export const Range = createToken({ name: 'Range', label: "'..'", ...startingWith('.…', /\.\.\.?|…/), categories });
export const Comma = createToken({ name: 'Comma', pattern: ',', categories: [PrintingPart] });
export const Open = createToken({ name: 'Open', pattern: '(', categories });
export const Close = createToken({ name: 'Close', pattern: ')', categories });

/** Anything else, so that no character is lost between lexer and parser. */
export const Stray = createToken({ name: 'Stray', ...startingWith(ANY, /[^]/), categories });

export const Gap = createToken({
  name: 'Gap',
  ...startingWith(' \t\r\n\u00A0', /[ \t\r\n\u00A0]+/),
  group: Lexer.SKIPPED,
});

/** The end of a bracket in prose. */
export const CloseBracket = createToken({ name: 'CloseBracket', pattern: ']', pop_mode: true });

/**
 * `in £m`: the unit that a computed figure is printed in, up to a comma or the end of the bracket. A capital and a small
 * letter after it are a label, `Children in Care`, whose name the author has yet to write.
 */
export const InUnit = createToken({
  name: 'InUnit',
  ...startingWith('iI', /[iI][nN][ \t\r\n]+(?![A-Z][a-z])[^,\]]+/),
  longer_alt: NameToken,
  categories: [PrintingPart],
});

/** `1 dp`. */
export const Places = createToken({
  name: 'Places',
  ...startingWith('0-9', new RegExp(`\\d{1,2}[ \\t]*(?:d\\.?p\\.?|decimal places?)(?![${WORD}])`, 'i')),
  categories: [PrintingPart],
});

const body = [
  Gap,
  YearPair,
  Literal,
  Within,
  For,
  NameToken,
  Range,
  Comparison,
  Plus,
  Minus,
  Times,
  Divide,
  Comma,
  Open,
  Close,
];

/** An expression on its own. */
export const expressionMode = [...body, Stray];

/** An expression inside a bracket of prose. */
export const bracketMode = [CloseBracket, InUnit, Places, ...body, Stray];

/** Every token of this file. */
export const expressionTokens = [ExpressionToken, Operator, PrintingPart, CloseBracket, InUnit, Places, ...body, Stray];
