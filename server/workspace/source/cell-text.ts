/** Reads words of a cell that may be a number: of a CSV file, and numbers that a spreadsheet keeps as text. */
import { readCell } from '../../figures/read-cell.ts';
import { UNSTATED } from '../../figures/units.ts';
import { NOTHING } from '../../model/source/source-file.ts';
import type { SourceCell } from '../../model/source/source-file.ts';

const ERROR =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

export function cellOfText(written: string): SourceCell {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '') return NOTHING;
  if (ERROR.test(text)) return { kind: 'error', text };
  const reading = readCell(text, UNSTATED);
  if (reading.kind !== 'figure' || reading.figure.whole !== undefined) return { kind: 'text', text };
  const { value, unit } = reading.figure;
  return { kind: 'number', text, value, ...(unit.kind === 'percent' ? { percent: true } : {}) };
}
