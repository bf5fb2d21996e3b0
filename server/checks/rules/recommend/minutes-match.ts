/**
 * What was resolved against what was recommended: a figure that changed on its way from the report into the minutes, and a
 * recommendation on which the minutes are silent. The pairs of reports and minutes of one fire authority show that words
 * change on that way (an underspend became an overspend); figures can as well.
 */
import { sameFigure } from '../../../figures/consistency.ts';
import { abs, add, compare, normalise } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { unsigned } from '../../../model/auto-tie.ts';
import { contentWords } from '../../../model/words.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { ProseMention } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { ReportRule, ReportView } from '../../rule.ts';
import { itemsOf, recommendationsIn, resolutionsIn } from './recommendations.ts';
import type { Listed } from './recommendations.ts';
import { isForm } from './verbs.ts';

export const minutesMatch: ReportRule = {
  id: 'recommend/minutes-match',
  title: 'Minutes that differ from the recommendations',
  severity: 'warning',
  description:
    "In minutes and decisions that name their report (`of:`): an amount or percentage in a resolution which is not the recommendation's, and a recommendation that no resolution speaks of. A body may resolve otherwise, so numbers and wording may differ.",
  fixable: true,
  scope: 'report',
  check(view) {
    const definition = view.analysis.define('report');
    const report = definition?.kind === 'document' ? view.analysis.other(definition.path) : undefined;
    if (report === undefined) return;
    const resolved = readItems(view.analysis, resolutionsIn(view.analysis.document.blocks));
    const recommended = readItems(report, recommendationsIn(report.document.blocks));
    if (resolved.length === 0 || recommended.length === 0) return;
    for (const item of resolved) compareFigures(view, item, recommended);
    reportUnresolved(view, resolved, recommended);
  },
};

interface Item {
  readonly block: ReportBlock;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is about: no plain verbs of decision, no words that every recommendation has. */
  readonly words: ReadonlySet<string>;
  /** Amounts of money and percentages. */
  readonly mentions: readonly ProseMention[];
}

function readItems(analysis: Analysis, lists: readonly Listed[]): Item[] {
  return lists.flatMap(({ block, syntax }) => {
    const meaning = analysis.meaningOf(block);
    if (meaning.kind !== 'prose') return [];
    return itemsOf(syntax).map(({ start, end }) => {
      const text = meaning.plain.slice(start, end);
      const mentions = meaning.mentions.filter(
        ({ prose }) => prose.start >= start && prose.end <= end && isCompared(prose.figure),
      );
      return { block, start, end, text, mentions, words: subjectWords(text) };
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

/** A figure of the resolution that no recommendation has, where the one that it answers has another of its unit. */
function compareFigures(view: ReportView, item: Item, recommended: readonly Item[]): void {
  const known = recommended.flatMap(({ mentions }) => mentions);
  const match = bestMatch(item, recommended);
  if (match === undefined) return;
  for (const mention of item.mentions) {
    const { figure, start, end } = mention.prose;
    if (mention.bracket !== undefined || known.some((other) => isLike(figure, other.prose.figure))) continue;
    const instead = match.mentions.filter(
      ({ prose }) =>
        mayBeMeant(figure, prose.figure) && !item.mentions.some((own) => isLike(own.prose.figure, prose.figure)),
    );
    const [other] = instead;
    if (other === undefined || instead.length > 1) continue;
    const wanted = other.prose.figure.text;
    view.report(item.block, {
      start,
      end,
      message: `This resolves on ${figure.text}, but the report recommended ${wanted}.`,
      related: [
        {
          at: { block: match.block, start: match.start, end: match.end },
          message: `Recommended: ${match.text.trim()}`,
        },
      ],
      fixes: [{ title: `Replace ${figure.text} with ${wanted}`, edits: [{ start, end, text: wanted }], safe: false }],
    });
  }
}

function isLike(a: Figure, b: Figure): boolean {
  return a.unit.kind === b.unit.kind && sameFigure(unsigned(a), unsigned(b));
}

/** One may be a slip for the other: of one size, or the same digits at another scale. A part of an amount is neither. */
function mayBeMeant(a: Figure, b: Figure): boolean {
  if (a.unit.kind !== b.unit.kind) return false;
  const [one, other] = [abs(a.value), abs(b.value)];
  const isNear = compare(add(one, one), other) >= 0 && compare(add(other, other), one) >= 0;
  return isNear || normalise(one).coefficient === normalise(other).coefficient;
}

/** Words that two items must share to be about the same thing. */
const FEWEST_WORDS = 2;

function bestMatch(item: Item, recommended: readonly Item[]): Item | undefined {
  let best: Item | undefined;
  let most = FEWEST_WORDS - 1;
  for (const candidate of recommended) {
    const shared = sharedWords(item, candidate);
    if (shared > most) {
      best = candidate;
      most = shared;
    }
  }
  return best;
}

function sharedWords(a: Item, b: Item): number {
  return [...a.words].filter((word) => b.words.has(word)).length;
}

/** Fewer words than these say too little to miss a recommendation by. */
const TELLING_WORDS = 3;

/** "That the recommendations be agreed" resolves them all, and so does "as set out in the report"; a deferral resolves none. */
const ALL_AT_ONCE =
  /\brecommendation|\bas\s+(?:set\s+out|recommended|detailed|outlined|proposed)|\b(?:defer|withdr[ae]w|adjourn)/i;

function reportUnresolved({ report }: ReportView, resolved: readonly Item[], recommended: readonly Item[]): void {
  const [first] = resolved;
  if (first === undefined || resolved.some(({ text }) => ALL_AT_ONCE.test(text))) return;
  for (const item of recommended) {
    if (item.words.size < TELLING_WORDS || resolved.some((other) => sharedWords(item, other) > 0)) continue;
    const text = item.text.trim().replace(/\s+/g, ' ').replace(/[.;]$/, '');
    const { start, end } = keywordOf(first.block);
    report(first.block, {
      start,
      end,
      message: `No resolution speaks of what the report recommended: '${text.length > 120 ? `${text.slice(0, 117)}…` : text}'.`,
      related: [{ at: { block: item.block, start: item.start, end: item.end }, message: 'Recommended' }],
    });
  }
}

function keywordOf({ syntax }: ReportBlock): { start: number; end: number } {
  return 'keyword' in syntax ? { start: syntax.keyword.start, end: syntax.keyword.end } : { start: 0, end: 0 };
}
