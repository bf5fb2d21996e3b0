/** "An overspend of £1.7m" in the minutes, where the report has an underspend: what is said of one amount contradicts itself. */
import { significantDigits } from './auto-tie.ts';
import { waySaid } from './contradiction.ts';
import { wordsOf } from './fact.ts';
import type { Fact } from './fact.ts';
import type { ProseMention } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import type { Surroundings } from './surroundings.ts';
import { tellingWordsShared } from './words.ts';

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
  return tellingWordsShared(wordsOf(saying), words);
}
