/** Writes a report as a PDF file that a screen reader can read: tagged, and checked against PDF/UA-1 as it is written. */
import type { Analysis } from '../../model/analysis.ts';
import type { PrintedReport } from '../../render/document-model.ts';
import { makeDocument } from '../../render/make-document.ts';
import { pdfSource, unprintableIn } from '../../render/pdf/pdf-source.ts';
import type { PdfData } from '../../render/pdf/data.ts';
import { tagTables } from '../../render/pdf/tag-tables.ts';
import { Failure } from '../command.ts';
import { compilePdf } from './typst.ts';

interface PdfOptions {
  readonly date?: Date;
}

export function writePdf(analysis: Analysis, options: PdfOptions): Promise<Uint8Array> {
  return writePrintedPdf(makeDocument(analysis, { findings: false }), options);
}

export async function writePrintedPdf(report: PrintedReport, { date }: PdfOptions): Promise<Uint8Array> {
  const { template, data } = pdfSource(report, { dated: date !== undefined });
  refuseUnprintable(data);
  return tagTables(await compilePdf({ template, data, date }));
}

/** The compiler would refuse them too, but only the first, and in its own words. */
function refuseUnprintable(data: PdfData): void {
  const found = unprintableIn(data);
  const [first] = found;
  if (first === undefined) return;
  const signs = found.map(({ sign }) => `“${sign}”`).join(', ');
  throw new Failure(
    `the PDF cannot be written: its font has no ${signs}, as in “${shortened(first.text, first.sign)}”. ` +
      'crosscast lint shows every place (accessibility/character).',
  );
}

const AROUND = 24;

/** The words round a character. */
function shortened(text: string, sign: string): string {
  const at = text.indexOf(sign);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const start = before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before;
  const end = after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after;
  return start + end;
}
