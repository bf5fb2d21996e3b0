/** Makes a report in the language out of a Word report: the starting point for this month's from last month's. */
import { Losses } from '../losses.ts';
import { readFront } from './front.ts';
import { readWordDocument } from './read-document.ts';
import { writeReport } from './write-report.ts';

export interface Imported {
  /** The report, with plain line feeds. */
  readonly text: string;
  /** What was not taken over, or not as it was: one line each. */
  readonly losses: readonly string[];
}

/** `bytes` is the content of a .docx file. Throws OfficeFileError when it is none that can be read. */
export function importWord(bytes: Uint8Array): Imported {
  const losses = new Losses();
  const document = readWordDocument(bytes, losses);
  const text = writeReport(document, readFront(document, losses), losses);
  return { text, losses: losses.lines };
}
