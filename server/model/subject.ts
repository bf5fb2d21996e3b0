/**
 * What a table's figure is about: row, column and period. Two figures about one thing that differ are a finding, so a
 * subject is only given where it is sure to be the same thing: a row with a telling label, in a period that the table
 * states, and the same sort of account (revenue and capital budgets of one service are two things).
 */
import { toId } from '../../grammar/identifier.ts';
import { endOf, startOf } from '../figures/period/calendar.ts';
import type { Period } from '../figures/period/period.ts';
import { contentWords } from './auto-tie.ts';
import type { Fact } from './fact.ts';
import { familyOf } from './value-index.ts';

const SORTS =
  /\b(?:revenue|capital|gross|net|schools?|dsg|hra|housing revenue|general fund|original|revised|reserves?|savings?|grants?|cumulative|year to date|annual|in[- ]year)\b/gi;

export function subjectOf(fact: Fact, header: Period | undefined): string | undefined {
  const { cell, table, period, figure } = fact;
  if (cell === undefined || table === undefined || period === undefined || figure === undefined || figure.nil)
    return undefined;
  if (cell.row.role !== 'item' && cell.row.role !== 'total') return undefined;
  const from = startOf(period, header);
  const to = endOf(period, header);
  if (from === undefined || to === undefined || cell.column.title === '' || contentWords(cell.row.label).length === 0)
    return undefined;
  const sorts = new Set(`${table.title} ${cell.column.title}`.toLowerCase().match(SORTS) ?? []);
  const span = `${from.year}-${from.month}-${from.day}/${to.year}-${to.month}-${to.day}`;
  return [toId(cell.row.label), toId(cell.column.title), span, familyOf(figure), [...sorts].sort().join()].join('|');
}
