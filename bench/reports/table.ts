/** Makes up a table whose figures are random and whose sums are right: budgets, outturns, plans over years, demand. */
import type { Random } from './random.ts';
import { cohorts, kinds, places, services } from './words.ts';

export interface Column {
  readonly heading: string;
  /** What expressions call it. */
  readonly id: string;
}

export interface MadeRow {
  readonly label: string;
  /** Thousands of pounds, or people. */
  readonly values: number[];
}

export interface MadeTable {
  readonly keyword: '@table' | '@demand';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly Column[];
  readonly items: readonly MadeRow[];
  readonly total: MadeRow;
  /** An equation over the columns, as the table states it. */
  readonly check?: string;
}

interface Layout {
  readonly columns: readonly Column[];
  readonly check?: string;
  /** Works out the last column from those before it. */
  readonly last?: (before: readonly number[]) => number;
}

const column = (heading: string, id: string): Column => ({ heading, id });
const budget = column('Revised Budget {budget}', 'budget');
const forecast = column('Forecast', 'forecast');
const variance = column('Variance {variance}', 'variance');
const years = ['2024/25', '2025/26', '2026/27', '2027/28'].map((year) => column(year, year.replace('/', '_')));

const layouts: readonly [Layout, ...Layout[]] = [
  { columns: [budget, forecast] },
  {
    columns: [budget, forecast, variance],
    check: 'variance = forecast - budget',
    last: ([planned = 0, expected = 0]) => expected - planned,
  },
  {
    columns: [budget, forecast, column('Use of Reserves {reserves}', 'reserves'), variance],
    check: 'variance = forecast - budget + reserves',
    last: ([planned = 0, expected = 0, reserves = 0]) => expected - planned + reserves,
  },
  {
    columns: [...years, column('Total', 'total')],
    check: 'total = sum(2024_25 .. 2027_28)',
    last: (before) => before.reduce((sum, value) => sum + value, 0),
  },
];

/** Makes the tables of one report: their ids, and the labels of their rows, are all different. */
export class TableMaker {
  readonly #random: Random;
  readonly #labels = new Set<string>();
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A table of money with 4 to 12 rows and 2 to 5 columns; without equations where only sums are wanted. */
  finance(equations = true): MadeTable {
    const layout = this.#random.pick(layouts);
    const columns = equations ? layout.columns : layout.columns.slice(0, Math.max(2, layout.columns.length - 1));
    const items: MadeRow[] = [];
    for (let left = this.#random.between(3, 11); left > 0; left--) {
      items.push({ label: this.#label(), values: this.#values(layout, columns.length) });
    }
    const service = this.#random.pick(services);
    const id = `finance_${++this.#count}`;
    const made = { id, title: `${service}: financial position ${this.#count}`, items, columns, total: totalOf(items) };
    const check = equations && layout.check !== undefined ? { check: layout.check } : {};
    return { keyword: '@table', unit: '£k', ...made, ...check };
  }

  demand(): MadeTable {
    const first = this.#random.between(0, cohorts.length - 1);
    const items = Array.from({ length: this.#random.between(3, 6) }, (_, index) => ({
      label: cohorts[(first + index) % cohorts.length] ?? cohorts[0],
      values: [this.#random.amount(40, 2500)],
    }));
    const id = `demand_${++this.#count}`;
    const columns = [column('', 'value')];
    const title = `Children and young people supported ${this.#count}`;
    return { keyword: '@demand', id, title, unit: 'children', columns, items, total: totalOf(items) };
  }

  #values(layout: Layout, count: number): number[] {
    const first = this.#random.amount(150, 60_000);
    const values = [first];
    while (values.length < layout.columns.length - (layout.last ? 1 : 0)) {
      const reserves = layout.columns[values.length]?.id === 'reserves';
      values.push(reserves ? this.#reserves(first) : Math.round(first * (0.8 + this.#random.next() * 0.5)));
    }
    if (layout.last) values.push(layout.last(values));
    return values.slice(0, count);
  }

  #reserves(size: number): number {
    return this.#random.chance(0.6) ? 0 : -Math.ceil(size * this.#random.next() * 0.1);
  }

  /** The service alone while that is new, then with what the money is spent on, and where. */
  #label(): string {
    const service = this.#random.pick(services);
    const longer = `${service}: ${this.#random.pick(kinds)}`;
    const choices = [service, longer, `${longer}, ${this.#random.pick(places)}`];
    const label = choices.find((choice) => !this.#labels.has(choice)) ?? `${longer}, cost centre ${this.#labels.size}`;
    this.#labels.add(label);
    return label;
  }
}

function totalOf(items: readonly MadeRow[]): MadeRow {
  const values = (items[0]?.values ?? []).map((_, at) => items.reduce((sum, row) => sum + (row.values[at] ?? 0), 0));
  return { label: 'Total', values };
}

/** A slip of the pen: a total or an item that is not what the others come to. */
export function spoil(table: MadeTable, random: Random): void {
  const row = random.chance(0.5)
    ? table.total
    : (table.items[random.between(0, table.items.length - 1)] ?? table.total);
  const at = random.between(0, row.values.length - 1);
  row.values[at] = (row.values[at] ?? 0) + random.pick([9, 90, 10, -27, 100, -63]);
}
