/** Reports as Markdown, read back by a Markdown parser: what web teams see when they have put one into their system. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { renderMarkdown } from '../../server/render/markdown/render-markdown.ts';
import { renderPage } from '../../server/render/html/render-page.ts';
import { open } from '../model/open.ts';
import { all, one, parseHtml, seen } from './parse-html.ts';
import { header } from './rendered.ts';

const markdown = (text: string): string => renderMarkdown(open(header + text));

/** The HTML that a reader of Markdown makes of a body. */
function read(text: string): string {
  const html = micromark(markdown(text), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return html.slice(html.indexOf('</ul>') + 6);
}

describe('Markdown', () => {
  it('opens with the title and what the header says', () => {
    assert.equal(
      markdown(''),
      'Anytown Council\n\n# Revenue monitoring\n\n- **Report to:** Cabinet\n- **Meeting:** 14 November 2024\n' +
        '- **Report of:** Jo Smith, Director of Finance\n- **Period:** 2024/25 month 6\n',
    );
  });

  it('keeps numbers of headings and paragraphs as printed', () => {
    const html = read('# 1. Purpose\n\n1.1 This is first.\n\n1.2. This is second.\n\n3 This is a line.\n');
    assert.equal(
      html,
      '<h2>1. Purpose</h2>\n<p>1.1 This is first.</p>\n<p>1.2. This is second.</p>\n<p>3 This is a line.</p>\n',
    );
  });

  it('takes no words of a report for marks', () => {
    const words = 'A * star, a_low_line, `code`, <b>bold</b>, [sic], # no heading, ~struck~, &amp; and a | pipe.';
    const html = read(
      `${words.replace('*', '\\*').replace('`code`', '\\`code\\`')}\n\n\\- no list\n\n\\+ nor this\n\n\\> nor a quotation\n`,
    );
    assert.equal(
      html,
      '<p>A * star, a_low_line, `code`, &lt;b&gt;bold&lt;/b&gt;, [sic], # no heading, ~struck~, &amp;amp; and a | pipe.</p>\n' +
        '<p>- no list</p>\n<p>+ nor this</p>\n<p>&gt; nor a quotation</p>\n',
    );
  });

  it('has emphasis, links and figures where they are, signs beside them or not', () => {
    const html = read('An *overspend* of **£1.2m**, see [the plan](https://a.example/x_(y)) or (**(ii)**).\n');
    assert.equal(
      html,
      '<p>An <em>overspend</em> of <strong>£1.2m</strong>, see <a href="https://a.example/x_(y)">the plan</a> or (<strong>(ii)</strong>).</p>\n',
    );
  });

  it('has tables with figures to the right, units in their headings and sums in bold', () => {
    const html = read(
      '@table t "Position | month 6"\n  unit: £k\n  note: Before reserves.\n' +
        '  | Directorate | Budget | Owner |\n  group | Place | | |\n  | Roads | (145) | Jo \\| Al |\n  of which | Bridges | 12 | |\n  total | | -133 | |\n',
    );
    const root = parseHtml(html.replaceAll(' align="', ' data-align="'));
    assert.deepEqual(
      all(root, 'tr').map((row) =>
        all(row, '')
          .filter(({ name }) => name === 'th' || name === 'td')
          .map((cell) => seen(cell)),
      ),
      [
        ['Directorate', 'Budget (£k)', 'Owner'],
        ['Place', '', ''],
        ['Roads', '(145)', 'Jo | Al'],
        ['of which: Bridges', '12', ''],
        ['Total', '-133', ''],
      ],
    );
    assert.deepEqual(
      all(root, 'th').map(({ attributes }) => attributes.get('data-align')),
      ['left', 'right', 'left'],
    );
    assert.equal(seen(all(root, 'p')[0]!), 'Table 1: Position | month 6');
    assert.equal(seen(all(root, 'p')[1]!), 'Note: Before reserves.');
    assert.deepEqual(
      all(root, 'strong').map((each) => seen(each)),
      ['Table 1:', 'Place', 'Total', '-133'],
    );
  });

  it('numbers lists and recommendations as printed: letters, and numbers out of sequence, are words', () => {
    assert.match(read('- one\n- two\n'), /<ul>\n<li>one<\/li>\n<li>two<\/li>\n<\/ul>/);
    assert.match(
      read('@recommend Cabinet\n  1. notes the report;\n  2. approves:\n    a. this;\n    b. that.\n'),
      /that Cabinet:<\/p>\n<ol>\n<li>\n<p>notes the report;<\/p>\n<\/li>\n<li>\n<p>approves:<\/p>\n<p>a\. this;<\/p>\n<p>b\. that\.<\/p>\n<\/li>\n<\/ol>/,
    );
    const skipped = read('@resolved\n  1. The report be noted.\n  3. The plan be agreed.\n');
    assert.match(
      skipped,
      /<p><strong>RESOLVED<\/strong> – That:<\/p>\n<p>1\. The report be noted\.<\/p>\n<p>3\. The plan/,
    );
    assert.match(read('(a) first\n\n(b) second\n'), /<p>\(a\) first<\/p>\n<p>\(b\) second<\/p>/);
  });

  it('has options, quotations, named figures and footnotes', () => {
    const html = read(
      '@options\n  1. Invest. {preferred}\n  2. Do nothing.\n\n> 1. As the Act says.\n\n' +
        '@figure load "Average caseload" = 19 cases\n\nSee the note.[^n]\n\n[^n]: From the *return*.\n',
    );
    assert.match(html, /<p><strong>Option 1<\/strong> – Invest\. <strong>Preferred option<\/strong><\/p>/);
    assert.match(html, /<blockquote>\n<p>1\. As the Act says\.<\/p>\n<\/blockquote>/);
    assert.match(html, /<p>Average caseload: <strong>19 cases<\/strong><\/p>/);
    assert.match(html, /See the note\.<sup>.*<\/sup>/);
    assert.match(html, /<p>From the <em>return<\/em>\. /);
  });

  it('says in words what a chart shows, and where its figures are', () => {
    const html = read(
      '@demand d "Contacts"\n  unit: contacts\n  | Period | Contacts |\n  | March 2023 | 1,200 |\n  | March 2024 | 1,350 |\n',
    );
    assert.match(
      html,
      /<strong>Chart 1:<\/strong> Contacts.*<\/p>\n<p>Line chart, March 2023 to March 2024, contacts\. Rises from 1,200/,
    );
    assert.match(html, /<p>The figures are in Table 1\.<\/p>/);
  });

  for (const sample of [
    'october-2024/report',
    'march-2024/finance-update',
    'december-2022/decision',
    'getting-to-good-2019/minutes',
  ]) {
    it(`says all that the page of ${sample} says`, () => {
      const analysis = open(readFileSync(new URL(`../../samples/${sample}.council`, import.meta.url), 'utf8'));
      const html = micromark(renderMarkdown(analysis), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
      const words = (text: string): string[] => text.match(/[£\d][\d,.]*[a-z%]*|[A-Za-z]{4,}/g) ?? [];
      const page = parseHtml(renderPage(analysis));
      const printed = all(one(page, 'main'), '')
        .filter(({ name }) => /^(?:p|td|th|h\d|caption|dd)$/.test(name))
        .filter((element) => element.attributes.get('id') !== 'contents');
      const got = new Set(words(html.replace(/<[^>]*>/g, ' ')));
      const missing = printed.flatMap((element) => words(seen(element))).filter((word) => !got.has(word));
      assert.deepEqual(missing, []);
    });
  }
});
