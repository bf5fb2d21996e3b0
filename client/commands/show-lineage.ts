/** Show Lineage: what the figure at the cursor is made of and what depends on it, in the editor's call hierarchy. */
import * as vscode from 'vscode';
import { activeReport, reportFor } from '../language.ts';

export function registerShowLineage(): vscode.Disposable {
  return vscode.commands.registerCommand('crosscast.showLineage', async () => {
    if (reportFor(undefined) === undefined) return;
    const editor = activeReport();
    if (editor === undefined) return;
    const { document, selection } = editor;
    const items = await vscode.commands.executeCommand<readonly vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      selection.active,
    );
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Put the cursor on a figure: in a table, in the text, or on the name of one.'),
      );
      return;
    }
    try {
      await vscode.commands.executeCommand('references-view.showCallHierarchy');
    } catch {
      // The view in the side bar is the work of an extension of the editor's, which may be off: the same shows in place.
      await vscode.commands.executeCommand('editor.showCallHierarchy');
    }
  });
}
