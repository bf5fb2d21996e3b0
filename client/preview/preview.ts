/** One preview: a webview with the page, kept up to date with its report. */
import * as vscode from 'vscode';
import { previewRequest } from '../../server/protocol/messages.ts';
import type { Preview as PreviewMessage } from '../../server/protocol/messages.ts';
import type { ServerLink } from '../server-link.ts';
import { InStep } from './in-step.ts';
import type { PageAction, ToHost, ToPage } from './messages.ts';
import { pageFolder, pageHtml } from './page-html.ts';

export const viewType = 'crosscast.preview';

/** What all previews have in common. */
export interface Surroundings {
  readonly link: ServerLink;
  readonly log: vscode.LogOutputChannel;
  /** The extension's folder. */
  readonly extension: vscode.Uri;
}

export class Preview implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #surroundings: Surroundings;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #inStep: InStep;
  /** The documents of the report by how VS Code spells them; the values are how the server does. */
  readonly #spellings = new Map<string, string>();
  #uri: vscode.Uri;
  #locked: boolean;
  /** The page can take messages. */
  #ready = false;
  /** What the page has; absent when it needs all of it. */
  #revision: number | undefined;
  #asking = false;
  /** Something changed since the server was last asked. */
  #stale = true;
  /** To be said when the page shows the text as it is now. */
  #waiting: { readonly editor: vscode.TextEditor; readonly scrolled: boolean; readonly moved: boolean } | undefined;

  constructor(panel: vscode.WebviewPanel, surroundings: Surroundings, uri: vscode.Uri, locked: boolean) {
    const { link, extension } = surroundings;
    this.panel = panel;
    this.#surroundings = surroundings;
    this.#uri = uri;
    this.#locked = locked;
    this.#inStep = new InStep({ spellingOf: (each) => this.#spellings.get(each.toString()) }, (message) =>
      this.#post(message),
    );
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'council-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'council-dark.svg'),
    };
    this.#disposables.push(
      webview.onDidReceiveMessage((message: ToHost) => this.#take(message)),
      panel.onDidChangeViewState(() => this.#update()),
      link.onDidStart(() => this.refresh()),
      link.onDidStop(() => this.#sayStopped()),
      link.onDidChangeReports(({ uris }) => {
        if (uris === undefined || uris.some((each) => this.#isOf(vscode.Uri.parse(each)))) this.changed();
      }),
    );
    webview.html = pageHtml(webview, extension);
    this.#showTitle();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  get locked(): boolean {
    return this.#locked;
  }

  /** Whether it shows the document, alone or as an included file of the report. */
  shows(uri: vscode.Uri): boolean {
    return this.#isOf(uri);
  }

  /** Goes over to another report. */
  show(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#spellings.clear();
    this.#inStep.forget();
    this.#showTitle();
    this.refresh();
  }

  toggleLock(): void {
    this.#locked = !this.#locked;
    this.#showTitle();
    this.#post({ type: 'locked', locked: this.#locked });
  }

  /** Asks for all of the report again. */
  refresh(): void {
    this.#revision = undefined;
    this.changed();
  }

  /** The report may be printed otherwise than it is shown. */
  changed(): void {
    this.#stale = true;
    this.#update();
  }

  editorScrolled(editor: vscode.TextEditor): void {
    this.#tell(editor, true, false);
  }

  cursorMoved(editor: vscode.TextEditor): void {
    this.#tell(editor, false, true);
  }

  do(action: PageAction): void {
    this.#post({ type: 'do', action });
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
    this.panel.dispose();
  }

  #isOf(uri: vscode.Uri): boolean {
    const spelt = uri.toString();
    return spelt === this.#uri.toString() || this.#spellings.has(spelt);
  }

  #take(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#post({ type: 'locked', locked: this.#locked });
        if (this.#surroundings.link.state === 'stopped') this.#sayStopped();
        this.refresh();
        break;
      case 'lost':
        this.refresh();
        break;
      case 'source':
        void this.#inStep.showSource(message.at, message.from, message.to);
        break;
      case 'scrolled':
        this.#inStep.pageScrolled(message.tops);
        break;
    }
  }

  /** Asks once at a time; what changes meanwhile is asked for afterwards. A hidden page waits until it is seen. */
  #update(): void {
    const { link } = this.#surroundings;
    if (!this.#stale || this.#asking || !this.#ready || !this.panel.visible || link.state !== 'running') return;
    this.#stale = false;
    this.#asking = true;
    void this.#ask().finally(() => {
      this.#asking = false;
      this.#update();
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting !== undefined) this.#tell(waiting.editor, waiting.scrolled, waiting.moved);
    });
  }

  async #ask(): Promise<void> {
    const uri = this.#uri;
    const known = this.#revision;
    try {
      const preview = await this.#surroundings.link.request(previewRequest, {
        uri: uri.toString(),
        ...(known === undefined ? { style: true } : { known }),
      });
      // Meanwhile the preview may have gone over to another report, or been asked to start afresh.
      if (uri !== this.#uri || known !== this.#revision) this.#stale = true;
      else if (preview === null) this.#notice(vscode.l10n.t('The report cannot be read. This is how it last was.'));
      else this.#showPreview(preview);
    } catch (error) {
      this.#surroundings.log.error(error instanceof Error ? error : String(error));
      this.#notice(vscode.l10n.t('The report cannot be shown as it is now. This is how it last was.'));
    }
  }

  #showPreview(preview: PreviewMessage): void {
    // Nothing has changed: the page has it all.
    if (preview.revision === this.#revision) return;
    const isFirst = this.#spellings.size === 0;
    this.#revision = preview.revision;
    this.#spellings.set(this.#uri.toString(), preview.uri);
    for (const change of preview.changes) {
      if (!('add' in change)) continue;
      for (const { uri } of change.add) {
        if (uri !== undefined) this.#spellings.set(vscode.Uri.parse(uri).toString(), uri);
      }
    }
    this.#post({ type: 'preview', preview });
    const editor = vscode.window.activeTextEditor;
    if (isFirst && editor !== undefined && this.#isOf(editor.document.uri)) {
      this.#waiting ??= { editor, scrolled: true, moved: true };
    }
  }

  /** Tells the page of an editor: at once, or when it has been sent the text that the editor shows. */
  #tell(editor: vscode.TextEditor, scrolled: boolean, moved: boolean): void {
    if (this.#asking) {
      const before = this.#waiting?.editor === editor ? this.#waiting : undefined;
      this.#waiting = {
        editor,
        scrolled: scrolled || before?.scrolled === true,
        moved: moved || before?.moved === true,
      };
      return;
    }
    if (scrolled) this.#inStep.editorScrolled(editor);
    if (moved) this.#inStep.cursorMoved(editor);
  }

  #sayStopped(): void {
    this.#notice(vscode.l10n.t('Crosscast’s server has stopped. This is the report as it last was.'));
  }

  #notice(text: string): void {
    // The page keeps the notice until it is sent a report, be it the same one as before.
    this.#revision = undefined;
    this.#post({ type: 'notice', text });
  }

  #showTitle(): void {
    const name = decodeURIComponent(this.#uri.path.replace(/^.*\//, ''));
    this.panel.title = this.#locked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }
}
