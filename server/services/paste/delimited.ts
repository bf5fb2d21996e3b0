/**
 * Reads text copied from a spreadsheet: cells separated by tabs, or by commas, and a cell in quotation marks may hold
 * either, line breaks and doubled quotation marks (RFC 4180, and what spreadsheets put on the clipboard).
 */

/** No table of a report is larger; what is copied by mistake is left as it is. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

/**
 * The rows of a text that is plainly a table: two rows or more, of two cells or more. Tabs make one by themselves; commas
 * only where every row has as many and some cell is a figure, since prose has commas too. Undefined for anything else.
 */
export function readDelimited(text: string): string[][] | undefined {
  const trimmed = text.replace(/^\uFEFF|(?:\r?\n|\r)+$/g, '');
  return read(trimmed, '\t') ?? read(trimmed, ',');
}

function read(text: string, delimiter: '\t' | ','): string[][] | undefined {
  if (!text.includes(delimiter)) return undefined;
  const rows = parse(text, delimiter);
  if (rows === undefined) return undefined;
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map(({ length }) => length));
  if (filled.length < 2 || filled.length > MOST_ROWS || width < 2 || width > MOST_COLUMNS) return undefined;
  if (delimiter === ',' && !isTable(filled, width)) return undefined;
  return withoutEmptyColumns(filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]));
}

/** Whether rows separated by commas are a table: all of one length, with figures, and no sentence in any cell. */
function isTable(rows: readonly string[][], width: number): boolean {
  if (rows.some((row) => row.length !== width)) return false;
  if (rows.some((row) => row.slice(1).some((cell) => /[.;:]\s+[A-Z]|[a-z]\.$/.test(cell)))) return false;
  return rows.some((row) => row.slice(1).some((cell) => /^[-−(£+]*\d[\d,.]*[%)kmbn]*$/.test(cell)));
}

/** A column that is empty throughout is the gap that a spreadsheet leaves between others. The first holds the labels. */
function withoutEmptyColumns(rows: readonly string[][]): string[][] {
  const kept = (rows[0] ?? []).map((_, column) => column === 0 || rows.some((row) => row[column] !== ''));
  return rows.map((row) => row.filter((_, column) => kept[column]));
}

/** Undefined when a quotation mark is never closed: then it is no such text. */
function parse(text: string, delimiter: string): string[][] | undefined {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = text.charAt(at) === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter);
    if (cell === undefined) return undefined;
    rows.at(-1)?.push(cell.text.replace(/\s+/g, ' ').trim());
    at = cell.end;
    if (at >= text.length) break;
    if (text.charAt(at) !== delimiter) {
      rows.push([]);
      if (text.startsWith('\r\n', at)) at++;
    }
    at++;
  }
  return rows;
}

interface ReadCell {
  readonly text: string;
  readonly end: number;
}

function bare(text: string, start: number, delimiter: string): ReadCell {
  let end = start;
  while (end < text.length && text.charAt(end) !== delimiter && !/[\r\n]/.test(text.charAt(end))) end++;
  return { text: text.slice(start, end), end };
}

/** A quotation mark that something else follows than a delimiter was no opening one: 6" pipes. */
function quoted(text: string, start: number, delimiter: string): ReadCell | undefined {
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return undefined;
    const next = text.charAt(end + 1);
    if (next === '"') at = end + 2;
    else if (next === '' || next === delimiter || next === '\r' || next === '\n') {
      return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
    } else return bare(text, start, delimiter);
  }
}
