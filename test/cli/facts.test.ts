/** The figures of a report for spreadsheets and for programs. */
import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { outputSchemas } from '../../server/cli/schemas.ts';
import { crosscast, report } from './command-line.ts';
import { assertPublished, publishedSchema } from './schemas.ts';

const figures =
  report(`The pressure is £12.3m, of which [£1.2m as new_demand] is "new"; it was [£12m = other.finance.total].

@table finance "Position, month 4"
  unit: £k
        | Item | Variance |
        | Care =cmd() | 12,445 |
        | @Safeguarding | -145 |
  total | Total | 12,300 |
`);
const files = {
  'a.council': figures.replace('period:', 'uses: b.council as other\n  period:'),
  'b.council': report(
    '@table finance "Position, month 3"\n  unit: £k\n  | Item | Variance |\n  | Care | 12,000 |\n  total | Total | 12,000 |\n',
  ),
};

describe('the published schemas', () => {
  for (const [name, schema] of Object.entries(outputSchemas())) {
    it(`${name} is what the program makes of it: else run \`npm run schema\``, () => {
      assert.deepEqual(publishedSchema(name), schema);
    });
  }
});

describe('crosscast facts', () => {
  it('writes JSON as its schema describes it', async () => {
    const { code, out } = await crosscast(['facts', '-f', 'json', 'a.council'], { files });
    assert.equal(code, 0);
    assertPublished('crosscast.facts.schema.json', out);
    const { path, figures: found } = JSON.parse(out) as { path: string; figures: Record<string, unknown>[] };
    assert.equal(path, 'a.council');
    const tied = found.find(({ text }) => text === '£12.3m');
    assert.deepEqual([tied?.['standing'], tied?.['tiedTo'], tied?.['value']], ['tied', 'finance.total', '12300000']);
  });

  it('writes CSV that a spreadsheet reads: a byte-order mark, CRLF, quotes doubled, no formulas', async () => {
    const { code, file, err } = await crosscast(['facts', 'a.council', '-o', 'facts.csv'], { files });
    assert.equal(code, 0);
    assert.match(err, /Wrote facts\.csv\./);
    const csv = file('facts.csv') ?? '';
    assert.ok(csv.startsWith('\uFEFFLine,Figure,Value,Unit,'));
    assert.ok(!/[^\r]\n/.test(csv));
    const { data, errors } = Papa.parse<string[]>(csv.replace('\uFEFF', '').trimEnd());
    assert.deepEqual(errors, []);
    const rows = new Map(data.map((row) => [row[1], row]));
    assert.deepEqual(rows.get('-145')?.slice(2, 8), [
      '-145000',
      'pounds',
      'month 4',
      'defined',
      'finance.safeguarding',
      "'@Safeguarding",
    ]);
    assert.deepEqual(rows.get('12,445')?.[7], 'Care =cmd()');
    assert.ok(data.every((row) => row.length === 10));
    assert.ok(data.flat().every((cell) => !/^[=@]/.test(cell)));
  });

  it('lists to a file without colours', async () => {
    const { file } = await crosscast(['facts', 'a.council', '-o', 'facts.txt'], { files, terminal: true });
    assert.match(file('facts.txt') ?? '', /^Line {2}.*\n/);
  });
});
