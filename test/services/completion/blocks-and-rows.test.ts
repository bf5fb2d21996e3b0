/** What an author is offered for blocks, their keys and values, rows and lists. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/services/completion.ts';
import { blockSnippets, plainText } from '../../../server/services/snippets.ts';
import { ReportDocument } from '../../../server/model/report-document.ts';
import { onFixture } from '../fixture.ts';
import { chosen, demand, finance, itemNamed, labels, lineAfter, report } from './completed.ts';

describe('completion', () => {
  describe('of blocks', () => {
    onFixture('writes a whole table after @ta', `${report}\n@ta$0`, (fixture) => {
      const text = chosen(fixture, '@table');
      assert.ok(text.endsWith('  total | Total | 0 | 0 |\n'), text);
      assert.ok(text.includes('\n@table finance "Title"\n  unit: £k\n'), text);
    });

    onFixture('gives a snippet to an editor that takes one', `${report}\n@fig$0`, (fixture) => {
      const item = itemNamed(fixture, '@figure', undefined, { snippets: true });
      assert.equal(item.insertTextFormat, 2);
      assert.ok((item.textEdit as TextEdit).newText.startsWith('@figure ${1:name} "${2:Title}" = ${3:0}'));
    });

    onFixture(
      'changes only the word where the block is there already',
      `${report}\n@ta$0ble finance "Position"\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '@demand'), '@demand finance "Position"');
      },
    );

    onFixture('offers a header to an empty report, and nothing else', '$0', (fixture) => {
      assert.deepEqual(labels(fixture), ['@report', '@minutes', '@decision', '@appendix']);
    });

    onFixture('offers no second header', `${report}\n@$0`, (fixture) => {
      assert.ok(!labels(fixture).includes('@report'));
      assert.ok(labels(fixture).includes('@table'));
    });

    onFixture('offers nothing for a word that starts a paragraph', `${report}\ntab$0`, (fixture) => {
      assert.deepEqual(labels(fixture), []);
    });

    it('fills every snippet with a text that the language reads', () => {
      for (const { label, word, body } of blockSnippets()) {
        const isHeader = ['report', 'minutes', 'decision', 'appendix'].includes(word);
        const text = `${isHeader ? '' : `${report}\n`}${plainText(body)}`;
        const document = new ReportDocument('file:///reports/new.council', text);
        const faults = document.blocks.flatMap((block) => block.syntax.faults.map(({ message }) => message));
        assert.deepEqual(faults, [], label);
      }
    });
  });

  describe('of keys', () => {
    onFixture('offers those that are missing', `@report "Update"\n  council: Oldham\n  $0\n`, (fixture) => {
      const offered = labels(fixture);
      assert.ok(!offered.includes('council'));
      assert.ok(offered.includes('period') && offered.includes('officer'));
      assert.equal(lineAfter(fixture, 'key decision'), '  key decision: ');
    });

    onFixture('offers a repeatable key again', `@report "Update"\n  officer: Jo\n  off$0\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'officer'), '  officer: ');
    });

    onFixture(
      'keeps the colon and the value',
      `@report "Update"\n  per$0iod: 2024/25\n  council: Oldham\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, 'period'), '  period: 2024/25');
      },
    );
  });

  describe('of values', () => {
    onFixture(
      'offers periods around the report’s own',
      `${report}\n@table finance "Position"\n  at: $0\n`,
      (fixture) => {
        assert.equal(labels(fixture)[0], 'July 2024');
        assert.ok(labels(fixture).includes('31 July 2024'));
        assert.ok(labels(fixture).includes('2023/24 outturn'));
        assert.equal(lineAfter(fixture, '31 July 2024'), '  at: 31 July 2024');
      },
    );

    onFixture(
      'offers the month after the report that is used',
      `@report "Update"\n  uses: june.council as june\n  period: $0\n// file: june.council\n@report "June"\n  period: 2024/25 month 3\n`,
      (fixture) => assert.equal(labels(fixture)[0], '2024/25 month 4'),
    );

    onFixture(
      'offers units, first those in use',
      `${report}${demand}\n@table staff "Staff"\n  unit: $0\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, '£k'), '  unit: £k');
        const first = complete(fixture, fixture.position).items.toSorted((a, b) =>
          a.sortText! < b.sortText! ? -1 : 1,
        )[0];
        assert.equal(first?.label, 'children');
      },
    );

    onFixture(
      'does not offer the beginning of a unit that is being typed',
      `${report}${finance}\n@demand pupils "Pupils"\n  unit: pup$0\n`,
      (fixture) => assert.ok(!labels(fixture).includes('pup')),
    );

    onFixture('replaces the value that is there', `@report "Update"\n  status: pub$0lic\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'part exempt'), '  status: part exempt');
    });

    onFixture(
      'carries over what the report before said',
      `@report "Update"\n  uses: june.council as june\n  council: $0\n// file: june.council\n@report "June"\n  council: Oldham Council\n`,
      (fixture) => assert.equal(lineAfter(fixture, 'Oldham Council'), '  council: Oldham Council'),
    );

    onFixture('offers types of charts', `${report}\n@chart trend "Trend"\n  type: $0\n`, (fixture) => {
      assert.deepEqual(labels(fixture), ['line', 'bar', 'grouped bar', 'stacked bar']);
    });

    onFixture('offers the reports at hand, with a name', `@report "Update"\n  uses: ../ma$0\n`, (fixture) => {
      const options = { listReports: () => ['../march-2024/finance-update.council', 'minutes.council'] };
      assert.equal(
        lineAfter(fixture, '../march-2024/finance-update.council', undefined, options),
        '  uses: ../march-2024/finance-update.council as finance_update',
      );
    });

    onFixture('offers them to @include and of, without one', `${report}\n@include $0\n`, (fixture) => {
      const options = { listReports: () => ['appendix-1.council'] };
      assert.equal(lineAfter(fixture, 'appendix-1.council', undefined, options), '@include appendix-1.council');
    });
  });

  describe('in a table', () => {
    const rows = `${report}\n@table finance "Position"\n  unit: £k\n    | Service | Budget |\n    | Care | 1,200 |\n    | Fostering | (300) |\n`;

    onFixture('offers roles at the start of a row', `${rows}  to$0\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'total'), '  total | ');
    });

    onFixture('keeps the row behind the role', `${rows}  sub$0 | Services | 900 |\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'subtotal'), '  subtotal | Services | 900 |');
      assert.ok(!labels(fixture).includes('unit'));
    });

    onFixture('offers the total row, added up', `${rows}  $0\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'total row'), '  total | Total | 900 |');
    });
  });

  describe('in lists', () => {
    onFixture(
      'offers the verbs of the profile in the form of the others',
      `${report}\n@recommend Cabinet\n  1. notes the report;\n  2. app$0\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, 'approves'), '  2. approves');
        assert.ok(labels(fixture).includes('notes'));
      },
    );

    onFixture(
      'says note where the others do',
      `${report}\n@recommend Cabinet\n  1. note the report;\n  2. $0\n`,
      (fixture) => {
        assert.ok(labels(fixture).includes('approve') && !labels(fixture).includes('approves'));
      },
    );

    onFixture('names the body of the header', `${report}\n@recommend $0\n`, (fixture) => {
      assert.deepEqual(labels(fixture), ['Cabinet', 'Council']);
    });

    onFixture('marks the preferred option', `${report}\n@options\n  1. Approve. {$0\n`, (fixture) => {
      assert.equal(lineAfter(fixture, 'preferred'), '  1. Approve. {preferred}');
    });
  });

  describe('of suppressions', () => {
    const slip = finance.replace('11,942', '11,924');

    onFixture(
      'offers the rules that find something here first',
      `${report}\n// crosscast-ignore $0${slip}`,
      (fixture) => {
        const first = complete(fixture, fixture.position).items.toSorted((a, b) =>
          a.sortText! < b.sortText! ? -1 : 1,
        )[0];
        assert.equal(first?.label, 'reconcile/total');
        assert.equal(lineAfter(fixture, 'reconcile/total'), '// crosscast-ignore reconcile/total: ');
      },
    );

    onFixture('keeps the reason', `${report}\n// crosscast-ignore rec$0: not yet final${slip}`, (fixture) => {
      assert.equal(lineAfter(fixture, 'reconcile/total'), '// crosscast-ignore reconcile/total: not yet final');
    });

    onFixture('offers the words of a comment', `${report}\n// cross$0\n`, (fixture) => {
      assert.deepEqual(labels(fixture), ['crosscast-ignore', 'crosscast-ignore-file']);
    });
  });

  describe('after a space', () => {
    const asked = { trigger: ' ' };

    onFixture('offers values behind a key', `${report}\n@table t "T"\n  unit: $0\n`, (fixture) => {
      assert.ok(labels(fixture, asked).includes('£k'));
    });

    onFixture('offers names behind an equals sign', `${report}${finance}\n[£12.1m = $0]\n`, (fixture) => {
      assert.ok(labels(fixture, asked).includes('finance'));
    });

    for (const [where, source] of [
      ['in prose', 'The board $0 notes'],
      ['in an empty line', ' $0'],
      ['within a value', '@report "R"\n  council: Oldham $0\n'],
      ['before a key', '@report "R"\n  $0\n'],
      ['behind a name', `${finance}\n[£12.1m = finance.care.variance $0]\n`],
    ] as const) {
      onFixture(`is silent ${where}`, source, (fixture) => assert.deepEqual(labels(fixture, asked), []));
    }
  });
});
