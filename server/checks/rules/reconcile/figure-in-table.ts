/**
 * Writes a value as a cell of a table would print it: as the figure that stands there, and what that does not show, as its
 * neighbours do. How negatives are printed is seen at another negative, decimal places where there is a dash at another cell.
 */
import { isZero, signOf } from '../../../figures/decimal.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { plainAmount, styleOf, writeFigure } from '../../../figures/write-figure.ts';
import type { Column, TableCell, TableMeaning } from '../../../model/meaning.ts';
import type { PlacedFix } from '../../rule.ts';
import { replacement } from '../replacement.ts';

export function figureOf(value: Decimal, cell: TableCell, table: TableMeaning): string {
  const { figure, column } = cell;
  if (figure === undefined) return plainAmount(value, column.unit);
  if (isZero(value) || (!figure.nil && signOf(value) > 0)) return writeFigure(value, figure);
  const models = modelsOf(table);
  const model = figure.nil ? (models.some.get(column) ?? figure) : figure;
  const negative = models.negative.get(column) ?? models.anyNegative;
  if (signOf(value) > 0 || model.nil || isNegative(model) || negative === undefined) return writeFigure(value, model);
  const { scale, places, commas, currency, suffix } = styleOf(model);
  return writeFigure(value, { ...styleOf(negative), scale, places, commas, currency, suffix });
}

/** How negatives look: a figure marked Dr says it as well. */
function isNegative({ sign, value }: Figure): boolean {
  return sign === 'credit' || sign === 'debit' || signOf(value) < 0;
}

/** Figures that others of their column, or of the table, are printed like. */
interface Models {
  readonly some: ReadonlyMap<Column, Figure>;
  readonly negative: ReadonlyMap<Column, Figure>;
  readonly anyNegative: Figure | undefined;
}

/** A table with a thousand findings is gone through once. */
const known = new WeakMap<TableMeaning, Models>();

function modelsOf(table: TableMeaning): Models {
  const before = known.get(table);
  if (before !== undefined) return before;
  const some = new Map<Column, Figure>();
  const negative = new Map<Column, Figure>();
  for (const { figure, column } of table.rows.flatMap(({ cells }) => cells)) {
    if (figure === undefined || figure.nil) continue;
    if (!some.has(column)) some.set(column, figure);
    if (isNegative(figure) && !negative.has(column)) negative.set(column, figure);
  }
  const models = { some, negative, anyNegative: [...negative.values()][0] };
  known.set(table, models);
  return models;
}

/** Puts another figure in the place of a cell's, without the marks that may follow it. */
export function replacingFigure({ start, figure }: TableCell, by: string): PlacedFix {
  const printed = figure?.text ?? '';
  return replacement(printed, { start, end: start + printed.length }, by);
}
