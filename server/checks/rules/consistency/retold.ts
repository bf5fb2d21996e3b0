/**
 * A figure that is told a second time with two digits swapped: by the minutes ("1,381 defects" where the report has 1,318), or
 * by the report itself. Figures of tables are near-miss's; this is about those that stand in sentences only.
 */
import type { Figure } from '../../../figures/figure.ts';
import type { BlockKind } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import { isTelling } from '../../../model/auto-tie.ts';
import { isUnlike } from '../../../model/links.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning, ProseMention } from '../../../model/meaning.ts';
import { PROSE, PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { surroundings } from '../../../model/surroundings.ts';
import { FEWEST_DIGITS } from '../../../model/told-figures.ts';
import { digitsIn } from '../../../model/value-keys.ts';
import { tellingWordsShared } from '../../../model/words.ts';
import type { BlockRule, BlockView } from '../../rule.ts';
import { excerptOf } from '../excerpt.ts';
import { replacement } from '../replacement.ts';
import { judgedBeside } from './borne-out.ts';
import { meantHere } from './told-here.ts';
import { agreed, isLike, isSlipFor } from './told.ts';
import type { Told } from './told.ts';

/** What was resolved is held against what was recommended, by minutes-match. */
const RETELLING: readonly BlockKind[] = PROSE_BLOCKS.filter((kind) => kind !== 'resolved');

export const retold: BlockRule = {
  id: 'consistency/retold',
  title: 'A figure told again with its digits swapped',
  severity: 'hint',
  description:
    'A figure that stands in no table and in no other sentence, while another sentence about the same thing has one with two neighbouring digits swapped, or at another scale, or, beside a figure that both have, with one digit changed, or with a % or £ typed as the digit of its key: in minutes and decisions that name their report (`of:`), a sentence of the report, otherwise one of the same report. It asks; it does not assert.',
  fixable: true,
  scope: 'block',
  blocks: RETELLING,
  needs: 'ties',
  check(view) {
    const { analysis, meaning, links } = view;
    if (meaning.kind !== 'prose') return;
    const untied = links.ties.filter(isUnknown);
    if (untied.length === 0) return;
    const definition = analysis.define('report');
    if (definition?.kind !== 'document') {
      reportSlipsHere(view, meaning, untied);
      return;
    }
    view.watch(`document:${definition.path}`);
    view.watch(`${definition.path}>${PROSE}`);
    const report = analysis.other(definition.path);
    if (report === undefined) return;
    const told = toldIn(report);
    for (const { mention } of untied) {
      reportSlip(view, mention, meantBy(mention, meaning, told, view), 'in the report');
    }
  },
};

function reportSlipsHere(view: BlockView, meaning: ProseMeaning, untied: readonly Tie[]): void {
  const slips = untied.flatMap(({ mention }) => {
    const meant = meantHere(mention, meaning, view);
    return meant === undefined ? [] : { mention, meant };
  });
  if (slips.length === 0) return;
  const isJudged = judgedBeside(meaning, view.links.ties);
  for (const { mention, meant } of slips) {
    if (!isJudged(mention)) reportSlip(view, mention, meant, 'elsewhere in the report');
  }
}

/** A plain figure that repeats nothing known, and is like nothing known. */
function isUnknown(tie: Tie): boolean {
  const { mention } = tie;
  const { figure, isWord } = mention.prose;
  if (!isUnlike(tie) || isWord || figure.qualifier !== 'none' || !isTelling(mention)) return false;
  return digitsIn(figure) >= FEWEST_DIGITS;
}

/** Sentences that share so many telling words are taken to be about one thing; two digits are near many figures by chance. */
function wordsNeeded(figure: Figure): number {
  return digitsIn(figure) > FEWEST_DIGITS ? 2 : 3;
}

function toldIn(report: Analysis): Told[] {
  return report.document.blocks.flatMap((block) => {
    const meaning = report.meaningOf(block);
    return meaning.kind === 'prose' ? meaning.mentions.map((mention) => ({ block, meaning, mention })) : [];
  });
}

/** The one figure of the report that a figure is a slip for, if the report does not have that figure as well. */
function meantBy(
  mention: ProseMention,
  meaning: ProseMeaning,
  told: readonly Told[],
  { analysis }: BlockView,
): Told | undefined {
  const { figure } = mention.prose;
  if (told.some((other) => isLike(figure, other.mention.prose.figure))) return undefined;
  // What the paragraph has right already is not meant a second time.
  const near = told.filter(
    ({ mention: { prose } }) =>
      isSlipFor(figure, prose.figure) && !meaning.mentions.some((own) => isLike(own.prose.figure, prose.figure)),
  );
  if (near.length === 0) return undefined;
  const { words } = surroundings(mention, meaning, analysis);
  const meant = near.filter(
    (other) =>
      tellingWordsShared(surroundings(other.mention, other.meaning, analysis).words, words) >= wordsNeeded(figure),
  );
  return agreed(meant);
}

function reportSlip(
  { report, analysis }: BlockView,
  { prose }: ProseMention,
  meant: Told | undefined,
  where: string,
): void {
  if (meant === undefined) return;
  const { block, meaning, mention } = meant;
  const { start, end, figure } = prose;
  const { figure: wanted, start: from, end: to } = mention.prose;
  const { text } = surroundings(mention, meaning, analysis);
  report({
    start,
    end,
    message: `Is ${figure.text} meant to be ${wanted.text}, as ${where}?`,
    related: [{ at: { block, start: from, end: to }, message: excerptOf(text.trim()) }],
    fixes: [replacement(figure.text, prose, wanted.text)],
  });
}
