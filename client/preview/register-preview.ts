/**
 * The live previews: opens them, lets those that are not locked follow the report that is being edited, and brings them back
 * when the window is loaded again.
 */
import * as vscode from 'vscode';
import { languageId } from '../language.ts';
import type { PageAction } from './messages.ts';
import { Preview, viewType } from './preview.ts';
import type { Surroundings } from './preview.ts';

export function registerPreview(surroundings: Surroundings): vscode.Disposable {
  const previews = new Previews(surroundings);
  const command = (name: string, run: (...given: readonly unknown[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`crosscast.preview.${name}`, run);
  const onPage = (action: PageAction) => (): void => previews.current?.do(action);
  return vscode.Disposable.from(
    previews,
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
    command('open', (uri) => previews.open(uri, vscode.ViewColumn.Active)),
    command('openToSide', (uri) => previews.open(uri, vscode.ViewColumn.Beside)),
    command('refresh', () => previews.refresh()),
    command('toggleLock', () => previews.current?.toggleLock()),
    command('showSource', onPage('showSource')),
    command('toggleTicks', onPage('toggleTicks')),
    command('togglePrintView', onPage('togglePrintView')),
    command('toggleOutline', onPage('toggleOutline')),
    command('nextFinding', onPage('nextFinding')),
    command('previousFinding', onPage('previousFinding')),
  );
}

class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #surroundings: Surroundings;
  readonly #all = new Set<Preview>();
  readonly #listeners: vscode.Disposable[];
  /** The one that was active last. */
  #last: Preview | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#listeners = [
      // Asked at VS Code's own event, the server might answer from the text before the edit.
      surroundings.link.onDidSendEdit((uri) => {
        for (const preview of this.#all) if (preview.shows(uri)) preview.changed();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const preview of this.#all) preview.editorScrolled(textEditor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const preview of this.#all) preview.cursorMoved(textEditor);
      }),
    ];
  }

  /** The preview that has the focus, or had it last. */
  get current(): Preview | undefined {
    return [...this.#all].find(({ panel }) => panel.active) ?? this.#last;
  }

  /** Opens a preview of the given report, or of the one that is being edited; one that follows is used again. */
  open(given: unknown, column: vscode.ViewColumn): void {
    const uri = given instanceof vscode.Uri ? given : activeReport();
    if (uri === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a report to see its preview.'));
      return;
    }
    const free = [...this.#all].find(
      ({ locked, panel }) =>
        !locked &&
        (column === vscode.ViewColumn.Beside || panel.viewColumn === vscode.window.tabGroups.activeTabGroup.viewColumn),
    );
    if (free !== undefined) {
      free.show(uri);
      free.panel.reveal(undefined, column === vscode.ViewColumn.Beside);
      return;
    }
    const where = { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside };
    const options = { enableFindWidget: true, retainContextWhenHidden: true };
    this.#add(vscode.window.createWebviewPanel(viewType, '', where, options), uri, false);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { uri, locked } = readState(state);
    const of = uri === undefined ? activeReport() : vscode.Uri.parse(uri);
    if (of === undefined) panel.dispose();
    else this.#add(panel, of, locked);
    return Promise.resolve();
  }

  refresh(): void {
    for (const preview of this.#all) preview.refresh();
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
    for (const each of this.#all) each.dispose();
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri, locked: boolean): void {
    const preview = new Preview(panel, this.#surroundings, uri, locked);
    this.#all.add(preview);
    this.#last = preview;
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#last = preview;
    });
    panel.onDidDispose(() => {
      this.#all.delete(preview);
      preview.dispose();
      if (this.#last === preview) this.#last = [...this.#all].at(-1);
    });
  }

  /** Previews that are not locked go over to the report that is being edited; an included file is shown in its report. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== languageId) return;
    for (const preview of this.#all) {
      if (!preview.locked && !preview.shows(editor.document.uri)) preview.show(editor.document.uri);
    }
  }
}

function activeReport(): vscode.Uri | undefined {
  const { document } = vscode.window.activeTextEditor ?? {};
  if (document?.languageId === languageId) return document.uri;
  return vscode.window.visibleTextEditors.find((editor) => editor.document.languageId === languageId)?.document.uri;
}

/** What the page kept; it may be of another version of the extension. */
function readState(state: unknown): { readonly uri?: string; readonly locked: boolean } {
  if (typeof state !== 'object' || state === null) return { locked: false };
  const locked = 'locked' in state && state.locked === true;
  return 'uri' in state && typeof state.uri === 'string' ? { uri: state.uri, locked } : { locked };
}
