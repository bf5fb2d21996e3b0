/**
 * What the columns of a table say of each other without a `check:`. A variance that is forecast less budget in every row but
 * one, or a percentage that is its share of the total everywhere else, is a slip in that row: figures of two digits or more do not
 * follow from others by accident, row after row.
 */
import { remembering } from '../../grammar/remember.ts';
import { abs, compare, decimal, multiply, signOf, subtract } from '../figures/decimal.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { intervalOf, meets } from '../figures/interval.ts';
import { unsigned } from './auto-tie.ts';
import type { Column, TableCell, TableMeaning, TableRow } from './meaning.ts';
import { absoluteQuantity, isFault, percentOf, quantityOf, subtractQuantities, sumQuantities } from './quantity.ts';
import type { Quantity, UnitFault } from './quantity.ts';
import { digitsIn } from './value-keys.ts';
import { hasWordOf } from './words.ts';

/** The one figure of its column that does not follow from its row. */
export interface PatternBreak {
  readonly cell: TableCell;
  /** What it follows from. */
  readonly sources: readonly TableCell[];
  readonly wanted: Decimal;
  /** "Forecast less Budget". */
  readonly words: string;
  /** The `check:` that nobody wrote, where it can be written. */
  readonly equation?: string;
  /** In so many other rows it does. */
  readonly rows: number;
}

/** How a figure may be worked out from others, and how its words and its `check:` are written. */
interface Calculation {
  readonly work: (figures: readonly Figure[]) => Quantity | UnitFault | undefined;
  /** Nearly what that comes to: enough to see that a column does not follow in this way. */
  readonly estimate: (sizes: readonly number[]) => number;
  readonly words: (titles: readonly string[]) => string;
  readonly equation?: (ids: readonly string[]) => string;
}

/** A way in which a column may follow from others. */
interface Way {
  readonly from: readonly Column[];
  readonly calculation: Calculation;
}

const DIFFERENCE: Calculation = {
  work: ([one, other]) => (one && other ? subtractQuantities(quantityOf(one), quantityOf(other)) : undefined),
  estimate: ([one = 0, other = 0]) => one - other,
  words: ([one, other]) => `${one} less ${other}`,
  equation: ([one, other]) => `${one} - ${other}`,
};

const SUM: Calculation = {
  work: ([first, ...more]) => (first ? sumQuantities(quantityOf(first), more.map(quantityOf)) : undefined),
  estimate: (sizes) => sizes.reduce((total, size) => total + size),
  words: (titles) => `the sum of ${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`,
  equation: (ids) => ids.join(' + '),
};

const PART: Calculation = {
  work: ([part, whole]) => (part && whole ? percentOf(quantityOf(part), quantityOf(whole)) : undefined),
  estimate: ([part = 0, whole = 0]) => (100 * part) / whole,
  words: ([part, whole]) => `${part} as a percentage of ${whole}`,
  equation: ([part, whole]) => `percent(${part}, ${whole})`,
};

const GROWTH: Calculation = {
  work: ([from, to]) => {
    const change = from && to ? subtractQuantities(quantityOf(to), quantityOf(from)) : undefined;
    return from === undefined || change === undefined || isFault(change) ? change : percentOf(change, quantityOf(from));
  },
  estimate: ([from = 0, to = 0]) => (100 * (to - from)) / from,
  words: ([from, to]) => `the change from ${from} to ${to}`,
  equation: ([from, to]) => `percent(${to} - ${from}, ${from})`,
};

/** The part of the total of a column. */
function shareOf(total: Figure): Calculation {
  return {
    work: ([part]) => (part ? percentOf(quantityOf(part), quantityOf(total)) : undefined),
    estimate: ([part = 0]) => (100 * part) / sizeOf(total),
    words: ([part]) => `${part} as a percentage of its total`,
  };
}

/** So many rows are no accident. */
const FEWEST_ROWS = 3;
/** Of more columns there are too many pairs to try at every keystroke. */
const MOST_COLUMNS = 16;
/** What a heading calls a figure that is worked out. */
const RESULTS = new Set(
  (
    'total totals variance variances varn difference change movement net balance closing increase decrease growth over under ' +
    'surplus deficit overspend underspend slippage gap headroom remaining available'
  ).split(' '),
);

/** The figures that break a pattern of their table. */
export function patternBreaks(table: TableMeaning): PatternBreak[] {
  if (!table.columns.some(isResult) || table.columns.length > MOST_COLUMNS) return [];
  const checked = checkedColumns(table);
  const results = table.columns.filter((column) => isResult(column) && !checked.has(column));
  const rows = table.rows.filter(({ role }) => role === 'item' || role === 'subtotal' || role === 'total');
  if (results.length === 0 || rows.length <= FEWEST_ROWS) return [];
  const broken = brokenCells(table);
  const sieve = new Sieve(rows);
  const sources = table.columns.filter(({ title, additive }) => title !== '' && additive);
  return results.toSorted(byPlace).flatMap((result) => {
    // Of two results, the later one is worked out from the earlier.
    const from = sources.filter((column) => !isResult(column) || byPlace(result, column) < 0);
    const found = breakOf(result, rows, waysTo(result, from, table, sieve));
    const isTold = found === undefined || [found.cell, ...found.sources].some((cell) => broken.has(cell));
    return isTold ? [] : [found];
  });
}

/** A column whose heading says that it is worked out: a percentage, a variance, a total. */
function isResult({ title, additive, unit }: Column): boolean {
  return unit.kind === 'percent' ? title !== '' : additive && namesResult(title);
}

const namesResult = remembering((title) => hasWordOf(RESULTS, title));

/** Percentages first, as they are of whatever else there is; then the last result. */
function byPlace(a: Column, b: Column): number {
  return Number(b.unit.kind === 'percent') - Number(a.unit.kind === 'percent') || b.index - a.index;
}

/** The columns that the author's own checks are about. */
function checkedColumns(table: TableMeaning): Set<Column> {
  const checked = new Set<Column>();
  for (const { kind, direction, stated, terms } of table.relations) {
    if (kind !== 'check' || direction !== 'across') continue;
    if (stated !== undefined) checked.add(stated.column);
    for (const { column } of terms) checked.add(column);
  }
  return checked;
}

/** The cells that a sum which fails is about, but for the items of a total: these may be what makes it fail. */
function brokenCells(table: TableMeaning): Set<TableCell> {
  const broken = new Set<TableCell>();
  for (const { verdict, stated, terms, kind } of table.relations) {
    if (verdict !== 'fails') continue;
    if (stated !== undefined) broken.add(stated);
    if (kind === 'check') for (const term of terms) broken.add(term);
  }
  return broken;
}

/** The ways in which a column may follow from some of these. */
function waysTo(target: Column, columns: readonly Column[], table: TableMeaning, sieve: Sieve): Way[] {
  const ways: Way[] = [];
  const look = (from: readonly Column[], calculation: Calculation): void => {
    if (sieve.lets(target, from, calculation)) ways.push({ from, calculation });
  };
  const isPercentage = target.unit.kind === 'percent';
  for (const a of columns) {
    for (const b of columns) {
      if (a === b || !isAlike(a, b)) continue;
      if (isPercentage) {
        look([a, b], PART);
        look([a, b], GROWTH);
      } else if (isAlike(a, target)) {
        look([a, b], DIFFERENCE);
      }
    }
  }
  if (isPercentage) {
    const total = table.rows.findLast(({ role }) => role === 'total');
    for (const column of columns) {
      const whole = total?.cells[column.index]?.figure;
      if (whole !== undefined) look([column], shareOf(whole));
    }
  } else {
    const alike = columns.filter((column) => isAlike(column, target));
    const before = alike.filter(({ index }) => index < target.index);
    const after = alike.filter(({ index }) => index > target.index);
    for (let count = 2; count <= before.length; count++) look(before.slice(-count), SUM);
    for (let count = 2; count <= after.length; count++) look(after.slice(0, count), SUM);
  }
  return ways;
}

function isAlike(a: Column, b: Column): boolean {
  return a.unit.kind === b.unit.kind && a.unit.per === b.unit.per;
}

function sizeOf({ value: { coefficient, exponent } }: Figure): number {
  return Number(coefficient) * 10 ** exponent;
}

/**
 * Sorts out ways that most columns follow in no more than by accident, in plain numbers, as there are many. What it lets through is
 * worked out exactly.
 */
class Sieve {
  readonly #rows: readonly TableRow[];
  readonly #columns = new Map<Column, Float64Array>();

  constructor(rows: readonly TableRow[]) {
    this.#rows = rows;
  }

  /** Whether at most one row is surely something else. */
  lets(target: Column, from: readonly Column[], { estimate }: Calculation): boolean {
    const stated = this.#sizes(target);
    const sources = from.map((column) => this.#sizes(column));
    let others = 0;
    for (let at = 0; at < this.#rows.length && others < 2; at++) {
      const sizes = sources.map((each) => each[2 * at] ?? NaN);
      const estimated = estimate(sizes);
      // What rounding may make of it: a unit of each figure, where half a unit is what it stands for.
      let room = stated[2 * at + 1] ?? NaN;
      for (let source = 0; source < sizes.length; source++) {
        const size = sizes[source] ?? NaN;
        sizes[source] = size + (sources[source]?.[2 * at + 1] ?? NaN);
        room += Math.abs(estimate(sizes) - estimated);
        sizes[source] = size;
      }
      // Not a number where a figure is not known: then this is not so, and the row says nothing.
      if (Math.abs(Math.abs(estimated) - Math.abs(stated[2 * at] ?? NaN)) > room + Math.abs(estimated) * 1e-9) others++;
    }
    return others < 2;
  }

  /** For each row the size of its figure and the unit of its last digit. */
  #sizes(column: Column): Float64Array {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const sizes = new Float64Array(2 * this.#rows.length).fill(NaN);
    this.#rows.forEach(({ cells }, at) => {
      const figure = cells[column.index]?.figure;
      if (figure === undefined || figure.qualifier !== 'none') return;
      sizes[2 * at] = sizeOf(figure);
      sizes[2 * at + 1] = 10 ** figure.precision;
    });
    this.#columns.set(column, sizes);
    return sizes;
  }
}

/** The break of a column, unless one way explains all of it, or several ways each something else. */
function breakOf(target: Column, rows: readonly TableRow[], ways: readonly Way[]): PatternBreak | undefined {
  let found: PatternBreak | undefined;
  for (const way of ways) {
    const tried = tryWay(target, rows, way);
    if (tried === 'holds') return undefined;
    if (tried === undefined) continue;
    if (found !== undefined && found.cell !== tried.cell) return undefined;
    found ??= tried;
  }
  return found;
}

function tryWay(target: Column, rows: readonly TableRow[], way: Way): PatternBreak | 'holds' | undefined {
  let telling = 0;
  let missed: Pick<PatternBreak, 'cell' | 'sources' | 'wanted'> | undefined;
  for (const row of rows) {
    const cell = row.cells[target.index];
    const sources = way.from.flatMap(({ index }) => row.cells[index] ?? []);
    const figures = sources.flatMap(({ figure }) => figure ?? []);
    if (cell?.figure === undefined || figures.length < way.from.length) continue;
    const worked = way.calculation.work(figures);
    if (worked === undefined || isFault(worked)) continue;
    const isShare = target.unit.kind === 'percent';
    if (agrees(worked, cell.figure, isShare)) {
      if (isTelling(worked, cell.figure)) telling++;
    } else {
      // Where income is printed the other way round, that is no slip.
      if (missed !== undefined || agrees(absoluteQuantity(worked), unsigned(cell.figure), true)) return undefined;
      missed = { cell, sources, wanted: worked.value };
    }
  }
  if (telling < FEWEST_ROWS) return undefined;
  if (missed === undefined) return 'holds';
  const { from, calculation } = way;
  const equation = calculation.equation?.(from.map(({ id }) => id));
  return {
    ...missed,
    rows: telling,
    words: calculation.words(from.map(({ title }) => title)),
    ...(equation === undefined ? {} : { equation: `${target.id} = ${equation}` }),
  };
}

/** Percentages of what is negative are printed with or without the sign. */
function agrees(worked: Quantity, stated: Figure, isUnsigned: boolean): boolean {
  if (meets(worked.interval, intervalOf(stated))) return true;
  return isUnsigned && meets(absoluteQuantity(worked).interval, intervalOf(unsigned(stated)));
}

/** Whether it says something that the figure is what its row comes to: it has two digits, and the row leaves little room. */
function isTelling({ value, interval: { low, high } }: Quantity, stated: Figure): boolean {
  if (digitsIn(stated) < 2 || signOf(value) === 0) return false;
  if (low === undefined || high === undefined) return false;
  return compare(multiply(subtract(high.value, low.value), decimal(2n)), abs(value)) <= 0;
}
