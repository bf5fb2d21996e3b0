/**
 * Keeps an editor's text and a preview in step: what the editor shows first and where its cursor is go to the page, and where
 * the reader has scrolled the page to comes back. Neither is told what the other has made it do.
 */
import * as vscode from 'vscode';
import type { SourceLine, ToPage } from './messages.ts';

/** An editor that was scrolled for the page says nothing for so long, in milliseconds. */
const SILENT = 300;
/** A cursor further down in a block than this is shown with the whole block. */
const MOST_LINES = 200;

/** The documents that a preview is made from, and how the server spells them. */
export interface Sources {
  spellingOf(uri: vscode.Uri): string | undefined;
}

export class InStep {
  readonly #sources: Sources;
  readonly #post: (message: ToPage) => void;
  /** Until when the editors of a document are silent. */
  readonly #silent = new Map<string, number>();
  /** The line that an editor showed first when it was last looked at: typing does not scroll, though it changes what is shown. */
  #tops = new WeakMap<vscode.TextEditor, number>();

  constructor(sources: Sources, post: (message: ToPage) => void) {
    this.#sources = sources;
    this.#post = post;
  }

  /** The page shows another report, and knows nothing of its editor yet. */
  forget(): void {
    this.#tops = new WeakMap();
  }

  /** The editor shows other lines. */
  editorScrolled(editor: vscode.TextEditor): void {
    const { document, visibleRanges } = editor;
    const uri = this.#sources.spellingOf(document.uri);
    const [first] = visibleRanges;
    if (uri === undefined || first === undefined || !setting(document, 'scrollPreviewWithEditor')) return;
    const { line } = first.start;
    if (this.#tops.get(editor) === line) return;
    this.#tops.set(editor, line);
    if (performance.now() < (this.#silent.get(document.uri.toString()) ?? 0)) return;
    this.#post({ type: 'scrollTo', to: { uri, line } });
  }

  /** The cursor is somewhere else. */
  cursorMoved({ document, selection }: vscode.TextEditor): void {
    const uri = this.#sources.spellingOf(document.uri);
    if (uri === undefined) return;
    const { active } = selection;
    const offset = document.offsetAt(active);
    const back: number[] = [];
    for (let line = active.line; line >= 0 && back.length < MOST_LINES; line--) {
      back.push(offset - document.offsetAt(new vscode.Position(line, 0)));
    }
    this.#post({ type: 'cursor', at: { uri, line: active.line }, back });
  }

  /** The reader scrolled the page: the first of these lines that an editor can show is shown at its top. */
  pageScrolled(tops: readonly SourceLine[]): void {
    for (const { uri, line } of tops) {
      const editors = vscode.window.visibleTextEditors.filter(
        ({ document }) => this.#sources.spellingOf(document.uri) === uri,
      );
      for (const editor of editors) {
        if (!setting(editor.document, 'scrollEditorWithPreview')) continue;
        this.#silent.set(editor.document.uri.toString(), performance.now() + SILENT);
        const at = new vscode.Position(Math.min(Math.floor(line), editor.document.lineCount - 1), 0);
        editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
      }
      if (editors.length > 0) return;
    }
  }

  /** Shows where something was written, in the editor that has it or else beside the preview. */
  async showSource(at: SourceLine, from: number | undefined, to: number | undefined): Promise<void> {
    const uri = vscode.Uri.parse(at.uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const start = document.offsetAt(new vscode.Position(Math.floor(at.line), 0));
    const place = (offset: number | undefined): vscode.Position => document.positionAt(start + (offset ?? 0));
    const selection = new vscode.Range(place(from), place(to ?? from));
    this.#silent.set(uri.toString(), performance.now() + SILENT);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: columnOf(uri), selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Where the document is open already; the first column when it is not. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all) {
    const isThere = tabs.some(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    );
    if (isThere) return viewColumn;
  }
  return vscode.ViewColumn.One;
}

function setting(document: vscode.TextDocument, name: string): boolean {
  return vscode.workspace.getConfiguration('crosscast.preview', document).get(name) !== false;
}
