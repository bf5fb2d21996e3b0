/** The periods that a block names, and those of them that stand side by side and speak of the same time. */
import type { Period } from '../../../figures/period/period.ts';
import { findPeriods } from '../../../figures/period/read-period.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import type { BlockKind, Span } from '../../../../grammar/tree.ts';
import { labelOf } from '../../../model/label.ts';
import type { Column, Meaning, TableMeaning, TableRow } from '../../../model/meaning.ts';
import type { BlockView, Draft } from '../../rule.ts';
import { printedTexts } from '../printed-texts.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';

/** The kinds of block that name periods. */
export const DATED_BLOCKS: readonly BlockKind[] = [
  ...PROSE_BLOCKS,
  'report',
  'minutes',
  'decision',
  'appendix',
  'table',
  'demand',
  'figure',
  'chart',
];

/** A paragraph, an item, a title or a label. All offsets are the block's. */
export interface Phrase extends Span {
  /** The text of the block, markup blanked. */
  readonly text: string;
  readonly mentions: readonly PeriodMention[];
  /** A heading, title or label: words side by side belong together there, as they need not in a sentence. */
  readonly brief: boolean;
  /** The key of a `key: value` line. */
  readonly key?: string;
}

/** What is worked out of a block's texts. */
interface Look {
  readonly meaning: Meaning;
  readonly phrases: readonly Phrase[];
  pairs?: readonly PairIn[];
  printed?: readonly PrintedPeriod[];
}

/** Several rules look at a block, one after the other. */
let latest: Look | undefined;

const NONE: readonly Phrase[] = [];

export function phrasesOf(meaning: Meaning, blockText: string): readonly Phrase[] {
  return lookAt(meaning, blockText).phrases;
}

/** A period that a block prints, where it stands in the block. */
export interface PrintedPeriod {
  readonly mention: PeriodMention;
  /** The text of the block, markup blanked. */
  readonly text: string;
  /** The key of a `key: value` line. */
  readonly key: string | undefined;
}

/** All periods that a block prints, those in the cells of its table included. */
export function periodsPrinted(meaning: Meaning, blockText: string): readonly PrintedPeriod[] {
  const look = lookAt(meaning, blockText);
  return (look.printed ??= [...inPhrases(look.phrases), ...inCells(meaning, blockText)]);
}

function inPhrases(phrases: readonly Phrase[]): PrintedPeriod[] {
  return phrases.flatMap(({ mentions, text, key }) => mentions.map((mention) => ({ mention, text, key })));
}

function inCells(meaning: Meaning, text: string): PrintedPeriod[] {
  if (meaning.kind !== 'table') return [];
  return meaning.oddCells.flatMap(({ start, end, reading }) =>
    reading.kind === 'period' ? [{ mention: { ...reading.mention, start, end }, text, key: undefined }] : [],
  );
}

function lookAt(meaning: Meaning, blockText: string): Look {
  if (latest?.meaning !== meaning) latest = { meaning, phrases: findPhrases(meaning, blockText) };
  return latest;
}

function findPhrases(meaning: Meaning, blockText: string): readonly Phrase[] {
  if (meaning.kind === 'prose') {
    // Most paragraphs name no period.
    if (meaning.readings.every(({ periods }) => periods.length === 0)) return NONE;
    const brief = meaning.syntax.kind === 'heading';
    const pieces = 'content' in meaning.syntax ? [meaning.syntax.content] : meaning.items.map(({ content }) => content);
    return meaning.readings.flatMap(({ periods }, index) => {
      const { start, end } = pieces[index] ?? { start: 0, end: 0 };
      return periods.length === 0 ? [] : [{ start, end, text: meaning.plain, mentions: periods, brief }];
    });
  }
  if (meaning.kind === 'table' && !namesPeriod(meaning)) return [];
  return printedTexts(meaning).flatMap(({ start, end, text, key }) => {
    const found = labelOf(text).periods;
    if (found.length === 0) return [];
    const mentions = found.map((mention) => shifted(mention, start));
    return [{ start, end, text: blockText, mentions, brief: key === undefined, ...(key === undefined ? {} : { key }) }];
  });
}

/** Whether a table names a period anywhere but in its figures. Most that have none are told by what their labels say. */
function namesPeriod({ rows, columns, syntax }: TableMeaning): boolean {
  const isNamedIn = ({ saying }: TableRow | Column): boolean => saying.periods.length > 0;
  if (rows.some(isNamedIn) || columns.some(isNamedIn)) return true;
  const corner = syntax.rows.find(({ kind }) => kind === 'header')?.cells[0];
  const texts = [syntax.title, corner, ...syntax.entries.map(({ value }) => value)];
  return texts.some((text) => text !== undefined && findPeriods(text.text).length > 0);
}

function shifted(mention: PeriodMention, by: number): PeriodMention {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}

/** `brackets`: 30 July 2024 (month 4). `comma`: 30 July 2024, month 4. `beside`: M04 July, month 4 - July. */
export type Link = 'brackets' | 'comma' | 'beside';

export interface Pair {
  readonly first: PeriodMention;
  readonly second: PeriodMention;
  readonly link: Link;
  /** The words before the first: "as at ". */
  readonly lead: string;
  /** The second is introduced by "as at". */
  readonly asAt: boolean;
}

interface PairIn extends Pair {
  readonly phrase: Phrase;
}

/** Neighbours that speak of one time. Periods that merely stand in one sentence are not linked. */
function linkedPairs({ text, mentions, brief, start, end }: Phrase): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 1; index < mentions.length; index++) {
    const first = mentions[index - 1];
    const second = mentions[index];
    if (first?.period === undefined || second?.period === undefined) continue;
    if (first.through !== undefined || second.through !== undefined) continue;
    const between = text.slice(first.end, second.start);
    const before = text.slice(Math.max(start, first.start - 24), first.start);
    const after = text.slice(second.end, Math.min(end, second.end + 8));
    const link = linkOf(between, before, after, brief || /^[MP]\d/.test(text.slice(first.start, first.end)));
    if (link !== undefined) pairs.push({ first, second, link, lead: before, asAt: /\bat\s+$/i.test(between) });
  }
  return pairs;
}

/** What a rule finds wrong with two periods that speak of one time; the report's own period is the third. */
type PairJudge = (phrase: Phrase, pair: Pair, header: Period | undefined) => Draft | undefined;

/** Reports what `judge` finds in the pairs of a block. */
export function judgePairs({ analysis, block, meaning, report }: BlockView, judge: PairJudge): void {
  const look = lookAt(meaning, block.text);
  if (look.phrases.length === 0) return;
  look.pairs ??= look.phrases.flatMap((phrase) => linkedPairs(phrase).map((pair) => ({ ...pair, phrase })));
  for (const pair of look.pairs) {
    const draft = judge(pair.phrase, pair, analysis.header.period);
    if (draft !== undefined) report(draft);
  }
}

function linkOf(between: string, before: string, after: string, close: boolean): Link | undefined {
  if (/^\s*\(\s*(?:as\s+at\s+|at\s+)?$/.test(between) && /^\s*\)/.test(after)) return 'brackets';
  const inBrackets = /\(\s*$/.test(before) && /^\s*\)/.test(after);
  if (/^,\s+$/.test(between)) return inBrackets || POINT_IN_TIME.test(before) ? 'comma' : undefined;
  return (close || inBrackets) && /^(?:\s|\s?[-–—:/]\s?)$/.test(between) ? 'beside' : undefined;
}

/** Words before a month that mean its last day. */
export const THE_END_OF = /\bend\s+(?:of\s+)?$/i;

/** Words before a date that say that something stood so on that day. */
export const POINT_IN_TIME = /\b(?:at|to|until|end(?:ed|ing)?(?:\s+(?:of|on))?)\s+$/i;
