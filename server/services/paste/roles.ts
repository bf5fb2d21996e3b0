/**
 * Guesses the roles of pasted rows by arithmetic: the total is what adds up. A row that says it is a total is one even if
 * it does not, so that the slip is found; a row that says nothing must add up beyond chance.
 */
import { equals, isZero, sum } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { castFigures } from '../../figures/consistency.ts';
import { readCell } from '../../figures/read-cell.ts';
import { readHeading } from '../../figures/read-unit.ts';
import { isAdditive, UNSTATED } from '../../figures/units.ts';
import { saysSubtotal, saysTotal } from '../../model/total-label.ts';
import type { Role } from '../../../grammar/tree.ts';

type Figures = readonly (Figure | undefined)[];

interface PastedRow {
  readonly label: string;
  readonly figures: Figures;
  readonly isBlank: boolean;
}

/** A role for each row of data; `headings` are those of the columns after the labels. */
export function guessRoles(rows: readonly (readonly string[])[], headings: readonly string[]): Role[] {
  const columns = headings.map((heading) => readHeading(heading).measure ?? UNSTATED);
  const read = rows.map(([label = '', ...cells]): PastedRow => {
    const figures = cells.map((cell, index) => figureOf(cell, columns[index] ?? UNSTATED));
    return { label, figures, isBlank: cells.every((cell) => cell === '') };
  });
  // Which sum is the last, and so the total, is known only when all have been found.
  const lastSum = rolesIn(read, undefined).findLastIndex((role) => role === 'subtotal' || role === 'total');
  return rolesIn(read, lastSum);
}

function rolesIn(rows: readonly PastedRow[], lastSum: number | undefined): Role[] {
  const guess = new Guess();
  return rows.map((row, index) => guess.take(row, index === lastSum, index === rows.length - 1));
}

const SAYS_PART = /^of which\b|^including\b/i;

function figureOf(cell: string, column: typeof UNSTATED): Figure | undefined {
  const reading = readCell(cell, column);
  if (reading.kind !== 'figure' || !isAdditive(reading.figure.unit)) return undefined;
  return reading.figure;
}

/** Goes through the rows as a table's roles do: what no total stands for yet is open. */
class Guess {
  #open: PastedRow[] = [];
  #runStart = 0;

  take(row: PastedRow, isLastSum: boolean, isLast: boolean): Role {
    const role = this.#roleOf(row, isLastSum, isLast);
    if (role === 'item') this.#open.push(row);
    else if (role === 'group') this.#runStart = this.#open.length;
    else if (role === 'subtotal') {
      this.#open = [...this.#open.slice(0, this.#runStart), row];
      this.#runStart = this.#open.length;
    } else if (role === 'total') {
      this.#open = [row];
      this.#runStart = 1;
    }
    return role;
  }

  #roleOf(row: PastedRow, isLastSum: boolean, isLast: boolean): Role {
    if (row.isBlank) return isLast ? 'item' : 'group';
    if (SAYS_PART.test(row.label)) return 'of which';
    const run = this.#open.slice(this.#runStart);
    const ofRun = addsUp(run, row);
    const ofAll = addsUp(this.#open, row);
    if (saysSubtotal(row.label)) return ofRun === 'no' && ofAll !== 'no' ? 'total' : 'subtotal';
    const says = saysTotal(row.label);
    const fits = (result: Cast): boolean => result === 'surely' || (says && result === 'perhaps');
    if (fits(ofAll)) return isLastSum || !fits(ofRun) || this.#runStart > 0 ? 'total' : 'subtotal';
    if (fits(ofRun)) return 'subtotal';
    return says && run.length > 0 ? 'total' : 'item';
  }
}

type Cast = 'surely' | 'perhaps' | 'no';

/**
 * Whether a row is the sum of others in every column where both have figures. Small numbers add up by chance: surely needs
 * exact sums of three digits, or in two columns.
 */
function addsUp(items: readonly PastedRow[], { figures }: PastedRow): Cast {
  if (items.length < 2) return 'no';
  let evidence = 0;
  let exact = true;
  for (const [column, total] of figures.entries()) {
    const parts = items.flatMap((item) => item.figures[column] ?? []);
    if (total === undefined || parts.length === 0 || isZero(total.value)) continue;
    const cast = castFigures(
      parts.map((figure) => ({ figure })),
      total,
    );
    if (cast.outcome === 'out') return 'no';
    exact &&= equals(sumOf(parts), total.value);
    evidence += /\d[\d,.]*\d[\d,.]*\d/.test(total.text) ? 2 : 1;
  }
  if (evidence === 0) return 'no';
  return exact && evidence >= 2 ? 'surely' : 'perhaps';
}

function sumOf(figures: readonly Figure[]): Decimal {
  return sum(figures.map(({ value }) => value));
}
