/** Compares the figures of a table with those of the file that it says it has them from. */
import { toId } from '../../../grammar/identifier.ts';
import { isZero } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { readHeading } from '../../figures/read-unit.ts';
import { writeFigure } from '../../figures/write-figure.ts';
import type { Column, TableCell, TableMeaning, TableRow } from '../meaning.ts';
import { align } from './align.ts';
import type { LaidRow, LaidTable } from './layout.ts';
import { prints, read, readingOf } from './scale.ts';
import type { Pair, Reading } from './scale.ts';
import type { PlacedCell } from './selection.ts';

/** differs: another number. filled: a number where the table has none yet. emptied, error: no number, or an error. */
export interface Change {
  readonly kind: 'differs' | 'filled' | 'emptied' | 'error';
  readonly cell: TableCell;
  readonly source: PlacedCell;
  /** What the table would print; absent when the source has no number. */
  readonly wanted?: string;
}

/** A row of the source that the table has not. */
export interface NewRow {
  readonly row: LaidRow;
  /** The row of the table that it comes after; absent for the first. */
  readonly after?: TableRow;
  /** What the table would print in each of its columns. */
  readonly texts: readonly string[];
}

export interface SourceComparison {
  readonly changes: readonly Change[];
  readonly newRows: readonly NewRow[];
  /** Rows of the table that the source has no longer. */
  readonly goneRows: readonly TableRow[];
  /** How many figures were compared. */
  readonly compared: number;
}

/** Undefined when the two have too little in common to be the same table. */
export function compareWithSource(table: TableMeaning, source: LaidTable): SourceComparison | undefined {
  return new Comparer(table, source).compare();
}

/** What a row is called for: its words, without numbers of notes and the like. */
function nameOf(label: string): string {
  return toId(label);
}

/** Another wording of one name: "Children in care" and "Children in our care". */
function haveWordsInCommon(one: string, other: string): boolean {
  const words = new Set(one.split('_').filter((word) => word.length >= SHORT_WORD));
  return (one === '' && other === '') || other.split('_').some((word) => words.has(word));
}

const SHORT_WORD = 4;

class Comparer {
  readonly #table: TableMeaning;
  readonly #source: LaidTable;
  readonly #rows: readonly (number | undefined)[];
  readonly #columns: readonly (number | undefined)[];
  readonly #readings = new Map<string, Reading>();

  constructor(table: TableMeaning, source: LaidTable) {
    this.#table = table;
    this.#source = source;
    const labels = source.rows.map(({ label }) => nameOf(label));
    this.#rows = align(
      table.rows.map(({ label }) => nameOf(label)),
      labels,
      haveWordsInCommon,
      haveWordsInCommon,
    );
    this.#columns = this.#matchColumns();
  }

  compare(): SourceComparison | undefined {
    if (!this.#isSameTable()) return undefined;
    const cells = this.#table.rows.flatMap((row) => row.cells);
    const changes: Change[] = [];
    let compared = 0;
    for (const cell of cells) {
      const source = this.#sourceOf(cell);
      if (source === undefined) continue;
      if (source.kind === 'number' || cell.figure !== undefined) compared++;
      const change = this.#changeOf(cell, source);
      if (change !== undefined) changes.push(change);
    }
    return { changes, newRows: this.#newRows(), goneRows: this.#goneRows(), compared };
  }

  /** By their headings where both have any, else by their places. */
  #matchColumns(): (number | undefined)[] {
    const { columns } = this.#table;
    const { headings, rows } = this.#source;
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
    const own = columns.map(({ title }) => nameOf(title));
    if (headings.length === 0 || own.every((name) => name === '')) {
      return columns.map(({ index }) => (index < width ? index : undefined));
    }
    return align(
      own,
      headings.map((heading) => nameOf(readHeading(heading).title)),
      haveWordsInCommon,
    );
  }

  /** At least half of the items are found in the source, and some column is. Sums may be the report's own. */
  #isSameTable(): boolean {
    const items = this.#table.rows.filter(
      ({ role, label }) => (role === 'item' || role === 'of which') && label !== '',
    );
    const known = items.filter(({ index }) => this.#rows[index] !== undefined);
    return known.length * 2 >= Math.max(1, items.length) && this.#columns.some((column) => column !== undefined);
  }

  #sourceOf({ row, column }: TableCell): PlacedCell | undefined {
    const at = this.#rows[row.index];
    const across = this.#columns[column.index];
    return at === undefined || across === undefined ? undefined : this.#source.rows[at]?.cells[across];
  }

  #changeOf(cell: TableCell, source: PlacedCell): Change | undefined {
    const { figure, reading, row } = cell;
    if (source.kind === 'error') return { kind: 'error', cell, source };
    if (source.value !== undefined) {
      if (figure === undefined && reading.kind !== 'unknown' && reading.kind !== 'placeholder') return undefined;
      const value = this.#valueOf(source, source.value, cell.column);
      if (figure !== undefined && prints(figure, value)) return undefined;
      const wanted = this.#print(value, figure, cell.column);
      // Under "filled" comes what is still to be entered; an empty cell of a group row is to stay so.
      if (figure === undefined && row.role === 'group') return undefined;
      return { kind: figure === undefined ? 'filled' : 'differs', cell, source, wanted };
    }
    if (figure === undefined || figure.nil === true || isZero(figure.value)) return undefined;
    return { kind: 'emptied', cell, source };
  }

  #valueOf({ percent }: PlacedCell, value: Decimal, column: Column): Decimal {
    // A percentage is as shown in both; the share that stands for it, 0.125, is a hundredth.
    if (percent === true) return value;
    return read(value, this.#readingOf(column));
  }

  /** Columns of one unit are read alike, unless the source's headings tell them apart. */
  #readingOf(column: Column): Reading {
    const stated = this.#statedPower(column);
    const key = `${column.unit.kind} ${stated ?? ''}`;
    const known = this.#readings.get(key);
    if (known !== undefined) return known;
    const alike = this.#table.columns.filter(
      (each) => each.unit.kind === column.unit.kind && this.#statedPower(each) === stated,
    );
    const made = this.#makeReading(alike, column, stated);
    this.#readings.set(key, made);
    return made;
  }

  #makeReading(alike: readonly Column[], { unit }: Column, stated: number | undefined): Reading {
    const pairs = this.#pairs(alike);
    if (unit.kind === 'percent') {
      const shares = readingOf(pairs, 2);
      return pairs.some(({ figure, value }) => prints(figure, read(value, shares))) ? shares : readingOf(pairs, 0);
    }
    return readingOf(pairs, stated);
  }

  #pairs(columns: readonly Column[]): Pair[] {
    return columns.flatMap(({ index }) =>
      this.#table.rows.flatMap(({ cells }) => {
        const cell = cells[index];
        const source = cell && this.#sourceOf(cell);
        if (cell?.figure === undefined || source?.value === undefined || source.percent === true) return [];
        return [{ figure: cell.figure, value: source.value }];
      }),
    );
  }

  /** What the source's heading says of money: £, £'000, £m. */
  #statedPower({ index, unit }: Column): number | undefined {
    const across = this.#columns[index];
    const measure = across === undefined ? undefined : readHeading(this.#source.headings[across] ?? '').measure;
    return measure?.unit.kind === 'money' && unit.kind === 'money' ? measure.scale : undefined;
  }

  /** In the style of the figure that is there, or else of another in its column. */
  #print(value: Decimal, figure: Figure | undefined, column: Column): string {
    const like = figure?.nil === true || figure === undefined ? this.#styleIn(column) : figure;
    if (like !== undefined) return writeFigure(value, like);
    const places = column.scale === 6 ? 3 : 0;
    return writeFigure(value, {
      scale: column.scale,
      places,
      commas: true,
      currency: '',
      suffix: '',
      negative: 'minus',
      minus: '-',
    });
  }

  #styleIn({ index }: Column): Figure | undefined {
    const figures = this.#table.rows.flatMap(({ cells }) => cells[index]?.figure ?? []);
    return figures.find(({ nil }) => nil !== true);
  }

  #newRows(): NewRow[] {
    return this.#source.rows.flatMap((row, at) => {
      if (this.#rows.includes(at) || row.label === '' || !row.cells.some(({ kind }) => kind === 'number')) return [];
      const before = this.#rows.reduce<number | undefined>(
        (last, found, index) => (found !== undefined && found < at ? index : last),
        undefined,
      );
      const after = before === undefined ? undefined : this.#table.rows[before];
      const texts = this.#table.columns.map((column) => {
        const cell = row.cells[this.#columns[column.index] ?? -1];
        if (cell?.value === undefined) return cell?.kind === 'text' ? cell.text : '';
        return this.#print(this.#valueOf(cell, cell.value, column), undefined, column);
      });
      return [{ row, texts, ...(after === undefined ? {} : { after }) }];
    });
  }

  /** Sums and remarks may be the report's own. */
  #goneRows(): TableRow[] {
    return this.#table.rows.filter(
      ({ role, index, cells }) =>
        role === 'item' && this.#rows[index] === undefined && cells.some(({ figure }) => figure !== undefined),
    );
  }
}
