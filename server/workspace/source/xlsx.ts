/**
 * Reads workbooks, by the library hucre: the cells as they are shown, the values that formulas had when the file was saved, merged
 * cells, hidden rows, named ranges. Numbers in a workbook are binary; the fifteen digits that Excel vouches for are taken.
 */
import { formatValue, readXlsx } from 'hucre';
import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { normalise, parseDecimal, roundTo, scaleBy, toPlain } from '../../figures/decimal.ts';
import type { Decimal } from '../../figures/decimal.ts';
import { readCell } from '../../figures/read-cell.ts';
import { UNSTATED } from '../../figures/units.ts';
import { writeFigure } from '../../figures/write-figure.ts';
import { NOTHING } from '../../model/source/source-file.ts';
import type { SourceCell, SourceFile, SourceSheet } from '../../model/source/source-file.ts';
import { cellOfText } from './cell-text.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, SourceFault } from './source-fault.ts';
import { unpacked } from './unpack.ts';

export async function readXlsxFile(bytes: Uint8Array): Promise<SourceFile> {
  const workbook = await read(unpacked(bytes));
  const cells = workbook.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, { length }) => all + length, 0), 0);
  if (cells > MOST_CELLS) throw new SourceFault(TOO_MANY);
  return { sheets: workbook.sheets.map(sheetOf), names: namesOf(workbook) };
}

/** The library has a limit of its own for cells that are far apart, and says so in words for programmers. */
async function read(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS + 1 });
  } catch (error) {
    if (/\bcells\), over the\b/.test(String(error))) throw new SourceFault(TOO_MANY, { cause: error });
    throw error;
  }
}

const TOO_MANY = 'has more cells than Crosscast reads';

function namesOf({ namedRanges = [] }: Workbook): Map<string, string> {
  return new Map(namedRanges.map(({ name, range }) => [name.toLowerCase(), range]));
}

function sheetOf(sheet: Sheet): SourceSheet {
  const { name, rows, cells = new Map<string, Cell>(), rowDefs, columns = [], merges = [] } = sheet;
  if (rows.length > MOST_ROWS) {
    throw new SourceFault(
      `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows in ${name}, which no table of a report has`,
    );
  }
  if (rows.some(({ length }) => length > MOST_COLUMNS)) {
    throw new SourceFault(`has more than ${MOST_COLUMNS} columns in ${name}`);
  }
  return {
    name,
    rows: rows.map((row, at) => row.map((value, column) => cellOf(value, cells.get(`${at},${column}`)))),
    hiddenRows: new Set([...(rowDefs ?? [])].flatMap(([at, { hidden }]) => (hidden === true ? [at] : []))),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden === true ? [at] : []))),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  };
}

function cellOf(value: CellValue, cell: Cell | undefined): SourceCell {
  const shown = value ?? cell?.formulaResult ?? null;
  const format = cell?.style?.numFmt ?? 'General';
  if (cell?.type === 'error') return { kind: 'error', text: String(shown ?? '#REF!') };
  if (shown === null) return NOTHING;
  if (typeof shown === 'number') return numberCell(shown, format);
  // As reports write dates, whatever the workbook does: July 2024 for Jul-24.
  if (shown instanceof Date) {
    return { kind: 'text', text: formatValue(shown, hasDay(format) ? 'd mmmm yyyy' : 'mmmm yyyy') };
  }
  if (typeof shown === 'boolean') return { kind: 'text', text: shown ? 'TRUE' : 'FALSE' };
  return cellOfText(shown);
}

function hasDay(format: string): boolean {
  return /d/i.test(withoutQuoted(format).replace(/\[[^\]]*\]/g, '')) || !/m/i.test(format);
}

/** The digits that Excel vouches for: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;

function numberCell(number: number, format: string): SourceCell {
  const exact = parseDecimal(plainDigits(number));
  if (exact === undefined) return { kind: 'error', text: String(number) };
  const percent = /%/.test(withoutQuoted(format));
  // What is shown is what the headings speak of: £'000 over cells that show thousands.
  const value = normalise(scaleBy(exact, percent ? 2 : -thousandsIn(format)));
  return { kind: 'number', text: shownText(number, exact, format), value, ...(percent ? { percent: true } : {}) };
}

/** Without an exponent. */
function plainDigits(number: number): string {
  const [digits = '', power = '0'] = number.toPrecision(DIGITS).split('e');
  const read = parseDecimal(digits);
  return read === undefined ? '' : toPlain(normalise(scaleBy(read, Number(power))));
}

/** A general number is shown to as many places as money has. */
const GENERAL_PLACES = 2;

/**
 * As the workbook shows it, but rounded exactly: the library rounds binary numbers, and 2.675 to two places is 2.68 in
 * Excel.
 */
function shownText(number: number, exact: Decimal, format: string): string {
  if (/^general$/i.test(format) || format === '@') {
    return toPlain(normalise(roundTo(exact, Math.max(exact.exponent, -GENERAL_PLACES))));
  }
  const text = formatValue(number, format).replace(/\s+/g, ' ').trim();
  const reading = readCell(text, UNSTATED);
  if (reading.kind !== 'figure' || reading.figure.nil === true || reading.figure.whole !== undefined) return text;
  const { figure } = reading;
  const shift = figure.unit.kind === 'percent' ? 2 : -thousandsIn(format);
  return writeFigure(scaleBy(exact, shift + figure.scale), figure);
}

/** Powers of ten that the commas at the end of a number's digits take away: "#,##0," shows thousands. */
function thousandsIn(format: string): number {
  const [positive = ''] = withoutQuoted(format).split(';');
  return (/[0#?](,+)(?![0#?,])/.exec(positive)?.[1]?.length ?? 0) * 3;
}

function withoutQuoted(format: string): string {
  return format.replace(/"[^"]*"|\\./g, '');
}
