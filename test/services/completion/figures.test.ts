/** What an author is offered for figures in prose and for references, and what is said of it. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { complete, resolveCompletion } from '../../../server/services/completion.ts';
import { Fixture, onFixture, sampleFixture } from '../fixture.ts';
import { chosen, demand, finance, itemNamed, labels, lineAfter, report } from './completed.ts';

describe('completion', () => {
  describe('of figures in prose', () => {
    onFixture(
      'ties £12.0 to the figure that starts so',
      `${report}${finance}\nA pressure of £12.0$0 in care.\n`,
      (fixture) => {
        assert.equal(
          lineAfter(fixture, '£12.087m', '= finance.care.variance'),
          'A pressure of [£12.087m = finance.care.variance] in care.',
        );
      },
    );

    onFixture(
      'offers the plain figure where it is tied by itself',
      `${report}${finance}\nA pressure of £12.0$0 in care.\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '£12.087m', 'plain figure'), 'A pressure of £12.087m in care.');
      },
    );

    onFixture(
      'writes thousands as they are typed',
      `${report}${finance}\nA pressure of £12,08$0 in care.\n`,
      (fixture) => {
        const item = itemNamed(fixture, '£12,087k', '= finance.care.variance');
        assert.equal(item.filterText, '£12,087k');
        assert.equal(
          fixture.apply([item.textEdit as TextEdit]).includes('[£12,087k = finance.care.variance] in care'),
          true,
        );
      },
    );

    onFixture(
      'writes millions in words as they are typed',
      `${report}${finance}\nA pressure of £12.087 m$0 in care.\n`,
      (fixture) => {
        assert.ok(labels(fixture).includes('£12.087 million'));
      },
    );

    onFixture(
      'gives the size of a negative figure: the words have the sign',
      `${report}${finance}\nAn underspend of £0.1$0.\n`,
      (fixture) => {
        assert.equal(
          lineAfter(fixture, '£0.145m', '= finance.safeguarding.variance'),
          'An underspend of [£0.145m = finance.safeguarding.variance].',
        );
      },
    );

    onFixture(
      'knows counts, with and without their comma',
      `${report}${demand}\nThere are 153$0 of them.\n`,
      (fixture) => {
        const item = itemNamed(fixture, '1,538', '= children.children_in_need');
        assert.equal(item.filterText, '1538');
        assert.equal(
          lineAfter(fixture, '1,538', '= children.children_in_need'),
          'There are [1,538 = children.children_in_need] of them.',
        );
      },
    );

    onFixture(
      'replaces the whole figure from the middle of it',
      `${report}${finance}\nA pressure of £12.0$087m in care.\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '£12.087m', 'plain figure'), 'A pressure of £12.087m in care.');
      },
    );

    onFixture(
      'goes on with a bracket that is open',
      `${report}${finance}\nA pressure of [£12.0$0] in care.\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '£12.087m'), 'A pressure of [£12.087m = finance.care.variance] in care.');
      },
    );

    onFixture(
      'counts characters rightly behind an emoji',
      `${report}${finance}\n👩‍👧 😀 £12.0$0 in care.\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '£12.087m', 'plain figure'), '👩‍👧 😀 £12.087m in care.');
      },
    );

    onFixture('offers nothing for the number of a paragraph', `${report}${demand}\n15$0\n`, (fixture) => {
      assert.deepEqual(labels(fixture), []);
    });

    onFixture(
      'knows a figure at the start of a line within a paragraph',
      `${report}${demand}\nSupport went to\n1,5$0 children.\n`,
      (fixture) => {
        assert.ok(labels(fixture).includes('1,538'));
      },
    );

    onFixture('is asked again as more is typed', `${report}${finance}\nIt is £1$0.\n`, (fixture) => {
      assert.equal(complete(fixture, fixture.position).isIncomplete, true);
    });
  });

  describe('of references', () => {
    onFixture('closes the bracket', `${report}${finance}\nSee [#fi$0\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'finance'), 'See [#finance]');
    });

    onFixture('names a heading as it refers to it', `${report}\n# Financial position\n\nSee [#$0]\n`, (fixture) => {
      assert.ok(
        chosen(fixture, 'financial_position').endsWith(
          '# Financial position {financial_position}\n\nSee [#financial_position]\n',
        ),
      );
    });
  });

  describe('documentation', () => {
    onFixture(
      'says what a figure is worth and where it is',
      `${report}${finance}\nA pressure of £12.0$0 in care.\n`,
      (fixture) => {
        const { documentation } = resolveCompletion(fixture, itemNamed(fixture, '£12.087m', 'plain figure'));
        const text = typeof documentation === 'object' ? documentation.value : '';
        assert.match(text, /£12,087,000/);
        assert.match(text, /Children in Care/);
      },
    );

    onFixture('explains a block', `${report}\n@ta$0`, (fixture) => {
      const { documentation } = resolveCompletion(fixture, itemNamed(fixture, '@table'));
      assert.match(typeof documentation === 'object' ? documentation.value : '', /checked down and across/);
    });
  });

  describe('anywhere', () => {
    it('never throws, and changes only the line that it is asked about', () => {
      for (const lineBreak of ['\n', '\r\n'] as const) {
        const fixture = sampleFixture('october-2024/report.council', lineBreak);
        const { document } = fixture.analysis;
        for (let offset = 0; offset <= document.length; offset += 7) {
          const position = document.positionAt(offset);
          const { items } = complete(fixture, position, { snippets: true, listReports: () => ['a.council'] });
          for (const { textEdit } of items) {
            const { range } = textEdit as TextEdit;
            assert.equal(range.start.line, position.line);
            assert.equal(range.end.line, position.line);
            assert.ok(range.start.character <= position.character && range.end.character >= position.character);
          }
        }
      }
    });

    it('never throws in half a report', () => {
      const { text } = sampleFixture('october-2024/report.council').file;
      for (let end = 0; end < text.length; end += 97) {
        const half = new Fixture([{ name: 'report.council', text: text.slice(0, end), ranges: [] }]);
        complete(half, half.analysis.document.positionAt(end));
      }
    });
  });
});
