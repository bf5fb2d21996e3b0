/**
 * VS Code as an author uses it: the October 2024 report is opened, what is wrong with £0.019m is read and put right, and the preview
 * shows the report as it will be printed. In a light, a dark and both high-contrast themes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Locator } from 'playwright-core';
import { Workbench } from '../../../scripts/workbench/workbench.ts';
import { neededTools } from './needed-tools.ts';
import { keepPictures } from './pictures.ts';
import { until } from './until.ts';

/** The line below paragraph 1.3 that says £0.019m. */
const slipLine = 100;
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the October report in the window', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(0);
    workbench = await Workbench.start(neededTools(this));
  });
  after(async function () {
    this.timeout(0);
    await workbench?.stop();
  });

  for (const [theme, name] of Object.entries(themes)) {
    describe(`in a ${theme} theme`, function () {
      this.timeout(180_000);
      keepPictures(theme, () => workbench, { story: true });

      it('marks £0.019m where it stands', async () => {
        await workbench.openSample('october-2024', theme, { 'workbench.colorTheme': name });
        await workbench.openFile('report.council', slipLine);
        await workbench.text('£0.019m').waitFor();
        await until(
          () => marksUnder(workbench.text('£0.019m')),
          (marks) => marks > 0,
        );
      });

      it('explains it when the mouse rests on it', async () => {
        const said = await workbench.hover('£0.019m', 'This says £0.019m');
        assert.match(said, /mitigated - new_demand.*comes to £0\.016m/s);
      });

      it('lists it with the other problems', async () => {
        await workbench.page.keyboard.press('Escape');
        await workbench.runCommand('Problems: Focus on Problems View');
        await workbench.problems().filter({ hasText: 'This says £0.019m' }).waitFor();
      });

      it('shows the report beside the text, and the figure marked in it', async () => {
        await workbench.openFile('report.council', slipLine);
        await workbench.runCommand('Crosscast: Open Preview to the Side');
        const slip = figure('£0.019m');
        await slip.waitFor();
        assert.notEqual(await slip.getAttribute('data-severity'), null);
        await slip.hover();
        await preview().locator('[role=tooltip]:visible', { hasText: '£0.016m' }).waitFor();
      });

      it('has a preview that everyone can read', async () => {
        assert.deepEqual(await barriers(preview()), []);
      });

      it('goes from the preview to the text, and back', async () => {
        await figure('£12.261m').click();
        await until(
          () => cursorLine(),
          (line) => line !== slipLine,
        );
        await workbench.goToLine(slipLine);
        await workbench.text('£0.019m').click();
        await preview().locator('.cursor-within', { hasText: '£0.019m' }).waitFor();
      });

      it('scrolls the preview with the text, and the text with the preview', async () => {
        await workbench.goToLine(1);
        await until(
          () => scrollTop(),
          (top) => top < 100,
        );
        const { page } = workbench;
        await workbench.turnWheel(page.locator('.editor-instance .view-lines'), async () => (await scrollTop()) > 1000);
        const topLine = async (): Promise<number> =>
          Number(await page.locator('.editor-instance .line-numbers').first().innerText());
        const before = await topLine();
        await workbench.turnWheel(preview().locator('#report'), async () => (await topLine()) > before + 20);
      });

      it('puts it right, and then nothing is said of it any more', async () => {
        await workbench.goToLine(slipLine);
        await workbench.text('£0.019m').click();
        await workbench.page.keyboard.press('Control+.');
        const fix = workbench.page.locator('.action-widget .monaco-list-row', { hasText: '£0.016m' }).first();
        await fix.waitFor();
        await workbench.screenshot(`${theme}-fixes`);
        await fix.click();
        await workbench.text('£0.016m').waitFor();
        await until(
          () => workbench.problems().filter({ hasText: '£0.019m' }).count(),
          (rows) => rows === 0,
        );
        await until(
          () => figure('£0.016m').getAttribute('data-severity'),
          (severity) => severity === null,
        );
        assert.equal(await figure('£0.019m').count(), 0);
      });

      it('finds the preview again when the window is loaded again', async () => {
        await workbench.save('report.council', '£0.016m');
        await workbench.reload();
        await figure('£0.016m').waitFor();
        await preview().locator('h1', { hasText: 'Children' }).first().waitFor();
      });
    });
  }

  const preview = (): FrameLocator => workbench.webview();
  const figure = (words: string): Locator => preview().locator('#report [data-from]', { hasText: words }).last();
  const scrollTop = (): Promise<number> =>
    preview().locator('html').evaluate("document.getElementById('scroller').scrollTop");

  async function cursorLine(): Promise<number> {
    const [, line] = /Ln (\d+)/.exec(await workbench.page.locator('#status\\.editor\\.selection').innerText()) ?? [];
    return Number(line);
  }

  /** How many squiggles stand under an element of the editor. */
  async function marksUnder(element: Locator): Promise<number> {
    const box = await element.boundingBox();
    const marks = await workbench.squiggles('error').all();
    const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
    return boxes.filter((each) => each !== null && box !== null && overlap(each, box)).length;
  }

  /** What axe-core finds in the page that an element of the frame belongs to, by the rules of WCAG 2.2 AA and the good habits beyond them. */
  async function barriers(frame: FrameLocator): Promise<string[]> {
    const root = frame.locator('html');
    await root.evaluate(axe);
    return root.evaluate(`(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly: tags });
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | '));
    })()`);
  }
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
