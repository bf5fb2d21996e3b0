/**
 * What was resolved against what was recommended: a figure that changed on its way from the report into the minutes, and a
 * recommendation on which the minutes are silent. The pairs of reports and minutes of one fire authority show that words
 * change on that way (an underspend became an overspend); figures can as well.
 */
import { sameFigure } from '../../../figures/consistency.ts';
import { abs, add, compare, normalise } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { isSwapOf, unsigned } from '../../../model/auto-tie.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { Span } from '../../../../grammar/tree.ts';
import type { ReportRule, ReportView } from '../../rule.ts';
import { excerptOf } from '../excerpt.ts';
import { otherPeriods } from './changed-period.ts';
import { answeredBy, readItems, sharedWords } from './decided-items.ts';
import type { DecidedItem } from './decided-items.ts';
import { recommendationsIn, resolutionsIn } from './recommendations.ts';
import { replacement } from '../replacement.ts';

export const minutesMatch: ReportRule = {
  id: 'recommend/minutes-match',
  title: 'Minutes that differ from the recommendations',
  severity: 'warning',
  description:
    "In minutes and decisions that name their report (`of:`): an amount, percentage, date or period in a resolution which is not the recommendation's, and a recommendation that no resolution speaks of. A body may resolve otherwise, so numbers and wording may differ.",
  fixable: true,
  scope: 'report',
  reads: 'wording',
  check(view) {
    const definition = view.analysis.define('report');
    const report = definition?.kind === 'document' ? view.analysis.other(definition.path) : undefined;
    if (report === undefined) return;
    const resolved = readItems(view.analysis, resolutionsIn(view.analysis.document.blocks));
    const recommended = readItems(report, recommendationsIn(report.document.blocks));
    if (resolved.length === 0 || recommended.length === 0) return;
    for (const item of resolved) {
      const answered = answeredBy(item, resolved, recommended);
      if (answered === undefined) continue;
      compareFigures(view, item, answered, recommended);
      for (const { printed, wanted, at } of otherPeriods(item, answered, recommended)) {
        reportChange(view, item, answered, { printed, wanted, at });
      }
    }
    reportUnresolved(view, resolved, recommended);
  },
};

/** A figure of the resolution that no recommendation has, where the one that it answers has another of its unit. */
function compareFigures(
  view: ReportView,
  item: DecidedItem,
  answered: DecidedItem,
  recommended: readonly DecidedItem[],
): void {
  const known = recommended.flatMap(({ mentions }) => mentions);
  for (const mention of item.mentions) {
    const { figure, start, end } = mention.prose;
    if (mention.bracket !== undefined || known.some((other) => isLike(figure, other.prose.figure))) continue;
    const instead = answered.mentions.filter(
      ({ prose }) =>
        mayBeMeant(figure, prose.figure) && !item.mentions.some((own) => isLike(own.prose.figure, prose.figure)),
    );
    const [other] = instead;
    if (other === undefined || instead.length > 1) continue;
    reportChange(view, item, answered, {
      printed: figure.text,
      wanted: other.prose.figure.text,
      at: { start, end },
    });
  }
}

interface Change {
  readonly printed: string;
  readonly wanted: string;
  readonly at: Span;
}

function reportChange(
  { report }: ReportView,
  item: DecidedItem,
  answered: DecidedItem,
  { printed, wanted, at }: Change,
): void {
  report(item.block, {
    ...at,
    message: `This resolves on ${printed}, but the report recommended ${wanted}.`,
    related: [
      {
        at: { block: answered.block, start: answered.start, end: answered.end },
        message: `Recommended: ${answered.text.trim()}`,
      },
    ],
    fixes: [replacement(printed, at, wanted)],
  });
}

/** The same, or one a rounding of the other. "Up to £3.5k" and "up to £3.5m" are not, though much is up to both. */
function isLike(a: Figure, b: Figure): boolean {
  if (a.unit.kind !== b.unit.kind) return false;
  const [one, other] = [unsigned(a), unsigned(b)];
  return a.qualifier === b.qualifier
    ? sameFigure({ ...one, qualifier: 'none' }, { ...other, qualifier: 'none' })
    : sameFigure(one, other);
}

/** One may be a slip for the other: of one size, or with its digits, at another scale or two of them swapped. A part is not. */
function mayBeMeant(a: Figure, b: Figure): boolean {
  if (a.unit.kind !== b.unit.kind) return false;
  const [one, other] = [abs(a.value), abs(b.value)];
  const isNear = compare(add(one, one), other) >= 0 && compare(add(other, other), one) >= 0;
  return isNear || normalise(one).coefficient === normalise(other).coefficient || isSwapOf(a, b);
}

/** Fewer words than these say too little to miss a recommendation by. */
const TELLING_WORDS = 3;

/** "That the recommendations be agreed" resolves them all, and so does "as set out in the report"; a deferral resolves none. */
const ALL_AT_ONCE =
  /\brecommendation|\bas\s+(?:set\s+out|recommended|detailed|outlined|proposed)|\b(?:defer|withdr[ae]w|adjourn)/i;

function reportUnresolved(
  { report }: ReportView,
  resolved: readonly DecidedItem[],
  recommended: readonly DecidedItem[],
): void {
  const [first] = resolved;
  if (first === undefined || resolved.some(({ text }) => ALL_AT_ONCE.test(text))) return;
  for (const item of recommended) {
    if (item.words.size < TELLING_WORDS || resolved.some((other) => sharedWords(item, other) > 0)) continue;
    const text = excerptOf(item.text.trim().replace(/[.;]$/, ''));
    const { start, end } = keywordOf(first.block);
    report(first.block, {
      start,
      end,
      message: `No resolution speaks of what the report recommended: '${text}'.`,
      related: [{ at: { block: item.block, start: item.start, end: item.end }, message: 'Recommended' }],
    });
  }
}

function keywordOf({ syntax }: ReportBlock): { start: number; end: number } {
  return 'keyword' in syntax ? { start: syntax.keyword.start, end: syntax.keyword.end } : { start: 0, end: 0 };
}
