/** What a preview is given: elements that last, places that lead to the text, figures that say what they stand on. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/model/analysis.ts';
import { renderFragment } from '../../server/render/html/render-fragment.ts';
import { open } from '../model/open.ts';
import { openFile } from '../samples/open-file.ts';
import { all, elements, one, parseHtml, seen, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { header } from './rendered.ts';

const october = new URL('../../samples/october-2024/report.council', import.meta.url);

function numberIn(element: Element, attribute: string): number {
  return Number(element.attributes.get(attribute));
}

/** All figures of a report with what is said of them. */
function figures(analysis: Analysis): { text: string; standing?: string; severity?: string; title?: string }[] {
  return renderFragment(analysis).blocks.flatMap(({ html }) =>
    [...elements(parseHtml(html))]
      .filter(({ attributes }) => attributes.has('data-standing'))
      .map((element) => ({
        text: text(element),
        standing: element.attributes.get('data-standing')!,
        ...(element.attributes.has('data-severity') ? { severity: element.attributes.get('data-severity')! } : {}),
        ...(element.attributes.has('title') ? { title: element.attributes.get('title')! } : {}),
      })),
  );
}

describe('the blocks of a preview', () => {
  it('are one element each, and together the fragment', () => {
    const { blocks, html, title } = renderFragment(openFile(october));
    assert.equal(title, 'Childrens Services - Improvement Plan and Finance Update Report');
    for (const block of blocks) {
      const roots = parseHtml(block.html).children;
      assert.equal(roots.length, 1, block.html);
      assert.doesNotMatch(block.html, /data-(?:start|end|line)=/);
    }
    assert.equal(parseHtml(html).children.filter((child) => typeof child !== 'string').length, blocks.length);
  });

  it('say where they were written', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const source = `${header}# 1 Money\n\n1.1 It is £3m.\nAnd more.\n\n- One\n- Two\n\nEnd.\n`.replaceAll(
        '\n',
        lineBreak,
      );
      const analysis = open(source);
      const { blocks } = renderFragment(analysis);
      const places = blocks.map(({ place }) => [
        place?.line,
        place?.lastLine,
        source.slice(place?.start ?? 0, place?.end ?? 0).replaceAll('\r\n', '\n'),
      ]);
      assert.deepEqual(places.slice(1), [
        [7, 7, '# 1 Money'],
        [9, 10, '1.1 It is £3m.\nAnd more.'],
        [12, 13, '- One\n- Two'],
        [15, 15, 'End.'],
      ]);
      const paragraph = one(parseHtml(renderFragment(analysis).html), 'p[data-line=9]');
      assert.equal(numberIn(paragraph, 'data-start'), source.indexOf('1.1'));
      assert.equal(numberIn(paragraph, 'data-end'), source.indexOf('more.') + 'more.'.length);
    }
  });

  it('lead to the text of every figure, item and cell', () => {
    const analysis = openFile(october);
    const { text: source } = analysis.document;
    let count = 0;
    for (const { place, html } of renderFragment(analysis).blocks) {
      for (const element of elements(parseHtml(html))) {
        if (place === undefined || !element.attributes.has('data-from')) continue;
        const written = source.slice(
          place.start + numberIn(element, 'data-from'),
          place.start + numberIn(element, 'data-to'),
        );
        const [first] = element.children;
        const words = seen(element.name === 'tr' && typeof first === 'object' ? first : element);
        if (['span', 'mark', 'td'].includes(element.name)) assert.equal(written, text(element));
        else assert.ok(written.replace(/\s+/g, ' ').includes(words.split(' ')[0] ?? ''), written);
        count++;
      }
    }
    assert.ok(count > 100);
  });

  it('stay as they are, character for character, when the text before them is edited', () => {
    const analysis = openFile(october);
    const before = renderFragment(analysis).blocks;
    const lastLine = before.at(-1)?.place?.line ?? 0;
    const at = analysis.document.text.indexOf('This is an update');
    analysis.edit(at, at, 'A new sentence.\nOn two lines.\n\n');
    const after = renderFragment(analysis).blocks;
    const unchanged = new Set(after.map(({ html }) => html));
    const changed = before.filter(({ html }) => !unchanged.has(html));
    assert.equal(changed.length, 0, changed.map(({ html }) => html.slice(0, 100)).join('\n'));
    assert.equal(after.length, before.length + 1);
    assert.equal(after.at(-1)?.place?.line, lastLine + 3);
  });

  it('change with what they are tied to', () => {
    const analysis = open(`${header}@table t "T"\n  unit: £k\n  | Care | 12,087 |\n\nIt was [£12.087m = t.care].\n`);
    const standing = (): (string | undefined)[] => figures(analysis).map((figure) => figure.standing);
    assert.deepEqual(standing(), ['defined', 'tied']);
    const at = analysis.document.text.indexOf('12,087');
    analysis.edit(at, at + 6, '12,187');
    assert.deepEqual(standing(), ['defined', 'failed']);
  });

  it('name the file that they were included from', () => {
    const { blocks, sources, html } = renderFragment(
      open({
        'a.council': `${header}@include b.council\n\nOwn text.\n`,
        'b.council': '@appendix "B"\n\nText of B.\n',
      }),
    );
    assert.deepEqual(
      sources.map(({ uri, title }) => [uri, title]),
      [
        ['a.council', 'Revenue monitoring'],
        ['b.council', 'B'],
      ],
    );
    const included = blocks.find((block) => block.html.includes('Text of B.'));
    assert.equal(included?.place?.source, 1);
    assert.equal(included.place.line, 2);
    assert.equal(one(parseHtml(html), 'p[data-source=1]').attributes.get('data-line'), '2');
  });
});

describe('the figures of a preview', () => {
  it('say what they stand on, and what they repeat', () => {
    const found = figures(
      open(`${header}@table t "T"
  unit: £k
           | Care  | 12,087 |
           | Other |  2,145 |
  total    | All   | 14,333 |

It was £12.087m, [£1m as extra], [£9m = t.care], £3.21m, [= t.care - t.other] and [= none], one of the reasons.
`),
    );
    assert.deepEqual(
      found.map(({ text: words, standing }) => `${words} ${standing}`),
      [
        '12,087 defined',
        '2,145 defined',
        '14,333 failed',
        '£12.087m tied',
        '£1m defined',
        '£9m failed',
        '£3.21m untied',
        '£9,942,000 computed',
        '[= none] failed',
      ],
    );
    assert.equal(found[3]?.title, 'Care: 12,087');
    assert.equal(found[2]?.severity, 'error');
    assert.match(found[2]?.title ?? '', /All is 14,333, but its items add up to 14,232\./);
    assert.match(found[5]?.title ?? '', /This says £9m, but Care is 12,087\./);
    assert.match(found[8]?.title ?? '', /There is no 'none' in this report\./);
  });

  it('leave out what was waived', () => {
    const source = `${header}@table t "T"\n  | Care | 1 |\n  total | All | 5 | // crosscast-ignore reconcile/total: agreed\n`;
    const total = figures(open(source)).at(-1);
    assert.deepEqual(total, { text: '5', standing: 'failed' });
  });

  it('show the slips of the October report', () => {
    const { html } = renderFragment(openFile(october));
    const marked = all(parseHtml(html), '[data-severity]');
    assert.deepEqual(
      marked.map((element) => [element.attributes.get('class'), text(element)]),
      [
        ['found', 'final 2024/25 position'],
        ['found', '30 July 2024'],
        ['figure', '£12.087'],
        ['figure', '£0.019m'],
        ['number', '2..3'],
        ['number', '4.3'],
      ],
    );
    for (const element of marked) assert.notEqual(element.attributes.get('title') ?? '', '');
  });

  it('are plain without marks', () => {
    const { html } = renderFragment(openFile(october), { marks: false });
    assert.doesNotMatch(html, /data-(?!pad)|<mark|title=/);
  });

  it('keep a finding inside the emphasis that it starts in', () => {
    const source = `${header}The *final 2024/25* position is clear, and so is *the **final 2024/25 position** of all*.\n`;
    const root = parseHtml(renderFragment(open(source)).html);
    assert.deepEqual(
      all(root, 'em').map((each) => text(each)),
      ['final 2024/25', 'the final 2024/25 position of all'],
    );
  });
});
