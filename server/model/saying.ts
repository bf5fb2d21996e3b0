/**
 * What sentences say of the way that an amount goes: "an underspend of £1.7m". It is no fact, as a table's figure is, but
 * when the minutes call the same amount an overspend, one of the two is a slip.
 */
import type { DirectionMeaning } from '../figures/prose/direction-words.ts';
import type { Fact } from './fact.ts';
import type { ProseMeaning, ProseMention } from './meaning.ts';
import type { ReportBlock } from './report-block.ts';
import { SUBJECT } from './subject.ts';
import { sentenceAround } from './sentence.ts';
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
