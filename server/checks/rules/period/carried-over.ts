/**
 * Sentences that were carried over from the report of an earlier period and whose figures were not looked at again: the words for
 * the period are new, the figures are not. A left-over of last month is among the faults that are published most.
 */
import { comparePeriods } from '../../../figures/period/calendar.ts';
import type { Period } from '../../../figures/period/period.ts';
import { findPeriods } from '../../../figures/period/read-period.ts';
import { writePeriod } from '../../../figures/period/write-period.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { Tie } from '../../../model/links.ts';
import type { Meaning } from '../../../model/meaning.ts';
import type { BlockRule, BlockView } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { listed } from '../../../model/listed.ts';

export const carriedOver: BlockRule = {
  id: 'period/carried-over',
  title: 'Figures carried over from an earlier report',
  severity: 'information',
  description:
    'A paragraph, list item or @figure that says the same, with the same figures, as one in a report on an earlier period that is named by `uses`. Figures that a table of this report vouches for are left alone, and spans of time.',
  fixable: false,
  scope: 'block',
  blocks: [...PROSE_BLOCKS, 'figure'],
  check(view) {
    const { analysis, meaning, links, report } = view;
    if (analysis.otherPaths().length === 0) return;
    const [earlier, ...others] = earlierReports(view);
    if (earlier === undefined) return;
    if (meaning.kind === 'figure') {
      const { figure, syntax } = meaning;
      const same = [earlier, ...others].find((each) => wordingsOf(each.analysis).has(wordingOf(meaning)));
      const { valueText } = syntax;
      if (figure === undefined || same === undefined || valueText === undefined) return;
      report({ start: valueText.start, end: valueText.end, message: messageOf(same.period, [figure.text]) });
      return;
    }
    if (meaning.kind !== 'prose') return;
    const stale = links.ties.filter((tie) => isUnvouched(tie) && !isSpan(tie, meaning.plain));
    const [first] = stale;
    if (first === undefined) return;
    const wording = wordingOf(meaning);
    const same = [earlier, ...others].find((each) => wordingsOf(each.analysis).has(wording));
    if (same === undefined) return;
    const { start, end } = first.mention.prose;
    report({ start, end, message: messageOf(same.period, [...new Set(stale.map(({ figure }) => figure.text))]) });
  },
};

interface Earlier {
  readonly analysis: Analysis;
  readonly period: Period;
}

/** The reports at hand that are on an earlier period than this one. */
function earlierReports({ analysis, watch }: BlockView): Earlier[] {
  const { period } = analysis.header;
  if (period === undefined) return [];
  return analysis.otherPaths().flatMap((path): Earlier[] => {
    watch(`document:${path}`);
    const other = analysis.other(path);
    const earlier = other?.header.period;
    const isEarlier = earlier !== undefined && (comparePeriods(earlier, period) ?? 0) < 0;
    return other !== undefined && isEarlier ? [{ analysis: other, period: earlier }] : [];
  });
}

function messageOf(period: Period, figures: readonly string[]): string {
  return `This says what the report on ${writePeriod(period)} said: ${listed(figures)}. Is it still so?`;
}

/** A figure in digits that no table of this report repeats. */
function isUnvouched({ mention, standing, foreign, how }: Tie): boolean {
  if (mention.prose.isWord === true) return false;
  return foreign === true || how === 'named' || standing === 'untied';
}

/** "The next 12 months", "in 6 weeks": a span of time is not what changes from one report to the next. */
function isSpan({ mention }: Tie, plain: string): boolean {
  return /^\s*(?:hour|day|week|month|year)s?\b/i.test(plain.slice(mention.prose.end));
}

type Worded = Meaning & { readonly kind: 'prose' | 'figure' };

/** The words and figures of a text, whatever period they are of. */
function wordingOf(meaning: Worded): string {
  if (meaning.kind === 'figure') return `${meaning.id}|${meaning.title}|${meaning.figure?.text ?? ''}`;
  const { plain } = meaning;
  let text = '';
  let at = 0;
  for (const { start, end } of findPeriods(plain)) {
    text += plain.slice(at, start);
    at = end;
  }
  // A bracket round a figure leaves gaps where there were none.
  return (text + plain.slice(at)).replace(/\s+/g, '').toLowerCase();
}

interface Wordings {
  /** Length of the document when they were taken. */
  readonly length: number;
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Analysis, Wordings>();

function wordingsOf(other: Analysis): ReadonlySet<string> {
  const { length } = other.document;
  const found = known.get(other);
  if (found?.length === length) return found.all;
  const all = new Set<string>();
  for (const block of other.document.blocks) {
    const meaning = other.meaningOf(block);
    if (meaning.kind === 'figure' || (meaning.kind === 'prose' && meaning.mentions.length > 0)) {
      all.add(wordingOf(meaning));
    }
  }
  known.set(other, { length, all });
  return all;
}
