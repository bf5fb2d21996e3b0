/**
 * What a report can be written as: one line a format, each with a writer that is loaded only when it is asked for. These run
 * anywhere; what needs Node is added by the command line (`server/cli/render-formats.ts`).
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

/** The formats that can be written anywhere. */
export const portableFormats: readonly RenderFormat[] = [
  {
    name: 'html',
    endings: ['html', 'htm'],
    about: 'a web page',
    marks: true,
    load: async () => (await import('./html/render-page.ts')).renderPage,
    loadPrinted: async () => (await import('./html/render-page.ts')).writePage,
  },
  {
    name: 'word',
    endings: ['docx'],
    about: 'a Word file',
    binary: true,
    template: true,
    load: async () => (await import('./word/render-word.ts')).renderWord,
    loadPrinted: async () => (await import('./word/render-word.ts')).writeWord,
  },
  {
    name: 'markdown',
    endings: ['md', 'markdown'],
    about: 'Markdown',
    load: async () => (await import('./markdown/render-markdown.ts')).renderMarkdown,
    loadPrinted: async () => (await import('./markdown/render-markdown.ts')).writeMarkdown,
  },
];
