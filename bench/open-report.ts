/** Opens made-up reports as the editor and the command line do, without files. */
import { Analysis } from '../server/model/analysis.ts';
import { defaultSettings } from '../server/model/english-council.ts';
import { ReportDocument } from '../server/model/report-document.ts';

const noOthers = { find: () => undefined };

/** The sizes that everything is measured at, in lines. */
export const sizes = [500, 5000, 50_000] as const;

export function openReport(text: string): Analysis {
  return analyse(readReport(text));
}

export function readReport(text: string): ReportDocument {
  return new ReportDocument('file:///bench/report.council', text);
}

export function analyse(document: ReportDocument): Analysis {
  return new Analysis(document, defaultSettings, noOthers);
}

/** Makes the syntax tree of every block, and gives how many there are. */
export function parseAll(text: string): number {
  const { blocks } = readReport(text);
  let count = 0;
  for (const block of blocks) if (block.syntax.kind !== undefined) count++;
  return count;
}
