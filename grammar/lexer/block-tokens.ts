/** The tokens of structured blocks and lists: the words of the opening line, and the body line by line. */

import { createToken, Lexer } from 'chevrotain';

import { markerEnd } from '../marker.ts';
import { matching, OF_A_LINE, startingWith } from './character-sets.ts';

/** What may stand in an opening line between the keyword and an equals sign. */
export const OpeningPart = createToken({ name: 'OpeningPart', pattern: Lexer.NA });
/** A line of a body. */
export const BodyLine = createToken({ name: 'BodyLine', pattern: Lexer.NA });

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

export const BodyGap = createToken({
  name: 'BodyGap',
  ...startingWith(' \t\r\n\\uFEFF', /[ \t\r\n\uFEFF]+/),
  group: Lexer.SKIPPED,
});
export const CommentLine = createToken({
  name: 'CommentLine',
  ...startingWith('/', /\/\/[^\n]*/),
  categories: [BodyLine],
});
/** `1. text`, `a) text`, `- text`. */
export const ItemLine = createToken({
  name: 'ItemLine',
  ...matching('*•(0-9a-z-', (text, offset) => (markerEnd(text, offset) < 0 ? -1 : endOfLine(text, offset))),
  categories: [BodyLine],
});
/** `unit: £k`; the key has three words at most, and is no `https://`. */
export const KeyLine = createToken({
  name: 'KeyLine',
  ...startingWith('A-Za-z', /[A-Za-z][A-Za-z0-9_-]*(?:[ \t]+[A-Za-z0-9_-]+){0,2}[ \t]*:(?!\/\/)[^\n]*/),
  categories: [BodyLine],
});
/** A line with a pipe. The parser cuts it into its cells, which takes a tenth of the time of a token for each. */
export const RowLine = createToken({
  name: 'RowLine',
  ...matching(OF_A_LINE, (text, offset) => {
    const pipe = text.indexOf('|', offset);
    const end = pipe < 0 ? -1 : endOfLine(text, offset);
    return pipe < end ? end : -1;
  }),
  categories: [BodyLine],
});
/** A line that is none of these: it may continue what stands above it. */
export const TextLine = createToken({
  name: 'TextLine',
  ...startingWith(OF_A_LINE, /[^\n]+/),
  categories: [BodyLine],
});

/** `@table name "Title"`. */
export const openingTitledMode = [OpeningGap, AtWord, Title, UnclosedTitle, OpeningEquals, OpeningWord, OpeningEnd];
/** `@recommend`. */
export const openingPlainMode = [OpeningGap, PlainAtWord];
/** What follows the word or an equals sign, whatever it holds. */
export const openingValueMode = [Rest, OpeningEnd];
export const bodyMode = [BodyGap, CommentLine, ItemLine, KeyLine, RowLine, TextLine];

/** Every token of this file. */
export const blockTokens = [OpeningPart, BodyLine, ...openingTitledMode, ...openingPlainMode, Rest, ...bodyMode];

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
