/** Tables as they are printed: captions, headings, units, roles, and figures in line. */
import assert from 'node:assert/strict';
import { all, one, seen, text } from './parse-html.ts';
import type { Element } from './parse-html.ts';
import { body, header, withBothBreaks } from './rendered.ts';

const finance = `@table finance "Position, month 6"
  unit: £k
  note: Net of *grants*.
  note: See [the accounts](https://example.org/).
  source: ledger
           |                       | Budget {budget} | Change {change %} | 2023/24 £m | Status |
           |-----------------------|----------------:|------------------:|-----------:|--------|
  group    | People                |                 |                   |            |        |
           | Care {care}           |          41,300 |              -2.8 |      (1.2) | Red    |
  of which | Placements \\| other   |          12,000 |               n/a |        nil |        |
           | Family support        |                 |               3.3 |        1.0 | *Green*  |
  subtotal |                       |          41,300 |               2.0 |        3.0 | Red    |
           | Place                 |           5 (F) |               0.5 |          - |        |
  total    | All                   |          41,305 |               1.0 |        4.0 |        |
  memo     | Reserves              |           1,000 |               1.0 |        4.0 |        |
`;

/** The cells of a row, the label first. */
function cells(row: Element): string[] {
  return row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [seen(cell)]));
}

function rows(root: Element): Element[] {
  return all(one(root, 'table'), 'tr');
}

function rowCalled(root: Element, label: string): Element {
  const found = rows(root).find((row) => cells(row)[0] === label);
  assert.ok(found, label);
  return found;
}

describe('a table', () => {
  withBothBreaks('prints its cells as they are written', header + finance, (root) => {
    assert.deepEqual(rows(root).map(cells), [
      ['', 'Budget £k', 'Change %', '2023/24 £m', 'Status'],
      ['People'],
      ['Care', '41,300', '-2.8', '(1.2)', 'Red'],
      ['Placements | other', '12,000', 'n/a', 'nil', ''],
      ['Family support', '', '3.3', '1.0', 'Green'],
      ['', '41,300', '2.0', '3.0', 'Red'],
      ['Place', '5 (F)', '0.5', '-', ''],
      ['All', '41,305', '1.0', '4.0', ''],
      ['Reserves', '1,000', '1.0', '4.0', ''],
    ]);
  });

  it('is captioned with its number and title', () => {
    const root = body(`${finance}\n@demand "Visits"\n  unit: visits\n  | A | 1 |\n\n@table\n  | B | 2 |\n`);
    assert.deepEqual(
      all(root, 'caption').map((caption) => text(caption)),
      ['Table 1: Position, month 6', 'Table 2: Visits visits', 'Table 3'],
    );
  });

  it('says its date and unit under the title when no heading does', () => {
    const of = (source: string): string => text(one(body(source), 'caption'));
    assert.equal(
      of('@demand "Visits"\n  unit: visits\n  at: July 2024\n  | A | 1 |\n'),
      'Table 1: Visits July 2024; visits',
    );
    assert.equal(of('@demand "Visits in July 2024"\n  at: July 2024\n  | A | 1 |\n'), 'Table 1: Visits in July 2024');
  });

  it('has a heading cell for each column and each row', () => {
    const root = body(finance);
    const [headings, group, care] = rows(root);
    assert.deepEqual(
      all(headings!, 'th').map(({ attributes }) => attributes.get('scope')),
      ['col', 'col', 'col', 'col', 'col'],
    );
    assert.equal(one(group!, 'th').attributes.get('scope'), 'rowgroup');
    assert.equal(one(group!, 'th').attributes.get('colspan'), '5');
    assert.equal(one(care!, 'th').attributes.get('scope'), 'row');
    assert.equal(all(care!, 'td').length, 4);
    assert.equal(all(root, 'thead').length, 1);
  });

  it('keeps a group together, and its total out of it', () => {
    const bodies = all(body(finance), 'tbody');
    assert.deepEqual(
      bodies.map((part) => [part.attributes.get('class'), all(part, 'tr').length]),
      [
        ['group', 6],
        [undefined, 2],
      ],
    );
  });

  it('tells roles by class, and says what only the eye would see', () => {
    const root = body(finance);
    const classOf = (label: string): string | undefined => rowCalled(root, label).attributes.get('class');
    assert.equal(classOf('All'), 'total last');
    assert.equal(classOf('Reserves'), 'memo');
    assert.equal(classOf('Placements | other'), 'of-which');
    assert.equal(classOf('Care'), undefined);
    assert.equal(text(one(rowCalled(root, 'Placements | other'), 'th')), 'of which: Placements | other');
    assert.equal(text(one(rowCalled(root, 'Reserves'), 'th')), 'for information: Reserves');
    assert.deepEqual(
      all(root, 'tr.subtotal').map((row) => text(one(row, 'th'))),
      ['Subtotal'],
    );
  });

  it('says of a blank cell that the figure is not known, where there should be one', () => {
    const root = body(finance);
    const blanks = (label: string): string[] => all(rowCalled(root, label), 'span.spoken').map((span) => text(span));
    assert.deepEqual(blanks('Family support'), ['not known']);
    assert.deepEqual(blanks('Place'), ['nothing'], 'words may be left out');
    const short = body('@table "T"\n  | A | B {x} | C |\n  |---|---|---|\n  | Care | 1 |\n  | Other | 2 | 3 |\n');
    assert.deepEqual(
      all(short, 'td').map((cell) => text(cell)),
      ['1', 'not known', '2', '3'],
    );
  });

  it('aligns figures on the point: what a figure lacks behind its units is left open', () => {
    const root = body(
      '@table "T"\n  | A | B | C |\n  |---|--:|--:|\n  | a | 12.5% | 5 |\n  | b | (2.25%) | 12 (F) |\n  | c | 3% | nil |\n  | d | n/a | - |\n',
    );
    const pads = all(root, 'td').map(({ attributes }) => attributes.get('data-pad') ?? '');
    assert.deepEqual(pads, ['0)', '\u00A0(F)', '', '', '.00)', '\u00A0(F)', ')', '\u00A0(F)']);
  });

  it('sets words to the left and figures to the right', () => {
    const root = body(finance);
    const kinds = all(rowCalled(root, 'Care'), 'td').map(({ attributes }) => attributes.get('class'));
    assert.deepEqual(kinds, ['figure', 'figure', 'figure', undefined]);
  });

  it('names a unit only where nothing else does', () => {
    const units = (source: string): string[] => all(body(source), 'span.unit').map((unit) => text(unit));
    const table = (heading: string, ...figures: string[]): string =>
      `@table "T"\n  unit: £k\n  | Item | ${heading} |\n  |---|--:|\n${figures.map((figure) => `  | a | ${figure} |\n`).join('')}`;
    assert.deepEqual(units(table('Budget', '12', '13')), ['£k']);
    assert.deepEqual(units(table('Budget £000', '12', '13')), []);
    assert.deepEqual(units(table('Budget', '£1.2m', '£1.3m')), []);
    assert.deepEqual(units(table('Budget', '£12', '£13')), ['£k'], 'the pound signs leave the thousands open');
    assert.deepEqual(units(table('Share {share %}', '12', '13')), ['%']);
    assert.deepEqual(units(table('Share {share %}', '12%', '13%')), []);
    assert.deepEqual(units(table('Who', 'Jo', 'Alex')), []);
  });

  it('has its notes and source under it', () => {
    const root = body(finance);
    assert.deepEqual(
      all(root, 'p.remark').map((remark) => text(remark)),
      ['Note: Net of grants.', 'Note: See the accounts.', 'Source: ledger'],
    );
    assert.equal(text(one(all(root, 'p.remark')[0]!, 'em')), 'grants');
  });

  it('can be scrolled by keyboard when it may be too wide', () => {
    const root = body(finance);
    const region = one(root, 'section.wide');
    assert.equal(region.attributes.get('tabindex'), '0');
    assert.equal(region.attributes.get('aria-labelledby'), one(root, 'caption').attributes.get('id'));
    assert.equal(all(body('@table "T"\n  | a | 1 |\n'), 'section.wide').length, 0);
  });

  it('is set closer, and at last printed across the page, when it has many columns', () => {
    const classOf = (columns: number): string | undefined => {
      const row = (text: string): string => `  | ${Array.from({ length: columns + 1 }, () => text).join(' | ')} |\n`;
      return one(body(`@table t "T"\n${row('A')}${row('---')}${row('1')}`), '#table-t').attributes.get('class');
    };
    assert.deepEqual([6, 7, 9, 10].map(classOf), ['table', 'table dense', 'table dense', 'table dense broad']);
  });

  it('keeps what is malformed, for all to see', () => {
    const root = body('@table "T"\n  | A | B |\n  |---|--:|\n  | a | 0.062) |\n  | b | £xx |\n  | c | 1 |\n');
    assert.deepEqual(
      all(root, 'td').map((cell) => text(cell)),
      ['0.062)', '£xx', '1'],
    );
  });
});
