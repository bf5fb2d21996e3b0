/** Tables: rows, roles, cells, and which row is the header. */

import assert from 'node:assert/strict';

import type { Row } from '../../grammar/tree.ts';
import { blockOf, faultsOf } from './support.ts';

function rowsOf(...lines: string[]): readonly Row[] {
  return blockOf('table', `@table x "T"\n${lines.map((line) => `  ${line}\n`).join('')}`).rows;
}

function kindsOf(...lines: string[]): string[] {
  return rowsOf(...lines).map((row) => row.kind);
}

describe('rows', () => {
  it('have a role, cells and a comment', () => {
    const [row] = rowsOf(
      'of  which | rest \\| other {rest} | (145) | {x} | // crosscast-ignore figure/sign, reconcile: agreed',
    );
    assert.ok(row);
    assert.deepEqual([row.role, row.roleText?.text], ['of which', 'of  which']);
    assert.deepEqual(
      row.cells.map((cell) => [cell.text, cell.id?.text]),
      [
        ['rest \\| other', 'rest'],
        ['(145)', undefined],
        ['{x}', undefined],
      ],
    );
    assert.equal(row.comment?.text, '// crosscast-ignore figure/sign, reconcile: agreed');
    assert.equal(row.suppression?.scope, 'row');
    assert.deepEqual(
      row.suppression?.rules.map((rule) => rule.text),
      ['figure/sign', 'reconcile'],
    );
    assert.equal(row.suppression?.reason?.text, 'agreed');
  });

  it('need no last pipe, and may have empty cells', () => {
    const [one, two] = rowsOf('| a | 1', '| b | |');
    assert.deepEqual(
      one?.cells.map((cell) => cell.text),
      ['a', '1'],
    );
    assert.deepEqual(
      two?.cells.map((cell) => cell.text),
      ['b', ''],
    );
  });

  it('may start in the first column', () => {
    assert.equal(blockOf('table', '@table x "T"\n| a | 1 |\n\n| b | 2 |\n').rows.length, 2);
  });

  it('take their role from the nearest word', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  subtotl | a | 1 |\n'), [
      "subtotl: Unknown role 'subtotl'. Did you mean 'subtotal'? => subtotal",
    ]);
    assert.equal(rowsOf('subtotl | a | 1 |')[0]?.role, 'subtotal');
  });

  it('keep a label that misses its pipe', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  Care | 41,300 |\n'), [
      "Care: 'Care' is not the role of a row (subtotal, total, group, of which, memo). If it is the label, put a pipe before it. => | Care",
    ]);
    assert.deepEqual(
      rowsOf('Care | 41,300 |')[0]?.cells.map((cell) => cell.text),
      ['Care', '41,300'],
    );
  });

  it('say where a comment needs a pipe', () => {
    assert.deepEqual(faultsOf('@table x "T"\n  | a | 1 // crosscast-ignore x: y\n'), [
      '//: The row ends in a pipe before its comment. => | //',
    ]);
  });

  it('are no rows outside a table', () => {
    assert.deepEqual(faultsOf('total | x | 12 |\n'), [
      "total: A row with a role must be indented: put two spaces before 'total'. =>   total",
    ]);
    assert.deepEqual(faultsOf('| x | 12 |\n'), [
      '| x | 12 |: A table row stands under its table, which starts with a line such as: @table finance "Title"',
    ]);
    assert.deepEqual(faultsOf('either | or\n'), []);
  });
});

describe('headings', () => {
  it('may have a name and a unit', () => {
    const [header] = rowsOf(
      '| | Budget {budget} | Change {change %} | Cost {cost £ million} | Rate {%} | \\{x} |',
      '|--|--|--|--|--|--|',
    );
    assert.deepEqual(
      header?.cells.map((cell) => [cell.text, cell.id?.text, cell.unit?.text]),
      [
        ['', undefined, undefined],
        ['Budget', 'budget', undefined],
        ['Change', 'change', '%'],
        ['Cost', 'cost', '£ million'],
        ['Rate', undefined, '%'],
        ['\\{x}', undefined, undefined],
      ],
    );
  });
});

describe('the header row', () => {
  it('is the first one if a separator follows', () => {
    assert.deepEqual(kindsOf('| a | 1 |', '|---|---:|', '| b | 2 |'), ['header', 'separator', 'row']);
    assert.deepEqual(kindsOf('| a |', '| :-: |'), ['header', 'separator']);
  });

  it('is the first one if it holds words or periods and no figure', () => {
    for (const heading of [
      'Budget',
      '2023/24',
      '2024-25',
      '2024',
      'March 2024',
      '31 March 2025',
      'Q2',
      'M04',
      'Month 4',
      '0-4',
      '65+',
      '1st',
      '2024 to 2025',
    ]) {
      assert.deepEqual(kindsOf(`| | ${heading} |`, '| a | 1 |'), ['header', 'row'], heading);
    }
    assert.deepEqual(kindsOf('| Period | Oldham |', '| 2024 | 98 |'), ['header', 'row']);
    assert.deepEqual(kindsOf('| | Budget | |', '| a | 1 | |'), ['header', 'row']);
    assert.deepEqual(kindsOf('| | Rating |'), ['header']);
  });

  it('is none if the first row holds a figure, or nothing at all yet', () => {
    for (const cell of [
      '1,134',
      '-145',
      '(145)',
      '- 25',
      '+3',
      '12.5%',
      '£1.2m',
      'Cr 2.4',
      '6/9',
      '0.062)',
      '41,30',
      '£2.894mm',
      '12 (F)',
      '145*',
      '3 [1]',
      'nil',
      '-',
      'none',
      '0',
      '',
      'n/a',
      'TBC',
      'c. £11m',
      '£3 million',
      '(£0.315m)',
      '(2.9%)',
      '0.5 FTE',
    ]) /* prettier-ignore */ {
      assert.deepEqual(kindsOf(`| a | ${cell} |`, '| b | 2 |'), ['row', 'row'], cell);
    }
    assert.deepEqual(kindsOf('| a |', '| b |'), ['row', 'row']);
    assert.deepEqual(kindsOf('total | a | words |'), ['row']);
    assert.deepEqual(kindsOf('| a | n/a | TBC |', '| b | 1 | 2 |'), ['row', 'row']);
  });
});
