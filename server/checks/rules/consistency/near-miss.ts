/** A figure that is in no table, but would be, or would make a sum right, if two digits changed places or one were another. */
import { styleOf, writeFigure } from '../../../figures/write-figure.ts';
import type { FigureStyle } from '../../../figures/write-figure.ts';
import { abs, roundTo } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { intervalOf, meets } from '../../../figures/interval.ts';
import { isSwapOf, scaleMissed } from '../../../model/auto-tie.ts';
import { cellLabel } from '../../../model/fact.ts';
import type { Tie } from '../../../model/links.ts';
import type { ProseMeaning, TableCell, TableMeaning } from '../../../model/meaning.ts';
import { isFault, percentOf } from '../../../model/quantity.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { PROSE_BLOCKS } from '../../../model/prose-blocks.ts';
import { slipsMeant } from './borne-out.ts';
import { amountOf, isComparable, isShareBeside } from './sentence/figures.ts';
import { replacement } from '../replacement.ts';

export const nearMiss: BlockRule = {
  id: 'consistency/near-miss',
  title: 'A figure that nearly repeats a known one',
  severity: 'hint',
  description:
    'A figure in the text that repeats nothing known, while exactly one known figure differs from it by two neighbouring digits swapped, by one digit of four or more, or by thousands for millions, in a sentence that speaks of the same thing; or a percentage of a known figure with two digits swapped, or an amount or a percentage with two digits swapped that a sum or a change of its sentence tells; or a total that is a digit away from its parts. It asks; it does not assert.',
  fixable: true,
  scope: 'block',
  blocks: PROSE_BLOCKS,
  needs: 'ties',
  check({ meaning, links, report }) {
    if (meaning.kind !== 'prose') return;
    links.ties.forEach(({ mention, figure, near }, at) => {
      const draft = percentageMeant(meaning, links.ties, at);
      if (draft !== undefined) report(draft);
      if (near?.figure === undefined) return;
      const { start, end } = mention.prose;
      const wanted = writeFigure(abs(near.figure.value), styleWanted(figure, near.figure));
      report({
        start,
        end,
        message: `Is ${figure.text} meant to be ${wanted}? ${near.label} is ${near.figure.text}.`,
        related: [{ at: near, message: `${near.label}: ${near.figure.text}` }],
        fixes: [replacement(figure.text, mention.prose, wanted)],
      });
    });
    slipsMeant(meaning, links.ties).forEach(report);
  },
};

/**
 * "Up by £0.901m (4.5%)" where it is 5.4% of another figure of its row, or of its column's total. A percentage of something else is
 * hardly ever that with two digits swapped.
 */
function percentageMeant(meaning: ProseMeaning, ties: readonly Tie[], at: number): Draft | undefined {
  const [part, stated] = [ties[at - 1], ties[at]];
  const fact = part?.facts[0];
  if (part === undefined || stated?.how !== 'none') return undefined;
  if (part.how !== 'auto' || fact?.cell === undefined || fact.table === undefined) return undefined;
  const { figure, mention } = stated;
  const { start, end } = mention.prose;
  if (!isShareBeside(meaning, part.mention, mention)) return undefined;
  const size = amountOf(part.figure);
  const meant = new Map<string, TableCell>();
  for (const whole of wholesOf(fact.cell, fact.table)) {
    if (whole.figure === undefined || !isComparable(whole.figure, part.figure)) continue;
    const share = percentOf(size, amountOf(whole.figure));
    if (isFault(share)) continue;
    if (meets(share.interval, intervalOf(figure))) return undefined;
    const wanted = { ...figure, value: roundTo(share.value, figure.precision) };
    if (isSwapOf(figure, wanted)) meant.set(writeFigure(wanted.value, figure), whole);
  }
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return undefined;
  const [text, whole] = only;
  const label = cellLabel(whole);
  return {
    start,
    end,
    message: `Is ${figure.text} meant to be ${text}? That is ${part.figure.text} of the ${whole.figure?.text ?? ''} of ${label}.`,
    related: [
      {
        at: { block: fact.block, start: whole.start, end: whole.end },
        message: `${label}: ${whole.figure?.text ?? ''}`,
      },
    ],
    fixes: [replacement(figure.text, mention.prose, text)],
  };
}

/** What a cell may be a percentage of: the others of its row, and the totals of its column. */
function wholesOf({ row, column }: TableCell, { rows }: TableMeaning): TableCell[] {
  const totals = rows.filter(({ role }) => role === 'total').flatMap(({ cells }) => cells[column.index] ?? []);
  return [...row.cells, ...totals].filter((cell) => cell !== row.cells[column.index]);
}

/** As the figure is printed, but in millions where thousands were a slip. */
function styleWanted(figure: Figure, known: Figure): FigureStyle {
  const style = styleOf(figure);
  const missed = scaleMissed(figure, known);
  if (missed === 0) return style;
  const scale = figure.scale + missed;
  if (scale === 3) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' thousand' : 'k' };
  if (scale === 6) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' million' : 'm' };
  if (scale === 9) return { ...style, scale, suffix: style.suffix.startsWith(' ') ? ' billion' : 'bn' };
  return { ...style, scale: 0, suffix: '' };
}
