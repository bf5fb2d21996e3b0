/**
 * The preview's page in a real browser with a host that a test plays: the page is the bundle that is shipped, what it is sent
 * comes from a real report, and what it says is kept.
 */
import type { Browser, Page } from 'playwright-core';
import { bundlePreviewPage } from '../../../scripts/preview-page.mjs';
import { Previews } from '../../../server/lsp/preview.ts';
import type { Analysis } from '../../../server/model/analysis.ts';
import type { ToHost, ToPage } from '../../../client/preview/messages.ts';

/** Program and style of the page, bundled once for all tests. */
let bundled: Promise<{ readonly script: string; readonly style: string }> | undefined;

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles = [] } = await bundlePreviewPage({ folder: 'dist', write: false });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** VS Code's classes on the body, and the colours of its built-in themes that the page takes up. */
export const themes = {
  light: {
    body: 'vscode-light',
    colours: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      'textLink-foreground': '#005fb8',
      'sideBar-background': '#f8f8f8',
      'sideBar-foreground': '#3b3b3b',
      'sideBar-border': '#e5e5e5',
      focusBorder: '#005fb8',
      'editorHoverWidget-background': '#f8f8f8',
      'editorHoverWidget-foreground': '#3b3b3b',
      'editorHoverWidget-border': '#c8c8c8',
      'inputOption-activeBackground': '#bed6ed',
      'inputOption-activeForeground': '#000000',
      'toolbar-hoverBackground': '#b8b8b850',
    },
  },
  dark: {
    body: 'vscode-dark',
    colours: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      'textLink-foreground': '#4daafc',
      'sideBar-background': '#181818',
      'sideBar-foreground': '#cccccc',
      'sideBar-border': '#2b2b2b',
      focusBorder: '#0078d4',
      'editorHoverWidget-background': '#202020',
      'editorHoverWidget-foreground': '#cccccc',
      'editorHoverWidget-border': '#454545',
      'inputOption-activeBackground': '#2489db82',
      'inputOption-activeForeground': '#ffffff',
      'toolbar-hoverBackground': '#5a5d5e50',
    },
  },
  highContrast: {
    body: 'vscode-high-contrast',
    colours: {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      'textLink-foreground': '#21a6ff',
      'sideBar-background': '#000000',
      'sideBar-foreground': '#ffffff',
      'sideBar-border': '#6fc3df',
      contrastBorder: '#6fc3df',
      focusBorder: '#f38518',
      'editorHoverWidget-background': '#0c141f',
      'editorHoverWidget-foreground': '#ffffff',
      'editorHoverWidget-border': '#6fc3df',
      'inputOption-activeBackground': '#00000000',
      'inputOption-activeForeground': '#ffffff',
    },
  },
} as const;

export type ThemeName = keyof typeof themes;

export interface PageOptions {
  readonly theme?: ThemeName;
  /** What VS Code kept for the page from before. */
  readonly state?: object;
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
}

export class PreviewPage {
  readonly page: Page;
  readonly analysis: Analysis;
  readonly #previews = new Previews((uri) => uri);
  #revision: number | undefined;

  private constructor(page: Page, analysis: Analysis) {
    this.page = page;
    this.analysis = analysis;
  }

  /** Opens the page and shows the report in it. */
  static async open(browser: Browser, analysis: Analysis, options: PageOptions = {}): Promise<PreviewPage> {
    const { theme = 'light', state, width = 900, height = 700, reducedMotion = false } = options;
    const page = await browser.newPage({
      viewport: { width, height },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    const opened = new PreviewPage(page, analysis);
    bundled ??= bundle();
    const { script, style } = await bundled;
    const { body, colours } = themes[theme];
    const variables = Object.entries(colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
    await page.setContent(
      `<!DOCTYPE html><html lang="en-GB"><head><title>Preview</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; img-src data:">
<style nonce="n">:root { ${variables.join(' ')} } body { padding: 0 20px; }</style><style nonce="n">${style}</style></head>
<body class="${body}"><script nonce="n">
  window.said = []; window.kept = ${JSON.stringify(state ?? null)};
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.said.push(message),
    getState: () => window.kept ?? undefined,
    setState: (state) => (window.kept = state),
  });
</script><script nonce="n">${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
    );
    await opened.update({ style: true });
    return opened;
  }

  /** Sends the report as it is now; what changed, unless the whole is asked for. */
  async update({ style = false, whole = false } = {}): Promise<void> {
    const known = whole ? undefined : this.#revision;
    const preview = this.#previews.of(this.analysis, { style, known });
    this.#revision = preview.revision;
    await this.send({ type: 'preview', preview });
  }

  /** Edits the report, and sends what it made different. */
  async edit(old: string, fresh: string): Promise<void> {
    const at = this.analysis.document.text.indexOf(old);
    if (at < 0) throw new Error(`The report does not say: ${old}`);
    this.analysis.edit(at, at + old.length, fresh);
    await this.update();
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
  }

  /** What the page has said, of one type. */
  async said<T extends ToHost['type']>(type: T): Promise<Extract<ToHost, { readonly type: T }>[]> {
    const all = await this.page.evaluate<ToHost[]>('window.said');
    return all.filter((message): message is Extract<ToHost, { readonly type: T }> => message.type === type);
  }

  /** Waits until the page says something of a type. What Playwright waits for by itself, the page's security policy does not let it look at. */
  async saying(type: ToHost['type']): Promise<void> {
    while ((await this.said(type)).length === 0) await this.page.waitForTimeout(20);
  }

  kept(): Promise<Record<string, unknown>> {
    return this.page.evaluate<Record<string, unknown>>('window.kept');
  }

  /** How far the report is scrolled, in pixels. */
  scrolled(): Promise<number> {
    return this.page.evaluate<number>(`document.getElementById('scroller').scrollTop`);
  }

  /** Waits until the page has drawn twice: what it does a frame later has been done. */
  async drawn(): Promise<void> {
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
}
