/** Headings, paragraphs, lists, quotations and comments. */

import assert from 'node:assert/strict';

import { blockOf, faultsOf } from './support.ts';

function heading(text: string): (string | number | undefined)[] {
  const block = blockOf('heading', text);
  return [block.level, block.number?.text, text.slice(block.content.start, block.content.end), block.id?.text];
}

function paragraph(text: string): (string | undefined)[] {
  const block = blockOf('paragraph', text);
  return [block.number?.text, text.slice(block.content.start, block.content.end)];
}

describe('headings', () => {
  it('have a level, a number, words and a name', () => {
    assert.deepEqual(heading('# Purpose\r\n\r\n'), [1, undefined, 'Purpose', undefined]);
    assert.deepEqual(heading('## 1.2  Title {finance_section}\n'), [2, '1.2', 'Title', 'finance_section']);
    assert.deepEqual(heading('# 1 Finance'), [1, '1', 'Finance', undefined]);
    assert.deepEqual(heading('# 1. Finance'), [1, '1.', 'Finance', undefined]);
  });

  it('do not take a year or a figure for their number', () => {
    assert.deepEqual(heading('# 2024/25 Financial Position')[1], undefined);
    assert.deepEqual(heading('# 50 more social workers')[1], undefined);
    assert.deepEqual(heading('# 3.5 million reasons')[1], undefined);
    assert.deepEqual(heading('# 2024 Review')[1], undefined);
  });

  it('say what is wrong', () => {
    assert.deepEqual(faultsOf('##### Five\n'), ["#####: A heading has at most 4 '#'; this one has 5. => ####"]);
    assert.deepEqual(faultsOf('##Title\n'), [
      "##: A space is missing after '#'. For a line that is no heading, put a backslash before the '#'. => ## ",
    ]);
    assert.deepEqual(faultsOf('# Title {finance section}\n'), [
      "finance section: A name is one word of letters, digits and underscores: 'finance_section'. => finance_section",
    ]);
    assert.deepEqual(faultsOf('#\n'), ["#: A heading has words after its '#'."]);
  });
});

describe('paragraphs', () => {
  it('may start with a number', () => {
    assert.deepEqual(paragraph('1.1 The report\nwent on.\n\n'), ['1.1', 'The report\nwent on.']);
    for (const number of ['1.10', '2..3', '4.3.2', '1.1.', '10.12']) {
      assert.deepEqual(paragraph(`${number} The report`), [number, 'The report']);
    }
    assert.deepEqual(paragraph('1.1 £3m was spent')[0], '1.1');
    assert.deepEqual(paragraph('1.1 [£3m = a] was spent')[0], '1.1');
    assert.deepEqual(paragraph('1.1 “Getting to Good”')[0], '1.1');
    assert.deepEqual(paragraph('1.1\n'), ['1.1', '']);
    assert.deepEqual(paragraph('4.3.2 the report')[0], '4.3.2');
  });

  it('may start with a figure', () => {
    for (const text of [
      '1.5 million people',
      '12.261m is',
      '2.5 per cent',
      '3.4 children',
      '1.5 % of',
      '1.1and',
      '2024.25 The',
      '1. x',
    ]) {
      if (text !== '1. x') {
        assert.deepEqual(paragraph(text)[0], undefined, text);
      }
    }
  });

  it('say when a block is indented', () => {
    assert.deepEqual(faultsOf('words\n  @table x\n'), [
      "  @table: '@table' must stand at the very start of its line. => @table",
    ]);
    assert.deepEqual(faultsOf('words\n  @someone\n'), []);
  });
});

describe('lists in the prose', () => {
  it('nest by their indent', () => {
    const text = '1. One\n   more\n   - Two *x*\n\n     - Three\n   - Four\n';
    const { items } = blockOf('item', text);
    assert.deepEqual(
      items.map((item) => [item.depth, item.marker.text, text.slice(item.content.start, item.content.end)]),
      [
        [0, '1.', 'One\n   more'],
        [1, '-', 'Two *x*'],
        [2, '-', 'Three'],
        [1, '-', 'Four'],
      ],
    );
    assert.equal(items[1]?.inlines.length, 2);
  });

  it('keep braces as text', () => {
    assert.equal(blockOf('item', '- One {preferred}').items[0]?.tag, undefined);
  });

  it('take any line for the text of the item', () => {
    const text = '- One\n  total | x | 1 |\n  note: y\n  // z\n';
    assert.equal(blockOf('item', text).items[0]?.content.end, text.length - 1);
    assert.deepEqual(faultsOf(text), []);
  });
});

describe('lists of recommendations and options', () => {
  it('have a body, items and tags', () => {
    const text =
      '@recommend Children and Young People Scrutiny Board\n  1. notes the report;\n     capital: all of it\n  2. approves [£1m = a].\n  note: x\n';
    const block = blockOf('recommend', text);
    assert.deepEqual([block.faults, block.body?.text], [[], 'Children and Young People Scrutiny Board']);
    assert.deepEqual(
      block.items.map((item) => text.slice(item.content.start, item.content.end)),
      ['notes the report;\n     capital: all of it', 'approves [£1m = a].'],
    );
    assert.equal(block.entries.length, 1);
    const options = blockOf('options', '@options\n  1. Approve. {Preferred}\n  2. Wait {for it}\n');
    assert.deepEqual([options.items[0]?.tag?.text, options.items[1]?.tag], ['Preferred', undefined]);
    assert.deepEqual(options.faults, []);
  });

  it('say what is wrong', () => {
    assert.deepEqual(faultsOf('@options\n  1. x {prefered}\n'), [
      "prefered: Unknown tag '{prefered}'. Did you mean 'preferred'? => preferred",
    ]);
    assert.deepEqual(faultsOf('@options\n  1. x [Preferred]\n  2. as [preferred] before\n'), [
      '[Preferred]: A tag is written in braces, {preferred}. => {preferred}',
    ]);
    assert.deepEqual(faultsOf('@recommend Cabinet\n  approves\n'), [
      "approves: This line is not an item of the list. An item starts with '1. ' or '- '.",
    ]);
  });
});

describe('quotations and comments', () => {
  it('are read line by line', () => {
    const text = '> One [£1m =\n> two] *x*\n';
    const quote = blockOf('quote', text);
    assert.equal(text.slice(quote.content.start, quote.content.end), 'One [£1m =\n> two] *x*');
    assert.deepEqual(
      quote.inlines.map((inline) => inline.kind),
      ['tied', 'emphasis', 'emphasis'],
    );
    assert.deepEqual(
      blockOf('comment', '// one\n//two\n').lines.map((line) => line.text),
      ['one', 'two'],
    );
  });

  it('may waive findings', () => {
    const { suppressions } = blockOf(
      'comment',
      '// crosscast-ignore reconcile/total, *: agreed: with finance\n// crosscast-ignore-file a\n',
    );
    assert.deepEqual(
      suppressions.map(({ scope, rules, reason }) => [scope, rules.map((rule) => rule.text), reason?.text]),
      [
        ['next', ['reconcile/total', '*'], 'agreed: with finance'],
        ['file', ['a'], undefined],
      ],
    );
    assert.deepEqual(faultsOf('// crosscast-ignroe a: b\n'), [
      "crosscast-ignroe: Unknown word 'crosscast-ignroe'. Did you mean 'crosscast-ignore'? => crosscast-ignore",
    ]);
  });
});
