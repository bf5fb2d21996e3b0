/** What stands above tables and named figures. */
import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver-types';
import { codeLenses, resolveCodeLens } from '../../server/services/code-lens.ts';
import { defaultServiceSettings } from '../../server/services/service.ts';
import type { ServiceSettings } from '../../server/services/service.ts';
import { onFixture, sampleFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';

/** Each lens with its line, counted from one: `3 casts ✓`. */
function lensesOf(fixture: Fixture): string[] {
  return codeLenses(fixture).map((lens) => {
    const { command } = lens.command === undefined ? resolveCodeLens(fixture, lens) : lens;
    return `${lens.range.start.line + 1} ${command?.title}`;
  });
}

function shows(
  title: string,
  source: string,
  expected: readonly string[],
  settings?: Partial<ServiceSettings['codeLens']>,
): void {
  const all = { ...defaultServiceSettings, codeLens: { ...defaultServiceSettings.codeLens, ...settings } };
  onFixture(title, source, (fixture) => assert.deepEqual(lensesOf(fixture), expected), all);
}

const items = '@table finance "Position"\n  unit: £k\n  | Care | 12,087 |\n  | Other | 145 |\n';

describe('code lens', () => {
  shows('says that a table casts', `${items}  total | All | 12,232 |\n`, ['1 casts ✓', '1 not used']);
  shows('says by how much it is out', `${items}  total | All | 12,169 |\n`, ['1 out by 63', '1 not used']);
  shows('says what is not checked', `${items}  | New | TBC |\n  total | All | 12,169 |\n`, [
    '1 1 sum not checked',
    '1 not used',
  ]);
  shows(
    'counts the sums that are out',
    '@table t "T"\n  | | A | B | C |\n  |---|---|---|---|\n  | x | 100 | 10 | 5 |\n  | y | 200 | 20 | 6 |\n  total | all | 400 | 90 | 11 |\n',
    ['1 2 of 3 sums are out', '1 not used'],
  );
  shows('says nothing of sums where none is claimed', items, ['1 not used']);
  shows(
    'counts ties by hand and by themselves, checks, charts and references',
    `${items}\nIt was £12.087m and [£0.1m = finance.other], see [#finance].\n\n@check finance.care > 0\n\n@chart c "C"\n  of: finance.care\n`,
    ['1 used in 5 places'],
  );
  shows(
    'counts named figures one by one',
    'Of [£1.4m as new] and [£1.2m as old]: [£0.2m = new - old], [£1.4m = new].\n',
    ['1 new used in 2 places', '1 old used in 1 place'],
  );
  shows('counts the uses of an @figure', '@figure load "Caseload" = 19 cases\n\nAn average of [19 = load].\n', [
    '1 used in 1 place',
  ]);
  shows(
    'counts the uses in other reports',
    `${items}// file: minutes.council\n@minutes "M"\n  of: report.council\n\nIt was [£12.087m = report.finance.care].\n`,
    ['1 used in 1 place'],
  );
  shows('can do without casts', `${items}  total | All | 12,232 |\n`, ['1 not used'], { casts: false });
  shows('can do without uses', `${items}  total | All | 12,232 |\n`, ['1 casts ✓'], { uses: false });

  onFixture('shows the places', `${items}\nIt was £12.087m.\n`, (fixture) => {
    const showReferences = 'editor.show';
    const [lens] = codeLenses(fixture, { showReferences });
    const { command } = resolveCodeLens(fixture, lens!, { showReferences });
    assert.equal(command?.command, showReferences);
    const [uri, position, places] = (command?.arguments ?? []) as [string, unknown, Location[]];
    assert.equal(uri, fixture.uri);
    assert.deepEqual(position, lens?.range.start);
    assert.deepEqual(
      places.map(({ range }) => fixture.textAt(range)),
      ['£12.087m'],
    );
  });

  onFixture('leads nowhere in an editor that cannot show places', `${items}\nIt was £12.087m.\n`, (fixture) => {
    const [lens] = codeLenses(fixture);
    assert.deepEqual(resolveCodeLens(fixture, lens!).command, { title: 'used in 1 place', command: '' });
  });

  it('answers for the October report', () => {
    const lenses = lensesOf(sampleFixture('october-2024/report.council', '\r\n'));
    assert.equal(lenses.filter((text) => text.endsWith('casts ✓')).length, 4);
  });
});
