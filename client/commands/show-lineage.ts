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
    // The view keeps the tree in the side bar; an editor without it shows the same in place.
    const commands = await vscode.commands.getCommands(true);
    const inView = 'references-view.showCallHierarchy';
    await vscode.commands.executeCommand(commands.includes(inView) ? inView : 'editor.showCallHierarchy');
  });
}
