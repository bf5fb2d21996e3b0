/** A workspace that is on no disk: its files are an extension's, and the server has to ask the editor for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { projectFolder } from '../../../scripts/workbench/folders.ts';
import { packMemoryFiles } from '../../../scripts/workbench/memory-files.ts';
import { Workbench } from '../../../scripts/workbench/workbench.ts';
import { neededTools } from './needed-tools.ts';
import { keepPictures } from './pictures.ts';
import { until } from './until.ts';

describe('a virtual workspace in the window', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async function () {
    this.timeout(0);
    const tools = neededTools(this);
    const sample = (path: string): string => readFileSync(join(projectFolder, 'samples', path), 'utf8');
    const files = await packMemoryFiles({
      '/reports/october-2024/report.council': sample('october-2024/report.council'),
      '/reports/march-2024/finance-update.council': sample('march-2024/finance-update.council'),
    });
    workbench = await Workbench.start(tools, files);
    await workbench.openFolder('memory:/reports');
  });
  after(async function () {
    this.timeout(0);
    await workbench?.stop();
  });
  keepPictures('virtual', () => workbench);

  const row = (words: string): Locator =>
    workbench.page.locator('.pane-body .monaco-list-row', { hasText: words }).first();

  it('has the findings that the same report has on a disk, figures of the report that it uses and all', async () => {
    // VS Code can search such a workspace for a file only by walking through it.
    const entry = (name: string): Locator =>
      workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await entry('october-2024').click();
    await entry('report.council').click();
    await entry('report.council').dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: /55\/70 tied · 6 findings/ }).waitFor();
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.problems().filter({ hasText: 'This says £0.019m' }).waitFor();
  });

  it('shows the report as it is printed, and follows an edit', async () => {
    await workbench.runCommand('Crosscast: Open Preview to the Side');
    const figure = (words: string): Locator =>
      workbench.webview().locator('#report [data-from]', { hasText: words }).last();
    await figure('£0.019m').waitFor();
    await workbench.goToLine(100);
    await workbench.text('£0.019m').click();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: '£0.016m' }).first().click();
    await figure('£0.016m').waitFor();
    await until(
      () => figure('£0.016m').getAttribute('data-severity'),
      (severity) => severity === null,
    );
  });

  it('has its figures and its reports in the views', async () => {
    await workbench.runCommand('Crosscast: Focus on Figures View');
    await row('£12.261m').waitFor();
    await workbench.runCommand('Crosscast: Focus on Reconciliation View');
    await row('Improvement Plan and Finance Update').waitFor();
    await row('update on Financial Performance').waitFor();
  });

  it('takes a new report', async () => {
    await workbench.runCommand('Crosscast: New Report');
    await workbench.page.locator('.tab.active[data-resource-name="report.council"]').waitFor();
    await workbench.text('Title of the report').waitFor();
    await workbench.runCommand('Crosscast: Focus on Reconciliation View');
    await row('Title of the report').waitFor();
  });
});
