/**
 * The sample report, and the walkthrough that goes through it. The sample is a copy in the extension's own storage: it can be
 * changed, and started over.
 */
import * as vscode from 'vscode';
import { fileExists } from './files.ts';
import { showFailure, showInformation } from './notice.ts';

/** The report, and the one that it uses. */
const FILES = ['samples/march-2024/finance-update.council', 'samples/october-2024/report.council'];
const REPORT = 'samples/october-2024/report.council';
/** The slip that was published, in the text of the report. */
const SLIP = '£0.019m';
const CONTEXT = 'crosscast.walkthrough.fixed';
/** For the first findings in a report that was just opened, in milliseconds. */
const LONGEST_WAIT = 5000;
/** An editor whose lines have not moved for so long has drawn what belongs between them. */
const STILL = 500;
const WALKTHROUGH = 'crosscast.crosscast#start';

export function registerSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  const sample = new Sample(extensionUri, globalStorageUri);
  const command = (name: string, work: () => Promise<void>): vscode.Disposable => {
    return vscode.commands.registerCommand(name, async () => {
      try {
        await work();
      } catch (error) {
        showFailure(vscode.l10n.t('The sample report could not be opened.'), error);
      }
    });
  };
  return vscode.Disposable.from(
    command('crosscast.openSample', () => sample.open()),
    command('crosscast.walkthrough.showFinding', () => sample.showFinding()),
    command('crosscast.walkthrough.showFixes', () => sample.showFixes()),
    command('crosscast.walkthrough.showPreview', () => sample.showPreview()),
    vscode.commands.registerCommand('crosscast.openWalkthrough', async () => {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => sample.lookAt(uris)),
  );
}

class Sample {
  readonly #source: vscode.Uri;
  readonly #storage: vscode.Uri;
  readonly #report: vscode.Uri;
  /** The slip was seen: its absence afterwards means that it was fixed. */
  #wasFound = false;

  constructor(source: vscode.Uri, storage: vscode.Uri) {
    this.#source = source;
    this.#storage = storage;
    this.#report = vscode.Uri.joinPath(storage, REPORT);
  }

  async open(): Promise<void> {
    const { document } = await this.#show();
    if (document.getText().includes(SLIP)) return;
    showInformation(vscode.l10n.t('This is the sample as you left it.'), {
      title: vscode.l10n.t('Start Over'),
      run: () => this.#startOver(document),
    });
  }

  async showFinding(): Promise<void> {
    await this.#goToSlip();
    await vscode.commands.executeCommand('editor.action.showHover');
  }

  async showFixes(): Promise<void> {
    await this.#goToSlip();
    await untilStill();
    await vscode.commands.executeCommand('editor.action.quickFix');
  }

  /** From the walkthrough no report is active, of which the preview could be. */
  async showPreview(): Promise<void> {
    await this.#show();
    await vscode.commands.executeCommand('crosscast.preview.openToSide');
  }

  /** Opens the report, with the cursor before a text of it. */
  async #show(text?: string): Promise<vscode.TextEditor> {
    if (!(await fileExists(this.#report))) await this.#copy();
    const document = await vscode.workspace.openTextDocument(this.#report);
    if (text === undefined) return vscode.window.showTextDocument(document, { preview: false });
    const place = document.positionAt(Math.max(document.getText().indexOf(text), 0));
    // Moved to in one step with the opening: a cursor or a page that moves later would close what is opened at it.
    return vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(place, place) });
  }

  async #goToSlip(): Promise<void> {
    await this.#show(SLIP);
    await untilChecked(this.#report);
  }

  /** Tells the walkthrough when the slip of the sample is gone. */
  lookAt(uris: readonly vscode.Uri[]): void {
    const own = this.#report.toString();
    if (!uris.some((uri) => uri.toString() === own)) return;
    const isFound = vscode.languages
      .getDiagnostics(this.#report)
      .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    if (this.#wasFound && !isFound) void vscode.commands.executeCommand('setContext', CONTEXT, true);
    this.#wasFound ||= isFound;
  }

  async #copy(): Promise<void> {
    for (const file of FILES) {
      const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#source, file));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#storage, file), text);
    }
  }

  async #startOver(document: vscode.TextDocument): Promise<void> {
    const fresh = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#source, REPORT));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), new TextDecoder().decode(fresh));
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
}

/** Until something was found in a document, but no longer than a user would wait. */
async function untilChecked(uri: vscode.Uri): Promise<void> {
  const isChecked = (): boolean => vscode.languages.getDiagnostics(uri).length > 0;
  if (isChecked()) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (isChecked()) finish();
    });
    const timer = setTimeout(finish, LONGEST_WAIT);
    function finish(): void {
      listening.dispose();
      clearTimeout(timer);
      resolve();
    }
  });
}

/** Until an editor that was just shown has come to rest: what it draws between its lines moves them, and so closes a menu. */
async function untilStill(): Promise<void> {
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      listening.dispose();
      clearTimeout(longest);
      clearTimeout(timer);
      resolve();
    };
    const longest = setTimeout(finish, LONGEST_WAIT);
    let timer = setTimeout(finish, STILL);
    const listening = vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, STILL);
    });
  });
}
