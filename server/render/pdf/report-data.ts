/** Makes a whole report for the template. */
import type { PrintedReport } from '../document-model.ts';
import { inOrder } from '../document-model.ts';
import { printableText } from '../../model/printable.ts';
import { blockData } from './block-data.ts';
import type { PdfData } from './data.ts';
import { TextMaker } from './text-data.ts';

export function reportData(report: PrintedReport, dated: boolean): PdfData {
  const maker = new TextMaker(report);
  const title = printableText(report.title);
  const council = printableText(report.council);
  const blocks = [...inOrder(report)].map((block) => blockData(block, maker));
  return {
    fileTitle: council === '' ? title : `${title} – ${council}`,
    author: council,
    title,
    council,
    restricted: report.restricted,
    fields: report.metadata.map(({ label, values }) => ({ label, values: values.map(printableText) })),
    contents: report.contents.map(({ number, title: words, anchor }) => ({
      number: number ?? '',
      title: printableText(words),
      anchor,
    })),
    numbered: blocks.some((block) => 'number' in block && block.number !== ''),
    blocks,
    loose: maker.looseNotes(),
    compact: report.compact === true,
    dated,
  };
}
