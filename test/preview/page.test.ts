/** The preview's page as a reader meets it, in a real browser. The extension's part is played by the test. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { makeReport } from '../../bench/make-reports.ts';
import { Previews } from '../../server/lsp/preview.ts';
import { open } from '../model/open.ts';
import { header } from '../render/rendered.ts';
import { openFile } from '../samples/open-file.ts';
import { axeFaults } from '../browser/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { PreviewPage, themes } from './support/preview-page.ts';
import type { PageOptions, ThemeName } from './support/preview-page.ts';

const october = new URL('../../samples/october-2024/report.council', import.meta.url);

const table = `@table t "Care"
  unit: £k
        | Service | Budget |
        |---------|-------:|
        | Care    |  1,000 |
        | Other   |    200 |
  total | All     |  1,300 |
`;

/** Forty sections of a heading and some paragraphs. */
function long(): string {
  const sections = Array.from({ length: 40 }, (_, index) => {
    const paragraphs = Array.from(
      { length: 4 },
      (_one, at) => `Paragraph ${at + 1} of ${index + 1}. ${'Words. '.repeat(40)}`,
    );
    return `# ${index + 1} Section ${index + 1}\n\n${paragraphs.join('\n\n')}\n`;
  });
  return header + sections.join('\n');
}

describe('the page of the preview', () => {
  let browser: Browser;
  const pages: PreviewPage[] = [];
  const show = async (source: string | URL, options?: PageOptions): Promise<PreviewPage> => {
    const analysis = source instanceof URL ? openFile(source) : open(source);
    const shown = await PreviewPage.open(browser, analysis, options);
    pages.push(shown);
    return shown;
  };

  before(async function () {
    browser = await openBrowser(this);
  });
  afterEach(async () => {
    for (const { page } of pages.splice(0)) await page.close();
  });
  after(() => browser?.close());

  describe('shows', () => {
    it('the report, its title, and how it stands', async () => {
      const { page } = await show(october);
      assert.equal(await page.title(), 'Childrens Services - Improvement Plan and Finance Update Report');
      assert.equal(
        await page.innerText('.report h1'),
        'Childrens Services - Improvement Plan and Finance Update Report',
      );
      assert.match(await page.innerText('.standing'), /^\d+ of \d+ figures tied, 6 findings$/);
      assert.deepEqual(await page.locator('header, nav[aria-label=Outline], main').count(), 4);
    });

    it('nothing from anywhere else, and text as text', async () => {
      const { page } = await show(
        `${header}Watch <img src=x onerror="window.bad=1"> and <script>window.bad=1</script>.\n`,
      );
      assert.equal(await page.locator('.report img, .report script').count(), 0);
      assert.match(await page.innerText('.report'), /Watch <img src=x onerror="window.bad=1"> and <script>/);
      assert.equal(await page.evaluate('window.bad'), undefined);
    });

    it('a notice above the last good page, until there is a new one', async () => {
      const shown = await show(october);
      await shown.send({ type: 'notice', text: 'The report cannot be read.' });
      assert.equal(await shown.page.innerText('[role=alert]'), 'The report cannot be read.');
      assert.ok(await shown.page.isVisible('.report h1'));
      await shown.update();
      assert.equal(await shown.page.isVisible('[role=alert]'), false);
    });
  });

  describe('changed in place', () => {
    it('leaves every element that does not change', async () => {
      const shown = await show(`${header}One.\n\n${table}\nTwo.\n`);
      await shown.page.evaluate(`for (const each of document.querySelectorAll('.report *')) each.before = true`);
      await shown.edit('1,000', '1,100');
      assert.equal(await shown.page.innerText('tbody td'), '1,100');
      const fresh = await shown.page.evaluate(
        `[...document.querySelectorAll('.report *')].filter((each) => !each.before).length`,
      );
      assert.equal(fresh, 0);
      await shown.edit('One.', 'One.\n\nMore.\n\n- a\n- b');
      assert.deepEqual(
        await shown.page.evaluate(`[...document.querySelectorAll('.report > *')].map(({ nodeName }) => nodeName)`),
        ['HEADER', 'P', 'P', 'UL', 'DIV', 'P'],
      );
      assert.equal(await shown.page.evaluate(`document.querySelector('.report table').before`), true);
    });

    it('keeps selection and focus', async () => {
      const shown = await show(`${header}One.\n\nTwo is selected.\n\n${table}`);
      await shown.page.evaluate(`getSelection().selectAllChildren(document.querySelectorAll('.report > p')[1])`);
      await shown.page.locator('[data-severity]').focus();
      await shown.edit('One.', 'One more.\n\nAnd another.');
      await shown.edit('1,300', '1,301');
      assert.equal(await shown.page.evaluate('getSelection().toString()'), 'Two is selected.');
      assert.equal(await shown.page.evaluate('document.activeElement.textContent'), '1,301');
    });

    it('keeps what is read where it is when something above it grows', async () => {
      const shown = await show(long());
      await shown.page.evaluate(`document.getElementById('section-section-20').scrollIntoView()`);
      await shown.drawn();
      const top = (): Promise<number> =>
        shown.page.evaluate(`Math.round(document.getElementById('section-section-20').getBoundingClientRect().top)`);
      const before = await top();
      await shown.edit('Paragraph 1 of 3.', `Paragraph 1 of 3. ${'More words. '.repeat(200)}\n\nAnother.`);
      await shown.drawn();
      assert.ok(Math.abs((await top()) - before) <= 1);
      assert.deepEqual(await shown.said('scrolled'), []);
    });

    it('is what a page that is loaded afresh shows, whatever was edited', async () => {
      const shown = await show(`${header}# One\n\nText.\n\n${table}\n- a\n- b\n\nIt was £1.3m.\n`);
      for (const [old, fresh] of [
        ['# One', '# 1 One\n\n# 2 Two'],
        ['Text.', '> Quoted\n\n1. a\n2. b'],
        ['- b', '- b\n  - c'],
        [table, ''],
        ['It was', `${table}\nSee [#t], it was`],
        ['# 2 Two\n', ''],
      ] as const) {
        await shown.edit(old, fresh);
      }
      const html = `document.querySelector('.report').innerHTML`;
      const changed = await shown.page.evaluate<string>(html);
      const fresh = await PreviewPage.open(browser, open(shown.analysis.document.text));
      pages.push(fresh);
      assert.equal(changed, await fresh.page.evaluate<string>(html));
    });

    it('asks for all of it when a change is of something else than it has', async () => {
      const shown = await show(october);
      await shown.update();
      await shown.send({
        type: 'preview',
        preview: {
          uri: 'x',
          title: '',
          revision: 99,
          since: 98,
          changes: [],
          status: {
            uri: 'x',
            title: '',
            figures: 0,
            tied: 0,
            untied: 0,
            failed: 0,
            relations: { holding: 0, failing: 0, open: 0 },
            findings: { error: 0, warning: 0, information: 0, hint: 0 },
          },
        },
      });
      assert.equal((await shown.said('lost')).length, 1);
      const before = await shown.page.innerText('.report');
      await shown.update({ whole: true });
      assert.equal(await shown.page.innerText('.report'), before);
    });

    it('goes over to another report, and starts at its top', async () => {
      const shown = await show(long());
      await shown.page.mouse.move(400, 400);
      await shown.page.mouse.wheel(0, 3000);
      await shown.page.waitForTimeout(200);
      const other = open({ 'other.council': `${header.replace('Revenue monitoring', 'Another')}${table}` });
      await shown.send({ type: 'preview', preview: new Previews((uri) => uri).of(other, { style: true }) });
      assert.equal(await shown.page.innerText('.report h1'), 'Another');
      assert.equal(await shown.page.locator('.report h2').count(), 0);
      assert.equal(await shown.scrolled(), 0);
    });

    it('takes in a keystroke in a report of 5,000 lines without making it again', async () => {
      const { council } = makeReport(5000);
      const shown = await show(council);
      await shown.page.evaluate(`for (const each of document.querySelectorAll('.report > *')) each.before = true`);
      await shown.edit('presented to the board', 'presented to the boards');
      assert.match(await shown.page.innerText('.report'), /presented to the boards/);
      assert.equal(
        await shown.page.evaluate(
          `[...document.querySelectorAll('.report > *')].filter((each) => !each.before).length`,
        ),
        0,
      );
    });
  });

  describe('explains a figure', () => {
    const source = `${header}${table}\nIt was [£1,000k = t.care] and [£9k = t.care].\n`;

    it('that has the focus, until Escape', async () => {
      const { page } = await show(source);
      const figure = page.locator('td[data-severity]');
      await figure.focus();
      assert.match(await page.innerText('[role=tooltip]'), /All, Budget is 1,300, but its items add up to 1,200\./);
      assert.equal(await figure.getAttribute('aria-describedby'), await page.getAttribute('[role=tooltip]', 'id'));
      await page.keyboard.press('Escape');
      assert.equal(await page.isVisible('[role=tooltip]'), false);
      assert.equal(await figure.getAttribute('aria-describedby'), null);
    });

    it('that the pointer rests on, and lets the pointer go on to the explanation', async () => {
      const { page } = await show(source);
      await page.locator('td[data-severity]').hover();
      await page.locator('[role=tooltip]').waitFor();
      await page.locator('[role=tooltip]').hover();
      await page.waitForTimeout(400);
      assert.ok(await page.isVisible('[role=tooltip]'));
      await page.mouse.move(5, 5);
      await page.locator('[role=tooltip]').waitFor({ state: 'hidden' });
    });

    it('by what it is tied to', async () => {
      const { page } = await show(source);
      await page.locator('span[data-standing=tied]').hover();
      await page.locator('[role=tooltip]').waitFor();
      assert.equal(await page.innerText('[role=tooltip]'), 'Tied to: Care: 1,000');
    });

    it('no longer, when it has been put right', async () => {
      const shown = await show(source);
      await shown.page.locator('td[data-severity]').focus();
      await shown.edit('1,300', '1,200');
      assert.equal(await shown.page.isVisible('[role=tooltip]'), false);
      assert.equal(await shown.page.locator('td[data-severity]').count(), 0);
    });
  });

  describe('leads', () => {
    it('from a figure to where it was written', async () => {
      const shown = await show(`${header}${table}\nIt was [£1.3m = t.total].\n`);
      await shown.page.locator('.report p span.figure').click();
      await shown.page.locator('tbody td').first().click();
      await shown.page.locator('.report h1').click();
      const said = await shown.said('source');
      const { text } = shown.analysis.document;
      const written = said.map(({ at, from, to }) => {
        const start = text.split('\n').slice(0, at.line).join('\n').length + 1;
        return from === undefined ? at.line : text.slice(start + from, start + (to ?? from));
      });
      assert.deepEqual(written, ['£1.3m', '1,000', 0]);
    });

    it('by Enter too, and not while text is being selected', async () => {
      const shown = await show(`${header}${table}\nWords to select.\n`);
      await shown.page.locator('td[data-severity]').focus();
      await shown.page.keyboard.press('Enter');
      assert.equal((await shown.said('source')).length, 1);
      await shown.page.locator('.report > p').dblclick({ position: { x: 10, y: 10 } });
      assert.equal(await shown.page.evaluate('getSelection().toString().trim()'), 'Words');
    });

    it('from one finding to the next and round again', async () => {
      const { page } = await show(october);
      const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
      const next = page.getByRole('button', { name: 'Next finding' });
      const seen: string[] = [];
      for (let count = 0; count < 7; count++) {
        await next.click();
        seen.push((await focused()).trim());
      }
      assert.deepEqual(seen, ['final 2024/25 position', '30 July 2024', '£12.087', '£0.019m', '2..3', '4.3', seen[0]]);
      assert.match(await page.innerText('[role=status]'), /Finding 1 of 6\./);
      await page.getByRole('button', { name: 'Previous finding' }).click();
      assert.equal((await focused()).trim(), '4.3');
    });

    it('to the heading that is chosen in the outline', async () => {
      const shown = await show(long());
      const { page } = shown;
      await page.getByRole('button', { name: 'Outline' }).click();
      await page.locator('#outline').getByRole('link', { name: '30 Section 30' }).click();
      assert.equal(await page.evaluate('document.activeElement.id'), 'section-section-30');
      await shown.drawn();
      assert.ok((await shown.scrolled()) > 1000);
    });
  });

  describe('in step with the text', () => {
    const lineOf = (shown: PreviewPage, text: string): number =>
      shown.analysis.document.text.slice(0, shown.analysis.document.text.indexOf(text)).split('\n').length - 1;

    it('scrolls to the line that the text shows first, and does not answer', async () => {
      const shown = await show(long());
      const line = lineOf(shown, '# 20 Section 20');
      await shown.send({ type: 'scrollTo', to: { uri: 'report.council', line } });
      await shown.drawn();
      const top = await shown.page.evaluate<number>(
        `document.getElementById('section-section-20').getBoundingClientRect().top - document.getElementById('scroller').getBoundingClientRect().top`,
      );
      assert.ok(Math.abs(top) < 2, String(top));
      assert.deepEqual(await shown.said('scrolled'), []);
    });

    it('tells where the reader has scrolled to', async () => {
      const shown = await show(long());
      await shown.page.mouse.move(400, 400);
      await shown.page.mouse.wheel(0, 6000);
      await shown.saying('scrolled');
      await shown.page.waitForTimeout(300);
      const tops = (await shown.said('scrolled')).at(-1)?.tops ?? [];
      assert.equal(tops.length, 1);
      const line = tops[0]?.line ?? 0;
      const atTop = await shown.page.evaluate<string>(
        `document.elementFromPoint(450, document.getElementById('scroller').getBoundingClientRect().top + 3).closest('.report > *')?.textContent ?? ''`,
      );
      const written = shown.analysis.document.text.split('\n')[Math.floor(line)] ?? '';
      // Between two paragraphs there is neither text nor a line of it.
      if (atTop !== '' && written !== '') {
        assert.ok(written.includes(atTop.slice(0, 20)) || atTop.includes('Section'), `${written} / ${atTop}`);
      }
    });

    it('shows where the cursor is, down to the figure', async () => {
      const shown = await show(`${long()}\n${table}`);
      const line = lineOf(shown, '| Care');
      const source = shown.analysis.document;
      const at = source.text.indexOf('1,000');
      const back: number[] = [];
      for (let before = line; before >= 0; before--) {
        back.push(at - source.text.split('\n').slice(0, before).join('\n').length - 1);
      }
      await shown.send({ type: 'cursor', at: { uri: 'report.council', line }, back });
      assert.equal(await shown.page.innerText('td.cursor-within'), '1,000');
      const seen = await shown.page.locator('td.cursor-within').boundingBox();
      assert.ok(seen !== null && seen.y > 0 && seen.y < 700);
      await shown.edit('1,000', '1,001');
      assert.equal(await shown.page.innerText('td.cursor-within'), '1,001');
    });

    it('tells the line of an included file and of the report', async () => {
      const paragraphs = Array.from({ length: 60 }, (_, index) => `Text ${index}. ${'Words. '.repeat(30)}`).join(
        '\n\n',
      );
      const analysis = open({
        'a.council': `${header}Own.\n\n@include b.council\n\nEnd.\n`,
        'b.council': `@appendix "B"\n\n${paragraphs}\n`,
      });
      const shown = await PreviewPage.open(browser, analysis);
      pages.push(shown);
      await shown.page.mouse.move(400, 400);
      await shown.page.mouse.wheel(0, 3000);
      await shown.saying('scrolled');
      const tops = (await shown.said('scrolled')).at(-1)?.tops ?? [];
      assert.deepEqual(
        tops.map(({ uri }) => uri),
        ['b.council', 'a.council'],
      );
      assert.ok((tops[0]?.line ?? 0) > 5);
      assert.ok((tops[1]?.line ?? 0) >= 9 && (tops[1]?.line ?? 0) <= 11, JSON.stringify(tops));
    });
  });

  describe('is accessible', function () {
    this.timeout(60_000);
    for (const theme of Object.keys(themes) as ThemeName[]) {
      for (const state of [{}, { ticks: true, outline: true }, { printView: true }]) {
        it(`in ${theme}, ${Object.keys(state).join(' and ') || 'as it opens'}`, async () => {
          const shown = await show(october, { theme, state });
          await shown.send({ type: 'notice', text: 'The report cannot be read.' });
          await shown.page.locator('[data-severity]').nth(3).focus();
          assert.deepEqual(await axeFaults(shown.page), []);
        });
      }
    }

    it('by keyboard: the buttons, the report, and then each finding', async () => {
      const { page } = await show(october);
      const stops: string[] = [];
      for (let count = 0; count < 9; count++) {
        await page.keyboard.press('Tab');
        stops.push(
          await page.evaluate<string>(`document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()`),
        );
      }
      assert.deepEqual(stops, [
        'Previous finding',
        'Next finding',
        'Tick marks',
        'Print view',
        'Outline',
        'The report as printed',
        'Purpose of the Report',
        'Executive Summary',
        'Recommendations',
      ]);
    });

    it('without anything that glides, for who wants that', async () => {
      const { page } = await show(october, { reducedMotion: true });
      const moving = await page.evaluate(
        `[...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).transitionDuration !== '0s').length`,
      );
      assert.equal(moving, 0);
    });
  });

  describe('can be seen in other ways', () => {
    it('with tick marks and a legend that counts them', async () => {
      const shown = await show(`${header}${table}\nIt was [£1,000k = t.care], £77.4m and [= t.care].\n`);
      const { page } = shown;
      const button = page.getByRole('button', { name: 'Tick marks' });
      assert.equal(await button.getAttribute('aria-pressed'), 'false');
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.deepEqual(
        (await page.innerText('.ticks-legend')).split('\n').filter((line) => line.trim() !== ''),
        [
          'Tied to what it repeats: 1',
          'Worked out by Crosscast: 1',
          'Stated here: 2',
          'Untied: 1',
          'Does not agree: 1',
        ],
      );
      const mark = await page.evaluate(
        `getComputedStyle(document.querySelector('[data-standing=tied]'), '::after').content`,
      );
      assert.equal(mark, '"✓" / "tied"');
      assert.equal((await shown.kept())['ticks'], true);
    });

    it('as on paper, and the reader stays at the same place', async () => {
      const shown = await show(long());
      const { page } = shown;
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 6000);
      await page.waitForTimeout(300);
      const atTop = `document.elementFromPoint(450, 140).closest('.report > *')?.textContent.slice(0, 20)`;
      const before = await page.evaluate(atTop);
      await page.getByRole('button', { name: 'Print view' }).click();
      await shown.drawn();
      assert.equal(
        await page.evaluate(`getComputedStyle(document.querySelector('.report')).backgroundColor`),
        'rgb(255, 255, 255)',
      );
      assert.equal(await page.evaluate(atTop), before);
    });

    it('as they were left, when the page is loaded again', async () => {
      const shown = await show(long());
      await shown.send({ type: 'do', action: 'toggleTicks' });
      await shown.send({ type: 'do', action: 'toggleOutline' });
      await shown.page.mouse.move(600, 400);
      await shown.page.mouse.wheel(0, 4000);
      await shown.page.waitForTimeout(300);
      const again = await show(long(), { state: await shown.kept() });
      assert.ok(await again.page.isVisible('.ticks-legend'));
      assert.ok(await again.page.isVisible('#outline'));
      assert.ok(Math.abs((await again.scrolled()) - (await shown.scrolled())) < 40);
    });

    it('with the outline folded, whatever is edited', async () => {
      const shown = await show(`${header}# A\n\n## B\n\n${table}\n# C\n`);
      const { page } = shown;
      await shown.send({ type: 'do', action: 'toggleOutline' });
      assert.deepEqual(
        (await page.innerText('#outline')).split('\n').filter((line) => line.trim() !== ''),
        ['A', '1', 'finding', 'B', '1', 'finding', 'C'],
      );
      await page.locator('.fold').click();
      await shown.edit('# C', '# D');
      assert.equal(await page.isVisible('#outline a:text("B")'), false);
      assert.ok(await page.isVisible('#outline a:text("D")'));
    });
  });
});
