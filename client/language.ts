/** What the editor calls our language and its documents. */
import * as vscode from 'vscode';

export const languageId = 'council-report';

/** The report in the active editor. */
export function activeReport(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === languageId ? editor : undefined;
}

/**
 * The report that a command is about: the one that it was called on in the explorer or from an editor's title, else the active
 * one. Says so when there is none.
 */
export function reportFor(called: unknown): vscode.Uri | undefined {
  const uri = called instanceof vscode.Uri ? called : activeReport()?.document.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first (a file that ends in .council).'));
  }
  return uri;
}
