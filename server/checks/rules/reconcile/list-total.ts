/**
 * Lists that are tables in disguise: an amount an item, and a last item that is their total. Councils publish them so on web
 * pages, as readers of a screen reader asked them to.
 */
import { abs, compare, decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { isAdditive } from '../../../figures/units.ts';
import { styleOf, writeFigure } from '../../../figures/write-figure.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { ProseMention } from '../../../model/meaning.ts';
import { isFault, sumQuantities } from '../../../model/quantity.ts';
import { LIST } from '../../../model/prose-blocks.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { saysTotal } from '../../../model/total-label.ts';
import type { BlockRule } from '../../rule.ts';
import { replacement } from '../replacement.ts';
import { isOfOneKind } from '../consistency/sentence/comparisons.ts';
import { asRounded, comesTo, roundedOf } from '../consistency/sentence/figures.ts';

export const listTotal: BlockRule = {
  id: 'reconcile/list-total',
  title: 'A list whose total is not the sum of its items',
  severity: 'information',
  description:
    'A list of one amount an item, whose last item is called a total and is not what the items before it add up to. Only totals that are out by a fifth at most are asked about: others may well be of something else.',
  fixable: true,
  scope: 'block',
  blocks: ['item'],
  needs: 'ties',
  check({ analysis, block, watch, report }) {
    const total = amountIn(analysis, block);
    if (total === undefined || !saysTotal(total.text)) return;
    watch(LIST);
    const parts = partsOf(analysis, block, total);
    const [first, ...others] = parts;
    if (first === undefined || others.length === 0) return;
    const sum = sumQuantities(
      roundedOf(first.figure),
      others.map(({ figure }) => roundedOf(figure)),
    );
    if (isFault(sum) || comesTo([sum], asRounded(total.figure)) || !isNear(sum.value, total)) return;
    const wanted = writeFigure(sum.value, styleOf(total.figure));
    const { start, end } = total.mention.prose;
    report({
      start,
      end,
      message: `The ${parts.length} items above add up to ${wanted}, not ${total.figure.text}.`,
      related: parts.map(({ block: of, mention, text }) => ({
        at: { block: of, start: mention.prose.start, end: mention.prose.end },
        message: text,
      })),
      fixes: [replacement(total.figure.text, total.mention.prose, wanted)],
    });
  },
};

/** An item that is an amount and its name. Items inside of it are in its block, too. */
interface Amount {
  readonly block: ReportBlock;
  readonly depth: number;
  readonly text: string;
  readonly mention: ProseMention;
  readonly figure: Figure;
}

function amountIn(analysis: Analysis, block: ReportBlock): Amount | undefined {
  const meaning = analysis.meaningOf(block);
  const item = meaning.kind === 'prose' ? meaning.items[0] : undefined;
  if (meaning.kind !== 'prose' || item === undefined) return undefined;
  const { start, end } = item.content;
  const [mention, ...others] = meaning.mentions.filter(({ prose }) => prose.start >= start && prose.end <= end);
  if (mention === undefined || others.length > 0) return undefined;
  const { figure, isWord } = mention.prose;
  const isPlain =
    isWord !== true && figure.qualifier === 'none' && figure.doubts === undefined && isAdditive(figure.unit);
  return isPlain ? { block, depth: item.depth, text: meaning.plain.slice(start, end), mention, figure } : undefined;
}

/** What is taken off, what is part of another item, and what is no amount of the same sort. */
const NOT_ADDED =
  /\b(?:of which|includ(?:es|ing)|less|minus|average|change|variance|difference|increase|decrease|reduction)\b/i;

/** The items before a total, in their order; none where one of them is something else. */
function partsOf(analysis: Analysis, block: ReportBlock, total: Amount): Amount[] {
  const parts: Amount[] = [];
  if (NOT_ADDED.test(total.text)) return [];
  for (let at = block.index - 1; ; at--) {
    const before = analysis.document.blocks[at];
    if (before?.kind !== 'item') return parts;
    const part = amountIn(analysis, before);
    if (part?.depth !== total.depth || NOT_ADDED.test(part.text)) return [];
    if (saysTotal(part.text)) return parts;
    if (!isOfOneKind(part.mention, total.mention)) return [];
    parts.unshift(part);
  }
}

const FIFTH = decimal(5n);

function isNear(sum: Decimal, { figure }: Amount): boolean {
  return compare(multiply(abs(subtract(sum, figure.value)), FIFTH), abs(sum)) <= 0;
}
