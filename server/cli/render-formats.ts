/** What `crosscast render` can write, and which of it is asked for. */
import { htmlFormat, markdownFormat } from '../render/formats.ts';
import type { RenderFormat } from '../render/formats.ts';
import { wordFormat } from '../render/word-format.ts';
import { UsageError } from './command.ts';

export type { RenderFormat, WriterOptions } from '../render/formats.ts';

/** Beside the formats that are written anywhere, the one that needs a native program. */
export const renderFormats: readonly RenderFormat[] = [
  htmlFormat,
  wordFormat,
  markdownFormat,
  {
    name: 'pdf',
    endings: ['pdf'],
    about: 'a PDF file',
    binary: true,
    load: async () => (await import('./pdf/write-pdf.ts')).writePdf,
    loadPrinted: async () => (await import('./pdf/write-pdf.ts')).writePrintedPdf,
  },
];

/** The format that was asked for by name or by the ending of the file's name; a web page if by neither. */
export function renderFormatFor(name: string | undefined, output: string | undefined): RenderFormat {
  const named = renderFormats.find((format) => format.name === name);
  if (named) return named;
  const ending = output === undefined ? 'html' : endingOf(output);
  const found = renderFormats.find((format) => ending !== undefined && format.endings.includes(ending));
  if (found) return found;
  const given = ending === undefined ? 'has no ending' : `ends in .${ending}`;
  throw new UsageError(`--output ${output} ${given}; a report can be written as ${formatList()}.`);
}

/** "a web page (.html) or a Word file (.docx)". */
export function formatList(): string {
  const each = renderFormats.map(({ about, endings }) => `${about} (.${endings[0]})`);
  return [each.slice(0, -1).join(', '), each.at(-1)].filter((part) => part !== '').join(' or ');
}

/** In lower case, without the point; a file whose name begins with its only point has none. */
function endingOf(path: string): string | undefined {
  return /[^./\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
}
