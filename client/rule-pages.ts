/**
 * The pages of the rules: the code of a finding is a link to one. They are shown as read, not as source, by the editor's own
 * Markdown preview.
 */
import * as vscode from 'vscode';

/** The manifest opens documents of this scheme in the Markdown preview. */
const SCHEME = 'crosscast-rule';

/** What the server puts in front of a page's name. */
export const rulePagesUri = `${SCHEME}:/`;

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extension, 'docs', 'rules');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const page = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
        return new TextDecoder().decode(page);
      },
    }),
    vscode.commands.registerCommand('crosscast.explainRule', async () => {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      const names = entries.flatMap(([name]) => (/^[a-z].*\.md$/.test(name) ? [name.slice(0, -'.md'.length)] : []));
      const chosen = await vscode.window.showQuickPick(
        names.map((name) => ({ label: name.replace('.', '/'), name })),
        { title: vscode.l10n.t('Explain Rule'), placeHolder: vscode.l10n.t('Which rule?') },
      );
      if (chosen === undefined) return;
      const page = vscode.Uri.from({ scheme: SCHEME, path: `/${chosen.name}.md` });
      await vscode.commands.executeCommand('markdown.showPreview', page);
    }),
  );
}
