/** Files that a report includes: put in their place, one level down, under their own names. */
import assert from 'node:assert/strict';
import { all, elements, one, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { header, page, withBothBreaks } from './rendered.ts';

const appendix = `@appendix "Appendix 1: Capital"

# Schemes {schemes}

Text[^1], see [#roads] and [#main].

@table roads "Roads"
  | A14 | 12 |

@table main "Main roads"
  | A1 | 13 |

## Details

[^1]: A note of the appendix.
`;

const report = `${header}# 1 Money

See [#roads], [#one], [#one.roads], [#one.schemes] and [#money][^1].

@table money "Money"
  | Care | 11 |

@include appendix.council as one

# After

@table roads "Own roads"
  | A2 | 14 |

[^1]: A note of the report.
`;

function headings(root: Element): string[] {
  return [...elements(one(root, 'main'))]
    .filter(({ name }) => /^h\d$/.test(name))
    .map((heading) => `${heading.name} ${text(heading)}`);
}

describe('an included file', () => {
  const files = { 'report.council': report, 'appendix.council': appendix };

  withBothBreaks('stands one level down, under its title', files, (root) => {
    assert.deepEqual(headings(root), [
      'h1 Revenue monitoring',
      'h2 1 Money',
      'h2 Appendix 1: Capital',
      'h3 Schemes',
      'h4 Details',
      'h2 After',
      'h2 Notes',
    ]);
  });

  it('has its tables counted with the others', () => {
    assert.deepEqual(
      all(page(files), 'caption').map((caption) => text(caption)),
      ['Table 1: Money', 'Table 2: Roads', 'Table 3: Main roads', 'Table 4: Own roads'],
    );
  });

  it('has names of its own, and is reached by the one that it was given', () => {
    const paragraphs = all(one(page(files), 'main'), 'p').filter((line) => all(line, 'a').length > 1);
    const pairs = paragraphs.map((line) =>
      all(line, 'a')
        .filter((link) => link.attributes.get('class') === undefined)
        .map((link) => [text(link), link.attributes.get('href')]),
    );
    assert.deepEqual(pairs, [
      [
        ['Table 4', '#table-roads'],
        ['“Appendix 1: Capital”', '#section-appendix-1-capital'],
        ['Table 2', '#one-table-roads'],
        ['“Schemes”', '#one-section-schemes'],
        ['Table 1', '#table-money'],
      ],
      [
        ['Table 2', '#one-table-roads'],
        ['Table 3', '#one-table-main'],
      ],
    ]);
  });

  it('has notes of its own', () => {
    assert.deepEqual(
      all(page(files), 'p.footnote').map((note) => text(note)),
      ['1 A note of the report. ↩', '2 A note of the appendix. ↩'],
    );
  });

  it('is missed when it is not there', () => {
    const root = page(`${header}@include nothing.council\n`);
    assert.equal(text(one(root, 'p.omission')), '[nothing.council cannot be found, and is left out.]');
  });

  it('is refused when it would include itself', () => {
    const root = page({
      'a.council': '@report "A"\n\n@include b.council\n',
      'b.council': '@appendix "B"\n\nText of B.\n\n@include a.council\n@include b.council\n',
    });
    assert.deepEqual(
      all(root, 'p.omission').map((line) => text(line)),
      ['[a.council would include itself, and is left out.]', '[b.council would include itself, and is left out.]'],
    );
    assert.deepEqual(headings(root), ['h1 A', 'h2 B']);
  });

  it('is refused when it comes through too many others', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `${index}.council`,
        `@appendix "File ${index}"\n\n# Heading\n\n@include ${index + 1}.council\n`,
      ]),
    );
    const root = page(chain);
    assert.equal(
      text(one(root, 'p.omission')),
      '[5.council is included through too many other files, and is left out.]',
    );
    assert.equal(headings(root).at(-1), 'h6 Heading');
  });

  it('may be included twice', () => {
    const root = page({
      'report.council': '@report "A"\n\n@include b.council\n\n@include b.council as again\n',
      'b.council': '@appendix "B"\n\n# Heading\n',
    });
    assert.deepEqual(headings(root), ['h1 A', 'h2 B', 'h3 Heading', 'h2 B', 'h3 Heading']);
  });
});
