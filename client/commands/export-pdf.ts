/**
 * Export as PDF. Setting pages takes a native compiler, which is too large for the extension and is not for every machine; the
 * command line has it, so it is the command line that writes the file.
 */
import * as vscode from 'vscode';
import { showInformation } from '../notice.ts';
import type { Choice } from '../notice.ts';

/** Shows the command that writes the report, or its check sheet, as a PDF file, to be copied or run. */
export function exportPdf(report: vscode.Uri, target: vscode.Uri, sheet: boolean): void {
  const [from, to] = [report, target].map((uri) => (uri.scheme === 'file' ? uri.fsPath : uri.path));
  const words = [sheet ? 'sheet' : 'render', from ?? '', '-o', to ?? ''];
  const command = `crosscast ${words.map(quoted).join(' ')}`;
  const copy = {
    title: vscode.l10n.t('Copy Command'),
    run: () => vscode.env.clipboard.writeText(command),
  };
  // A program is run where there are files and a user who trusts them.
  const canRun = report.scheme === 'file' && vscode.workspace.isTrusted;
  const run: Choice[] = canRun
    ? [{ title: vscode.l10n.t('Run in Terminal'), run: () => vscode.tasks.executeTask(taskFor(words)) }]
    : [];
  showInformation(
    vscode.l10n.t(
      'PDF files are written by the crosscast command line, which has to be installed together with the Typst compiler: {0}',
      command,
    ),
    ...run,
    copy,
  );
}

function taskFor(words: readonly string[]): vscode.Task {
  const given = words.map((value) => ({ value, quoting: vscode.ShellQuoting.Strong }));
  const execution = new vscode.ShellExecution('crosscast', given);
  return new vscode.Task(
    { type: 'shell' },
    vscode.TaskScope.Workspace,
    vscode.l10n.t('PDF file'),
    'crosscast',
    execution,
  );
}

/** For a shell, as a user would write it. */
function quoted(word: string): string {
  return /[^\w./:\\-]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word;
}
