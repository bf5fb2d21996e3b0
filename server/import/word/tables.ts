/** Writes a Word table in the language: headings, units, and the role of each row guessed by what adds up. */
import { looksLikeHeader } from '../../../grammar/build/cell-kind.ts';
import { formatBlock } from '../../../grammar/format/format.ts';
import type { Role } from '../../../grammar/tree.ts';
import { readHeading, readUnit } from '../../figures/read-unit.ts';
import { readPeriod } from '../../figures/period/read-period.ts';
import { guessRoles } from '../../services/paste/roles.ts';
import type { Losses } from '../losses.ts';
import type { WordCell, WordParagraph, WordTable } from './document.ts';
import { printedText } from './document.ts';
import { proseOf, withoutName } from './prose.ts';
import type { NoteNames } from './prose.ts';

/** What stands around a table and belongs to it. */
export interface TableSurroundings {
  readonly name: string;
  /** In the language. */
  readonly title: string;
  /** What the caption says beside the title: "July 2024", "children". */
  readonly details: readonly string[];
  /** In the language. */
  readonly notes: readonly string[];
  readonly source?: string;
}

interface Cell {
  /** In the language; a line break is a line feed. */
  readonly text: string;
  /** What the merged cell says of which this is a further column. */
  readonly shared?: string;
}

interface GridRow {
  readonly heading: boolean;
  /** Cells of it are merged with others, of the row itself or of the one above. */
  readonly isMerged: boolean;
  readonly cells: readonly Cell[];
}

/** The rows of the table, all with as many cells. */
function gridOf(table: WordTable, notes: NoteNames, losses: Losses): GridRow[] {
  let merged = 0;
  const rows = table.rows.map(({ isHeading, cells }) => ({
    heading: isHeading,
    isMerged: cells.some(({ span, continues }) => span > 1 || continues),
    cells: cells.flatMap((cell): Cell[] => {
      if (cell.span > 1 || cell.continues) merged++;
      const text = cell.continues ? '' : cellText(cell, notes);
      return [{ text }, ...Array.from({ length: cell.span - 1 }, () => ({ text: '', shared: text }))];
    }),
  }));
  losses.add('merged', merged);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const filled = rows.map(({ cells, ...row }) => ({
    ...row,
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => ({ text: '' }))],
  }));
  return filled.filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

function cellText({ paragraphs }: WordCell, notes: NoteNames): string {
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, notes));
  return lines.filter((line) => line !== '').join('\n');
}

/** Emphasis of a whole cell is a matter of looks: a total is one because it adds up. */
function linesOf(paragraph: WordParagraph, notes: NoteNames): string[] {
  const label = paragraph.label === undefined ? '' : `${paragraph.label.text} `;
  const words = paragraph.pieces.filter(({ text, spoken }) => spoken !== true && text.trim() !== '');
  const plain = words.every(({ bold }) => bold) || words.every(({ italic }) => italic);
  const spoken = paragraph.pieces.find((piece) => piece.spoken === true && piece.text.endsWith(': '));
  const pieces = plain ? paragraph.pieces.map((piece) => ({ ...piece, bold: false, italic: false })) : paragraph.pieces;
  const lines = [[]] as WordParagraph['pieces'][number][][];
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines.map((line, index) => {
    const before = index > 0 ? '' : (spoken?.text ?? '') + label;
    return before + proseOf(line, notes).replace(/[|]/g, '\\$&');
  });
}

/** The table's block. */
export function writeTable(
  table: WordTable,
  surroundings: TableSurroundings,
  notes: NoteNames,
  losses: Losses,
): string {
  const rows = gridOf(table, notes, losses);
  const { headings, unit, data } = headingsOf(rows, losses);
  const details = keysOf(surroundings.details, unit);
  const { name, title, notes: remarks, source } = surroundings;
  // One column without a heading is what @demand is for; its unit says what the figures are.
  const block = headings === undefined && data.every((row) => row.length === 2) ? 'demand' : 'table';
  const opening = [
    `@${block} ${name}${title === '' ? '' : ` "${title.replaceAll('"', '\\"')}"`}`,
    ...(details.at === undefined ? [] : [`  at: ${details.at}`]),
    ...(details.unit === undefined ? [] : [`  unit: ${details.unit}`]),
    ...remarks.map((note) => `  note: ${note}`),
    ...(source === undefined ? [] : [`  source: ${source}`]),
  ];
  const cells = data.map((row) => row.map(({ text }) => text.replaceAll('\n', ' ')));
  const roles = rolesOf(cells, headings ?? [], details.unit);
  const lines = cells.map(([label = '', ...rest], index) => {
    const role = roles[index] ?? 'item';
    const shown = withoutName(label.slice(saidRole(label)?.length ?? 0));
    return `  ${role === 'item' ? '' : `${role} `}| ${[shown, ...rest].join(' | ')} |`;
  });
  const header =
    headings === undefined
      ? []
      : [`  | ${headings.map(withoutName).join(' | ')} |`, `  |${headings.map(() => '---').join('|')}|`];
  return formatBlock({ kind: block, text: `${[...opening, ...header, ...lines].join('\n')}\n` }, '\n').trimEnd();
}

/** What a row says it is, and otherwise what its figures make it; what is for information counts for nothing. */
function rolesOf(rows: readonly (readonly string[])[], headings: readonly string[], unit = ''): Role[] {
  const said = rows.map(([label = '']) => saidRole(label)?.role);
  const counted = rows.filter((_, index) => said[index] !== 'memo');
  const measured = (rows[0] ?? []).slice(1).map((_, column) => {
    const heading = headings[column + 1] ?? '';
    return readHeading(heading).measure === undefined ? `${heading} ${unit}` : heading;
  });
  const guessed = guessRoles(counted, measured);
  return rows.map((row, index) => said[index] ?? guessed[counted.indexOf(row)] ?? 'item');
}

/** "of which: " and "for information: " before a label say what its row is. */
function saidRole(label: string): { role: Role; length: number } | undefined {
  const [said, word] = /^(of which|for information): /i.exec(label) ?? [];
  if (said === undefined || word === undefined) return undefined;
  return { role: word.toLowerCase() === 'of which' ? 'of which' : 'memo', length: said.length };
}

interface Headings {
  readonly headings?: readonly string[];
  readonly unit?: string;
  readonly data: readonly (readonly Cell[])[];
}

/** How many rows are headings: those that Word says, or the first; and those below that share merged cells with them. */
function countHeadings(rows: readonly GridRow[]): number {
  const looksLike = (row: GridRow | undefined) => looksLikeHeader((row?.cells ?? []).map(({ text }) => text));
  const declared = rows.findIndex(({ heading }) => !heading);
  const guessed = rows.length > 1 && looksLike(rows[0]) ? 1 : 0;
  let count = declared > 0 ? declared : declared === 0 ? guessed : 0;
  while (
    count > 0 &&
    count < rows.length - 1 &&
    rows[count - 1]?.isMerged &&
    rows[count]?.isMerged &&
    looksLike(rows[count])
  ) {
    count++;
  }
  return count;
}

/** The headings as one row, and the unit that stands below all of them. */
function headingsOf(rows: readonly GridRow[], losses: Losses): Headings {
  const count = countHeadings(rows);
  const data = rows.slice(count).map(({ cells }) => cells);
  if (count === 0) return { data };
  if (count > 1) losses.add('headerRows');
  const stacked = (rows[0]?.cells ?? []).map((_, column) => {
    const texts = rows.slice(0, count).map(({ cells }) => cells[column]?.shared ?? cells[column]?.text ?? '');
    const said = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
    const last = said.at(-1) ?? '';
    // A unit stands on a line of its own; whatever else is below a heading goes on with it.
    const isUnit = readUnit(last) !== undefined && !/\s/.test(last);
    return said.length > 1 && !isUnit ? said.join(' ') : said.join('\n');
  });
  const unit = commonUnit(stacked.slice(1));
  const headings = stacked.map((text, column) => {
    const shown = unit !== undefined && column > 0 && unitIn(text) === unit ? text.replace(UNIT, '') : text;
    return shown.replaceAll('\n', ' ');
  });
  return { headings, ...(unit === undefined ? {} : { unit }), data };
}

/** What stands on the last line of a heading, and money at the end of any. */
const UNIT = /\n([^\n]+)$|\s(£\S*|\(£\S*\))$/;

/** The unit that most headings end in. */
function commonUnit(headings: readonly string[]): string | undefined {
  const units = headings.flatMap((text) => unitIn(text) ?? []);
  const counts = new Map<string, number>();
  for (const unit of units) if (readUnit(unit) !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] * 2 > headings.length ? most[0] : undefined;
}

function unitIn(heading: string): string | undefined {
  const [, below, behind] = UNIT.exec(heading) ?? [];
  return (below ?? behind)?.replace(/^\((.*)\)$/, '$1');
}

/** Which of the caption's details is the period, and which the unit. */
function keysOf(details: readonly string[], unit: string | undefined): { at?: string; unit?: string } {
  const at = details.find((detail) => readPeriod(detail) !== undefined);
  const measure = unit ?? details.find((detail) => detail !== at);
  return { ...(at === undefined ? {} : { at }), ...(measure === undefined ? {} : { unit: measure }) };
}

/** The words of the first row, for telling a table of fields from one of figures. */
export function plainRows({ rows }: WordTable): string[][] {
  return rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map((paragraph) => printedText(paragraph).trim()).join('\n')),
  );
}
