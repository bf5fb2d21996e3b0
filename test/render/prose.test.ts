/** Running text as it is printed: numbers, Markdown, figures, references, footnotes, lists, quotations, named figures. */
import assert from 'node:assert/strict';
import { all, one, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { body, header, withBothBreaks } from './rendered.ts';

/** What stands in the report after its header, as words. */
function words(source: string): string[] {
  return one(body(source), 'main')
    .children.flatMap((child) => (typeof child === 'string' || child.name === 'header' ? [] : [text(child)]))
    .filter((line) => line !== '');
}

function printed(source: string): string {
  return words(source).join('\n');
}

describe('paragraphs and headings', () => {
  withBothBreaks(
    'keep the numbers that they have',
    `${header}# 1 Money\n\n## 1.1. Savings {savings}\n\n1.2 The first\nof two lines.\n\n2..3 A slip.\n\nNo number.\n`,
    (root) => {
      const main = one(root, 'main');
      assert.deepEqual(
        all(main, 'span.number').map((number) => text(number)),
        ['1', '1.1.', '1.2', '2..3'],
      );
      assert.equal(text(one(main, 'h3')), '1.1. Savings');
      assert.deepEqual(
        all(main, 'p')
          .slice(1)
          .map((line) => text(line)),
        ['1.2 The first of two lines.', '2..3 A slip.', 'No number.'],
      );
      assert.equal(all(main, 'p')[1]!.attributes.get('id'), 'paragraph-1-2');
    },
  );

  it('are left out as long as they have no words', () => {
    assert.deepEqual(words('# \n\n## {id}\n\n@options\n\nText.\n'), ['Text.']);
  });

  it('know a small Markdown', () => {
    const root = body('A *little* **bold *and more* text**, 2 \\* 3, a\\_b, 5 * 6 and \\[#x].\n');
    const paragraph = all(one(root, 'main'), 'p')[1]!;
    assert.equal(text(paragraph), 'A little bold and more text, 2 * 3, a_b, 5 * 6 and [#x].');
    assert.deepEqual(
      all(paragraph, 'em').map((each) => text(each)),
      ['little', 'and more'],
    );
    assert.equal(text(one(paragraph, 'strong')), 'bold and more text');
  });

  it('link to the web and to mailboxes', () => {
    const root = body('[Plan *A*](https://example.org/a?b=1&c=2), <mailto:a@example.org> and <https://example.org>.\n');
    assert.deepEqual(
      all(one(root, 'main'), 'a').map((link) => [
        link.attributes.get('href'),
        text(link),
        link.attributes.get('class'),
      ]),
      [
        ['https://example.org/a?b=1&c=2', 'Plan *A*', undefined],
        ['mailto:a@example.org', 'mailto:a@example.org', 'address'],
        ['https://example.org', 'https://example.org', 'address'],
      ],
    );
  });

  it('do not show comments, checks, or figures without a title', () => {
    assert.deepEqual(
      words('// crosscast-ignore *: no\n\n@check 1 = 2\n  because: x\n\n@figure quiet = £3m\n\nWords.\n'),
      ['Words.'],
    );
  });

  it('say so when something has to be left out', () => {
    assert.deepEqual(words('@tabel x\n'), ['[@tabel is not a block of a report, and is left out.]']);
  });
});

describe('figures in the text', () => {
  const table = '@table finance "T"\n  unit: £k\n  | Care | 12,087 |\n  | Other | 145 |\n\n';
  const line = (source: string): string => words(table + source).at(-1) ?? '';

  it('are printed as they are written, right or wrong', () => {
    assert.equal(
      line('It was [£12.1m = finance.care], [£9.9m = finance.care], [£1 million as other_sum], (£3m) and £0.145m.'),
      'It was £12.1m, £9.9m, £1 million, (£3m) and £0.145m.',
    );
  });

  it('are not broken over two lines', () => {
    const root = body('It was £14.7 million, and £3m.\n');
    assert.deepEqual(
      all(root, 'span.figure').map((figure) => text(figure)),
      ['£14.7 million'],
    );
  });

  it('are worked out where the author asks', () => {
    assert.equal(line('[= finance.care - finance.other]'), '£11,942,000');
    assert.equal(line('[= finance.care - finance.other in £m, 1 dp]'), '£11.9m');
    assert.equal(line('[= finance.other - finance.care in £m]'), '(£11.942m)', 'negatives as the house prints them');
    assert.equal(line('[= percent(finance.other, finance.care)]'), '1.2%', 'a quotient without end has one place');
    assert.equal(line('[= percent(finance.other, finance.care), 3 dp]'), '1.200%');
    assert.equal(line('[= £10.5 + £2]'), '£12.50', 'pence come in pairs');
    assert.equal(line('[= £12.27 - £11.69 in p] or [= £12.27 - £11.69 in pence]'), '58p or 58 pence');
  });

  it('stand as written when they cannot be worked out', () => {
    assert.equal(line('So [= finance.none in £m] it is.'), 'So [= finance.none in £m] it is.');
  });

  it('leave other brackets alone', () => {
    assert.equal(line('[sic] and [see = below] and [2024]'), '[sic] and [see = below] and [2024]');
  });
});

describe('references', () => {
  const report = `# 2 Money {money}

1.3 It was [£1m as saving].

@table finance "T"
  | Care | 12 |

@chart trend "C"
  of: finance.care

## Plans {plans}

- Later it was [£2m as later].

`;
  const linksOf = (source: string): (string | undefined)[][] =>
    all(body(report + source), 'a')
      // Past the link to the report, and the chart's to its table.
      .slice(2)
      .map((link) => [text(link), link.attributes.get('href')]);

  it('print the number of the thing, and lead there', () => {
    assert.deepEqual(linksOf('[#money], [#saving], [#finance], [#trend]'), [
      ['section 2', '#section-money'],
      ['paragraph 1.3', '#paragraph-1-3'],
      ['Table 1', '#table-finance'],
      ['Chart 1', '#chart-trend'],
    ]);
  });

  it('print the title of what has no number, or of the section that it is in', () => {
    assert.deepEqual(linksOf('[#plans] and [#later]'), [
      ['“Plans”', '#section-plans'],
      ['“Plans”', '#section-plans'],
    ]);
  });

  it('stand as written when they lead nowhere', () => {
    assert.match(printed(`${report}See [#nothing].`), /See \[#nothing\]\./);
  });
});

describe('footnotes', () => {
  const source = `# Position[^b]

Text[^a], again[^b], and [^none].

@table "T"
  note: See there[^c].
  | Care [^a] | 12 |

[^a]: Note *a*, of
two lines, with £3m.
[^b]: Note b[^d].
[^unused]: Unused.
[^c]: Note c.
[^d]: Note d.
`;

  withBothBreaks('are numbered as the text refers to them, with ways back', header + source, (root) => {
    const notes = all(root, 'p.footnote');
    assert.deepEqual(
      notes.map((note) => text(note)),
      ['1 Note b4. ↩ ↩', '2 Note a, of two lines, with £3m. ↩ ↩', '3 Note c. ↩', '4 Note d. ↩', '5 Unused.'].map(
        (line) => line.replace('b4', 'bNote 4'),
      ),
    );
    assert.equal(text(one(root, 'h2.notes')), 'Notes');
    const marks = all(root, 'a.note-mark');
    const back = notes.flatMap((note) => all(note, 'a.back'));
    assert.deepEqual(
      new Set(back.map((link) => link.attributes.get('href'))),
      new Set(marks.map((mark) => `#${mark.attributes.get('id')}`)),
    );
    assert.equal(back[0]!.attributes.get('aria-label'), 'Back to the text of note 1, 1 of 2');
    assert.equal(marks[0]!.attributes.get('href'), '#note-1');
  });

  it('lose none of two with the same name', () => {
    const root = body('Text[^1].\n\n[^1]: First.\n\n[^1]: Second.\n');
    assert.deepEqual(
      all(root, 'p.footnote').map((note) => text(note)),
      ['1 First. ↩', '2 Second.'],
    );
  });

  it('stand as written when there is no such note', () => {
    assert.match(printed(source), /and \[\^none\]\./);
  });
});

describe('lists', () => {
  withBothBreaks(
    'nest, and keep the markers that they have',
    `${header}- One,
  continued

  and a paragraph
  - Two
    (a) Three
    (b) Four
- Five

1. First
2. Second

a) Another list
`,
    (root) => {
      const main = one(root, 'main');
      const lists = main.children.filter(
        (child): child is Element => typeof child !== 'string' && /^[uo]l$/.test(child.name),
      );
      assert.deepEqual(
        lists.map((list) => list.name),
        ['ul', 'ol', 'ol'],
      );
      assert.deepEqual(
        all(main, 'span.marker').map((marker) => text(marker)),
        ['(a)', '(b)', '1.', '2.', 'a)'],
      );
      const [first] = all(lists[0]!, 'li');
      assert.deepEqual(
        all(first!, 'p').map((paragraph) => text(paragraph)),
        ['One, continued', 'and a paragraph'],
      );
      assert.equal(text(one(first!, 'ul')), 'Two (a) Three (b) Four');
      assert.equal(lists[0]!.children.filter((child) => typeof child !== 'string').length, 2);
    },
  );

  it('are not parted by a comment', () => {
    assert.equal(all(body('- One\n// a comment\n- Two\n'), 'ul').length, 1);
  });
});

describe('quotations', () => {
  withBothBreaks(
    'are printed without their marks',
    `${header}> One *line*,\n> and another.\n>\n> A second paragraph.\n`,
    (root) => {
      const quotation = one(root, 'blockquote');
      assert.deepEqual(
        all(quotation, 'p').map((paragraph) => text(paragraph)),
        ['One line, and another.', 'A second paragraph.'],
      );
    },
  );
});

describe('named figures', () => {
  it('are printed as a line when they have a title', () => {
    const root = body(
      '@figure caseload "Average caseload" = 19 cases per social worker\n  at: July 2024\n  source: monthly return\n\nSee [#caseload].\n',
    );
    const figure = one(root, 'div.named-figure');
    assert.equal(text(figure), 'Average caseload: 19 cases per social worker (July 2024) Source: monthly return');
  });

  it('are worked out when they are a calculation', () => {
    const root = body('@figure a "First" = £3m\n\n@figure b "Half" = a / 2\n  unit: £m\n');
    assert.equal(text(all(root, 'div.named-figure')[1]!), 'Half: £1.5m');
  });
});
