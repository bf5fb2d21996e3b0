/**
 * The words of the language with one line of documentation each. Hover, completion, the parser's suggestions and the
 * colouring all read them from here, so that a word added here is known everywhere.
 */

import type { BlockKind, Role, StructuredKind } from './tree.ts';

export interface Word {
  readonly word: string;
  /** One sentence for the author. */
  readonly about: string;
}

export interface KeyWord extends Word {
  /** The key may stand more than once in a block. */
  readonly repeatable?: true;
}

export interface BlockWord extends Word {
  readonly word: StructuredKind;
  /** How the opening line is written. */
  readonly opening: string;
  readonly keys: readonly KeyWord[];
  /** What the body holds besides keys. */
  readonly body: 'keys' | 'rows' | 'items';
}

export interface FunctionWord extends Word {
  readonly parameters: readonly string[];
  /** The last parameter may be given any number of times. */
  readonly variadic?: true;
}

export interface RoleWord extends Word {
  readonly word: Role;
}

const note: KeyWord = { word: 'note', about: 'A note printed under the block.', repeatable: true };
const source: KeyWord = { word: 'source', about: 'Where the figures come from: a document, a system or a file.' };
const at: KeyWord = { word: 'at', about: 'The period or date that the figures describe.' };
const unit: KeyWord = {
  word: 'unit',
  about: 'The unit of every figure that does not say otherwise: £k, £m, %, FTE, children.',
};
const check: KeyWord = {
  word: 'check',
  about: 'An equation that must hold in every row (over column names) or in every column (over row names).',
  repeatable: true,
};
const overspend: KeyWord = {
  word: 'overspend',
  about: 'Whether an overspend is written positive (the default) or negative.',
};

const headerKeys: readonly KeyWord[] = [
  { word: 'council', about: 'The council or other public body that publishes the report.' },
  { word: 'body', about: 'The committee, board or cabinet that receives the report.' },
  { word: 'meeting', about: 'The date of the meeting, such as 2 October 2024.' },
  { word: 'item', about: 'The number of the item on the agenda.' },
  { word: 'officer', about: 'A responsible officer: name, post.', repeatable: true },
  { word: 'portfolio', about: 'The cabinet member whose portfolio the report falls in.' },
  { word: 'wards', about: 'The wards affected.' },
  { word: 'status', about: 'public, part exempt or exempt; an exempt report names its Schedule 12A paragraph.' },
  { word: 'key decision', about: 'yes or no, and the reference in the forward plan.' },
  { word: 'period', about: 'The period that the report is about, such as 2024/25 month 4.' },
  { word: 'uses', about: 'Another report whose figures are used here: path as name.', repeatable: true },
  { word: 'of', about: 'For minutes and decisions: the report that they belong to, as a path.' },
  overspend,
];

const tableKeys: readonly KeyWord[] = [unit, at, source, note, check, overspend];
const chart: KeyWord = {
  word: 'chart',
  about:
    'The chart that is printed below: line, bar or stacked bar; none for no chart. A series has a line chart unless this says otherwise.',
};

/** The structured blocks, in the order in which a report usually has them. */
export const blocks: readonly BlockWord[] = [
  {
    word: 'report',
    about: 'Opens a report: the first block of the file.',
    opening: '@report "Title"',
    keys: headerKeys,
    body: 'keys',
  },
  {
    word: 'minutes',
    about: 'Opens the minutes of an item.',
    opening: '@minutes "Title"',
    keys: headerKeys,
    body: 'keys',
  },
  { word: 'decision', about: 'Opens a decision record.', opening: '@decision "Title"', keys: headerKeys, body: 'keys' },
  {
    word: 'appendix',
    about: 'Opens a file that other reports include.',
    opening: '@appendix "Title"',
    keys: headerKeys,
    body: 'keys',
  },
  {
    word: 'table',
    about: 'A table of figures that is checked down and across.',
    opening: '@table name "Title"',
    keys: tableKeys,
    body: 'rows',
  },
  {
    word: 'demand',
    about: 'A table or series of activity: counts and rates.',
    opening: '@demand name "Title"',
    keys: [...tableKeys, chart],
    body: 'rows',
  },
  {
    word: 'figure',
    about: 'A figure with a name, for use elsewhere.',
    opening: '@figure name "Title" = 19 cases',
    keys: [at, source, note, unit],
    body: 'keys',
  },
  {
    word: 'check',
    about: 'An equation that must hold.',
    opening: '@check name = expression within £200k',
    keys: [{ word: 'because', about: 'Why the check allows what it allows.' }, note],
    body: 'keys',
  },
  {
    word: 'chart',
    about: 'A chart of columns of a table.',
    opening: '@chart name "Title"',
    keys: [
      { word: 'of', about: 'The columns or rows that are drawn: names, separated by commas.' },
      {
        word: 'type',
        about: 'line, bar, grouped bar or stacked bar; a line for points in time, otherwise bars, unless given.',
      },
      {
        word: 'comparators',
        about: 'Columns that the others are compared with, drawn less strongly: names, separated by commas.',
      },
      { word: 'target', about: 'A line to measure against: a figure, or the name of a figure or of a column.' },
      { word: 'alt', about: 'What the chart shows, for readers who cannot see it.' },
      { word: 'title', about: 'The title, if the opening line has none.' },
      at,
      source,
      note,
    ],
    body: 'keys',
  },
  {
    word: 'recommend',
    about: 'Recommendations to a body, as a list.',
    opening: '@recommend Cabinet',
    keys: [note],
    body: 'items',
  },
  {
    word: 'options',
    about: 'The options considered, as a list; {preferred} ends the preferred one.',
    opening: '@options',
    keys: [note],
    body: 'items',
  },
  {
    word: 'resolved',
    about: 'What the meeting resolved, as a list.',
    opening: '@resolved',
    keys: [note],
    body: 'items',
  },
  {
    word: 'include',
    about: 'Puts the blocks of another file in this place.',
    opening: '@include appendix-1.council',
    keys: [],
    body: 'keys',
  },
];

/** What a row can be; the empty role is an ordinary item. */
export const roles: readonly RoleWord[] = [
  {
    word: 'subtotal',
    about: 'The sum of the items since the previous subtotal, total or group; it then stands for them.',
  },
  {
    word: 'total',
    about: 'The sum of everything above that nothing stands for yet; a later total counts it as one item.',
  },
  { word: 'group', about: 'A heading row for the items that follow.' },
  { word: 'of which', about: 'A part of the item above; never summed. Complete parts end in a row labelled rest.' },
  { word: 'memo', about: 'Shown, never summed.' },
];

/** The types of charts. */
export const chartTypes: readonly Word[] = [
  { word: 'line', about: 'How figures change over time.' },
  { word: 'bar', about: 'Figures side by side.' },
  { word: 'grouped bar', about: 'The bars of several series side by side: what bar does when there are several.' },
  { word: 'stacked bar', about: 'Parts of a whole, one on the other.' },
];

/** What may stand for a type of chart beside its own word. */
const otherChartTypes: Readonly<Record<string, string>> = {
  bars: 'bar',
  column: 'bar',
  grouped: 'grouped bar',
  lines: 'line',
  stacked: 'stacked bar',
};

/** The functions of expressions. */
export const functions: readonly FunctionWord[] = [
  {
    word: 'sum',
    about: 'The sum of figures, of a column, or of neighbours: sum(a .. d).',
    parameters: ['figure'],
    variadic: true,
  },
  { word: 'average', about: 'The mean of figures or of a column.', parameters: ['figure'], variadic: true },
  { word: 'min', about: 'The least of the figures.', parameters: ['figure'], variadic: true },
  { word: 'max', about: 'The greatest of the figures.', parameters: ['figure'], variadic: true },
  { word: 'count', about: 'How many figures there are.', parameters: ['figure'], variadic: true },
  { word: 'abs', about: 'The figure without its sign.', parameters: ['figure'] },
  { word: 'round', about: 'The figure rounded to a number of decimal places.', parameters: ['figure', 'places'] },
  {
    word: 'change',
    about: 'The change from one figure to another, in per cent of the first.',
    parameters: ['from', 'to'],
  },
  { word: 'percent', about: 'The part as a percentage of the whole.', parameters: ['part', 'whole'] },
];

/** The words that stand between expressions. */
export const expressionWords: readonly Word[] = [
  { word: 'within', about: 'How far the two sides of a check may be apart: an amount or a percentage.' },
  { word: 'for', about: 'Restricts a check to some rows or columns.' },
  { word: 'in', about: 'The unit that a computed figure is printed in: in £m.' },
  { word: 'dp', about: 'The decimal places that a computed figure is printed with: 1 dp.' },
  { word: 'as', about: 'Gives a figure or a file the name that follows.' },
];

/** Tags in braces at the end of an item of a list block. */
export const tags: readonly Word[] = [{ word: 'preferred', about: 'The option that the report recommends.' }];

/** The words of a comment that waives a finding. */
export const suppressionWords: readonly Word[] = [
  { word: 'crosscast-ignore', about: 'Waives findings in the next block, or in the row that it ends: rule: reason.' },
  { word: 'crosscast-ignore-file', about: 'Waives findings in the whole file: rule: reason.' },
];

const blockByWord = new Map(blocks.map((block) => [block.word as string, block]));
const roleByWord = new Map(roles.map((role) => [role.word as string, role.word]));

/** The block that an `@word` names, whatever the case of its letters. */
export function blockNamed(word: string): BlockWord | undefined {
  return blockByWord.get(word) ?? blockByWord.get(word.toLowerCase());
}

/** The words a block of this kind has as keys; empty for prose. */
export function keysOf(kind: BlockKind): readonly KeyWord[] {
  return blockByWord.get(kind)?.keys ?? [];
}

/** The key of this block that the word names, whatever the case of its letters and the width of its spaces. */
export function keyNamed(kind: BlockKind, word: string): KeyWord | undefined {
  const plain = word.toLowerCase().replace(/[ \t]+/g, ' ');
  return keysOf(kind).find((key) => key.word === plain);
}

/** The word of `chartTypes` that an author means, whatever the case of the letters. */
export function chartTypeNamed(words: string): string | undefined {
  const plain = words.toLowerCase().replace(/[ \t-]+/g, ' ');
  return otherChartTypes[plain] ?? chartTypes.find(({ word }) => word === plain)?.word;
}

/** The role that the words before a row's first pipe name. */
export function roleNamed(words: string): Role | undefined {
  return roleByWord.get(words.toLowerCase().replace(/[ \t]+/g, ' '));
}
