/** Pages with charts, and check sheets, in a real browser: what axe-core finds, and what it does not look for. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { makeSheet } from '../../server/render/sheet/make-sheet.ts';
import { sheetDocument } from '../../server/render/sheet/sheet-document.ts';
import { renderPage, writePage } from '../../server/render/html/render-page.ts';
import { open } from '../model/open.ts';
import { openBrowser } from '../support/browser.ts';
import { header } from '../render/rendered.ts';
import { axeFaults } from './accessibility.ts';

const REPORT = `${header}# Demand

@demand looked_after "Children looked after"
  unit: per 10,000
  | Period     | Oldham | Neighbours | Target |
  | March 2022 |   88.5 |         70 |     75 |
  | March 2023 |        |       71.2 |     75 |
  | March 2024 |     92 |       71.9 |     75 |

# Money

@table finance "Position"
  unit: £k
        | Directorate | Budget | Forecast | Variance |
        | Care        | 41,300 |   53,387 |   12,087 |
        | Place       |  2,902 |    2,757 |    (145) |
  total | Total       | 44,202 |   56,144 |   11,942 |

@chart "Budget and forecast"
  of: finance.budget, finance.forecast
  type: grouped bar
  alt: The forecast exceeds the budget.

@chart "Parts"
  of: finance.care, finance.place
  type: stacked bar
  target: £50m
  alt: Care is nearly all of it.

@chart "Unknown"
  of: finance.nothing
  alt: Nothing yet.
`;

interface Seen {
  readonly faults: readonly string[];
  readonly named: readonly string[];
  readonly overflow: readonly string[];
}

/** Runs in the page. */
const LOOK = `(() => {
  const charts = [...document.querySelectorAll('svg')];
  const right = document.documentElement.clientWidth;
  const textOf = (id) => document.getElementById(id)?.textContent ?? '?';
  return {
    named: charts.map((chart) => chart.getAttribute('aria-labelledby').split(' ').map(textOf).join(' / ')),
    overflow: charts.filter((chart) => chart.getBoundingClientRect().right > right).map(({ outerHTML }) => outerHTML),
  };
})()`;

describe('a page with charts, in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    browser = await openBrowser(this);
  });
  after(() => browser.close());

  async function see(html: string, colorScheme: 'light' | 'dark', width: number): Promise<Seen> {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    try {
      await page.setContent(html);
      return { faults: await axeFaults(page), ...(await page.evaluate<Omit<Seen, 'faults'>>(LOOK)) };
    } finally {
      await page.close();
    }
  }

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1200, 360]) {
      it(`has nothing that axe-core finds, ${scheme}, ${width} pixels wide`, async () => {
        const { faults, named, overflow } = await see(renderPage(open(REPORT)), scheme, width);
        assert.deepEqual(faults, []);
        assert.deepEqual(overflow, []);
        assert.equal(named.length, 3);
        assert.match(named[0] ?? '', /^Children looked after \/ Line chart, March 2022 to March 2024/);
        assert.equal(named[1], 'Budget and forecast / The forecast exceeds the budget.');
      });
    }
  }

  it('has none in its check sheet either', async () => {
    const made = makeSheet(open(REPORT), { version: '1.0.0', pathOf: (uri) => uri, sources: [] });
    const { faults } = await see(writePage(sheetDocument(made, { full: false }), { marks: false }), 'light', 1200);
    assert.deepEqual(faults, []);
  });
});
