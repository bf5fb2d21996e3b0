/** Writes rows and columns as a table of GitHub's Markdown: figures to the right, what rows are said in their words. */
import type { Grid, TableCell, TableColumn, TableRow } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import { escaped } from './escape.ts';
import { strongText, writeRuns } from './runs.ts';

export function writeGrid({ corner, hasHeadings, columns, rows }: Grid): string {
  const first = hasHeadings && corner.length > 0 ? writeRuns(corner) : 'Item';
  const headings = columns.map((column) => headingOf(column, hasHeadings));
  const rule = [':---', ...columns.map(({ figures }) => (figures ? '---:' : ':---'))];
  const lines = [[first, ...headings], rule, ...rows.map((row) => cellsOf(row, columns.length))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A table must have headings in Markdown, and a heading must say something to a screen reader. */
function headingOf({ heading, unit, figures }: TableColumn, hasHeadings: boolean): string {
  const words = hasHeadings ? writeRuns(heading) : '';
  const measure = unit === undefined ? '' : escaped(unit);
  if (words === '') return measure === '' ? (figures ? 'Figure' : 'Text') : measure;
  return measure === '' ? words : `${words} (${measure})`;
}

function cellsOf({ role, label, cells }: TableRow, columns: number): string[] {
  const written = cells.map((cell) => cellText(cell));
  while (written.length < columns) written.push('');
  const name = plainText(label) === '' && (role === 'total' || role === 'subtotal') ? capital(role) : writeRuns(label);
  switch (role) {
    case 'total':
    case 'subtotal':
      return [name, ...written].map((text) => strongText(text));
    case 'group':
      return [strongText(name), ...written];
    case 'of which':
      return [`of which: ${name}`, ...written];
    case 'memo':
      return [`For information: ${name}`, ...written];
    case 'item':
      return [name, ...written];
  }
}

function cellText({ kind, runs }: TableCell): string {
  return kind === 'unknown' ? 'not known' : writeRuns(runs);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
