/** The helpers that give tests a browser, LibreOffice and a reader of PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { neededProgram } from './needed-program.ts';

describe('programs that tests need', () => {
  describe('a browser', () => {
    let browser: Browser;
    before(async function () {
      browser = await openBrowser(this);
    });
    after(() => browser?.close());

    it('shows a page', async () => {
      const page = await browser.newPage();
      await page.setContent('<h1>Budget</h1>');
      assert.equal(await page.innerText('h1'), 'Budget');
    });
  });

  describe('a reader of PDF', () => {
    let file: string;
    before(function () {
      file = neededProgram(this, 'pdftoppm');
    });

    it('runs', () => {
      assert.match(spawnSync(file, ['-v'], { encoding: 'utf8' }).stderr, /^pdftoppm version/);
    });
  });
});
