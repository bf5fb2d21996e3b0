/** The page as a whole: what every reader, and every screen reader, relies on. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { renderPage } from '../../server/render/html/render-page.ts';
import { open } from '../model/open.ts';
import { openFile } from '../samples/open-file.ts';
import { all, elements, one, parseHtml, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { body, header, page, withBothBreaks } from './rendered.ts';

const samples = new URL('../../samples/', import.meta.url);
const names = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.council'))
  .sort();

/** What holds for any page. */
function checkPage(root: Element): void {
  const html = one(root, 'html');
  assert.equal(html.attributes.get('lang'), 'en-GB');
  assert.notEqual(text(one(one(root, 'head'), 'title')), '');
  assert.notEqual(text(one(root, 'h1')), '');
  const ids = [...elements(root)].flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.deepEqual(
    ids.filter((id, index) => id === '' || ids.indexOf(id) !== index),
    [],
    'ids are unique',
  );
  for (const link of all(root, 'a')) {
    const target = link.attributes.get('href') ?? '';
    if (target.startsWith('#')) assert.ok(ids.includes(target.slice(1)), `${target} leads nowhere`);
    else assert.match(target, /^(?:https?:|mailto:)/);
  }
  let level = 0;
  for (const { name } of elements(root)) {
    if (!/^h[1-6]$/.test(name)) continue;
    const next = Number(name[1]);
    assert.ok(next <= level + 1, `h${next} after h${level}`);
    level = next;
  }
  for (const table of all(root, 'table')) {
    assert.equal(all(table, 'caption').length, 1);
    assert.notEqual(text(one(table, 'caption')), '');
    for (const cell of all(table, 'th')) assert.match(cell.attributes.get('scope') ?? '', /^(?:col|row|rowgroup)$/);
    for (const cell of [...all(table, 'th'), ...all(table, 'td')]) assert.notEqual(text(cell), '', 'an empty cell');
    const widths = all(table, 'tr').map(({ children }) => children.reduce((sum, cell) => sum + widthOf(cell), 0));
    assert.equal(new Set(widths).size, 1, 'rows of different widths');
  }
  for (const { name } of elements(root)) assert.ok(!['script', 'img', 'iframe', 'link', 'object'].includes(name), name);
}

function widthOf(cell: Element | string): number {
  return typeof cell === 'string' ? 0 : Number(cell.attributes.get('colspan') ?? 1);
}

describe('a page of each sample', () => {
  for (const name of names) {
    it(name, () => {
      const analysis = openFile(new URL(name, samples));
      const plain = renderPage(analysis);
      checkPage(parseHtml(plain));
      assert.doesNotMatch(plain, /data-(?:from|start|line|standing)=/, 'no marks unless asked for');
      const marked = renderPage(analysis, { marks: true });
      checkPage(parseHtml(marked));
      for (const html of [plain, marked]) assert.doesNotMatch(html, /file:\/\//, 'no places of this machine');
    });
  }
});

describe('a page', () => {
  it('is the same every time, byte for byte', () => {
    const url = new URL('october-2024/report.council', samples);
    assert.equal(renderPage(openFile(url)), renderPage(openFile(url)));
    assert.equal(renderPage(openFile(url), { marks: true }), renderPage(openFile(url), { marks: true }));
  });

  it('does not depend on the kind of line break', () => {
    const url = new URL('october-2024/report.council', samples);
    const analysis = openFile(url);
    const broken = openFile(url, analysis.document.text.replaceAll('\n', '\r\n'));
    assert.equal(renderPage(broken), renderPage(analysis));
  });

  it('stands by itself, and lets nothing run', () => {
    const html = renderPage(open(`${header}See <https://example.org>.`));
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en-GB">/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';/);
    assert.doesNotMatch(html, /url\(|@import|src=/);
  });

  withBothBreaks('says in its head what it is', `${header}# Purpose\n`, (root) => {
    assert.equal(text(one(root, 'title')), 'Revenue monitoring – Anytown Council');
    assert.equal(one(root, 'a.skip').attributes.get('href'), '#report');
    assert.equal(one(root, 'main').attributes.get('id'), 'report');
  });

  withBothBreaks(
    'opens with what the header says',
    `@report "Budget \\"2025\\""
  council: Anytown Council
  body: Cabinet
  meeting: 14 November 2024
  item: 7
  officer: Jo Smith, Director of Finance
  officer: Alex Brown,
    Head of Accountancy
  portfolio: Cllr Sam Jones
  wards: All
  status: part exempt, paragraph 3
  key decision: yes, FP/2024/12
  uses: march.council as march
  overspend: positive
`,
    (root) => {
      const top = one(root, 'header');
      assert.equal(text(one(top, 'h1')), 'Budget "2025"');
      assert.equal(text(one(top, 'p.council')), 'Anytown Council');
      const fields = one(top, 'dl').children.filter((child) => typeof child !== 'string');
      assert.deepEqual(
        fields.map((field) => [text(one(field, 'dt')), ...all(field, 'dd').map((value) => text(value))]),
        [
          ['Report to', 'Cabinet'],
          ['Meeting', '14 November 2024'],
          ['Agenda item', '7'],
          ['Portfolio holder', 'Cllr Sam Jones'],
          ['Report of', 'Jo Smith, Director of Finance', 'Alex Brown, Head of Accountancy'],
          ['Wards affected', 'All'],
          ['Key decision', 'Yes, FP/2024/12'],
          ['Status', 'Part exempt, paragraph 3'],
        ],
      );
      assert.equal(all(top, 'p.restricted').length, 0);
    },
  );

  it('says of an exempt report that it is not for publication', () => {
    const root = page('@report "Contract"\n  status: exempt, paragraph 3 of Schedule 12A\n');
    assert.equal(text(one(root, 'p.restricted')), 'Not for publication');
  });

  it('names the report that minutes belong to', () => {
    const root = page({
      'minutes.council': '@minutes "Item 9"\n  body: The Board\n  of: report.council\n',
      'report.council': '@report "Improvement plan"\n',
    });
    assert.deepEqual(
      all(root, 'dd').map((value) => text(value)),
      ['The Board', 'Improvement plan'],
    );
    assert.equal(text(all(root, 'dt')[0]!), 'Minutes of');
  });

  it('has a title even when the report has none', () => {
    for (const source of ['', '# Heading\n', 'Words.', '@report\n']) {
      assert.equal(text(one(page(source), 'h1')), 'Report without a title');
    }
  });

  it('has a list of contents when there are more than three main sections', () => {
    const sections = '# Purpose\n\n## Not a main one\n\n# 1 Money\n\n# 2 People {people}\n';
    assert.equal(all(body(sections), 'nav').length, 0);
    const root = body(`${sections}\n# 3 Places & *plans*[^1]\n\n[^1]: A note.\n`);
    const links = all(one(root, 'nav'), 'a');
    assert.deepEqual(
      links.map((link) => [text(link), link.attributes.get('href')]),
      [
        ['Purpose', '#section-purpose'],
        ['1 Money', '#section-money'],
        ['2 People', '#section-people'],
        ['3 Places & plans', '#section-places-plans'],
      ],
    );
    checkPage(root);
  });

  it('closes up the levels of headings that were skipped', () => {
    const root = body('### Deep\n\n# Top\n\n### Skipped\n\n#### Deeper\n\n## Second\n\n# Again\n');
    const levels = [...elements(one(root, 'main'))].filter(({ name }) => /^h\d$/.test(name));
    assert.deepEqual(
      levels.map((heading) => `${heading.name} ${text(heading)}`),
      ['h1 Revenue monitoring', 'h2 Deep', 'h2 Top', 'h3 Skipped', 'h4 Deeper', 'h3 Second', 'h2 Again'],
    );
  });
});
