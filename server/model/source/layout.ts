/** Tells a title, headings and rows of data apart in the cells of a source. */
import { looksLikeHeader } from '../../../grammar/build/cell-kind.ts';
import type { PlacedCell, SourceTable } from './selection.ts';

export interface LaidRow {
  readonly label: string;
  /** Without the label's. */
  readonly cells: readonly PlacedCell[];
  /** "A4": where the row starts. */
  readonly address: string;
}

export interface LaidTable {
  /** A line of words over all columns, above the headings; empty when there is none. */
  readonly title: string;
  /** Of the labels. */
  readonly corner: string;
  /** One for each column after the labels; none when the source has no headings. */
  readonly headings: readonly string[];
  readonly rows: readonly LaidRow[];
}

export function layOut({ rows: all }: SourceTable): LaidTable {
  const rows = withoutEmptyColumns(all.filter((row) => row.some(({ kind }) => kind !== 'nothing')));
  const start = rows.findIndex((row) => !isTitle(row));
  const [titles, rest] = start < 0 ? [[], rows] : [rows.slice(0, start), rows.slice(start)];
  const headed = headerRows(rest);
  const headings = columnTexts(rest.slice(0, headed));
  // Without headings under it, a line of words is no title but the name of the group that it opens.
  const isTitled = headed > 0;
  return {
    title: isTitled ? titles.map((row) => row[0]?.text ?? '').join(' – ') : '',
    corner: headings[0] ?? '',
    headings: headings.slice(1),
    rows: [...(isTitled ? [] : titles), ...rest.slice(headed)].map(([label, ...cells]) => ({
      label: label?.text ?? '',
      cells,
      address: label?.address ?? '',
    })),
  };
}

/** Words in the first cell and nothing beside them, other than the same words over merged cells. */
function isTitle([first, ...others]: readonly PlacedCell[]): boolean {
  return first?.kind === 'text' && others.every(({ kind, text }) => kind === 'nothing' || text === first.text);
}

/** How many rows at the top are headings: two where one heading stands over several others. */
function headerRows(rows: readonly (readonly PlacedCell[])[]): number {
  const [first, second, third] = rows;
  if (first === undefined || rows.length < 2 || !looksLikeHeader(first.map(({ text }) => text))) return 0;
  const goesOn = second !== undefined && third !== undefined && looksLikeHeader(second.map(({ text }) => text));
  return goesOn && (second[0]?.kind === 'nothing' || first[0]?.kind === 'nothing') ? 2 : 1;
}

function columnTexts(rows: readonly (readonly PlacedCell[])[]): string[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row[column]?.text ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** A column that is empty throughout is the gap that a spreadsheet leaves between others. The first holds the labels. */
function withoutEmptyColumns(rows: readonly (readonly PlacedCell[])[]): (readonly PlacedCell[])[] {
  const kept = (rows[0] ?? []).map(
    (_, column) => column === 0 || rows.some((row) => row[column] !== undefined && row[column].kind !== 'nothing'),
  );
  return rows.map((row) => row.filter((_, column) => kept[column]));
}
