/** Reads CSV files as spreadsheets write them: with commas, semicolons or tabs, in UTF-8 or in the code page of Windows. */
import Papa from 'papaparse';
import type { SourceFile } from '../../model/source/source-file.ts';
import { cellOfText } from './cell-text.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, SourceFault } from './source-fault.ts';

export function readCsv(bytes: Uint8Array, tabs: boolean): SourceFile {
  // The line break at the end makes no row.
  const text = decodeText(bytes).replace(/[\r\n]+$/, '');
  const { data, errors } = Papa.parse<string[]>(text, {
    ...(tabs ? { delimiter: '\t' } : { delimitersToGuess: [',', ';', '\t', '|'] }),
    preview: MOST_ROWS + 1,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) {
    const row = (quotes.row ?? 0) + 1;
    throw new SourceFault(
      quotes.code === 'MissingQuotes'
        ? `has a quotation mark in row ${row} that is never closed`
        : `has a quotation mark in row ${row} with something behind it: one inside a cell is doubled`,
    );
  }
  if (data.length > MOST_ROWS) {
    throw new SourceFault(`has more than ${MOST_ROWS.toLocaleString('en-GB')} rows, which no table of a report has`);
  }
  if (data.some(({ length }) => length > MOST_COLUMNS)) throw new SourceFault(`has more than ${MOST_COLUMNS} columns`);
  if (data.reduce((sum, { length }) => sum + length, 0) > MOST_CELLS) {
    throw new SourceFault('has more cells than Crosscast reads');
  }
  return {
    sheets: [
      {
        name: '',
        rows: data.map((row) => row.map(cellOfText)),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        merges: [],
      },
    ],
    names: new Map(),
  };
}

/** UTF-8 if it is that without a fault; else what Excel writes on Windows, where every byte is some character. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A zero byte is in no text, and is in the first bytes of nearly everything else.
  if (bytes.subarray(0, 8192).includes(0)) throw new SourceFault('is a binary file, not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
