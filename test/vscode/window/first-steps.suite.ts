/** VS Code as an author uses it, besides the October report: views, pasted cells, a broken report. */
import type { Locator } from 'playwright-core';
import { Workbench } from '../../../scripts/workbench/workbench.ts';
import { neededTools } from './needed-tools.ts';
import { keepPictures } from './pictures.ts';
import { until } from './until.ts';

describe('a working day in the window', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async function () {
    this.timeout(0);
    workbench = await Workbench.start(neededTools(this));
    await workbench.openSample('october-2024', 'day');
    await workbench.openFile('report.council');
  });
  after(async function () {
    this.timeout(0);
    await workbench?.stop();
  });
  keepPictures('day', () => workbench);

  const row = (words: string): Locator =>
    workbench.page.locator('.pane-body .monaco-list-row', { hasText: words }).first();

  it('says in the status bar how the report stands', async () => {
    const item = workbench.page.locator('.statusbar-item', { hasText: /\d+\/\d+ tied · 6 findings/ });
    await item.waitFor();
  });

  it('lists the figures of the report, and how the reports of the folder stand', async () => {
    await workbench.runCommand('Crosscast: Focus on Figures View');
    await row('£12.261m').waitFor();
    await workbench.runCommand('Crosscast: Focus on Reconciliation View');
    // Of three reports with one title, the paths tell which is which.
    await row('corrected.council').waitFor();
    await row('minutes.council').waitFor();
  });

  it('makes a table of cells from a spreadsheet', async () => {
    const { page } = workbench;
    await workbench.goToLine(60);
    await page.evaluate(`navigator.clipboard.writeText('Service\\tBudget\\nFostering\\t1,200\\nAdoption\\t300\\n')`);
    await page.keyboard.press('Control+V');
    await workbench.text('Fostering').waitFor();
    await until(
      () => page.locator('.editor-instance .view-line', { hasText: /\|\s*Fostering\s*\|\s*1,200\s*\|/ }).count(),
      (lines) => lines === 1,
    );
  });

  it('keeps the last good page of a report that is broken, and goes on when it is mended', async () => {
    await workbench.runCommand('Crosscast: Open Preview to the Side');
    const preview = workbench.webview().locator('#report');
    await preview.locator('td', { hasText: '1,200' }).waitFor();
    await workbench.goToLine(1);
    await workbench.page.keyboard.type('@@');
    await until(
      () => workbench.squiggles('error').count(),
      (marks) => marks > 0,
    );
    await preview.locator('h1').first().waitFor();
    await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.press('Backspace');
    await preview.locator('h1', { hasText: 'Improvement Plan' }).waitFor();
  });
});
