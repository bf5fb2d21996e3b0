/** What an author is offered in expressions. */
import assert from 'node:assert/strict';
import type { InsertReplaceEdit } from 'vscode-languageserver-types';
import { onFixture } from '../fixture.ts';
import { finance, itemNamed, labels, lineAfter, report } from './completed.ts';

describe('completion', () => {
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
});
