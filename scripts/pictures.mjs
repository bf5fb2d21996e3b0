// `npm run pictures`: takes the pictures of the extension's README and walkthrough from a real editor, into media/pictures/. Look at
// them before they are committed. The extension is built first.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { runScript } from './tool.mjs';
import { startCodeServer } from './workbench/code-server.ts';
import { makeProfile, removeProfile } from './workbench/profile.ts';
import { findTools } from './workbench/tools.ts';
import { closeWindow, firstPage, openWindow } from './workbench/window.ts';

/** The pictures travel in the package: as little of each as shows the point. A detail is taken as it is, a window made smaller. */
const QUALITY = 0.45;
const DETAIL = { x: 52, y: 62, width: 760, height: 470 };
const WINDOW_SCALE = 0.66;
const CALM = {
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

const pictures = join(projectFolder, 'media', 'pictures');
const report = 'october-2024/report.council';

if (runScript('build') !== 0) process.exit(1);
const tools = findTools();
if ('missing' in tools) {
  console.error(`The pictures cannot be taken: ${tools.missing}.`);
  process.exit(2);
}
const profile = makeProfile(CALM);
mkdirSync(pictures, { recursive: true });
cpSync(tools.extension, join(profile.extensions, 'crosscast.crosscast-0.0.0'), { recursive: true });
for (const sample of ['october-2024', 'march-2024']) {
  cpSync(join(projectFolder, 'samples', sample), join(profile.workspace, sample), { recursive: true });
}
const server = await startCodeServer(tools.codeServer, profile);
const context = await openWindow(tools.chromium, profile);
const page = await firstPage(context);
try {
  await page.goto(`http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(profile.workspace)}`);
  await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60_000 });
  await takeAll();
} finally {
  await closeWindow(context);
  await server.stop();
  removeProfile(profile);
}

async function takeAll() {
  await openReport();
  await page.keyboard.press('Control+b');
  await goTo(100, 4);
  await goTo(84, 1);
  await take('sample', DETAIL);

  await goTo(100, 4);
  await command('Show or Focus Hover');
  await page.locator('.monaco-hover:visible', { hasText: '£0.016m' }).first().waitFor();
  await take('finding', DETAIL);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+.');
  await page.locator('.action-widget', { hasText: '£0.016m' }).waitFor();
  await take('fix', DETAIL);
  await page.keyboard.press('Escape');

  await goTo(67, 1);
  await command('Crosscast: Open Preview to the Side');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('table').first().waitFor();
  await take('preview');

  await command('View: Close All Editors');
  await openReport();
  await goTo(98, 1);
  await command('Crosscast: Focus on Figures View');
  await page.locator('.pane', { hasText: 'Reconciliation' }).locator('.monaco-list-row').first().waitFor();
  await take('views');
}

async function openReport() {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(report);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'report.council' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: 'tied' }).waitFor({ timeout: 60_000 });
}

async function goTo(line, column) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function command(title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Of the window, or of a detail of it. As WebP, which the browser itself can write: a third of the size of a PNG. */
async function take(name, clip) {
  // Colours, lenses and hints arrive one after the other; nothing tells when the last of them has.
  await page.waitForTimeout(2500);
  const png = (await page.screenshot(clip && { clip })).toString('base64');
  const webp = await page.evaluate(
    async ([data, quality, scale]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
      const drawing = canvas.getContext('2d');
      drawing.imageSmoothingQuality = 'high';
      drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
    },
    [png, QUALITY, clip === undefined ? WINDOW_SCALE : 1],
  );
  const bytes = Buffer.from(webp, 'base64');
  writeFileSync(join(pictures, `${name}.webp`), bytes);
  console.log(`media/pictures/${name}.webp: ${(bytes.length / 1024).toFixed(0)} KiB`);
}
