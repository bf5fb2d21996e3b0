/**
 * Sums that hold only because their figures are rounded. Of 374 published column sums that were looked at, 325 hold to
 * the last digit: one that does not is worth a note, and one that is out by more units than rounding is likely to make is
 * worth more, since in a long column the interval rule allows a great deal.
 */
import { abs, compare, decimal, divide } from '../../../figures/decimal.ts';
import type { Relation } from '../../../model/meaning.ts';
import type { BlockRule, BlockView } from '../../rule.ts';
import { figureOf } from './figure-in-table.ts';
import { differenceOf, placeOf, sumLine } from './wording.ts';

export const rounding: BlockRule = {
  id: 'reconcile/rounding',
  title: 'A total that holds only by rounding',
  severity: 'hint',
  description:
    'A total or subtotal whose items add up to a slightly different figure, within what rounding allows. Percentages and checks are not mentioned: they hardly ever hold to the last digit.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check(view) {
    reportRounded(view, false);
  },
};

export const wideRounding: BlockRule = {
  id: 'reconcile/wide-rounding',
  title: 'A total further out than rounding is likely to make it',
  severity: 'information',
  description:
    'A total of a long column that the interval rule still allows, but that is out by more units of the last printed digit than the tolerance setting says.',
  fixable: false,
  scope: 'block',
  blocks: ['table', 'demand'],
  check(view) {
    reportRounded(view, true);
  },
};

function reportRounded({ analysis, meaning, report }: BlockView, wide: boolean): void {
  if (meaning.kind !== 'table') return;
  const most = decimal(BigInt(Math.round(analysis.settings.tolerance.roundingUnits)));
  for (const relation of meaning.relations.filter(({ verdict }) => verdict === 'rounding')) {
    const { kind, stated, computed, difference } = relation;
    if (kind === 'check' || stated?.figure === undefined) continue;
    if (computed === undefined || difference === undefined) continue;
    const isWide = compare(unitsOut(relation), most) > 0;
    if (isWide !== wide) continue;
    const sum = figureOf(computed.value, stated, meaning);
    const out = differenceOf(difference, stated, meaning);
    report({
      start: stated.start,
      end: stated.end,
      message: wide
        ? `${placeOf(stated)} is ${stated.figure.text} and its items add up to ${sum}: out by ${out}, more than rounding is likely to make.`
        : `${placeOf(stated)} is ${stated.figure.text} and its items add up to ${sum}: it holds only because the figures are rounded.`,
      details: [sumLine(relation, meaning)],
    });
  }
}

/** The difference in units of the total's last printed digit. */
function unitsOut({ stated, difference }: Relation) {
  const unit = decimal(1n, stated?.figure?.precision ?? 0);
  return divide(abs(difference ?? decimal(0n)), unit, 3) ?? decimal(0n);
}
