/** Why a source cannot be taken, and how large one may be. */

/** The message goes on from the file's name: "m04.csv has a quotation mark in row 3 that is never closed". */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
}

/** Rows of a sheet that are read. The summary that a table comes from has a few dozen; a ledger is no table of a report. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 500;
/** Cells of a whole file. */
export const MOST_CELLS = 500_000;
/** What the parts of a workbook may unpack to together, in bytes. */
export const MOST_UNPACKED = 200 * 1024 * 1024;
