/**
 * How wide the columns of a table are: figures are never broken over two lines, headings are broken between words only, and
 * the labels take what is left.
 */
import type { Grid, Run, TableColumn } from '../document-model.ts';
import { plainText } from '../document-model.ts';

/** Room left and right of the text in a cell, in twentieths of a point. */
const PADDING = 190;

/** A small table does not look lost on the page. */
const LEAST = 0.55;

export interface ColumnWidths {
  readonly total: number;
  /** Of the labels first, then of each column. */
  readonly widths: readonly number[];
}

/** `points` is the size of the letters; widths are in twentieths of a point. */
export function columnWidths(grid: Grid, available: number, points: number): ColumnWidths {
  if (grid.form === true) return formWidths(grid.columns.length, available);
  const em = points * 20;
  const labels = grid.rows.map(({ label }) => textWidth(plainText(label), em));
  const label = Math.max(...labels, longestWord(grid.corner, em), em * 5) * 1.06 + PADDING + em;
  const columns = grid.columns.map((column, index) =>
    wishOf(
      column,
      grid.rows.map(({ cells }) => cells[index]?.runs ?? []),
      em,
    ),
  );
  const least = columns.reduce((sum, { least: width }) => sum + width, 0);
  const wish = columns.reduce((sum, { wish: width }) => sum + width, 0);
  const total = Math.round(Math.min(available, Math.max(label + wish, available * LEAST)));
  // First the labels give way, down to a share of the table; then the words in the other columns.
  const forLabels = Math.max(
    Math.min(label, total - wish),
    Math.min(total - least, Math.min(label, total * 0.28)),
    total * 0.12,
  );
  const spare = total - forLabels;
  const widths = columns.map(({ least: low, wish: high }) => {
    if (spare >= wish) return high;
    return wish === least || spare <= least
      ? (low / least) * spare
      : low + ((high - low) * (spare - least)) / (wish - least);
  });
  const rounded = widths.map(Math.round);
  return { total, widths: [total - rounded.reduce((sum, width) => sum + width, 0), ...rounded] };
}

function wishOf({ heading, unit = '', figures }: TableColumn, cells: readonly (readonly Run[])[], em: number) {
  const texts = cells.map((runs) => plainText(runs));
  const bold = 1.08;
  const word = Math.max(longestWord(heading, em), textWidth(unit, em)) * bold;
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, em))) * bold;
  if (figures) {
    const least = Math.max(word, longest, em * 1.5) + PADDING;
    return { least, wish: Math.max(least, Math.min(textWidth(plainText(heading), em) * bold, em * 6) + PADDING) };
  }
  const least = Math.max(word, ...cells.map((runs) => longestWord(runs, em)), em * 3) + PADDING;
  return { least, wish: Math.max(least, Math.min(Math.max(longest, word), em * 24) + PADDING) };
}

function longestWord(runs: readonly Run[], em: number): number {
  const pieces = plainText(runs).split(/[\s-]+/);
  return Math.max(0, ...pieces.map((piece) => textWidth(piece, em)));
}

/** About how wide a text is in Arial, whose digits are all of one width; most letters of other typefaces are narrower. */
export function textWidth(text: string, em: number): number {
  let width = 0;
  for (const character of text) width += em * widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (/[0-9£$]/.test(character)) return 0.556;
  if (/[.,:;'’‘! |\u00A0]/.test(character)) return 0.278;
  if (/[()[\]\-–/]/.test(character)) return 0.333;
  if (/[ijltf]/.test(character)) return 0.26;
  if (/[mw%&@]/.test(character)) return 0.86;
  if (/[A-Z]/.test(character)) return 0.7;
  return 0.556;
}

/** Of a form, whose cells are empty: as wide as the text, with more room to write in than for what is to be written. */
function formWidths(columns: number, available: number): ColumnWidths {
  const each = Math.floor((available * 0.84) / columns);
  return { total: available, widths: [available - each * columns, ...Array.from({ length: columns }, () => each)] };
}
