/** What an author is offered while typing, and the text after choosing it. */
import assert from 'node:assert/strict';
import type { CompletionItem, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-types';
import { complete, resolveCompletion } from '../../server/services/completion.ts';
import type { CompletionOptions } from '../../server/services/completion.ts';
import { blockSnippets, plainText } from '../../server/services/snippets.ts';
import { ReportDocument } from '../../server/model/report-document.ts';
import { Fixture, onFixture, sampleFixture } from './fixture.ts';

const report = `@report "Update"
  council: Oldham Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4
`;

const finance = `
@table finance "Financial position, month 4"
  unit: £k
        | Service                | Budget | Forecast | Variance |
        |------------------------|-------:|---------:|---------:|
        | Children in Care {care} | 41,300 |   53,387 |   12,087 |
        | Safeguarding           |  2,902 |    2,757 |     -145 |
  total | Total                  | 44,202 |   56,144 |   11,942 |
`;

const demand = `
@demand children "Children supported"
  unit: children
        | Children in need | 1,538 |
        | Care leavers     |   252 |
  total | All children     | 1,790 |
`;

function labels(fixture: Fixture, options?: CompletionOptions): string[] {
  return complete(fixture, fixture.position, options).items.map(({ label }) => label);
}

function itemNamed(fixture: Fixture, label: string, aside?: string, options?: CompletionOptions): CompletionItem {
  const { items } = complete(fixture, fixture.position, options);
  const found = items.find(
    (item) => item.label === label && (aside === undefined || item.labelDetails?.description === aside),
  );
  assert.ok(found, `${label} is not among ${items.map((item) => item.label).join(', ')}`);
  return found;
}

/** The report after an item has been chosen, from the line with the cursor on. */
function chosen(fixture: Fixture, label: string, aside?: string, options?: CompletionOptions): string {
  const item = itemNamed(fixture, label, aside, options);
  const edit = item.textEdit as TextEdit;
  return fixture.apply([edit, ...(item.additionalTextEdits ?? [])]);
}

/** The line with the cursor, after the choice. */
function lineAfter(fixture: Fixture, label: string, aside?: string, options?: CompletionOptions): string {
  const lines = chosen(fixture, label, aside, options).split('\n');
  return lines[fixture.position.line] ?? '';
}

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

  describe('in expressions', () => {
    onFixture(
      'offers what the figure may be repeating first',
      `${report}${finance}\nA pressure of [£12.087m = $0].\n`,
      (fixture) => {
        assert.equal(labels(fixture)[0], 'finance.care.variance');
        assert.equal(lineAfter(fixture, 'finance.care.variance'), 'A pressure of [£12.087m = finance.care.variance].');
      },
    );

    onFixture(
      'offers rows after the table, then columns with values',
      `${report}${finance}\n@check finance.$0\n`,
      (fixture) => {
        assert.ok(
          labels(fixture).includes('care') && labels(fixture).includes('total') && labels(fixture).includes('variance'),
        );
      },
    );

    onFixture(
      'says what a figure is worth that is worked out itself, and has none in its own calculation',
      `${report}${finance}\n@figure half "Half" = finance.total.variance / 2\n\n@figure quarter "Quarter" = $0 / 2\n`,
      (fixture) => {
        assert.equal(itemNamed(fixture, 'half').labelDetails?.description, '£5,971,000');
        assert.ok(!labels(fixture).includes('quarter'));
      },
    );

    onFixture('says what a cell is worth', `${report}${finance}\n@check finance.care.var$0\n`, (fixture) => {
      assert.equal(itemNamed(fixture, 'variance').labelDetails?.description, '£12,087,000');
      assert.equal(lineAfter(fixture, 'forecast'), '@check finance.care.forecast');
    });

    onFixture(
      'replaces the rest of the name',
      `${report}${finance}\n@check finance.to$0tal.variance > 0\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, 'care'), '@check finance.care.variance > 0');
      },
    );

    onFixture(
      'lets the editor insert before the rest of a name',
      `${report}${finance}\n@check finance.ca$0re\n`,
      (fixture) => {
        const edit = itemNamed(fixture, 'care', undefined, { insertReplace: true }).textEdit as InsertReplaceEdit;
        assert.equal(fixture.textAt(edit.insert), 'ca');
        assert.equal(fixture.textAt(edit.replace), 'care');
      },
    );

    onFixture(
      'offers the table’s own columns to its check',
      `${report}${finance.replace('  unit: £k', '  unit: £k\n  check: variance = $0')}`,
      (fixture) => {
        assert.deepEqual(labels(fixture).slice(0, 3), ['budget', 'forecast', 'variance']);
        assert.equal(lineAfter(fixture, 'sum'), '  check: variance = sum()');
      },
    );

    onFixture(
      'looks into the documents that are used',
      `@report "Update"\n  uses: june.council as june\n\nIt was [£13.3m = june.fi$0].\n// file: june.council\n@report "June"\n${finance}`,
      (fixture) => {
        assert.deepEqual(labels(fixture), ['finance']);
        assert.equal(lineAfter(fixture, 'finance'), 'It was [£13.3m = june.finance].');
      },
    );

    onFixture(
      'offers columns to a chart, and no functions',
      `${report}${finance}\n@chart trend "Trend"\n  of: finance.$0\n`,
      (fixture) => {
        assert.equal(lineAfter(fixture, 'variance'), '  of: finance.variance');
      },
    );

    onFixture('offers units after in', `${report}${finance}\nIt is [= finance.total.variance in $0].\n`, (fixture) => {
      assert.equal(lineAfter(fixture, '£m'), 'It is [= finance.total.variance in £m].');
    });

    onFixture(
      'are keys on the line after a figure or an equation that is complete',
      `${report}${finance}\n@figure caseload "Caseload" = 19 cases per social worker\n  $0\n`,
      (fixture) => assert.deepEqual(labels(fixture), ['at', 'source', 'note', 'unit']),
    );
    onFixture(
      'are names on the line after an operator',
      `${report}${finance}\n@check finance.total.variance =\n  fin$0\n`,
      (fixture) => assert.ok(labels(fixture).includes('finance')),
    );
    onFixture(
      'say a unit once',
      `${report}\n@figure caseload "Caseload" = 19 cases per social worker\n\n@check case$0\n`,
      (fixture) => assert.equal(itemNamed(fixture, 'caseload').labelDetails?.description, '19 cases per social worker'),
    );
    onFixture(
      'offers what can follow a complete name, and no other name',
      `${report}${finance}\n@check finance.total.variance = finance.care.variance $0\n`,
      (fixture) => {
        assert.deepEqual(labels(fixture), ['within']);
        assert.equal(lineAfter(fixture, 'within'), '@check finance.total.variance = finance.care.variance within ');
      },
    );

    onFixture(
      'offers nothing while a figure is typed',
      `${report}${finance}\n@check finance.total.variance > £12$0\n`,
      (fixture) => {
        assert.deepEqual(labels(fixture), []);
      },
    );

    onFixture('leaves an ordinary bracket alone', `${report}${finance}\nAs said [see = fin$0].\n`, (fixture) => {
      assert.deepEqual(labels(fixture), []);
    });
  });

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
