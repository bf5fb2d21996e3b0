/**
 * A report for the Typst compiler: a template that is the same for all reports, and the report as data. Pure: running the
 * compiler is for the edge, as the compiler is a native program.
 */
import { unprintable } from '../../model/printable.ts';
import type { PrintedReport } from '../document-model.ts';
import type { PdfData } from './data.ts';
import { reportData } from './report-data.ts';
import { blockTemplate } from './template/blocks.ts';
import { pageTemplate } from './template/page.ts';
import { tableTemplate } from './template/tables.ts';
import { textTemplate } from './template/text.ts';

export interface PdfSource {
  readonly template: string;
  /** What the template reads as report.json. */
  readonly data: PdfData;
}

/** `dated`: the file is to say when it was made. */
export function pdfSource(report: PrintedReport, { dated }: { readonly dated: boolean }): PdfSource {
  const data = reportData(report, dated);
  return { template: pageTemplate + textTemplate + tableTemplate + blockTemplate, data };
}

export interface UnprintableSign {
  readonly sign: string;
  /** The text that it stands in. */
  readonly text: string;
}

/** The characters of a report that its font lacks, each once. */
export function unprintableIn(data: PdfData): UnprintableSign[] {
  const found = new Map<string, UnprintableSign>();
  for (const text of textsIn(data)) {
    for (const { sign } of unprintable(text)) if (!found.has(sign)) found.set(sign, { sign, text });
  }
  return [...found.values()];
}

/** Every text of the data that is printed, the pieces of a paragraph put together. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!UNPRINTED.has(key)) yield value;
  } else if (Array.isArray(value)) {
    const texts = value.flatMap((each) => [...textsIn(each, key)]);
    if (value.some((each) => typeof each === 'string')) yield texts.join('');
    else yield* texts;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* textsIn(each, name);
  }
}

const UNPRINTED: ReadonlySet<string> = new Set(['kind', 'role', 'anchor', 'to', 'name', 'url', 'words', 'fileTitle']);
