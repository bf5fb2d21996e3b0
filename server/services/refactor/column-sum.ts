/** Adds up the rows of a table that no total stands for yet, column by column, written as the column writes its figures. */
import { add, isZero, signOf, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { writeFigure } from '../../figures/write-figure.ts';
import type { Column, TableMeaning, TableRow } from '../../model/meaning.ts';
import { commonUnit } from '../../model/quantity.ts';
import { claimedSums } from '../../model/table-casts.ts';

/** The rows before an offset of the block that a total there would add up. */
function openRows(rows: readonly TableRow[], before: number): readonly TableRow[] {
  const above = rows.filter((row) => row.syntax.start < before);
  const [first] = above;
  if (first === undefined) return [];
  const total: TableRow = { ...first, role: 'total' };
  const claim = claimedSums([...above, total]).at(-1);
  return claim?.total === total ? claim.items : [];
}

/** The sum of a column over some rows; nothing where the column is not summed or a figure in it is not known. */
function columnSum(rows: readonly TableRow[], column: Column): string | undefined {
  if (!column.additive) return undefined;
  let sum = ZERO;
  let model: Figure | undefined;
  for (const row of rows) {
    const figure = row.cells[column.index]?.figure;
    if (figure === undefined || commonUnit(figure.unit, column.unit) === undefined) return undefined;
    sum = add(sum, figure.value);
    if (model === undefined || isBetterModel(figure, model)) model = figure;
  }
  return model === undefined ? undefined : writeFigure(sum, model);
}

/**
 * The cells of a total row that would stand at an offset of the table's block, one a column, empty where nothing can be
 * added up. Undefined if there is nothing that a total could stand for.
 */
export function totalCells(table: Pick<TableMeaning, 'rows' | 'columns'>, before: number): string[] | undefined {
  const items = openRows(table.rows, before);
  if (items.length < 2) return undefined;
  const sums = table.columns.map((column) => columnSum(items, column));
  return sums.every((text) => text === undefined) ? undefined : sums.map((text) => text ?? '');
}

/** Whether a sum is better written like this figure: as fine as any, and showing how the column prints its sums. */
function isBetterModel(figure: Figure, model: Figure): boolean {
  const worth = (one: Figure): number =>
    one.nil || isZero(one.value)
      ? 0
      : one.sign === 'plus'
        ? 1
        : signOf(one.value) < 0
          ? 4
          : one.text.length > 3
            ? 3
            : 2;
  const isNothing = worth(figure) === 0;
  if (isNothing || worth(model) === 0) return !isNothing;
  return figure.precision === model.precision ? worth(figure) > worth(model) : figure.precision < model.precision;
}
