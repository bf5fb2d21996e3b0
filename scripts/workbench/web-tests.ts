/** Runs the suite in a VS Code that is a page in a browser and nothing else. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundleWebSuite } from './bundle-suite.ts';
import { screenshotFolder } from './folders.ts';
import { makeProfile, removeProfile, settingsOf } from './profile.ts';
import type { Tools } from './tools.ts';
import { readTotals } from './totals.ts';
import type { Totals } from './totals.ts';
import { serveWeb } from './web-site.ts';
import { closeWindow, firstPage, openWindow } from './window.ts';

/** For the whole suite, on a busy machine. */
const patience = 10 * 60_000;

export async function webTests({ codeServer, chromium, extension }: Tools, grep: string): Promise<Totals> {
  const suite = await bundleWebSuite(grep);
  const site = await serveWeb({ codeServer, extension, suite, settings: settingsOf() });
  const profile = makeProfile();
  const context = await openWindow(chromium, profile);
  try {
    const page = await firstPage(context);
    const totals = totalsOf(page);
    await page.goto(site.url, { timeout: patience });
    void clickFigure(page);
    const result = await totals;
    if (result.failed > 0) await keepPicture(page);
    return result;
  } finally {
    await closeWindow(context);
    site.close();
    removeProfile(profile);
  }
}

/** The suite prints its totals last, and before them what failed. */
function totalsOf(page: Page): Promise<Totals> {
  return new Promise((resolve, reject) => {
    let log = '';
    let ended = false;
    const fail = (why: string): void => {
      if (!ended) console.error(`${log}\n${why}`);
      resolve({ passed: 0, failed: 1, skipped: 0 });
    };
    setTimeout(() => fail(`The suite had not ended after ${patience / 60_000} minutes.`), patience).unref();
    page.on('crash', () => fail('The page of the workbench crashed.'));
    page.on('pageerror', (error) => console.error(`In the page of the workbench: ${String(error)}`));
    page.on('console', (message) => {
      log += `${message.text()}\n`;
      const [, kind, text = ''] = /(?:^| )(SUITE|TOTALS): ([^]*)$/.exec(message.text()) ?? [];
      if (kind === 'SUITE') console.log(text);
      const totals = kind === 'TOTALS' ? readTotals(text) : undefined;
      if (totals === undefined) return;
      ended = true;
      resolve(totals);
    });
    // The workbench wants to close: after the totals, or because the suite could not even start.
    page.exposeFunction('codeAutomationExit', () => fail('The suite gave no totals.')).catch(reject);
  });
}

/** A reader's hand: clicks on the figure that one of the tests shows in the preview. */
async function clickFigure(page: Page): Promise<void> {
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const figure = preview.locator('#report [data-from]', { hasText: '£7.777m' }).last();
  // Where it never appears, it is the test that says so.
  await figure.click({ timeout: patience }).catch(() => {});
}

async function keepPicture(page: Page): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, 'web-failed.png') }).catch(() => {});
}
