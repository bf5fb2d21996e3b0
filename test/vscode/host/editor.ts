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
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const { document } = editor;
  if (document.getText() !== text) {
    // VS Code still had a file of this name from before.
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
    await document.save();
  }
  return editor;
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

/** Puts the cursor at the start of some words of the text; gives where they are. */
export function putCursorAt(editor: vscode.TextEditor, words: string): vscode.Range {
  const at = editor.document.getText().indexOf(words);
  if (at === -1) throw new Error(`The text does not say ${words}.`);
  const place = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
  editor.selection = new vscode.Selection(place.start, place.start);
  return place;
}

/** Runs a command that asks something in the box at the top, and takes the answer that is offered first, until it is done. */
export async function runAndAccept(command: string, ...given: readonly unknown[]): Promise<void> {
  const running = vscode.commands.executeCommand(command, ...given);
  const done = Promise.resolve(running).then(() => true);
  for (;;) {
    const soon = new Promise<false>((resume) => setTimeout(() => resume(false), 200));
    if (await Promise.race([done, soon])) return;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

/** The labels of the tabs that are open, in all groups. */
export function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

/** The extension as VS Code has loaded it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('crosscast.crosscast');
  if (found === undefined) throw new Error('The extension is not installed.');
  return found;
}

/** Sets a setting of the user's for as long as `work` takes. */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
