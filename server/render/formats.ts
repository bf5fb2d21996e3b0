/**
 * What a report can be written as: one entry a format, each with a writer that is loaded only when it is asked for. Who offers
 * which, the command line and the server's two entries say: in a browser's worker nothing can be loaded later, so it offers what is small.
 */
import type { Analysis } from '../model/analysis.ts';
import type { PrintedReport } from './document-model.ts';

export interface WriterOptions {
  /** Show what each figure stands on and what was found. */
  readonly marks: boolean;
  /** The date to put into the file's properties; without one, none is put there. */
  readonly date?: Date;
  /** The house's Word template, for the format that takes one. */
  readonly template?: Uint8Array;
}

export type Writer = (analysis: Analysis, options: WriterOptions) => Written | Promise<Written>;

/** Writes what was printed already, such as a check sheet. */
export type PrintedWriter = (report: PrintedReport, options: WriterOptions) => Written | Promise<Written>;

export type Written = string | Uint8Array;

export interface RenderFormat {
  /** For `--format`, and for the editor's export. */
  readonly name: string;
  /** The endings of its files, in lower case; the first is the one that is named in messages. */
  readonly endings: readonly [string, ...string[]];
  /** "a web page". */
  readonly about: string;
  /** Bytes, which cannot be shown in a terminal. */
  readonly binary?: true;
  /** Has a form with marks, for review. */
  readonly marks?: true;
  /** Is written in the styles of the house's Word template. */
  readonly template?: true;
  load(): Promise<Writer>;
  loadPrinted(): Promise<PrintedWriter>;
}

export const htmlFormat: RenderFormat = {
  name: 'html',
  endings: ['html', 'htm'],
  about: 'a web page',
  marks: true,
  load: async () => (await import('./html/render-page.ts')).renderPage,
  loadPrinted: async () => (await import('./html/render-page.ts')).writePage,
};

export const markdownFormat: RenderFormat = {
  name: 'markdown',
  endings: ['md', 'markdown'],
  about: 'Markdown',
  load: async () => (await import('./markdown/render-markdown.ts')).renderMarkdown,
  loadPrinted: async () => (await import('./markdown/render-markdown.ts')).writeMarkdown,
};
