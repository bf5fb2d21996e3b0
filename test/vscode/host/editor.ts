/** The editor as the suites inside the extension host see it: reports in the workspace's folder, and what VS Code says of them. */
import * as vscode from 'vscode';

/** Generous: the machine may be busy with other things. */
const patience = 45_000;

/** A file of the workspace's folder. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a file of the workspace's folder. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a report and shows it. */
export async function openReport(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(name, text);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes every editor without asking, and takes the files away. */
export async function clearWorkspace(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors.filter(({ document }) => document.isDirty)) {
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(fileUri('.'))) {
    await vscode.workspace.fs.delete(fileUri(name), { recursive: true });
  }
}

/** Asks again until there is an answer that `isIt` accepts. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Thenable<Answer>,
  isIt: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`There was no ${what} within ${patience / 1000} s; last: ${JSON.stringify(answer)}`);
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** The findings of a report, as the Problems panel has them: `line:character rule message`, in the order of the text. */
export function findings(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range, code, message }) => {
      const rule = typeof code === 'object' ? code.value : code;
      return `${range.start.line + 1}:${range.start.character + 1} ${String(rule)} ${message}`;
    });
}

/** Waits until a report has just these findings; each is told by a part of it. */
export async function expectFindings(uri: vscode.Uri, ...parts: string[]): Promise<void> {
  await until(
    `report with the findings ${JSON.stringify(parts)}`,
    () => findings(uri),
    (found) => found.length === parts.length && parts.every((part, index) => found[index]?.includes(part)),
  );
}
