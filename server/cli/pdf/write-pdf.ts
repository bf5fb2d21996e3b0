/** Writes a report as a PDF file that a screen reader can read: tagged, and checked against PDF/UA-1 as it is written. */
import type { Analysis } from '../../model/analysis.ts';
import { pdfSource, unprintableIn } from '../../render/pdf/pdf-source.ts';
import type { PdfData } from '../../render/pdf/data.ts';
import { tagRowHeaders } from '../../render/pdf/row-headers.ts';
import { Failure } from '../command.ts';
import type { WriterOptions } from '../render-formats.ts';
import { compilePdf } from './typst.ts';

export async function writePdf(analysis: Analysis, { date }: WriterOptions): Promise<Uint8Array> {
  const { template, data } = pdfSource(analysis, { dated: date !== undefined });
  refuseUnprintable(data);
  return tagRowHeaders(await compilePdf({ template, data, date }));
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

const AROUND = 20;

function shortened(text: string, sign: string): string {
  const at = text.indexOf(sign);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
