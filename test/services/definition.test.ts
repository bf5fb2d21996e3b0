import assert from 'node:assert/strict';
import { definitionAt } from '../../server/services/definition.ts';
import { onFixture } from './fixture.ts';

/** The definitions at the cursor are the marked ranges. */
function goes(title: string, source: string): void {
  onFixture(title, source, (fixture) => {
    const found = definitionAt(fixture, fixture.position);
    assert.deepEqual(
      found.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange })),
      fixture.marked,
    );
  });
}

const table = '@table finance "Finance"\n  | | Budget |\n  |---|---|\n  | «Care» | 1,234 |\n';

describe('definition', () => {
  goes('goes from a name to a table', '@table «finance» "Finance"\n  | Care | 1 |\n\n[1 = fin$0ance.care]');
  goes('goes from a name to a row', `${table}\n[1,234 = finance.ca$0re.budget]`);
  goes(
    'goes from a name to a column',
    '@table t "T"\n  | | «Budget» |\n  |---|---|\n  | a | 1 |\n\n[1 = t.a.bud$0get]',
  );
  goes('goes to an id rather than to its label', '@table t "T"\n  | Care {«kids»} | 1 |\n\n[1 = t.ki$0ds]');
  goes(
    'goes from a check to a column',
    '@table t "T"\n  check: a = $0b\n  | | A | «B» |\n  |---|---|---|\n  | x | 1 | 1 |',
  );
  goes('goes from a reference to a section', '# Finance {«money»}\n\nSee [#mon$0ey].');
  goes('goes from a figure to what it repeats', '@table t "T"\n  unit: £k\n  | Care | «1,234» |\n\nIt was £1.2$034m.');
  goes('goes from a calculation to its operands', 'Of [«£1.4m» as a] and [«£1.2m» as b]: [£0.2$0m = a - b].');
  goes(
    'goes to all that an ambiguous figure may repeat',
    '@table t "T"\n  unit: £k\n  | Alpha | «1,234» |\n  | Beta | «1,229» |\n\nIt cost £1.2$03m.',
  );
  goes('goes to the total row by its word', '@table t "T"\n  | a | 1 |\n  total | «All» | 1 |\n\n[1 = t.tot$0al]');
  goes(
    'goes from an alias to where it is given',
    '@report "R"\n  uses: m.council as «march»\n\n[£1m = ma$0rch.x]\n// file: m.council\n@figure x "X" = £1m',
  );
  goes(
    'goes on from there to the other report',
    '@report "R"\n  uses: m.council as mar$0ch\n// file: m.council\n@report "«March»"\n',
  );
  goes(
    'goes from a path to the other report',
    '@report "R"\n  uses: m.cou$0ncil as march\n// file: m.council\n// A note.\n\n@report "«March»"\n',
  );
  goes(
    'goes into another report',
    '@report "R"\n  uses: m.council as march\n\n[£1m = march.t.ca$0re]\n// file: m.council\n@table t "T"\n  | «Care» | £1m |',
  );
  goes(
    'goes from minutes to their report',
    '@minutes "M"\n  of: r.council\n\nIt was [£1m = report.x$0].\n// file: r.council\n@figure «x» "X" = £1m',
  );
  goes('goes nowhere from a name that leads nowhere', '[£1m = fin$0ance.care]');
  goes('goes nowhere from a word of the language', '@ta$0ble t "T"');

  onFixture('peeks at the whole row', `${table}\n[1,234 = finance.ca$0re.budget]`, (fixture) => {
    const [link] = definitionAt(fixture, fixture.position);
    assert.equal(fixture.textAt(link!.targetRange), '| Care | 1,234 |');
    assert.equal(fixture.textAt(link!.originSelectionRange!), 'care');
  });
});
