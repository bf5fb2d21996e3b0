/**
 * What a table's figures are about: row, column and period. Two figures about one thing that differ are a finding, so a
 * subject is only given where it is sure to be the same thing: a row with a telling label, in a period that the table
 * states, and the same sort of account (revenue and capital budgets of one service are two things).
 */
import type { Figure } from '../figures/figure.ts';
import { endOf, startOf } from '../figures/period/calendar.ts';
import type { Period } from '../figures/period/period.ts';
import { familyOf } from './value-keys.ts';
import { remembering } from '../../grammar/remember.ts';
import { labelOf } from './label.ts';
import type { TableCell, TableMeaning, TableRow } from './meaning.ts';

/** In lower case. */
const SORTS = new Set(
  'revenue capital gross net school schools dsg hra original revised reserve reserves saving savings grant grants cumulative annual'
    .split(' ')
    .concat('housing revenue', 'general fund', 'year to date', 'in year', 'in-year'),
);
/** Words, and the sorts that are more than one. */
const WORDS = /\b(?:housing revenue|general fund|year to date|in[- ]year)\b|\w+/g;

/** How the keys of subjects begin. */
export const SUBJECT = 'subject:';

/** Gives the subjects of a table's cells. What is the same for a row or a column is worked out once. */
export function subjectsOf(
  table: Pick<TableMeaning, 'title' | 'period'>,
  header: Period | undefined,
): (cell: TableCell) => string | undefined {
  /** The halves of the keys that tell the columns apart, by the columns' indexes; of figures in their column's unit. */
  const halves: string[] = [];
  const sortsOfTitle = sortsIn(table.title);
  const halfOf = ({ row, column }: TableCell, figure: Figure): string => {
    const period = row.period ?? column.period ?? table.period;
    const span = period === undefined ? '' : spanOf(period, header);
    if (span === '' || column.title === '') return '';
    const sorts = [...sortsOfTitle, ...sortsIn(column.title)].sort().join();
    return `|${labelOf(column.title).id}|${sorts}|${span}|${familyOf(figure)}`;
  };
  let latest: TableRow | undefined;
  let latestKey = '';
  return (cell) => {
    const { row, column, figure } = cell;
    if (figure === undefined || figure.nil) return undefined;
    const half =
      row.period === undefined && figure.unit === column.unit
        ? (halves[column.index] ??= halfOf(cell, figure))
        : halfOf(cell, figure);
    if (half === '') return undefined;
    // Cells come row by row.
    if (row !== latest) {
      latest = row;
      latestKey = keyOfRow(row);
    }
    return latestKey === '' ? undefined : latestKey + half;
  };
}

function keyOfRow({ role, saying }: TableRow): string {
  const telling = (role === 'item' || role === 'total') && saying.words.length > 0;
  return telling && saying.id !== '' ? SUBJECT + saying.id : '';
}

function spanOf(period: Period, header: Period | undefined): string {
  const from = startOf(period, header);
  const to = endOf(period, header);
  if (from === undefined || to === undefined) return '';
  return `${from.year}-${from.month}-${from.day}/${to.year}-${to.month}-${to.day}`;
}

const sortsIn = remembering(
  (text: string): ReadonlySet<string> =>
    new Set(
      text
        .toLowerCase()
        .match(WORDS)
        ?.filter((word) => SORTS.has(word)) ?? [],
    ),
);
