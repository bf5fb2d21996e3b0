/** What the editor calls our language and its documents. */
import * as vscode from 'vscode';

export const languageId = 'council-report';

/** The report in the active editor. */
export function activeReport(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === languageId ? editor : undefined;
}

/**
 * The report that a command is about: the one that it was called on in the explorer, in a view or from an editor's title, else the
 * active one. Says so when there is none.
 */
export function reportFor(called: unknown): vscode.Uri | undefined {
  const uri = uriOf(called) ?? activeReport()?.document.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first (a file that ends in .council).'));
  }
  return uri;
}

/** The explorer gives a URI, a view what it shows in the line. */
function uriOf(called: unknown): vscode.Uri | undefined {
  if (called instanceof vscode.Uri) return called;
  if (typeof called !== 'object' || called === null || !('uri' in called)) return undefined;
  return called.uri instanceof vscode.Uri ? called.uri : undefined;
}
