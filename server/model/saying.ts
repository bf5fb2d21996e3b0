/**
 * What sentences say of the way that an amount goes: "an underspend of £1.7m". It is no fact, as a table's figure is, but
 * when the minutes call the same amount an overspend, one of the two is a slip.
 */
import type { DirectionMeaning } from '../figures/prose/direction-words.ts';
import { significantDigits } from './auto-tie.ts';
import { waySaid } from './contradiction.ts';
import { wordsOf } from './fact.ts';
import type { Fact } from './fact.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import { SUBJECT } from './subject.ts';
import { sentenceAround } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { exactKey } from './value-keys.ts';

/** Words that say which way an amount went, and nothing less: a saving may be a target, a pressure a part of the whole. */
const WAYS: ReadonlySet<DirectionMeaning> = new Set([
  'overspend',
  'underspend',
  'surplus',
  'deficit',
  'favourable',
  'adverse',
]);

/** The key under which everything that is said of an amount is filed; none for a figure that goes neither way. */
export function sayingKey({ prose: { figure, direction, isWord } }: ProseMention): string | undefined {
  if (direction === undefined || direction.sign === 0 || !WAYS.has(direction.meaning)) return undefined;
  if (figure.unit.kind !== 'money' || figure.sign !== 'none' || figure.qualifier !== 'none' || isWord) return undefined;
  const key = exactKey(figure);
  return key === undefined ? undefined : `${SUBJECT}said:${key}`;
}

/** What a block says, filed like facts. */
export function sayingsOf(block: ReportBlock, meaning: ProseMeaning): Fact[] {
  return meaning.mentions.flatMap((mention) => {
    const subject = sayingKey(mention);
    if (subject === undefined) return [];
    const { start, end } = mention.prose;
    const [from, to] = sentenceAround(meaning.plain, start, end);
    return [{ name: '', label: meaning.plain.slice(from, to), block, start, end, subject, said: mention.prose }];
  });
}

/** An amount that a sentence says goes one way, and all that is known of it. */
export interface Said {
  readonly block: ReportBlock;
  readonly mention: ProseMention;
  readonly around: Surroundings;
  /** The figures of tables that have the amount. */
  readonly facts: readonly Fact[];
  /** What this document says of it, this sentence included. */
  readonly here: readonly Fact[];
  /** What the report says of it that these are the minutes of. */
  readonly reported: readonly Fact[];
}

/** Words that any sentence about money may have. */
const EVERYDAY = new Set(
  'overspend underspend surplu deficit favourable adverse variance forecast budget outturn position report against net gros over under'.split(
    ' ',
  ),
);

/**
 * The sentence that says the opposite of an amount, where nothing says the same. The minutes are held against the report
 * first. Within a report, two sentences must speak of one thing, and the one that a table bears out, else the first, is
 * taken to be right. An overspend that is met by an underspend of the same amount says so in one sentence.
 */
export function saidOtherwise({ block, mention, around, facts, here, reported }: Said): Fact | undefined {
  const { direction, figure, start } = mention.prose;
  const sign = direction?.sign ?? 0;
  if (sign === 0 || facts.some((fact) => waySaid(fact) === sign)) return undefined;
  const others = here.filter((saying) => saying.block !== block || saying.start !== start);
  if (others.some((saying) => saying.block === block && saying.label === around.text)) return undefined;
  const ofReport = onlyOpposite(reported, sign);
  if (ofReport !== undefined) {
    return significantDigits(figure) > 1 || wordsShared(ofReport, around) > 0 ? ofReport : undefined;
  }
  const opposite = onlyOpposite(others, sign);
  if (opposite === undefined || wordsShared(opposite, around) < 2) return undefined;
  const isBorneOut = facts.some((fact) => waySaid(fact) === -sign);
  const isFirst = opposite.block.index < block.index || (opposite.block === block && opposite.start < start);
  return isBorneOut || isFirst ? opposite : undefined;
}

/** The first of the sayings, if all of them go the other way. */
function onlyOpposite(sayings: readonly Fact[], sign: number): Fact | undefined {
  if (sayings.some(({ said }) => said?.direction?.sign === sign)) return undefined;
  return [...sayings].sort((a, b) => a.block.index - b.block.index || a.start - b.start)[0];
}

function wordsShared(saying: Fact, { words }: Surroundings): number {
  return new Set(wordsOf(saying).filter((word) => words.has(word) && !EVERYDAY.has(word))).size;
}
