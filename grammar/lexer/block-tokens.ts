/** The tokens of structured blocks: the words of the opening line, and the body as a whole. */

import { createToken, Lexer } from 'chevrotain';

import { ANY, OF_A_LINE, startingWith } from './character-sets.ts';

/** What may stand in an opening line between the keyword and an equals sign. */
export const OpeningPart = createToken({ name: 'OpeningPart', pattern: Lexer.NA });

export const OpeningGap = createToken({
  name: 'OpeningGap',
  ...startingWith('\\u0000-\\u0009\\u000B-\\u0020\\uFEFF', /[\u0000-\u0009\u000B-\u0020\uFEFF]+/),
  group: Lexer.SKIPPED,
});

const AT_WORD = startingWith('@', /@[!#-<>-\u201B\u201E-\uFFFF]*/);
/** `@table`; a second one on the line is a word like any other. */
export const AtWord = createToken({ name: 'AtWord', ...AT_WORD, categories: [OpeningPart] });
/** The same where one text follows it: `@recommend`. */
export const PlainAtWord = createToken({
  name: 'PlainAtWord',
  ...AT_WORD,
  categories: [AtWord],
  push_mode: 'openingValue',
});

/** The name of a block, or a word of a title that misses its quotation marks. */
export const OpeningWord = createToken({
  name: 'OpeningWord',
  ...startingWith('!#-<>-\\u201B\\u201E-\\uFFFF', /[!#-<>-\u201B\u201E-\uFFFF]+/),
  categories: [OpeningPart],
});
/** `"Title"`, with straight or typographic marks. */
export const Title = createToken({
  name: 'Title',
  ...startingWith('"“”', /"(?:\\[^\n]|[^"\\\n])*"|[“”](?:\\[^\n]|[^“”\\\n])*”/),
  categories: [OpeningPart],
});
/** A title up to the end of the line, or up to the equals sign of a figure, without its last quotation mark. */
export const UnclosedTitle = createToken({
  name: 'UnclosedTitle',
  ...startingWith('"“”', /["“”][^\n=]*/),
  categories: [OpeningPart],
});
export const OpeningEquals = createToken({ name: 'OpeningEquals', pattern: '=', push_mode: 'openingValue' });
/** What is left of an opening line. */
export const Rest = createToken({ name: 'Rest', ...startingWith(OF_A_LINE, /[^\n]+/) });
export const OpeningEnd = createToken({
  name: 'OpeningEnd',
  pattern: '\n',
  group: Lexer.SKIPPED,
  push_mode: 'body',
});

/** All that follows the opening line. The parser cuts it into its lines. */
export const Body = createToken({ name: 'Body', ...startingWith(ANY, /[^]+/) });

/** `@table name "Title"`. */
export const openingTitledMode = [OpeningGap, AtWord, Title, UnclosedTitle, OpeningEquals, OpeningWord, OpeningEnd];
/** `@recommend`. */
export const openingPlainMode = [OpeningGap, PlainAtWord];
/** What follows the word or an equals sign, whatever it holds. */
export const openingValueMode = [Rest, OpeningEnd];
export const bodyMode = [Body];

/** Every token of this file. */
export const blockTokens = [OpeningPart, ...openingTitledMode, ...openingPlainMode, Rest, ...bodyMode];
