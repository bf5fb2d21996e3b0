/** Answers the requests behind the editor's commands: new documents, tables pasted, paragraphs renumbered, reports written as files. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import {
  exportFormatsRequest,
  exportRequest,
  newMinutesRequest,
  newReportRequest,
  pasteTableRequest,
  renumberRequest,
  tieChoicesRequest,
} from '../protocol/messages.ts';
import type { PrintedReport } from '../render/document-model.ts';
import type { RenderFormat, Written } from '../render/formats.ts';
import { makeSheet } from '../render/sheet/make-sheet.ts';
import { sheetDocument } from '../render/sheet/sheet-document.ts';
import { editOf } from '../services/code-actions/action.ts';
import { renumbering } from '../services/code-actions/renumber.ts';
import { newMinutes } from '../services/draft/new-minutes.ts';
import { newReport } from '../services/draft/new-report.ts';
import { tableForPaste } from '../services/paste-table.ts';
import { tieChoices } from '../services/tie-choices.ts';
import { base64Of } from '../protocol/base64.ts';
import { nameOfUri, parentUri, relativePath } from '../workspace/uri.ts';
import { sheetSources } from '../workspace/sheet-sources.ts';
import { TemplateError, writePrinted, writeReport } from '../workspace/write-report.ts';
import type { OwnAnswers } from './own-answers.ts';
import type { Session } from './session.ts';

export interface ExportHost {
  readonly version: string;
  readonly formats: readonly RenderFormat[];
}

/** `host` says which formats there are, and which version of Crosscast a check sheet names. */
export function answerAuthoring(session: Session, host: ExportHost, answers: OwnAnswers): void {
  answerDrafts(session, answers);
  answerExports(session, host, answers);

  answers.to(pasteTableRequest, async ({ uri, range, text }) => {
    const context = await session.context(uri);
    return (context && tableForPaste(context, range, text)) ?? null;
  });

  answers.to(renumberRequest, async ({ uri }) => {
    const context = await session.context(uri);
    if (context === undefined) return [];
    return editOf(context, renumbering(context)).changes?.[context.analysis.uri] ?? [];
  });

  answers.to(tieChoicesRequest, async ({ uri, position }) => {
    const context = await session.context(uri);
    const found = context && tieChoices(context, position);
    return found === undefined ? null : { ...found, choices: [...found.choices] };
  });
}

function answerDrafts(session: Session, answers: OwnAnswers): void {
  answers.to(newReportRequest, async ({ uri, kind, profile }) => {
    return newReport(kind, await session.profileFor(uri, profile), new Date());
  });

  answers.to(newMinutesRequest, async ({ uri, of }) => {
    const context = await session.context(of);
    if (context === undefined) return null;
    const { analysis } = context;
    const folder = parentUri(uri);
    const path = folder === undefined ? analysis.uri : relativePath(folder, analysis.uri);
    return newMinutes(analysis, path, await session.profileFor(of));
  });
}

function answerExports(session: Session, { version, formats }: ExportHost, answers: OwnAnswers): void {
  answers.to(exportFormatsRequest, () => {
    const offered = formats.map(({ name, about, endings, marks }) => {
      return { name, about, endings: [...endings], marks: marks === true };
    });
    return Promise.resolve(offered);
  });

  answers.to(exportRequest, async ({ uri, format: name, marks, sheet }) => {
    const format = formats.find((each) => each.name === name);
    if (format === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `There is no format called ${name}.`);
    const context = await session.context(uri);
    if (context === undefined) return null;
    const options = { marks: marks === true && format.marks === true };
    const { analysis } = context;
    const printed = sheet === true ? await sheetOf(session, analysis, version) : undefined;
    const written = await toldOfTemplates(() =>
      printed === undefined
        ? writeReport(analysis, format, options, session.files)
        : writePrinted(printed, analysis, format, { marks: false }, session.files),
    );
    return { content: base64Of(typeof written === 'string' ? new TextEncoder().encode(written) : written) };
  });
}

/** What keeps a template from being used is told to whoever asked for the file. */
async function toldOfTemplates(write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, `${nameOfUri(error.uri)}: ${error.message}`);
  }
}

/** The check sheet of a report as it stands in the editor. Files are named from the report's folder. */
async function sheetOf(session: Session, analysis: Analysis, version: string): Promise<PrintedReport> {
  const folder = parentUri(analysis.uri);
  const pathOf = (uri: string): string => (folder === undefined ? nameOfUri(uri) : relativePath(folder, uri));
  const configuration = await session.configurationFilesOf(analysis.uri);
  const sources = await sheetSources(analysis, { files: session.files, configuration, pathOf });
  return sheetDocument(makeSheet(analysis, { version, pathOf, sources }), { full: false });
}
