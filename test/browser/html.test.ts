/** Every sample as a web page: valid HTML, WCAG 2.2 AA as far as a program can tell, the same every time, and at home on A4. */
import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { renderPage } from '../../server/render/html/render-page.ts';
import { openFile } from '../samples/open-file.ts';
import { openBrowser } from '../support/browser.ts';
import { axeFaults } from './accessibility.ts';
import { sampleReports } from './samples.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Lines are as long as the author's paragraphs.
    'long-title': 'off',
  },
});

/** Tables without a caption, heading cells without a scope, rows without a heading, and charts without words. */
const faultsInTables = `[
  ...[...document.querySelectorAll('table')].filter((table) => !table.caption?.textContent.trim()).map(() => 'a table without a caption'),
  ...[...document.querySelectorAll('th')].filter((cell) => !/^(?:col|row|rowgroup)$/.test(cell.scope)).map((cell) => 'no scope: ' + cell.outerHTML),
  ...[...document.querySelectorAll('th')].filter((cell) => !cell.textContent.trim()).map((cell) => 'an empty heading: ' + cell.outerHTML),
  ...[...document.querySelectorAll('tbody tr')].filter((row) => row.cells[0]?.nodeName !== 'TH').map((row) => 'a row without a heading: ' + row.outerHTML),
  ...[...document.querySelectorAll('td')].filter((cell) => !cell.textContent.trim()).map((cell) => 'an empty cell: ' + cell.outerHTML),
  ...[...document.querySelectorAll('figure')].filter((figure) => !figure.querySelector('figcaption')).map(() => 'a chart without a caption'),
]`;

describe('a report as a web page', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    browser = await openBrowser(this);
  });
  after(() => browser?.close());

  for (const { name, url } of sampleReports()) {
    for (const marks of [false, true]) {
      it(`is valid and accessible: ${name}${marks ? ', with marks' : ''}`, async () => {
        const html = renderPage(openFile(url), { marks });
        assert.equal(renderPage(openFile(url), { marks }), html);
        const { results } = await validator.validateString(html);
        const faults = results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
        );
        assert.deepEqual(faults, []);
        const page = await browser.newPage();
        await page.setContent(html);
        assert.deepEqual(await page.evaluate(faultsInTables), []);
        assert.deepEqual(await axeFaults(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axeFaults(page), []);
        await page.close();
      });
    }
  }
});
