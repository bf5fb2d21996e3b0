/**
 * What a table's figures are about: row, column and period. Two figures about one thing that differ are a finding, so a
 * subject is only given where it is sure to be the same thing: a row with a telling label, in a period that the table
 * states, and the same sort of account (revenue and capital budgets of one service are two things).
 */
import { endOf, startOf } from '../figures/period/calendar.ts';
import type { Period } from '../figures/period/period.ts';
import { familyOf } from './value-keys.ts';
import { remembering } from '../figures/remember.ts';
import { rowWords } from './fact.ts';
import { idOf } from './label-id.ts';
import type { TableCell, TableMeaning } from './meaning.ts';

const SORTS =
  /\b(?:revenue|capital|gross|net|schools?|dsg|hra|housing revenue|general fund|original|revised|reserves?|savings?|grants?|cumulative|year to date|annual|in[- ]year)\b/gi;

/** How the keys of subjects begin. */
export const SUBJECT = 'subject:';

/** Gives the subjects of a table's cells. What is the same for a row or a column is worked out once. */
export function subjectsOf(
  table: Pick<TableMeaning, 'title' | 'period'>,
  header: Period | undefined,
): (cell: TableCell) => string | undefined {
  const rows = new Map<TableCell['row'], string>();
  const columns = new Map<TableCell['column'], string>();
  const spans = new Map<Period, string>();
  const sortsOfTitle = sortsIn(table.title);
  const rowKey = (row: TableCell['row']): string => {
    const telling = (row.role === 'item' || row.role === 'total') && rowWords(row).length > 0;
    return telling ? idOf(row.label) : '';
  };
  const columnKey = (column: TableCell['column']): string =>
    column.title === '' ? '' : `${idOf(column.title)}|${[...sortsOfTitle, ...sortsIn(column.title)].sort().join()}`;
  const spanOf = (period: Period): string => {
    const from = startOf(period, header);
    const to = endOf(period, header);
    if (from === undefined || to === undefined) return '';
    return `${from.year}-${from.month}-${from.day}/${to.year}-${to.month}-${to.day}`;
  };
  return (cell) => {
    const { row, column, figure } = cell;
    const period = row.period ?? column.period ?? table.period;
    if (figure === undefined || figure.nil || period === undefined) return undefined;
    const ofColumn = remembered(columns, column, columnKey);
    const span = remembered(spans, period, spanOf);
    if (ofColumn === '' || span === '') return undefined;
    const ofRow = remembered(rows, row, rowKey);
    if (ofRow === '') return undefined;
    return `${SUBJECT}${ofRow}|${ofColumn}|${span}|${familyOf(figure)}`;
  };
}

const sortsIn = remembering((text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(SORTS) ?? []));

function remembered<K, V>(known: Map<K, V>, key: K, work: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = work(key)));
  return value;
}
