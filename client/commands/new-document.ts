/** New Report, New Minutes of This Report. */
import * as vscode from 'vscode';
import { newMinutesRequest, newReportRequest } from '../../server/protocol/messages.ts';
import { fileExists } from '../files.ts';
import { languageId, reportFor } from '../language.ts';
import type { ServerLink } from '../server-link.ts';
import { showFailure } from '../notice.ts';

const EXTENSION = '.council';
const CONFIGURATION = 'crosscast.config.json';
/** In milliseconds. */
const LONGEST_SEARCH = 2000;

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

/** Starts a report after a profile of the user's choice: a file in the folder, or an unsaved document where there is none. */
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

/** Starts minutes beside their report, which they name in their header. */
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
  const house = (await configurationFiles()).map((uri): ProfileItem => {
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

/**
 * The configuration files of the workspace. Not every virtual workspace can be searched, and VS Code waits for somebody who could
 * do it: there, those at the top of its folders have to do.
 */
async function configurationFiles(): Promise<vscode.Uri[]> {
  const tops = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, CONFIGURATION));
  const areThere = await Promise.all(tops.map(fileExists));
  const none = new Promise<vscode.Uri[]>((resolve) => setTimeout(() => resolve([]), LONGEST_SEARCH));
  const search = vscode.workspace.findFiles(`**/${CONFIGURATION}`, '**/node_modules/**', 50);
  const found = await Promise.race([Promise.resolve(search).catch(() => []), none]);
  const all = [...tops.filter((_, index) => areThere[index]), ...found];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

/** A name that no file in the folder has. */
export async function freeUri(folder: vscode.Uri | undefined, name: string): Promise<vscode.Uri> {
  if (folder === undefined) return vscode.Uri.from({ scheme: 'untitled', path: `${name}${EXTENSION}` });
  let uri = vscode.Uri.joinPath(folder, `${name}${EXTENSION}`);
  for (let next = 2; await fileExists(uri); next++) uri = vscode.Uri.joinPath(folder, `${name}-${next}${EXTENSION}`);
  return uri;
}

/** Writes the document, so that what it refers to and what counts for its folder is found at once; selects its title. */
export async function openNew(uri: vscode.Uri, text: string): Promise<void> {
  if (uri.scheme !== 'untitled') await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await (uri.scheme === 'untitled'
    ? vscode.workspace.openTextDocument({ language: languageId, content: text })
    : vscode.workspace.openTextDocument(uri));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const title = text.indexOf('"') + 1;
  editor.selection = new vscode.Selection(document.positionAt(title), document.positionAt(text.indexOf('"', title)));
}
