/**
 * Left-overs of a template where a figure should stand: £xxxx, £x.xm, XX%, [insert], [TBC], £[  ], ???.
 */
const MONEY_BLANK =
  '£\\s?(?:[xX]+(?:[.,][xX]+)*\\s?(?:m|k|bn|million)?|\\?+|_{2,}|\\.{3,}|TBC|tbc|TBA|\\[[^\\]\\d]{0,20}\\])(?!\\w)';
const PERCENT_BLANK = '(?:[xX]{1,4}(?:\\.[xX]+)?|\\?{1,3}|(?<!_)_{2,20})\\s?%';
const BRACKET_BLANK =
  '\\[(?:\\s{1,10}|[xX]{1,6}|\\?+|[.…]+|TBC|TBA|TBD|tbc|tba|tbd|(?:[Ii]nsert|INSERT|[Aa]dd|[Ff]igure|[Dd]ate|[Aa]mount)(?:\\s[^\\]\\d]{0,40})?)\\](?!\\()';
const BARE_BLANK = '(?<!\\w)(?:x{2,}|X{3,}|[xX]{1,3},[xX]{3}|\\?{3,})(?![\\w%-])';

const SOURCE = [MONEY_BLANK, PERCENT_BLANK, BRACKET_BLANK, BARE_BLANK].join('|');
const WHOLE = new RegExp(`^\\(?(?:${SOURCE}|[xX]{2,})\\)?$`);
const ANYWHERE = new RegExp(SOURCE, 'g');

/** Whether a whole cell is a left-over. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 50 && mayHoldPlaceholder(text) && WHOLE.test(text);
}

export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

const WORTH_LOOKING = /£\s?[xX?_.Tt[]|[[?]|__|[xX](?:[xX.,]|\s?%)/;

/** Whether there may be a left-over in a text; a sure no costs next to nothing. */
export function mayHoldPlaceholder(text: string): boolean {
  return WORTH_LOOKING.test(text);
}

/** All left-overs in a text, in order. */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  if (!mayHoldPlaceholder(text)) return found;
  for (const match of text.matchAll(ANYWHERE)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
