/** The tokens of prose: plain text, light Markdown and the brackets that tie figures. Any other bracket is plain text. */

import { createToken, Lexer } from 'chevrotain';

import { matchAt } from '../characters.ts';
import { custom, startingWith, WORD } from './character-sets.ts';

const NUMBER_WORD =
  /(?:^|[^A-Za-z])(?:nil|none|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|third|quarter|dozen)(?![A-Za-z])/i;
const FIGURE_AND_EQUALS = /\[([^[\]=]*[^[\]=\s])(\s+=\s|\s*=\s*)/y;
const FIGURE_AND_NAME = /\[([^[\]=]*[^[\]=\s])\s+as(?:\s([^[\]]*))?\]/iy;

/** Everything in prose but the brackets that hold an expression. */
export const ProseToken = createToken({ name: 'ProseToken', pattern: Lexer.NA });

const categories = [ProseToken];

/** The start of a bracket that holds an expression. */
export const BracketOpen = createToken({ name: 'BracketOpen', pattern: Lexer.NA });

/** Text that holds none of the characters below. */
export const Plain = createToken({
  name: 'Plain',
  ...startingWith('\\u0000-)+-;=-Z]-\\uFFFF', /[^*<[\\]+/),
  categories,
});

/** A backslash and the character that it makes ordinary. */
export const Escape = createToken({ name: 'Escape', ...startingWith('\\', /\\[!-/:-@[-`{-~]/), categories });

export const Stars = createToken({ name: 'Stars', ...startingWith('*', /\*+/), categories });

/** `[£12.261m = `, where a closing bracket follows. */
export const TiedOpen = createToken({
  name: 'TiedOpen',
  ...custom('[', (text, offset) => (isClosed(text, offset) ? tiedOpening(text, offset) : null)),
  categories: [BracketOpen],
  push_mode: 'bracket',
});

/** `[= `, where a closing bracket follows. */
export const ComputedOpen = createToken({
  name: 'ComputedOpen',
  ...custom('[', (text, offset) => (isClosed(text, offset) ? matchAt(/\[=/y, text, offset) : null)),
  categories: [BracketOpen],
  push_mode: 'bracket',
});

/** `[£12.261m = finance.total` without an end: as far as the next space. */
export const UnclosedTied = createToken({
  name: 'UnclosedTied',
  categories,
  ...custom('[', (text, offset) => {
    const opening = tiedOpening(text, offset) ?? matchAt(/\[=\s*/y, text, offset);
    if (opening === null) {
      return null;
    }
    const rest = matchAt(/[^\s[\]]+/y, text, offset + opening[0].length);
    return rest === null ? opening : asMatch(opening[0] + rest[0]);
  }),
});

/** `[£1.442m as new_demand]`. */
export const NamedBracket = createToken({
  name: 'NamedBracket',
  categories,
  ...custom('[', (text, offset) => {
    const found = matchAt(FIGURE_AND_NAME, text, offset);
    return found !== null && namesFigure(found[1] ?? '', found[2]?.trim() ?? '') ? found : null;
  }),
});

/** `[#finance]`. */
export const ReferenceBracket = createToken({
  name: 'ReferenceBracket',
  categories,
  ...startingWith('[', new RegExp(`\\[#[${WORD}]+(?:\\.[${WORD}]+)*\\]`)),
});

/** `[^1]`, and with a colon at the start of a paragraph. */
export const FootnoteBracket = createToken({
  name: 'FootnoteBracket',
  ...startingWith('[', /\[\^[^\s[\]]+\]/),
  categories,
});

/** `[text](url)`. */
export const LinkBracket = createToken({
  name: 'LinkBracket',
  categories,
  ...startingWith('[', /\[(?:\\[^]|[^[\]\\])*\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/),
});

/** `<https://example.org>`. */
export const AngleLink = createToken({
  name: 'AngleLink',
  ...startingWith('<', /<(?:https?:\/\/|mailto:)[^\s<>]+>/i),
  categories,
});

/** A mark that turned out to be ordinary. */
export const LoneMark = createToken({ name: 'LoneMark', ...startingWith('[\\<', /[[\\<]/), categories });

export const proseMode = [
  Plain,
  Escape,
  Stars,
  TiedOpen,
  ComputedOpen,
  NamedBracket,
  ReferenceBracket,
  FootnoteBracket,
  LinkBracket,
  UnclosedTied,
  AngleLink,
  LoneMark,
];

/** Every token of this file. */
export const proseTokens = [ProseToken, BracketOpen, ...proseMode];

/** Whether the next bracket after the one at `offset` closes it. */
function isClosed(text: string, offset: number): boolean {
  return matchAt(/\[[^[\]]*\]/y, text, offset) !== null;
}

/** A bracket is tied if what stands before its equals sign is a figure; `[see = below]` is text. */
function tiedOpening(text: string, offset: number): RegExpExecArray | null {
  const found = matchAt(FIGURE_AND_EQUALS, text, offset);
  if (found === null) {
    return null;
  }
  const figure = found[1] ?? '';
  if (figure.includes('£')) {
    return found;
  }
  const spaced = /^\s+=\s/.test(found[2] ?? '');
  return spaced && (/\d/.test(figure) || NUMBER_WORD.test(figure)) ? found : null;
}

/** One word after `as` names the figure; several do only if the figure is plainly one, and are then a fault. */
function namesFigure(figure: string, name: string): boolean {
  const looksLikeFigure = /[\d£]/.test(figure) || NUMBER_WORD.test(figure);
  if (/^\S+$/.test(name)) {
    return looksLikeFigure;
  }
  return /^[^A-Za-z]*£\s*[\d.,]+\s*[a-z]*\)?$/.test(figure);
}

function asMatch(text: string): [string] {
  return [text];
}
