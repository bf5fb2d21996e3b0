/** Words a figure that several sums and checks find wrong: one finding for all of them. */
import { subtract } from '../../../figures/decimal.ts';
import type { Relation, TableMeaning } from '../../../model/meaning.ts';
import { listed } from '../../../model/listed.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { Draft } from '../../rule.ts';
import { slipOf } from './suspicions.ts';
import { isSameAmount } from './witness.ts';
import type { Witnessed } from './witness.ts';
import { figureOf, replacingFigure } from './figure-in-table.ts';
import { besideOf, differenceOf, placeOf, sumLine } from './wording.ts';

/** Whether it is the casting of totals that reports it; else it is the table's checks. */
export function isOfTotals({ relations }: Witnessed): boolean {
  return relations.some(({ kind }) => kind !== 'check');
}

export function describeWitnessed(block: ReportBlock, table: TableMeaning, witnessed: Witnessed): Draft {
  const { cell, wanted, relations } = witnessed;
  const text = cell.figure?.text ?? '';
  const right = figureOf(wanted, cell, table);
  const others = relations.flatMap((relation) =>
    relation.stated === undefined || relation.stated === cell ? [] : [{ relation, stated: relation.stated }],
  );
  return {
    start: cell.start,
    end: cell.end,
    message: `${placeOf(cell)} is ${text}, but ${needs(block, witnessed, right)}.`,
    details: detailsOf(table, witnessed, right),
    related: others.map(({ relation, stated }) => ({
      at: { block, start: stated.start, end: stated.end },
      message: `${placeOf(stated)}: ${sumLine(relation, table)}`,
    })),
    fixes: [replacingFigure(cell, right)],
  };
}

/** "both its row and its column need 12,087", "its items add up to 39,730". */
function needs(block: ReportBlock, { cell, relations, band }: Witnessed, right: string): string {
  if (band !== undefined) {
    return `${band.part} of band ${band.baseBand} (${band.base.figure?.text ?? ''}) and ${relations.length === 1 ? 'a sum' : 'the sums'} that it is in make it ${right}`;
  }
  if (isCrossed(relations)) return `both its row and its column need ${right}`;
  const stating = relations.find(({ stated }) => stated === cell);
  if (stating === undefined) {
    const what = relations.some(({ kind }) => kind !== 'check') ? 'sums' : 'checks';
    return `${relations.length === 2 ? 'both' : 'all'} ${what} that it is in need ${right}`;
  }
  if (stating.kind !== 'check') return `its items add up to ${right}`;
  const { start, end } = stating.declared;
  return `the check '${block.text.slice(start, end).trim()}' makes it ${right}`;
}

function isCrossed(relations: readonly Relation[]): boolean {
  return new Set(relations.map(({ direction }) => direction)).size === 2;
}

function detailsOf(table: TableMeaning, witnessed: Witnessed, right: string): string[] {
  const { cell, wanted, relations } = witnessed;
  const out = cell.figure === undefined ? '' : differenceOf(subtract(cell.figure.value, wanted), cell, table);
  const certain = 'this figure is almost certainly the slip.';
  const slip = slipOf(cell, wanted);
  const details = slip === undefined ? [] : [slip];
  if (isCrossed(relations) && isSameAmount(witnessed, table)) {
    return [`The column and the row are out by the same amount, ${out}: ${certain}`, ...details];
  }
  const stating = relations.find(({ stated }) => stated === cell);
  const names = relations.flatMap(({ stated }) =>
    stated === undefined || stated === cell ? [] : [besideOf(stated, cell)],
  );
  const alsoRight = `With ${right}, ${listed(names)} ${names.length === 1 ? 'is' : 'are'} right`;
  return stating === undefined
    ? [`${alsoRight}: ${certain}`, ...details]
    : [sumLine(stating, table), `${alsoRight} as well: ${certain}`, ...details];
}
