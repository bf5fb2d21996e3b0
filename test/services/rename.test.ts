import assert from 'node:assert/strict';
import { prepareRename, renameAt } from '../../server/services/rename.ts';
import { Fixture, onFixture, sampleFixture } from './fixture.ts';

/** Renames what is at the cursor to `renamed`. */
function renames(title: string, source: string, expected: string | Record<string, string>): void {
  onFixture(title, source, (fixture) => {
    const after = fixture.after(renameAt(fixture, fixture.position, 'renamed'));
    assert.deepEqual(after, typeof expected === 'string' ? { [fixture.file.name]: expected } : expected);
  });
}

function refuses(title: string, source: string, newName: string, message: RegExp): void {
  onFixture(title, source, (fixture) => {
    assert.throws(() => renameAt(fixture, fixture.position, newName), message);
  });
}

describe('rename', () => {
  renames(
    'renames a table',
    '@table fin$0ance "F"\n  | Care | 1 |\n\n[1 = finance.care] [#finance]',
    '@table renamed "F"\n  | Care | 1 |\n\n[1 = renamed.care] [#renamed]',
  );
  renames(
    'renames from a use',
    '@table finance "F"\n  | Care | 1 |\n\n[1 = fin$0ance.care]',
    '@table renamed "F"\n  | Care | 1 |\n\n[1 = renamed.care]',
  );
  renames(
    'names a table that was known by its title',
    '@table "Fin$0ance"\n  | Care | 1 |\n\n[1 = finance.care]',
    '@table renamed "Finance"\n  | Care | 1 |\n\n[1 = renamed.care]',
  );
  renames(
    'renames a row',
    '@table t "T"\n  | Care {ki$0ds} | 1 |\n\n[1 = t.kids]',
    '@table t "T"\n  | Care {renamed} | 1 |\n\n[1 = t.renamed]',
  );
  renames(
    'gives a row that was known by its label a name',
    '@table t "T"\n  | Ca$0re | 1 |\n\n[1 = t.care]',
    '@table t "T"\n  | Care {renamed} | 1 |\n\n[1 = t.renamed]',
  );
  renames(
    'keeps the bars in line where there is room',
    '@table t "T"\n  | Care                 | 1 |\n  | Children and families | 2 |\n\n[1 = t.ca$0re]',
    '@table t "T"\n  | Care {renamed}       | 1 |\n  | Children and families | 2 |\n\n[1 = t.renamed]',
  );
  renames(
    'keeps the bars in line when a name grows',
    '@table t "T"\n  | Care {c$0are}      | 1 |\n',
    '@table t "T"\n  | Care {renamed}   | 1 |\n',
  );
  renames(
    'keeps the bars in line when a name shrinks',
    '@table t "T"\n  | Care {children_in_c$0are} | 1 |\n',
    '@table t "T"\n  | Care {renamed}          | 1 |\n',
  );
  renames(
    'renames a column',
    '@table t "T"\n  check: b = a\n  | | A {a$0} | B |\n  |---|---|---|\n  | x | 1 | 1 |\n\n[1 = t.x.a]',
    '@table t "T"\n  check: b = renamed\n  | | A {renamed} | B |\n  |---|---|---|\n  | x | 1 | 1 |\n\n[1 = t.x.renamed]',
  );
  renames(
    'names a column beside its unit',
    '@table t "T"\n  | | Change {%} |\n  |---|---|\n  | x | 1 |\n\n[1% = t.x.chan$0ge]',
    '@table t "T"\n  | | Change {renamed %} |\n  |---|---|\n  | x | 1 |\n\n[1% = t.x.renamed]',
  );
  renames(
    'renames a named figure',
    'It was [£1m as co$0st], so [£2m = 2 * cost].',
    'It was [£1m as renamed], so [£2m = 2 * renamed].',
  );
  renames(
    'renames an @figure',
    '@figure co$0st "C" = £1m\n\n[£2m = 2 * cost]',
    '@figure renamed "C" = £1m\n\n[£2m = 2 * renamed]',
  );
  renames(
    'names an @figure that was known by its title',
    '@figure "Cost" = £1m\n\n[£2m = 2 * co$0st]',
    '@figure renamed "Cost" = £1m\n\n[£2m = 2 * renamed]',
  );
  renames('renames a section', '# Money {mon$0ey}\n\nSee [#money].', '# Money {renamed}\n\nSee [#renamed].');
  renames(
    'renames an alias',
    '@report "R"\n  uses: m.council as ma$0rch\n\n[£1m = march.x]\n// file: m.council\n@figure x "X" = £1m',
    '@report "R"\n  uses: m.council as renamed\n\n[£1m = renamed.x]\n',
  );
  renames(
    'gives a report that was known by its file an alias',
    '@report "R"\n  uses: march.council\n\n[£1m = mar$0ch.x]\n// file: march.council\n@figure x "X" = £1m',
    '@report "R"\n  uses: march.council as renamed\n\n[£1m = renamed.x]\n',
  );
  renames(
    'gives an appendix a name',
    '@include app.council\n\n[£1m = ap$0p.x]\n// file: app.council\n@figure x "X" = £1m',
    '@include app.council as renamed\n\n[£1m = renamed.x]\n',
  );
  renames(
    'reaches the reports that use the name',
    '@table finance "F"\n  | Ca$0re | £1m |\n// file: minutes.council\n@minutes "M"\n  of: report.council\n\nIt was [£1m = report.finance.care].\n// file: other.council\n@table finance "F"\n  | Care | £1m |\n\n[£1m = finance.care]\n',
    {
      'report.council': '@table finance "F"\n  | Care {renamed} | £1m |\n',
      'minutes.council': '@minutes "M"\n  of: report.council\n\nIt was [£1m = report.finance.renamed].\n',
    },
  );
  renames(
    'starts in a report that uses the name',
    '@minutes "M"\n  of: r.council\n\nIt was [£1m = report.co$0st].\n// file: r.council\n@figure cost "C" = £1m\n',
    {
      'r.council': '@figure renamed "C" = £1m\n',
      'report.council': '@minutes "M"\n  of: r.council\n\nIt was [£1m = report.renamed].\n',
    },
  );
  renames(
    'keeps the total word for a total row',
    '@table t "T"\n  | a | 1 |\n  total | Al$0l | 1 |\n\n[1 = t.total] [1 = t.all]',
    '@table t "T"\n  | a | 1 |\n  total | All {renamed} | 1 |\n\n[1 = t.total] [1 = t.renamed]',
  );
  renames(
    'keeps the name of a row whose label is the same',
    '@table t "T"\n  | Ca$0re | 1 |\n  | Care | 2 |\n\n[1 = t.care] [2 = t.care_2]',
    '@table t "T"\n  | Care {renamed} | 1 |\n  | Care {care_2} | 2 |\n\n[1 = t.renamed] [2 = t.care_2]',
  );

  onFixture('changes nothing when the name stays', '@table t$0 "T"\n', (fixture) => {
    assert.deepEqual(renameAt(fixture, fixture.position, 't'), { changes: {} });
  });

  onFixture('shows the name that a label makes', '@table t "T"\n  | «Children in C$0are» | 1 |', (fixture) => {
    assert.deepEqual(prepareRename(fixture, fixture.position), {
      range: fixture.range,
      placeholder: 'children_in_care',
    });
  });

  const t =
    '@table t "T"\n  | | A | B |\n  |---|---|---|\n  | Ca$0re | 1 | 1 |\n  | Family | 1 | 1 |\n  total | All | 2 | 2 |\n';
  refuses('refuses a keyword', '@ta$0ble t "T"', 'x', /'table' is a word of the language/);
  refuses(
    'refuses the word total',
    `${t.replace('$0', '')}\n[2 = t.to$0tal.a]`,
    'x',
    /'total' always means the total row/,
  );
  refuses('refuses a figure', 'It was £1.2$0m.', 'x', /This is a figure, not a name/);
  refuses('refuses a path', '@report "R"\n  uses: m.cou$0ncil as m', 'x', /file's path/);
  refuses(
    'refuses the report of minutes',
    '@minutes "M"\n  of: r.council\n\n[£1m = rep$0ort.x]',
    'x',
    /'report' is what minutes/,
  );
  refuses('refuses where there is nothing', 'Plain wo$0rds.', 'x', /There is no name here/);
  refuses('refuses a name that leads nowhere', '[£1m = nobo$0dy]', 'x', /Nothing is called 'nobody'/);
  refuses(
    'refuses a name of several words',
    t,
    'two words',
    /one word of letters, digits and underscores.* 'two_words' would do/,
  );
  refuses('refuses a bare number', t, '12', /not a bare number/);
  refuses('refuses a word of expressions', t, 'within', /'within' is a word of the language/);
  refuses('refuses the name of another row', t, 'family', /already has a row called 'family'/);
  refuses('refuses the name of a column for a row', t, 'a', /already has a column called 'a', and a row of that name/);
  refuses('refuses total for a row', t, 'total', /'total' always means the total row/);
  refuses('refuses capitals in a row', t, 'Care', /small letters: 'care'/);
  refuses(
    'refuses the name of another table',
    '@table on$0e "A"\n\n@figure two "B" = 1',
    'two',
    /already a figure called 'two', on line 3/,
  );
  refuses(
    'refuses a column without a heading',
    '@table t "T"\n  | a | 1 | 2 |\n\n[1 = t.a.colu$0mn_1]',
    'x',
    /no heading that could carry a name/,
  );

  for (const lineBreak of ['\n', '\r\n'] as const) {
    it(`changes no meaning, whatever is renamed in a real report (${lineBreak === '\n' ? 'LF' : 'CRLF'})`, () => {
      const fixture = sampleFixture('october-2024/report.council', lineBreak);
      const before = meaningOf(fixture);
      const done = new Set<string>();
      for (let offset = 0; offset < fixture.analysis.document.length; offset++) {
        const position = fixture.analysis.document.positionAt(offset);
        let edit;
        try {
          const { range } = prepareRename(fixture, position);
          const key = JSON.stringify(range);
          if (done.has(key)) continue;
          done.add(key);
          edit = renameAt(fixture, position, 'quite_new');
        } catch {
          continue;
        }
        const texts = fixture.after(edit);
        const sources = fixture.files.map(({ name, text }) => ({ name, text: texts[name] ?? text, ranges: [] }));
        assert.deepEqual(meaningOf(new Fixture(sources)), before, `at ${JSON.stringify(position)}`);
      }
      assert(done.size > 40, `only ${done.size} names`);
    });
  }
});

/** Every tie and check of all reports by how it came out. */
function meaningOf(fixture: Fixture): string[] {
  return fixture.files.flatMap(({ analysis }) =>
    analysis.document.blocks.flatMap((block) => {
      const { ties, assertion, charts } = analysis.linksOf(block);
      return [
        ...ties.map(
          ({ standing, verdict, fault, facts }) => `${standing} ${verdict} ${fault?.message} ${facts.length}`,
        ),
        ...(assertion === undefined ? [] : [`${assertion.verdict} ${assertion.fault?.message}`]),
        ...charts.map(({ facts }) => `chart ${facts.length}`),
      ];
    }),
  );
}
