/** Writes a made-up table in the report language, in Markdown, and as transactions for hledger. */
import type { MadeRow, MadeTable } from './table.ts';

const digits = new Intl.NumberFormat('en-GB');

export function councilLines(table: MadeTable): string[] {
  const demand = table.keyword === '@demand';
  const margin = ' '.repeat(8);
  const rows = grid(table, (heading) => heading);
  const lines = [`${table.keyword} ${table.id} "${table.title}"`, `  unit: ${table.unit}`];
  if (demand) lines.push('  at: July 2024');
  if (table.check !== undefined) lines.push(`  check: ${table.check}`);
  const [header = '', separator = '', ...data] = rows;
  if (!demand) lines.push(margin + header, margin + separator);
  const total = data.pop() ?? '';
  return [...lines, ...data.map((row) => margin + row), `  total ${total}`];
}

export function markdownLines(table: MadeTable): string[] {
  // Ids are of no use to a Markdown reader.
  return [`Table: ${table.title} (${table.unit})`, '', ...grid(table, (heading) => heading.replace(/ \{.*\}$/, ''))];
}

/** One transaction a summed column: its items, and the total with the opposite sign. */
export function journalLines(table: MadeTable): string[] {
  return table.columns.flatMap(({ id }, at) => [
    `2024-07-31 ${table.id} ${id}`,
    ...table.items.map(
      ({ label, values }) => `    ${table.id}:${label.replaceAll(/[:,;]/g, '')}    £${values[at] ?? 0}`,
    ),
    `    ${table.id}:total    £${-(table.total.values[at] ?? 0)}`,
    '',
  ]);
}

/** The table as aligned cells: header, separator, items, total. */
function grid(table: MadeTable, heading: (text: string) => string): string[] {
  const cells = [
    ['', ...table.columns.map((column) => heading(column.heading))],
    ...[...table.items, table.total].map((row) => [row.label, ...figuresOf(row)]),
  ];
  const widths = cells[0]?.map((_, at) => Math.max(4, ...cells.map((row) => row[at]?.length ?? 0))) ?? [];
  const separator = widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`));
  const rows = cells.map((row) => `| ${row.map((text, at) => pad(text, widths[at] ?? 0, at)).join(' | ')} |`);
  rows.splice(1, 0, `|${separator.join('|')}|`);
  return rows;
}

function figuresOf(row: MadeRow): string[] {
  return row.values.map((value) => digits.format(value));
}

function pad(text: string, width: number, at: number): string {
  return at === 0 ? text.padEnd(width) : text.padStart(width);
}
