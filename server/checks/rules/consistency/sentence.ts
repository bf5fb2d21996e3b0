/**
 * Figures of one sentence that are said to follow from each other and do not: "from £98.52 to £101.18, an increase of £2.76";
 * "306 of 2,140 children (13.4%)". Only ways of saying it that leave no doubt about what is compared with what are judged.
 */
import { equals, normalise } from '../../../figures/decimal.ts';
import { styleOf, writeFigure } from '../../../figures/write-figure.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning } from '../../../model/meaning.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { familyOf } from '../../../model/value-keys.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { byAt, changeAt } from './sentence/changes.ts';
import { comparedAt } from './sentence/comparisons.ts';
import { judgeCompared, judgeFrom, judgeWord } from './sentence/directions.ts';
import { comesTo, sizesOf } from './sentence/figures.ts';
import { remainderAt } from './sentence/parts.ts';
import { restatedAt, togetherAt } from './sentence/rates.ts';
import {
  budgetShareAt,
  changeShareAt,
  growthShareAt,
  partAt,
  shareAt,
  shareInFrontAt,
  varianceShareAt,
} from './sentence/shares.ts';
import { broughtAt, totalAt } from './sentence/totals.ts';
import { replacement } from '../replacement.ts';

export const sentence: BlockRule = {
  id: 'consistency/sentence',
  title: 'A sentence whose figures do not agree',
  severity: 'warning',
  description:
    'A change, a variance or a percentage that is not what the figures beside it come to: from £98.52 to £101.18, an increase of £2.76; 306 of 2,140 children (13.4%); £12.6m made up of £8.1m and £4.2m; or a word for a rise where they fall. Only a few ways of saying so are judged, and figures stand for what they may have been rounded from.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ meaning, links, report }) {
    if (meaning.kind === 'prose') draftsOf(meaning, links.ties).forEach(report);
  },
};

/** What is wrong with the figures of a block's sentences. */
export function draftsOf(meaning: ProseMeaning, ties: readonly Tie[]): Draft[] {
  if (meaning.mentions.length < 2) return [];
  const drafts: Draft[] = [];
  // What follows from a figure that is wrong itself is not wrong once more.
  let last = -2;
  ties.forEach(({ near, against, contrary, figure }, at) => {
    // Something better is said of it already.
    if (near !== undefined || figure.doubts !== undefined) return;
    const isJudged = against !== undefined || contrary !== undefined;
    const draft =
      (at === 0 || last === at - 1 ? undefined : judge(meaning, ties, at)) ??
      (isJudged ? undefined : (judgeWord(meaning, at) ?? judgeFrom(meaning, at) ?? judgeCompared(meaning, at))) ??
      judgeRange(meaning, at);
    if (draft === undefined) return;
    drafts.push(draft);
    last = at;
  });
  return drafts;
}

function judge(meaning: ProseMeaning, ties: readonly Tie[], at: number): Draft | undefined {
  const claim =
    restatedAt(meaning, at) ??
    shareAt(meaning, at) ??
    partAt(meaning, at) ??
    shareInFrontAt(meaning, at) ??
    byAt(meaning, at) ??
    changeAt(meaning, at) ??
    comparedAt(meaning, at) ??
    changeShareAt(meaning, at) ??
    budgetShareAt(meaning, ties, at) ??
    growthShareAt(meaning, at) ??
    varianceShareAt(meaning, at) ??
    remainderAt(meaning, at) ??
    togetherAt(meaning, at) ??
    totalAt(meaning, at) ??
    broughtAt(meaning, at);
  if (claim === undefined || claim.stated.bracket?.kind === 'tied') return undefined;
  const { prose } = claim.stated;
  const [first] = sizesOf(claim.worked);
  if (first === undefined || comesTo(claim.worked, prose.figure)) return undefined;
  const style = styleOf(prose.figure);
  const places = claim.isRestated === true ? Math.max(0, -normalise(first.value).exponent) : style.places;
  const wanted = writeFigure(first.value, { ...style, places });
  const { start, end } = prose;
  return {
    start,
    end,
    message: `${claim.workings} ${wanted}, not ${prose.figure.text}.`,
    fixes: [replacement(prose.figure.text, prose, wanted)],
  };
}

/** "Between £33m and £33m": one of the ends is another. A vote may well be 5–5. */
function judgeRange({ mentions, plain }: ProseMeaning, at: number): Draft | undefined {
  const [low, high] = [mentions[at - 1]?.prose, mentions[at]?.prose];
  if (low?.range !== 'low' || high?.range !== 'high' || !equals(low.figure.value, high.figure.value)) return undefined;
  const lead = plain.slice(Math.max(0, low.start - 12), low.start);
  if (familyOf(high.figure) === 'count' && !/\bbetween\s+$/i.test(lead)) return undefined;
  return { start: low.start, end: high.end, message: `Both ends of this range are ${high.figure.text}.` };
}
