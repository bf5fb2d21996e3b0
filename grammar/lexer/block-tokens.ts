/** The tokens of structured blocks and lists: the opening line, the start of each line of the body, cells, the rest of a line. */

import { createToken, Lexer } from 'chevrotain';

import { markerEnd } from '../marker.ts';
import { INLINE, startingWith, startsOf } from './character-sets.ts';

export const ByteOrderMark = createToken({ name: 'ByteOrderMark', pattern: /\uFEFF/, group: Lexer.SKIPPED });
export const Blanks = createToken({ name: 'Blanks', pattern: /[\u0000-\u0009\u000B-\u0020]+/, group: Lexer.SKIPPED });
export const BodyGap = createToken({ name: 'BodyGap', pattern: /[ \t\r\n\uFEFF]+/, group: Lexer.SKIPPED });

/** `@table`. */
const AT_WORD = new RegExp('@[!#-<>-\\u201B\\u201E-\\uFFFF]*');
export const AtWord = createToken({ name: 'AtWord', pattern: AT_WORD });
/** The same where one text follows it: `@recommend`. */
export const PlainAtWord = createToken({ name: 'PlainAtWord', pattern: AT_WORD, push_mode: 'openingValue' });
export const OpeningEnd = createToken({ name: 'OpeningEnd', pattern: /\n/, push_mode: 'body' });

/** The name of a block, or a word of a title that misses its quotation marks. */
export const OpeningWord = createToken({ name: 'OpeningWord', pattern: /[!#-<>-\u201B\u201E-\uFFFF]+/ });
/** `"Title"`, with straight or typographic marks. */
export const Title = createToken({
  name: 'Title',
  ...startingWith('"“”', /"(?:\\[^\n]|[^"\\\n])*"|[“”](?:\\[^\n]|[^“”\\\n])*”/),
});
/** A title up to the end of the line, or up to the equals sign of a figure, without its last quotation mark. */
export const UnclosedTitle = createToken({ name: 'UnclosedTitle', pattern: /["“”][\u0000-\u0009\u000B-<>-\uFFFF]*/ });
export const OpeningEquals = createToken({ name: 'OpeningEquals', pattern: /=/, push_mode: 'openingValue' });

/** What is left of a line. */
export const Rest = createToken({ name: 'Rest', pattern: new RegExp(`[${INLINE}]+`) });

/** `unit:`; three words at most, and no `https://`. */
export const Key = createToken({
  name: 'Key',
  ...startingWith('A-Za-z', /[A-Za-z][A-Za-z0-9_-]*(?:[ \t]+[A-Za-z0-9_-]+){0,2}[ \t]*:(?!\/\/)/),
  push_mode: 'line',
});
/** `1.`, `a)`, `-`. */
export const Marker = createToken({
  name: 'Marker',
  pattern: (text, offset) => {
    const end = markerEnd(text, offset);
    return end < 0 ? null : [text.slice(offset, end)];
  },
  start_chars_hint: startsOf('*•(0-9a-z-'),
  line_breaks: false,
  push_mode: 'line',
});
export const BodyComment = createToken({ name: 'BodyComment', pattern: new RegExp(`//[${INLINE}]*`) });
/** What stands before the first pipe of a row: its role, or a label that misses its pipe. */
export const RowWords = createToken({
  name: 'RowWords',
  ...startingWith('\\u0000-\\u0009\\u000B-\\u007B\\u007D-\\uFFFF', /[^\n|]+(?=\|)/),
});
export const TextLine = createToken({ name: 'TextLine', pattern: new RegExp(`[${INLINE}]+`) });
export const FirstPipe = createToken({ name: 'FirstPipe', pattern: /\|/, push_mode: 'cells' });
export const Pipe = createToken({ name: 'Pipe', pattern: /\|/ });
/** `// …` after a pipe. */
export const RowComment = createToken({ name: 'RowComment', pattern: new RegExp(`[ \\t]*//[${INLINE}]*`) });
/** Anything between pipes; a backslash makes a pipe ordinary. */
export const CellText = createToken({
  name: 'CellText',
  ...startingWith('\\u0000-\\u0009\\u000B-\\u007B\\u007D-\\uFFFF', /(?:[^|\\\n]|\\[^\n]?)+/),
});
export const LineEnd = createToken({ name: 'LineEnd', pattern: /\n/, pop_mode: true });

/** `@table name "Title"`. */
export const openingTitledMode = [
  ByteOrderMark,
  Blanks,
  AtWord,
  Title,
  UnclosedTitle,
  OpeningEquals,
  OpeningWord,
  OpeningEnd,
];
/** `@recommend`. */
export const openingPlainMode = [ByteOrderMark, Blanks, PlainAtWord];
/** What follows the word or an equals sign, whatever it holds. */
export const openingValueMode = [Rest, OpeningEnd];
export const bodyMode = [BodyGap, BodyComment, Marker, Key, FirstPipe, RowWords, TextLine];
export const lineMode = [LineEnd, Rest];
export const cellsMode = [LineEnd, Pipe, RowComment, CellText];
