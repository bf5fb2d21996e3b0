/**
 * Empties a table of what is to be entered anew: what was spent and what is forecast, and what follows from it. Budgets, targets
 * and figures of other periods stay, and so does a table that is of no period at all. A series gets a row for the new period.
 */
import { lineEndOf } from '../../../../grammar/format/text.ts';
import { endOf, samePeriod } from '../../../figures/period/calendar.ts';
import { writeDay, writePeriod } from '../../../figures/period/write-period.ts';
import type { Column, TableMeaning } from '../../../model/meaning.ts';
import { sourcesOf } from '../../../model/source/source-paths.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { movePeriodWords } from './period-words.ts';
import type { Move, TextEdit } from './period-words.ts';

/** Columns that hold for the whole year. */
const STANDING = /\b(?:budgets?|targets?|plan(?:ned)?|original|revised|approved|limit|allocations?|baseline)\b/i;
/** But not what is worked out from them. */
const WORKED_OUT = /\b(?:variances?|change|difference|against|over|under|spent|spend|remaining|left|to date|ytd|%)|%/i;
/** Columns that tell of a period. */
const OF_PERIOD =
  /\b(?:actuals?|forecasts?|projected|projection|outturn|variances?|spend|spent|expenditure to|to date|ytd|position)\b/i;

export interface RolledTable {
  readonly edits: readonly TextEdit[];
  /** How many figures were taken out. */
  readonly emptied: number;
}

/** Offsets are the block's. */
export function rollTable(block: ReportBlock, table: TableMeaning, move: Move): RolledTable {
  if (table.series) return { edits: nextRow(block, table, move), emptied: 0 };
  if (!isOfPeriod(block, table, move)) return { edits: [], emptied: 0 };
  const sameYear = move.from.year === move.to.year;
  const open = table.columns.filter((column) => !sameYear || !stands(column, move));
  const cells = table.rows.flatMap((row) =>
    open.flatMap(({ index }) => {
      const cell = row.cells[index];
      return cell?.figure === undefined ? [] : [cell];
    }),
  );
  return {
    edits: cells.map(({ start, end }) => ({ start, end, text: ' '.repeat(Math.max(1, end - start)) })),
    emptied: cells.length,
  };
}

function isOfPeriod(block: ReportBlock, table: TableMeaning, { from }: Move): boolean {
  const { syntax, columns, period } = table;
  if (syntax.kind === 'demand' || sourcesOf(block).length > 0) return true;
  if (period !== undefined && samePeriod(period, from, from) === true) return true;
  return columns.some(
    (column) =>
      (column.period !== undefined && samePeriod(column.period, from, from) === true) || OF_PERIOD.test(nameOf(column)),
  );
}

function stands(column: Column, { from }: Move): boolean {
  const name = nameOf(column);
  if (column.period !== undefined && column.period.kind !== 'year' && samePeriod(column.period, from, from) === false) {
    return true;
  }
  if (column.period?.kind === 'year' && column.period.year !== from.year) return true;
  return STANDING.test(name) && !WORKED_OUT.test(name) && column.unit.kind !== 'percent';
}

function nameOf({ title, id }: Column): string {
  return `${title} ${id.replaceAll('_', ' ')}`;
}

/** A row below the last, for the new period, written as the last one is. */
function nextRow({ text }: ReportBlock, { rows, columns }: TableMeaning, { from, to }: Move): TextEdit[] {
  const last = rows.findLast(({ role }) => role === 'item');
  if (last?.period === undefined || samePeriod(last.period, from, from) !== true) return [];
  const end = last.syntax.end;
  const lineStart = text.lastIndexOf('\n', last.syntax.start) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '  ';
  const [edit] = movePeriodWords(last.label, { from, to });
  const label =
    edit === undefined
      ? labelFor(last.period.kind, to)
      : last.label.slice(0, edit.start) + edit.text + last.label.slice(edit.end);
  const at = end + (/\r?\n|$/.exec(text.slice(end))?.index ?? 0);
  return [{ start: at, end: at, text: `${lineEndOf(text)}${indent}| ${label} |${columns.map(() => '  |').join('')}` }];
}

function labelFor(kind: string, to: Move['to']): string {
  const last = endOf(to);
  if (kind === 'date' && last !== undefined) return writeDay(last);
  if (kind === 'calendar-month' && last !== undefined) return writePeriod({ kind, year: last.year, month: last.month });
  return writePeriod(to);
}
