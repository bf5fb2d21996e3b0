/** Finds the rows and columns that a check names: by number from 1 (`#3`), or by label, of which the first counts. */
import type { CorpusTable } from './corpus.ts';
import { listOf, textOf } from './corpus.ts';

/** A check that cannot be understood; its message is the reason. */
export class Unreadable extends Error {}

/** Index of a row, from 0. Throws `Unreadable` when there is no such row. */
export function rowAt(table: CorpusTable, name: unknown): number {
  const labels = table.rows.map(({ label }) => label);
  return found(find(labels, name), `There is no row '${textOf(name)}'.`);
}

/** Index of a column, from 0. Throws `Unreadable` when there is no such column. */
export function columnAt(table: CorpusTable, name: unknown): number {
  return found(find(table.columns, name), `There is no column '${textOf(name)}'.`);
}

export function isRow(table: CorpusTable, name: unknown): boolean {
  return (
    find(
      table.rows.map(({ label }) => label),
      name,
    ) !== undefined
  );
}

export function isColumn(table: CorpusTable, name: unknown): boolean {
  return find(table.columns, name) !== undefined;
}

/** The rows of a list of names and of ranges such as `#1-#7`; undefined when there is no list. */
export function rowsIn(table: CorpusTable, names: unknown): number[] | undefined {
  return namesIn(names)?.flatMap((name) => range(name) ?? rowAt(table, name));
}

export function columnsIn(table: CorpusTable, names: unknown): number[] | undefined {
  return namesIn(names)?.flatMap((name) => range(name) ?? columnAt(table, name));
}

function namesIn(names: unknown): readonly unknown[] | undefined {
  return names === undefined || names === null || names === 'all' ? undefined : listOf(names);
}

function range(name: unknown): number[] | undefined {
  const match = /^#(\d+)\s*(?:-|–|:|\.\.+|to)\s*#?(\d+)$/.exec(textOf(name));
  if (match === null) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first - 1 + at);
}

function found(index: number | undefined, otherwise: string): number {
  if (index === undefined) throw new Unreadable(otherwise);
  return index;
}

function find(labels: readonly string[], name: unknown): number | undefined {
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const text = textOf(name);
  const exact = labels.indexOf(text);
  if (exact >= 0) return exact;
  const number = typeof name === 'number' ? String(name) : /^#\s*(\d+)$/.exec(text)?.[1];
  if (number !== undefined) {
    return Number(number) >= 1 && Number(number) <= labels.length ? Number(number) - 1 : undefined;
  }
  const near = labels.findIndex((label) => plain(label) === plain(text));
  return near < 0 || plain(text) === '' ? undefined : near;
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim();
}
