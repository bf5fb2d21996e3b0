/** Export: writes a report, or its check sheet, as a file of one of the formats that the server knows. */
import * as vscode from 'vscode';
import { exportFormatsRequest, exportRequest } from '../../server/protocol/messages.ts';
import { bytesOfBase64 } from '../../server/protocol/base64.ts';
import { reportFor } from '../language.ts';
import { showFailure, showInformation } from '../notice.ts';
import { exportPdf } from './export-pdf.ts';
import type { ServerLink } from '../server-link.ts';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: string;
  readonly ending: string;
  readonly marks: boolean;
}

export function registerExport(server: ServerLink): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crosscast.export', (called: unknown) => exportReport(server, called)),
    vscode.commands.registerCommand('crosscast.exportHtml', (called: unknown) =>
      exportReport(server, called, { format: 'html' }),
    ),
    vscode.commands.registerCommand('crosscast.exportSheet', (called: unknown) =>
      exportReport(server, called, { sheet: true }),
    ),
  );
}

interface Wanted {
  /** Without one, the user is asked. */
  readonly format?: string;
  /** The check sheet rather than the report. */
  readonly sheet?: true;
}

async function exportReport(server: ServerLink, called: unknown, { format, sheet }: Wanted = {}): Promise<void> {
  const report = reportFor(called);
  if (report === undefined) return;
  try {
    const all = [...(await formatItems(server)), pdfItem()];
    const items = sheet === true ? all.filter(({ marks }) => !marks) : all;
    const item =
      format === undefined ? await askFormat(items) : items.find((each) => each.format === format && !each.marks);
    if (item === undefined) return;
    if (item.format === PDF) {
      exportPdf(report, targetFor(report, sheet === true ? 'check-sheet.pdf' : 'pdf'), sheet === true);
      return;
    }
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export'),
      defaultUri: targetFor(report, sheet === true ? `check-sheet.${item.ending}` : item.ending),
      filters: { [item.label]: [item.ending] },
    });
    if (target === undefined) return;
    const asked = { uri: report.toString(), format: item.format, marks: item.marks, sheet: sheet === true };
    const written = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Writing {0}', nameOf(target)) },
      () => server.request(exportRequest, asked),
    );
    if (written === null) throw new Error(vscode.l10n.t('The report cannot be read.'));
    await vscode.workspace.fs.writeFile(target, bytesOfBase64(written.content));
    showInformation(vscode.l10n.t('Wrote {0}.', nameOf(target)), {
      title: vscode.l10n.t('Open'),
      // On a remote machine the file is not where the user's own programs could open it: the editor shows what it can.
      run: () => open(target),
    });
  } catch (error) {
    showFailure(vscode.l10n.t('The report could not be exported.'), error);
  }
}

async function formatItems(server: ServerLink): Promise<FormatItem[]> {
  const formats = await server.request(exportFormatsRequest, {});
  return formats.flatMap(({ name, about, endings, marks }) => {
    const ending = endings[0] ?? name;
    const label = sentenceCase(about.replace(/^an? /, ''));
    const plain: FormatItem = { label, description: `.${ending}`, format: name, ending, marks: false };
    if (!marks) return [plain];
    const marked = vscode.l10n.t('{0} for reviewing a draft', label);
    const detail = vscode.l10n.t('Shows what each figure stands on and what was found.');
    return [plain, { ...plain, label: marked, detail, marks: true }];
  });
}

const PDF = 'pdf';

/** Which the server cannot write. */
function pdfItem(): FormatItem {
  const detail = vscode.l10n.t('Written by the crosscast command line.');
  return { label: vscode.l10n.t('PDF file'), description: '.pdf', detail, format: PDF, ending: 'pdf', marks: false };
}

function askFormat(items: readonly FormatItem[]): Thenable<FormatItem | undefined> {
  return vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Report'),
    placeHolder: vscode.l10n.t('As what?'),
  });
}

/** Beside the report, under its name. */
function targetFor(report: vscode.Uri, ending: string): vscode.Uri {
  const name = `${nameOf(report).replace(/\.council$/, '')}.${ending}`;
  if (report.scheme !== 'untitled') return vscode.Uri.joinPath(report, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name);
}

async function open(file: vscode.Uri): Promise<void> {
  if (file.scheme === 'file' && vscode.env.remoteName === undefined) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
