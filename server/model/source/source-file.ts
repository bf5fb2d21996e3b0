/**
 * A spreadsheet or a CSV file as plain data: what the checks compare a table with. Reading one is for the workspace; nothing here
 * knows of files.
 */
import type { Decimal } from '../../figures/decimal.ts';

export interface SourceCell {
  /** error: #REF!, #DIV/0! and the like. */
  readonly kind: 'number' | 'text' | 'error' | 'nothing';
  /** As the file shows it: (1,234), 12.5%, July 2024. */
  readonly text: string;
  /** Of a number: exact, with all its digits, in the scale that it is shown in: 12.5 for 12.5%, thousands where those are shown. */
  readonly value?: Decimal;
  readonly percent?: true;
}

/** Zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SourceSheet {
  /** Empty for a CSV file. */
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
}

export interface SourceFile {
  readonly sheets: readonly SourceSheet[];
  /** Ranges that the workbook has names for: name in lower case → `Summary!$A$3:$E$8`. */
  readonly names: ReadonlyMap<string, string>;
}

/** What became of reading a source. */
export type SourceReading =
  | { readonly kind: 'file'; readonly file: SourceFile }
  /** missing: there is no such file. The message goes on from the file's name: "m04.xlsx cannot be read: …". */
  | { readonly kind: 'fault'; readonly missing: boolean; readonly message: string };

export const NOTHING: SourceCell = { kind: 'nothing', text: '' };

/** "C", "AA": the name of a column counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}
