/**
 * Import: starts a report from a Word file, or puts a table of a spreadsheet into the report that is being written. The command line
 * that comes with the extension does it, in a process of its own: a file from somebody else is taken apart there.
 */
import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import * as vscode from 'vscode';
import { activeReport } from '../language.ts';
import { showFailure, showInformation, showWarning } from '../notice.ts';
import { freeUri, openNew } from './new-document.ts';

const WORD = ['docx'];
const SHEETS = ['xlsx', 'xlsm', 'csv', 'tsv'];

/** What the command line printed. */
interface Imported {
  readonly text: string;
  /** What was not taken over, or not as it was. */
  readonly losses: string;
}

/** `program` is the bundled command line. */
export function registerImport(program: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('crosscast.import', async (called: unknown) => {
    const file = called instanceof vscode.Uri ? called : await chosenFile();
    if (file === undefined) return;
    try {
      if (file.scheme !== 'file') throw new Error(vscode.l10n.t('Only files on this machine can be imported.'));
      const run = (words: readonly string[], folder: vscode.Uri): Promise<Imported> => {
        const title = vscode.l10n.t('Importing {0}', nameOf(file));
        const location = vscode.ProgressLocation.Notification;
        return Promise.resolve(
          vscode.window.withProgress({ location, title }, () => runProgram(program, words, folder)),
        );
      };
      const losses = /\.docx$/i.test(file.path) ? await importReport(file, run) : await importTable(file, run);
      if (losses !== '') sayLosses(nameOf(file), losses, log);
    } catch (error) {
      showFailure(vscode.l10n.t('{0} could not be imported.', nameOf(file)), error);
    }
  });
}

type Run = (words: readonly string[], folder: vscode.Uri) => Promise<Imported>;

/** A new report beside the Word file. */
async function importReport(file: vscode.Uri, run: Run): Promise<string> {
  const folder = vscode.Uri.joinPath(file, '..');
  const { text, losses } = await run(['import', '--', nameOf(file)], folder);
  await openNew(await freeUri(folder, nameOf(file).replace(/\.docx$/i, '')), text);
  return losses;
}

/** A table below what the cursor is in; it names its file as seen from the report, so that the two are compared from then on. */
async function importTable(file: vscode.Uri, run: Run): Promise<string> {
  const editor = activeReport();
  if (editor === undefined) {
    showInformation(vscode.l10n.t('Open the report that the table is for, and put the cursor where it is to stand.'));
    return '';
  }
  const cells = await askCells(file);
  if (cells === undefined) return '';
  const { document } = editor;
  const folder = vscode.Uri.joinPath(document.uri.scheme === 'file' ? document.uri : file, '..');
  const path = relative(folder.fsPath, file.fsPath).replaceAll('\\', '/');
  const { text, losses } = await run(['import', 'table', '--', cells === '' ? path : `${path}#${cells}`], folder);
  await editor.edit((edit) => insertBlock(edit, editor, text.trimEnd()));
  return losses;
}

/** Below what the cursor is in, parted from it by an empty line; on an empty line in the place of that. */
function insertBlock(edit: vscode.TextEditorEdit, { document, selection }: vscode.TextEditor, block: string): void {
  const isEmpty = (line: number): boolean => line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
  let last = selection.active.line;
  const before = isEmpty(last) ? '' : '\n\n';
  if (before !== '') while (!isEmpty(last + 1)) last++;
  edit.insert(document.lineAt(last).range.end, `${before}${block}${isEmpty(last + 1) ? '' : '\n'}`);
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import'),
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('Word reports and spreadsheets')]: [...WORD, ...SHEETS],
        [vscode.l10n.t('Word reports')]: WORD,
        [vscode.l10n.t('Spreadsheets')]: SHEETS,
      },
    })) ?? [];
  return file;
}

/** Which part of a workbook; a text file is one table. */
function askCells(file: vscode.Uri): Thenable<string | undefined> | string {
  if (/\.[ct]sv$/i.test(file.path)) return '';
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Import Table'),
    prompt: vscode.l10n.t('Which sheet, named range or cells? Leave it empty for the first sheet.'),
    placeHolder: 'Summary!A3:E8',
  });
}

/** Rejects with what the program says when it cannot do it. */
function runProgram(program: vscode.Uri, words: readonly string[], folder: vscode.Uri): Promise<Imported> {
  const options = {
    cwd: folder.fsPath,
    // The editor's own Node runs it.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
    maxBuffer: 64 * 2 ** 20,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program.fsPath, ...words], options, (error, text, said) => {
      if (error === null) resolve({ text, losses: said.trim() });
      else reject(new Error(said.trim() || error.message));
    });
  });
}

function sayLosses(name: string, losses: string, log: vscode.LogOutputChannel): void {
  log.warn(`Importing ${name}:\n${losses}`);
  const count = losses.split('\n').length;
  const message =
    count === 1 ? losses : vscode.l10n.t('{0} was imported. Not all could be taken over: {1} notes.', name, count);
  showWarning(message, { title: vscode.l10n.t('Show Log'), run: () => log.show() });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
