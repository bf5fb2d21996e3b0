/** A workspace of many reports that use one another, to see how long work behaves. */
import { report } from './reports.ts';

const TABLES = 6;
const ROWS = 12;

/** `count` reports, each of which uses the one before and the first. */
export function manyReports(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 0; number < count; number++) {
    files[nameOf(number)] = number === 0 ? report(body(0)) : report(body(number), uses(number));
  }
  return files;
}

export function nameOf(number: number): string {
  return `y${Math.floor(number / 50)}/r${number}.council`;
}

function uses(number: number): string {
  const paths = [...new Set([0, number - 1])];
  return `${paths.map((other) => `  uses: ../${nameOf(other)} as r${other}`).join('\n')}\n`;
}

function body(number: number): string {
  const tables = Array.from({ length: TABLES }, (_, table) => tableOf(number, table));
  const ties =
    number === 0 ? '' : `\nThe first total was [£${total(0, 0)}k = r0.t0.total], then £${total(number, 1)}k.\n`;
  return `${tables.join('\n')}${ties}`;
}

function tableOf(number: number, table: number): string {
  const rows = Array.from({ length: ROWS }, (_, row) => `  | Row ${row} | ${value(number, table, row)} |`);
  return `@table t${table} "Table ${table} of ${number}"\n  unit: £k\n${rows.join('\n')}\n  total | Total | ${total(number, table)} |\n\nIn all, £${total(number, table)}k.\n`;
}

function value(number: number, table: number, row: number): number {
  return 1000 + ((number * 7919 + table * 104_729 + row * 1301) % 9000);
}

function total(number: number, table: number): number {
  return Array.from({ length: ROWS }, (_, row) => value(number, table, row)).reduce((sum, each) => sum + each, 0);
}
