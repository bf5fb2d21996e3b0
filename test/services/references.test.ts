import assert from 'node:assert/strict';
import { referencesAt } from '../../server/services/references.ts';
import { onFixture } from './fixture.ts';

/** The references at the cursor are the marked ranges, the declaration among them or not. */
function finds(title: string, source: string, includeDeclaration = true): void {
  onFixture(title, source, (fixture) => {
    const found = referencesAt(fixture, fixture.position, includeDeclaration);
    assert.deepEqual(found, fixture.marked);
  });
}

describe('references', () => {
  finds(
    'finds uses of a table',
    '@table «fin$0ance» "F"\n  | Care | 1 |\n\n[1 = «finance».care] and [2 = «finance».care + 1].\n\nSee [#«finance»].\n\n@check «finance».care = 1',
  );
  finds('finds uses of a row', '@table t "T"\n  | «Ca$0re» | 1 |\n  | Family | 2 |\n\n[1 = t.«care»] [2 = t.family]');
  finds('leaves the declaration out', '@table t "T"\n  | Ca$0re | 1 |\n\n[1 = t.«care»]', false);
  finds(
    'finds uses of a column in checks and names',
    '@table t "T"\n  check: «a» = b\n  | | «A$0» | B |\n  |---|---|---|\n  | x | 1 | 1 |\n\n[1 = t.x.«a»] [1 = t.«a».x]',
  );
  finds(
    'tells a row from a column of another table',
    '@table t "T"\n  | «Care» | 1 |\n\n@table u "U"\n  | Care | 1 |\n\n[1 = t.«ca$0re»] [1 = u.care]',
  );
  finds(
    'finds the total row by its word',
    '@table t "T"\n  | a | 1 |\n  total | «All» | 1 |\n\n[1 = t.«tot$0al»] [1 = t.«all»]',
  );
  finds(
    'finds what repeats a figure',
    '@table t "T"\n  unit: £k\n  | Care | «1,2$034» |\n\nIt was «£1.234m», then [£1.2m = «t.care»].',
  );
  finds('starts from a repetition as well', '@table t "T"\n  unit: £k\n  | Care | «1,234» |\n\nIt was «£1.2$034m».');
  finds(
    'finds a figure by its name and by its value',
    'It was [£1.234m as «ca$0re»].\n\nTwice [£2.468m = 2 * «care»], once «£1.234m».',
  );
  finds(
    'finds what a chart draws',
    '@table t "T"\n  | | «Bu$0dget» |\n  |---|---|\n  | x | 1 |\n\n@chart c "C"\n  of: t.«budget»',
  );
  finds(
    'finds uses of an alias',
    '@report "R"\n  uses: m.council as «ma$0rch»\n\n[£1m = «march».x]\n// file: m.council\n@figure x "X" = £1m',
  );
  finds(
    'finds uses in other reports',
    '@figure «pre$0ssure» "P" = £13.348m\n// file: later.council\n@report "R"\n  uses: report.council as march\n\nIt was [£13.3m = march.«pressure»] and «£13.348m».\n// file: other.council\n@figure pressure "Not this one" = £1m\n\n[£1m = pressure]',
  );
  finds(
    'starts from another report',
    '@report "R"\n  uses: m.council as march\n\n[£1.2m = march.t.«ca$0re»]\n// file: m.council\n@table t "T"\n  | «Care» | £1.2m |\n\n[£1.2m = t.«care»]',
  );
  finds('finds nothing for a word of the language', '@ta$0ble t "T"');
  finds('lists the operands of a calculation', 'Of [«£1.4m» as a] and [«£1.2m» as b]: [£0.2$0m = a - b].');

  onFixture('keeps up with edits', '@table fin$0ance "F"\n  | Care | 1 |\n\nText.\n', (fixture) => {
    const { document } = fixture.analysis;
    assert.equal(referencesAt(fixture, fixture.position, false).length, 0);
    fixture.analysis.edit(document.length, document.length, 'It was [1 = finance.care].\n');
    const [found] = referencesAt(fixture, fixture.position, false);
    assert.equal(fixture.textAt(found!.range), 'finance');
  });
});
