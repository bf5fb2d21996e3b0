/**
 * The figures of a report for a spreadsheet: CSV as RFC 4180 has it, with a byte-order mark, without which Excel takes £ for two
 * letters. A cell that a spreadsheet would take for a formula has an apostrophe before it; a plain number has not.
 */
import Papa from 'papaparse';
import type { FactRow } from '../model/fact-list.ts';
import { placeOf } from './place.ts';
import type { SourceText } from './source-text.ts';

const COLUMNS = [
  'Line',
  'Figure',
  'Value',
  'Unit',
  'Period',
  'Standing',
  'Name',
  'What it is',
  'Tied to',
  'Times used',
];
const BYTE_ORDER_MARK = '\uFEFF';
/** What begins a formula in a spreadsheet, unless all of it is a number. */
const FORMULA = /^(?:[=@\t\r]|[-+](?!\d[\d,]*(?:\.\d+)?$))/;

export function factsCsv(rows: readonly FactRow[], source: SourceText): string {
  const cells = rows.map(
    ({ start, text, value, unit, period = '', standing, name = '', label, tiedTo = '', usedAt }) => {
      const { line } = placeOf(source, start);
      return [line, text, value, unit, period, standing, name, label, tiedTo, usedAt.length];
    },
  );
  const csv = Papa.unparse([COLUMNS, ...cells], { newline: '\r\n', escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
