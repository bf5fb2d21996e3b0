/** Writes a report in a format, with the files that the format needs beside the report. */
import type { Analysis } from '../model/analysis.ts';
import { OfficeFileError } from '../office/office-file-error.ts';
import type { PrintedReport } from '../render/document-model.ts';
import type { RenderFormat, WriterOptions, Written } from '../render/formats.ts';
import { FileError } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/** What is read of a template, in bytes: room for styles, a crest and some sample pages. */
const LARGEST = 20 * 1024 * 1024;

/** What a report needs to be written is missing or of no use. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly uri: string;

  constructor(uri: string, message: string) {
    super(`${message}. profile.wordTemplate in the configuration names this file; it must be a Word template (.dotx)`);
    this.uri = uri;
  }
}

/** The report in the format. Throws TemplateError. */
export async function writeReport(
  analysis: Analysis,
  format: RenderFormat,
  options: WriterOptions,
  files: FileSystem,
): Promise<Written> {
  const write = await format.load();
  return withTemplate(analysis, format, options, files, (all) => write(analysis, all));
}

/** Something that was made of the report, such as its check sheet, in the format. Throws TemplateError. */
export async function writePrinted(
  printed: PrintedReport,
  analysis: Analysis,
  format: RenderFormat,
  options: WriterOptions,
  files: FileSystem,
): Promise<Written> {
  const write = await format.loadPrinted();
  return withTemplate(analysis, format, options, files, (all) => write(printed, all));
}

async function withTemplate(
  analysis: Analysis,
  format: RenderFormat,
  options: WriterOptions,
  files: FileSystem,
  write: (options: WriterOptions) => Written | Promise<Written>,
): Promise<Written> {
  const uri = format.template === true ? analysis.settings.profile.wordTemplate : undefined;
  if (uri === undefined) return write(options);
  try {
    const template = await files.read(uri, LARGEST);
    return await write({ ...options, template });
  } catch (error) {
    if (error instanceof FileError || error instanceof OfficeFileError) throw new TemplateError(uri, error.message);
    throw error;
  }
}
