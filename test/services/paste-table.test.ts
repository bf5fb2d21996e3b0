/** What becomes of a table copied from a spreadsheet. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowsFromText, tableForPaste, tableFromText } from '../../server/services/paste-table.ts';
import { readDelimited } from '../../server/services/paste/delimited.ts';
import { scanBlocks } from '../../grammar/scan.ts';
import { parseBlock } from '../../grammar/parse.ts';
import { onFixture } from './fixture.ts';

function becomes(title: string, pasted: string, expected: string | undefined): void {
  it(title, () => assert.equal(tableFromText(pasted, 'pasted'), expected?.replace(/^\n/, '').trimEnd()));
}

describe('pasting a table', () => {
  becomes(
    'finds the header, the unit and the total of a spreadsheet’s cells',
    'Service\tBudget £k\tForecast £k\nChildren in Care\t41,300\t53,387\nSafeguarding\t2,902\t2,757\nTotal\t44,202\t56,144\n',
    `
@table pasted "Title"
  unit: £k
        | Service          | Budget £k | Forecast £k |
        |------------------|----------:|------------:|
        | Children in Care |    41,300 |      53,387 |
        | Safeguarding     |     2,902 |       2,757 |
  total | Total            |    44,202 |      56,144 |`,
  );

  becomes(
    'finds a total that is not called one, by what adds up',
    'Service\tBudget\nCare\t41,300\nSafeguarding\t2,902\nChildren’s Services\t44,202\n',
    `
@table pasted "Title"
        | Service             | Budget |
        |---------------------|-------:|
        | Care                | 41,300 |
        | Safeguarding        |  2,902 |
  total | Children’s Services | 44,202 |`,
  );

  becomes(
    'makes a total of what says so, so that its slip is found',
    'Care\t41,300\nSafeguarding\t2,902\nTotal\t44,022\n',
    `
@table pasted "Title"
        | Care         | 41,300 |
        | Safeguarding |  2,902 |
  total | Total        | 44,022 |`,
  );

  becomes(
    'tells subtotals from totals, and running totals too',
    'Pay\t100\nPremises\t300\nGross\t400\nGrants\t-50\nFees\t-70\nIncome\t-120\nNet\t280\nReserves\t-20\nRequirement\t260\n',
    `
@table pasted "Title"
           | Pay         |  100 |
           | Premises    |  300 |
  subtotal | Gross       |  400 |
           | Grants      |  -50 |
           | Fees        |  -70 |
  subtotal | Income      | -120 |
  total    | Net         |  280 |
           | Reserves    |  -20 |
  total    | Requirement |  260 |`,
  );

  becomes(
    'sees no total where small numbers add up by chance',
    'Item\tNumber\nHomes\t2\nHubs\t3\nBeds\t5\n',
    `
@table pasted "Title"
  | Item  | Number |
  |-------|-------:|
  | Homes |      2 |
  | Hubs  |      3 |
  | Beds  |      5 |`,
  );

  becomes(
    'allows for rounding in what says that it is a total',
    'A\t0.057\nB\t0.117\nTotal\t0.173\n',
    `
@table pasted "Title"
        | A     | 0.057 |
        | B     | 0.117 |
  total | Total | 0.173 |`,
  );

  becomes(
    'reads comma-separated values with quotation marks',
    '"Care, all",“x”,"41,300"\n"He said ""no""",,"(315)"\n',
    `
@table pasted "Title"
  | Care, all    | “x” | 41,300  |
  | He said "no" |     |   (315) |`,
  );

  becomes(
    'keeps bars, braces and line breaks in cells harmless',
    'A | B {x}\t1\n"two\nlines"\t2\n',
    `
@table pasted "Title"
  | A \\| B \\{x} | 1 |
  | two lines   | 2 |`,
  );

  becomes(
    'takes a label on its own for the heading of a group',
    'Income\t\nGrants\t12.5\nFees\t2.5\nTotal\t15.0\n',
    `
@table pasted "Title"
  group | Income |      |
        | Grants | 12.5 |
        | Fees   |  2.5 |
  total | Total  | 15.0 |`,
  );

  becomes(
    'leaves out columns without anything in them',
    'A\t\t1\nB\t\t2\n',
    `
@table pasted "Title"
  | A | 1 |
  | B | 2 |`,
  );

  becomes(
    'leaves prose alone',
    'The board noted the report, and the plan,\nand asked for another, in March.\n',
    undefined,
  );
  becomes(
    'leaves a list of figures in a sentence alone',
    'Between 36, 37 and 38,\nor so, it says, in 2024.\n',
    undefined,
  );
  becomes('leaves one line alone', 'A\t1\n', undefined);

  it('writes rows for a table that is there', () => {
    assert.deepEqual(rowsFromText('A\t1\nBbb\t22\n'), ['  | A   |  1 |', '  | Bbb | 22 |']);
  });

  onFixture('writes a table into an empty line', 'Before.\n\n$0\n\nAfter.\n', (fixture) => {
    const { position } = fixture;
    const edit = tableForPaste(fixture, { start: position, end: position }, 'A\t100\r\nB\t200\r\nAll\t300\r\n');
    assert.ok(edit);
    assert.ok(fixture.apply([edit]).startsWith('Before.\n\n@table table "Title"\n        | A   | 100 |\n'));
  });

  onFixture('writes rows into a table', '@table t "T"\n  | A | 1 |\n  $0\n', (fixture) => {
    const { position } = fixture;
    const edit = tableForPaste(fixture, { start: position, end: position }, 'B\t2\nC\t3\n');
    assert.ok(edit);
    assert.equal(fixture.apply([edit]), '@table t "T"\n  | A | 1 |\n  | B | 2 |\n  | C | 3 |\n');
  });

  onFixture('leaves a paste in the middle of a line alone', 'Before $0after.\n', (fixture) => {
    const { position } = fixture;
    assert.equal(tableForPaste(fixture, { start: position, end: position }, 'A\t1\nB\t2\n'), undefined);
  });

  onFixture('gives a second table a name of its own', '@table table "T"\n  | A | 1 |\n\n# One\n$0', (fixture) => {
    const { position } = fixture;
    const edit = tableForPaste(fixture, { start: position, end: position }, 'A\t1\nB\t2\n');
    assert.match(edit?.newText ?? '', /^@table table_2 "Title"/);
  });

  it('reads back every cell that it wrote', () => {
    const cell = fc.stringMatching(/^[A-Za-z£%(), "|{}\\0-9.-]{0,12}$/).map((text) => text.trim());
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t')).join('\n');
        const expected = readDelimited(quoted);
        const table = tableFromText(quoted, 'pasted');
        if (expected === undefined || table === undefined) return;
        const blocks = scanBlocks(table);
        assert.equal(blocks.length, 1);
        const block = parseBlock(blocks[0]!);
        assert.ok(block.kind === 'table');
        assert.equal(block.rows.filter(({ kind }) => kind !== 'separator').length, expected.length);
      }),
      { numRuns: 500 },
    );
  });
});
