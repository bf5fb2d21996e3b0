/** The first five minutes: the walkthrough, step by step, as somebody goes through it who has just installed the extension. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from '../../../scripts/workbench/workbench.ts';
import { neededTools } from './needed-tools.ts';
import { keepPictures } from './pictures.ts';
import { until } from './until.ts';

describe('the walkthrough in the window', function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async function () {
    this.timeout(0);
    workbench = await Workbench.start(neededTools(this));
    await workbench.openNothing();
  });
  after(async function () {
    this.timeout(0);
    await workbench?.stop();
  });
  keepPictures('walkthrough', () => workbench, { story: true });

  const step = (title: string): Locator => workbench.page.locator('.getting-started-step', { hasText: title });
  const isDone = async (title: string): Promise<boolean> => {
    return (await step(title).locator('.codicon.complete, .codicon-getting-started-step-checked').count()) > 0;
  };
  /** Goes to the walkthrough, opens a step and presses its button. */
  const press = async (title: string, button: string): Promise<void> => {
    await workbench.runCommand('Crosscast: Open Walkthrough');
    await step(title).first().click();
    await workbench.screenshot(`walkthrough-step-${title.replaceAll(/\W+/g, '-')}`);
    assert.equal(await isDone(title), false);
    await step(title).getByRole('button', { name: button, exact: true }).first().click();
  };
  const expectDone = async (title: string): Promise<void> => {
    await workbench.runCommand('Crosscast: Open Walkthrough');
    await until(
      () => isDone(title),
      (done) => done,
    );
  };

  it('opens the sample', async () => {
    await press('Open a report', 'Open the sample');
    await workbench.page.locator('.tab.active[data-resource-name="report.council"]').waitFor();
    await expectDone('Open a report');
  });

  it('goes to the figure that is wrong, and says why', async () => {
    await press('See what is wrong', 'Go to the figure');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'This says £0.019m' }).first().waitFor();
    await workbench.screenshot('walkthrough-finding');
    await workbench.page.keyboard.press('Escape');
    await expectDone('See what is wrong');
  });

  it('puts it right', async () => {
    await press('Put it right', 'Show the fixes');
    await workbench.page.locator('.action-widget .monaco-list-row', { hasText: '£0.016m' }).first().click();
    await workbench.text('£0.016m').waitFor();
    await workbench.screenshot('walkthrough-fixed');
    await expectDone('Put it right');
  });

  it('shows what will be printed', async () => {
    await press('See what will be printed', 'Open the preview');
    await workbench.webview().locator('#report h1').first().waitFor();
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
    await workbench.screenshot('walkthrough-preview');
    await expectDone('See what will be printed');
  });

  it('checks all reports, the same way as CI would', async () => {
    await press('Check all reports', 'Check all reports');
    await workbench.page.locator('.notification-toast', { hasText: 'Reports checked' }).waitFor();
    await workbench.screenshot('walkthrough-checked');
    await expectDone('Check all reports');
  });
});
