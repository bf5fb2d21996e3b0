/** Whatever a report says, it stays text: nothing of it becomes part of the page. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderFragment } from '../../server/render/html/render-fragment.ts';
import { renderPage } from '../../server/render/html/render-page.ts';
import { open } from '../model/open.ts';
import { all, elements, one, parseHtml, text } from './parse-html.ts';
import { body, page } from './rendered.ts';

const hostile = '</p><script>alert("1")</script>&amp;<img src=x onerror=\'y\'>';

/** All the elements and attributes that a report is ever written with. */
const ELEMENTS =
  /^(?:html|head|meta|title|style|body|main|header|nav|aside|section|div|h[1-6]|p|a|dl|dt|dd|ul|ol|li|blockquote|figure|figcaption|table|caption|thead|tbody|tr|th|td|span|mark|em|strong|sup|svg|desc|g|line|path|pattern|rect|text|tspan)$/;
const ATTRIBUTES =
  /^(?:lang|charset|name|content|http-equiv|class|id|href|scope|colspan|tabindex|title|aria-label|aria-labelledby|data-(?:start|end|line|source|from|to|standing|severity|pad)|d|fill|font-(?:family|size|weight|style)|height|width|role|patternUnits|stroke|stroke-(?:dasharray|linejoin|linecap|width)|text-anchor|dominant-baseline|transform|viewBox|xmlns|x|x1|x2|y|y1|y2)$/;

function checkHarmless(html: string): void {
  for (const { name, attributes } of elements(parseHtml(html))) {
    assert.match(name, ELEMENTS);
    for (const [attribute, value] of attributes) {
      assert.match(attribute, ATTRIBUTES);
      if (attribute === 'href') assert.match(value, /^(?:#|https?:\/\/|mailto:)/i);
    }
  }
}

/** Hostile words in every place that a report has for words. */
const everywhere = `@report "${hostile.replaceAll('"', '\\"')}"
  council: ${hostile}
  officer: ${hostile}

# 1 ${hostile} {a_name}

1.1 ${hostile} *${hostile}* [£3m${hostile} = ${hostile}] [${hostile}](https://x.org/"${hostile.replaceAll(' ', '')}) [^n]

> ${hostile}

- ${hostile}

@table t "${hostile.replaceAll('"', '')}"
  unit: ${hostile}
  at: ${hostile}
  note: ${hostile}
  source: ${hostile}
        | ${hostile} | ${hostile} {x ${hostile}} |
        |---|---|
        | ${hostile} | ${hostile} |
        | b | 12 ${hostile} |

@chart c "${hostile.replaceAll('"', '')}"
  of: t.x, ${hostile}
  alt: ${hostile}

@figure f "${hostile.replaceAll('"', '')}" = 3 ${hostile}
  at: ${hostile}

@options
  1. ${hostile} {preferred}

@recommend ${hostile}
  1. ${hostile}

@resolved
  1. ${hostile}

@include ${hostile}

@${hostile}

[^n]: ${hostile}
`;

describe('hostile text', () => {
  it('is printed as it is, wherever it stands', () => {
    const html = renderPage(open(everywhere));
    checkHarmless(html);
    const root = parseHtml(html);
    assert.equal(text(one(root, 'h1')), hostile);
    assert.equal(text(one(root, 'blockquote')), hostile);
    assert.equal(text(all(root, 'dd')[0]!), hostile);
    assert.ok(text(one(root, 'caption#table-t_caption')).includes(hostile.replaceAll('"', '')));
  });

  it('is harmless in a preview too, messages and all', () => {
    checkHarmless(renderPage(open(everywhere), { marks: true }));
    checkHarmless(renderFragment(open(everywhere)).html);
  });

  it('runs from no link', () => {
    const root = body(
      [
        '[a](javascript:alert(1))',
        '[b](JaVaScRiPt:alert(1))',
        '[c](data:text/html,x)',
        '[d](//example.org)',
        '[e](vbscript:x)',
        '[f](file:///etc/passwd)',
        '[g](&#106;avascript:x)',
        '[h](https:x)',
        '[i](https://example.org)',
      ].join(' '),
    );
    const main = one(root, 'main');
    assert.deepEqual(
      all(main, 'a').map((link) => text(link)),
      ['i'],
    );
    assert.equal(text(all(main, 'p')[1]!), 'a b c d e f g h i');
  });

  it('cannot leave an attribute', () => {
    const root = body('[x](https://example.org/"onclick="alert(1)) and [y](https://example.org/\'><b>)\n');
    assert.deepEqual(
      all(one(root, 'main'), 'a').map(({ attributes }) => [...attributes.keys()]),
      [['href'], ['href']],
    );
  });

  it('has what HTML forbids shown as such, and nothing that turns the text round', () => {
    const html = renderPage(open('@report "A\u0000B\u001BC\uD800D\u202EE\u2066F"\n'));
    assert.equal(text(one(parseHtml(html), 'h1')), 'A\uFFFDB\uFFFDC\uFFFDDEF');
    assert.ok(html.isWellFormed());
  });

  it('keeps the characters of every language', () => {
    assert.equal(text(one(page('@report "Żółć, 東京 & émoji 👩🏽‍🚒"\n'), 'h1')), 'Żółć, 東京 & émoji 👩🏽‍🚒');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '  ',
    '@table t "T"\n  | a | 1 |\n',
    '@chart "C"\n  of: t.a\n',
    '@include x\n',
    '@recommend Cabinet\n  1. ',
    '# ',
    '1.1 ',
    '- ',
    '> ',
    '|',
    '*',
    '**',
    '[',
    ']',
    '[#t]',
    '[^1]',
    '[^1]: ',
    '[£3m = t.a]',
    '[= t.a in £m]',
    '[x](https://e.org)',
    '<https://e.org>',
    '<script>',
    '"',
    "'",
    '&',
    '\\',
    '£3m',
    'overspend of £12.087',
    '{a}',
    '//',
    '\u0000',
    '\uD800',
    '\r\n',
  );

  it('gives a page of known elements, with and without marks', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        const analysis = open(parts.join(''));
        checkHarmless(renderPage(analysis));
        checkHarmless(renderPage(analysis, { marks: true }));
      }),
      { numRuns: 300 },
    );
  });
});
