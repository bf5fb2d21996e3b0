/** VS Code's window as a person uses it: with the extension installed from its package, by mouse and keyboard. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { installExtension, startCodeServer } from './code-server.ts';
import type { CodeServer } from './code-server.ts';
import { projectFolder, screenshotFolder } from './folders.ts';
import { changeSettings, makeProfile, removeProfile } from './profile.ts';
import type { Profile, Settings } from './profile.ts';
import type { Tools } from './tools.ts';
import { closeWindow, firstPage, openWindow } from './window.ts';

/** Generous: the machine may be busy with other things. */
export const patience = 60_000;

export class Workbench {
  readonly page: Page;
  readonly profile: Profile;
  readonly #server: CodeServer;
  readonly #context: BrowserContext;
  #folder = '';

  private constructor(page: Page, profile: Profile, server: CodeServer, context: BrowserContext) {
    this.page = page;
    this.profile = profile;
    this.#server = server;
    this.#context = context;
  }

  /** Starts VS Code with the packaged extension, and with more of them if there are, and nothing open. */
  static async start({ codeServer, chromium }: Tools, ...more: readonly string[]): Promise<Workbench> {
    const profile = makeProfile();
    for (const file of [packageFile(), ...more]) await installExtension(codeServer, profile, file);
    const server = await startCodeServer(codeServer, profile, { EXTENSIONS_GALLERY: '{"serviceUrl":""}' });
    const context = await openWindow(chromium, profile);
    context.setDefaultTimeout(patience);
    return new Workbench(await firstPage(context), profile, server, context);
  }

  async stop(): Promise<void> {
    await closeWindow(this.#context);
    await this.#server.stop();
    removeProfile(this.profile);
  }

  /** Opens a folder of the samples, in a new copy of all of them, with these settings. */
  async openSample(sample: string, copy: string, settings: Settings = {}): Promise<void> {
    const samples = join(this.profile.workspace, copy);
    cpSync(join(projectFolder, 'samples'), samples, { recursive: true });
    changeSettings(this.profile, settings);
    await this.openFolder(join(samples, sample));
  }

  /** A path, or the URI of a folder that an extension provides. */
  async openFolder(folder: string): Promise<void> {
    this.#folder = folder;
    await this.page.goto(`http://127.0.0.1:${this.#server.port}/?folder=${encodeURIComponent(folder)}`);
    await this.shown();
  }

  /** A window without a folder, as somebody has who starts VS Code for the first time. */
  async openNothing(): Promise<void> {
    await this.page.goto(`http://127.0.0.1:${this.#server.port}/?ew=true`);
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
  }

  /** Loads the window again, as "Developer: Reload Window" does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.shown();
  }

  /** Waits until the files are listed. */
  async shown(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Saves the active editor; resolves when the file on disk has these words. */
  async save(name: string, words: string): Promise<void> {
    await this.runCommand('File: Save');
    const file = join(this.#folder, name);
    const end = Date.now() + patience;
    while (!readFileSync(file, 'utf8').includes(words)) {
      if (Date.now() > end) throw new Error(`${file} was not saved within ${patience / 1000} s.`);
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }

  /** Opens a file by its name, at a line when one is given. */
  async openFile(name: string, line?: number): Promise<void> {
    await this.#pick('Control+P', line === undefined ? name : `${name}:${line}`, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Puts the cursor on a line of the editor on the left. */
  async goToLine(line: number): Promise<void> {
    const input = await this.#openBox('Control+1', 'Control+G');
    await input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Runs a command by its name, as shown in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  async #pick(keys: string, text: string, entry: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first();
    const end = Date.now() + patience;
    for (;;) {
      const input = await this.#openBox(keys);
      await input.fill(text);
      if (await row.waitFor({ timeout: 5000 }).then(yes, no)) {
        // What was opened last may stand above it, so it is clicked on.
        await row.click();
        await input.waitFor({ state: 'hidden' });
        return;
      }
      if (Date.now() > end) throw new Error(`There was no entry ${entry} within ${patience / 1000} s.`);
      // What may be chosen depends on what is being opened, and is settled when the box opens.
      await this.page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    }
  }

  /** Opens the box at the top; what is just being opened may take the keys away from it. */
  async #openBox(...keys: readonly string[]): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    const end = Date.now() + patience;
    while (!(await input.isVisible())) {
      if (Date.now() > end) throw new Error(`${keys.join(', ')} opened nothing within ${patience / 1000} s.`);
      for (const key of keys) await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 3000 }).catch(() => {});
    }
    return input;
  }

  /** What an editor shows of a text; letters of one colour stand together. */
  text(words: string): Locator {
    return this.page.locator('.editor-instance .view-line span span', { hasText: words }).last();
  }

  /** The lines under wrong figures and words in the editors. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Rests the mouse on a part of the text until a box with these words appears; gives all that is said there. */
  async hover(text: string, words: string): Promise<string> {
    const box = this.page.locator('.monaco-hover:visible', { hasText: words }).first();
    const end = Date.now() + patience;
    while (!(await box.isVisible())) {
      if (Date.now() > end) throw new Error(`Nothing was said of ${text} within ${patience / 1000} s.`);
      // The text may have moved under a mouse that rests.
      await this.page.mouse.move(0, 0);
      await this.text(text).hover();
      await box.waitFor({ timeout: 3000 }).catch(() => {});
    }
    return box.innerText();
  }

  /** Turns the wheel over something until that had its effect. */
  async turnWheel(over: Locator, hadEffect: () => Promise<boolean>): Promise<void> {
    await over.hover();
    const end = Date.now() + patience;
    while (!(await hadEffect())) {
      if (Date.now() > end) throw new Error(`Turning the wheel had no effect within ${patience / 1000} s.`);
      await this.page.mouse.wheel(0, 240);
      await settled(hadEffect);
    }
  }

  /** The rows of the Problems panel, which `runCommand('Problems: Focus on Problems View')` opens. */
  problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** The page within the webview that is shown. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window for a person to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshotFolder, { recursive: true });
    await this.page.screenshot({ path: join(screenshotFolder, `${name}.png`) });
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;

/** Waits a moment for something to become so: as long as a hand takes before it turns the wheel further. */
async function settled(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 300;
  while (Date.now() < end && !(await isSo())) await new Promise((resume) => setTimeout(resume, 30));
}

/** The package that `npm run package` makes. */
export function packageFile(): string {
  const { name, version } = manifest();
  return join(projectFolder, 'dist', `${name}-${version}.vsix`);
}

function manifest(): { name: string; version: string } {
  const parsed: unknown = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  // The project's own manifest.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return parsed as { name: string; version: string };
}
