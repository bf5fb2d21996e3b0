/**
 * What was recommended and what was resolved, item by item, with the words that tell which resolution answers which
 * recommendation.
 */
import type { Figure } from '../../../figures/figure.ts';
import type { PeriodMention } from '../../../figures/period/read-period.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { ProseMention } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { mentionsIn } from '../../../model/sentence.ts';
import { contentWords } from '../../../model/words.ts';
import { itemsOf } from './recommendations.ts';
import type { Listed } from './recommendations.ts';
import { isForm } from './verbs.ts';

export interface DecidedItem {
  readonly block: ReportBlock;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is about: no plain verbs of decision, no words that every recommendation has. */
  readonly words: ReadonlySet<string>;
  /** Amounts of money and percentages. */
  readonly mentions: readonly ProseMention[];
  readonly periods: readonly PeriodMention[];
}

export function readItems(analysis: Analysis, lists: readonly Listed[]): DecidedItem[] {
  return lists.flatMap(({ block, syntax }) => {
    const meaning = analysis.meaningOf(block);
    if (meaning.kind !== 'prose') return [];
    return itemsOf(syntax).map(({ start, end }) => {
      const text = meaning.plain.slice(start, end);
      const mentions = mentionsIn(meaning, start, end).filter(({ prose }) => isCompared(prose.figure));
      const periods = meaning.readings.flatMap((reading) =>
        reading.periods.filter((period) => period.start >= start && period.end <= end),
      );
      return { block, start, end, text, mentions, periods, words: subjectWords(text) };
    });
  });
}

function isCompared({ unit }: Figure): boolean {
  return unit.kind === 'money' || unit.kind === 'percent';
}

const COMMON_WORDS: ReadonlySet<string> = new Set(
  'report reports content contents detailed outlin within attach appendix appendices recommendation recommendations member members board committee cabinet council meeting progres made date update'.split(
    ' ',
  ),
);

/** Verbs that say what became of a thing, and nothing about the thing. Others (increase, fund) may be its subject. */
const PLAIN_VERBS =
  'accept adopt agree approve authorise confirm consider delegate endorse note receive recommend refer request resolve support'.split(
    ' ',
  );

function subjectWords(text: string): Set<string> {
  const plain = text.replace(/[\p{L}]+/gu, (word) => (isForm(word, PLAIN_VERBS) ? ' ' : word));
  return new Set(contentWords(plain).filter((word) => !COMMON_WORDS.has(word)));
}

/** Words that two items must share to be about the same thing. */
const FEWEST_WORDS = 2;

/** The recommendation that a resolution answers: the one most like it, or else, where all were taken in order, its own. */
export function answeredBy(
  item: DecidedItem,
  resolved: readonly DecidedItem[],
  recommended: readonly DecidedItem[],
): DecidedItem | undefined {
  let best: DecidedItem | undefined;
  let most = FEWEST_WORDS - 1;
  for (const candidate of recommended) {
    const shared = sharedWords(item, candidate);
    if (shared > most) {
      best = candidate;
      most = shared;
    }
  }
  if (best !== undefined || resolved.length !== recommended.length) return best;
  const inPlace = recommended[resolved.indexOf(item)];
  if (inPlace === undefined) return undefined;
  // "A further report" and "an update" say little, but something.
  const words = new Set(contentWords(inPlace.text));
  return contentWords(item.text).some((word) => words.has(word)) ? inPlace : undefined;
}

export function sharedWords(a: DecidedItem, b: DecidedItem): number {
  return [...a.words].filter((word) => b.words.has(word)).length;
}
