/** New Report, New Minutes of This Report. */
import * as vscode from 'vscode';
import { newMinutesRequest, newReportRequest } from '../../server/protocol/messages.ts';
import { fileExists } from '../files.ts';
import { languageId, reportFor } from '../language.ts';
import type { ServerLink } from '../server-link.ts';
import { showFailure } from '../notice.ts';

const EXTENSION = '.council';

interface ProfileItem extends vscode.QuickPickItem {
  /** Absent for the profile that counts where the document is to be. */
  readonly profile?: string;
}

export function registerNewDocuments(server: ServerLink): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('crosscast.newReport', (called: unknown) => newReport(server, called)),
    vscode.commands.registerCommand('crosscast.newMinutes', (called: unknown) => newMinutes(server, called)),
  );
}

/** Opens a new report, not saved yet, after a profile of the user's choice. */
async function newReport(server: ServerLink, called: unknown): Promise<void> {
  const folder = called instanceof vscode.Uri ? called : await chosenFolder();
  const item = await chosenProfile();
  if (item === undefined) return;
  try {
    const uri = await freeUri(folder, 'report');
    const { profile } = item;
    const wanted = { uri: uri.toString(), kind: 'report' as const, ...(profile === undefined ? {} : { profile }) };
    await openNew(uri, await server.request(newReportRequest, wanted));
  } catch (error) {
    showFailure(vscode.l10n.t('The report could not be started.'), error);
  }
}

/** Opens new minutes beside their report, which they say in their header. */
async function newMinutes(server: ServerLink, called: unknown): Promise<void> {
  const report = reportFor(called);
  if (report === undefined) return;
  if (report.scheme === 'untitled') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Save the report first: the minutes say in their header where it is.'),
    );
    return;
  }
  try {
    const uri = await freeUri(vscode.Uri.joinPath(report, '..'), 'minutes');
    const text = await server.request(newMinutesRequest, { uri: uri.toString(), of: report.toString() });
    if (text !== null) await openNew(uri, text);
  } catch (error) {
    showFailure(vscode.l10n.t('The minutes could not be started.'), error);
  }
}

/** The folder that a new document is meant for: the active file's, or one of the workspace's. */
async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  return folders[0]?.uri;
}

/** Asks which profile, if there is more than one. */
async function chosenProfile(): Promise<ProfileItem | undefined> {
  const files = await vscode.workspace.findFiles('**/crosscast.config.json', '**/node_modules/**', 50);
  const house = files.map((uri): ProfileItem => {
    return {
      label: vscode.l10n.t('House profile'),
      description: vscode.workspace.asRelativePath(uri),
      profile: uri.toString(),
    };
  });
  const builtIn: ProfileItem = {
    label: vscode.l10n.t('English council'),
    description: vscode.l10n.t('built in'),
    profile: 'crosscast:english-council',
  };
  if (house.length === 0) return builtIn;
  return vscode.window.showQuickPick([...house, builtIn], {
    title: vscode.l10n.t('New Report'),
    placeHolder: vscode.l10n.t('After which profile? It says which fields and sections a report must have.'),
  });
}

/** A name that no file in the folder has. Without a folder, the document is in none until it is saved. */
async function freeUri(folder: vscode.Uri | undefined, name: string): Promise<vscode.Uri> {
  if (folder === undefined) return vscode.Uri.from({ scheme: 'untitled', path: `${name}${EXTENSION}` });
  const isTaken = async (uri: vscode.Uri): Promise<boolean> => {
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    return isOpen || (await fileExists(uri));
  };
  let uri = vscode.Uri.joinPath(folder, `${name}${EXTENSION}`);
  for (let next = 2; await isTaken(uri); next++) uri = vscode.Uri.joinPath(folder, `${name}-${next}${EXTENSION}`);
  return uri;
}

/** A new document that will be saved at `uri`. */
async function openNew(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  await vscode.languages.setTextDocumentLanguage(document, languageId);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(all, text));
  const title = text.indexOf('"') + 1;
  const end = text.indexOf('"', title);
  editor.selection = new vscode.Selection(document.positionAt(title), document.positionAt(end));
  editor.revealRange(new vscode.Range(0, 0, 0, 0));
}
