/** `crosscast import table`. */
import assert from 'node:assert/strict';
import { makeWorkbook, row } from '../workspace/source/make-workbook.ts';
import { crosscast, report } from './command-line.ts';

const workbook = makeWorkbook(
  [
    {
      name: 'Summary',
      rows: [
        row(1, ['Financial position, month 4']),
        row(2, ['Directorate', "Budget £'000", "Forecast £'000"]),
        row(3, ["Children's services"]),
        row(4, ['Care | homes', '<c s="1"><f>X1</f><v>41300.4</v></c>', '<c s="1"><v>53387</v></c>']),
        row(5, ['Secret', 1, 1], 'hidden="1"'),
        row(6, ['Fieldwork', '<c s="1"><v>11615</v></c>', '<c t="e"><v>#REF!</v></c>']),
        row(7, ['Less: grants', '<c s="1"><v>-145</v></c>', '']),
        row(8, ['All services', '<c s="1"><v>52770.4</v></c>', '']),
      ].join(''),
      after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    },
    { name: 'Notes', rows: '' },
  ],
  { formats: ['#,##0;(#,##0)'] },
);

describe('crosscast import table', () => {
  it('writes the block of a table, with its title, its headings and the roles that the figures tell', async () => {
    const { code, out, err } = await crosscast(['import', 'table', 'm04.xlsx#Summary!A1:C9'], {
      files: { 'm04.xlsx': workbook },
    });
    assert.equal(
      out,
      `@table financial_position_month_4 "Financial position, month 4"
  unit: £'000
  source: m04.xlsx#Summary!A1:C9
        | Directorate         | Budget £'000 | Forecast £'000 |
        |---------------------|-------------:|---------------:|
  group | Children's services |              |                |
        | Care \\| homes       |      41,300  |         53,387 |
        | Fieldwork           |      11,615  |                |
        | Less: grants        |        (145) |                |
  total | All services        |      52,770  |                |
`,
    );
    assert.equal(
      err,
      'crosscast: m04.xlsx (Summary!C6) has the error #REF!: its cell is left open.\n' +
        'crosscast: m04.xlsx has 1 hidden row here, which is left out.\n',
    );
    assert.equal(code, 0);
  });

  it('writes what its source is found to say, whatever it is shown in', async () => {
    const shownIn = makeWorkbook(
      [
        {
          name: 'S',
          rows: [
            row(1, ['Service', "Budget £'000", 'Outturn £m', 'Change', 'Count', 'At']),
            row(2, [
              'Care',
              '<c s="1"><v>41300499</v></c>',
              '<c s="2"><v>39.1004</v></c>',
              '<c s="3"><v>0.05625</v></c>',
              17,
              '<c s="4"><v>45504</v></c>',
            ]),
            row(3, [
              'Fieldwork',
              '<c s="1"><v>-11615501</v></c>',
              '<c s="2"><v>0</v></c>',
              '<c s="3"><v>-1</v></c>',
              1234.5,
              '',
            ]),
            row(4, ['Total', '<c s="1"><v>29684998</v></c>', '<c s="2"><v>39.1004</v></c>', '', 1251.5, '']),
          ].join(''),
        },
      ],
      { formats: ['#,##0,;(#,##0,)', '#,##0.0;-#,##0.0;"-"', '0.0%', 'mmm-yy'] },
    );
    const made = await crosscast(['import', 'table', 's.xlsx'], { files: { 's.xlsx': shownIn } });
    const files = { 's.xlsx': shownIn, 'a.council': report(made.out) };
    const { out } = await crosscast(['lint', 'a.council'], { files });
    assert.doesNotMatch(out, /\[source\//, `${made.out}\n${out}`);
    assert.match(made.out, /\| Care +\| +41,300 +\| +39\.1 +\| +5\.6% +\| +17 +\| July 2024 +\|/);
  });

  it('writes a new file, and never over one', async () => {
    const files = { 'dir name/m04.csv': 'Item,Budget\nA,1\n', 'there.council': '' };
    const made = await crosscast(['import', 'table', 'dir name/m04.csv', '-o', 'new.council', '--name', 'costs'], {
      files,
    });
    assert.deepEqual([made.code, made.err], [0, 'Wrote new.council.\n']);
    assert.match(made.file('new.council') ?? '', /^@table costs "m04"\n {2}source: "dir name\/m04.csv"\n/);
    const refused = await crosscast(['import', 'table', 'dir name/m04.csv', '-o', 'there.council'], { files });
    assert.deepEqual([refused.code, refused.file('there.council')], [2, '']);
    assert.match(refused.err, /^crosscast: there\.council exists already, and nothing was written\./);
  });

  it('says what is wrong, and how it is done', async () => {
    const files = { 'm04.xlsx': workbook, 'bad.csv': 'a,"b\n', 'a.council': report() };
    const complaint = async (...args: string[]) => {
      const { code, err } = await crosscast(['import', ...args], { files });
      assert.equal(code, 2);
      return err.split('\n')[0];
    };
    assert.equal(
      await complaint(),
      'crosscast: What is to be imported? crosscast import report.docx, or: crosscast import table <file#cells>',
    );
    assert.match((await complaint('table', 'm04.ods')) ?? '', /^crosscast: m04\.ods is no spreadsheet/);
    assert.equal(await complaint('table', 'm05.xlsx'), 'crosscast: m05.xlsx: no such file or directory');
    assert.equal(
      await complaint('table', 'm04.xlsx#Summry'),
      "crosscast: m04.xlsx has no sheet or named range 'Summry'; its sheets are Summary, Notes.",
    );
    assert.equal(await complaint('table', 'm04.xlsx#Notes'), 'crosscast: m04.xlsx has nothing in it.');
    assert.match(
      (await complaint('table', 'bad.csv')) ?? '',
      /^crosscast: bad\.csv has a quotation mark in row 1 that is never closed/,
    );
    assert.match((await complaint('table', 'm04.xlsx', '--name', 'a b')) ?? '', /--name is one word/);
    assert.match(
      (await complaint('table', '--refresh', 'a.council')) ?? '',
      /no table of a\.council names a spreadsheet/,
    );
  });
});

describe('crosscast import table --refresh', () => {
  const table = (figures: string) => `@table finance "Finance"
  unit: £k
  source: m04.csv
        | Directorate | Budget | Forecast |
        |-------------|-------:|---------:|
${figures}`;
  const files = {
    'm04.csv': 'Directorate,Budget,Forecast\nCare,41300123,-5345\nAdoption,1,999999\nFieldwork,11615000,12288000\n',
    'a.council': report(
      table(
        '        | Care (F) {care} | 41,300 | (6,345) |\n        | Fieldwork | 11,615 | |\n  total | All | 52,915 | |',
      ),
    ),
  };

  it('takes over what has changed, in the style of the table, and says what', async () => {
    const { code, out, err, file } = await crosscast(['import', 'table', '--refresh', 'a.council'], { files });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      'finance: Care (F), Forecast: (6,345) becomes (5).\n' +
        'finance: Fieldwork, Forecast: nothing becomes 12,288.\n' +
        'finance: Adoption is new.\n' +
        'Wrote a.council.\n',
    );
    assert.ok(
      file('a.council')?.endsWith(`
        | Directorate     | Budget | Forecast |
        |-----------------|-------:|---------:|
        | Care (F) {care} | 41,300 |      (5) |
        | Adoption        |      0 |   1,000  |
        | Fieldwork       | 11,615 |  12,288  |
  total | All             | 52,915 |          |
`),
      file('a.council'),
    );
  });

  it('changes nothing when nothing has changed, and says which source could not be read', async () => {
    const right = { ...files, 'm04.csv': 'Directorate,Budget\nCare (F),41300123\nFieldwork,11615000\n' };
    const { code, out, file } = await crosscast(['import', 'table', '--refresh', 'a.council', 'finance'], {
      files: right,
    });
    assert.deepEqual([code, out], [0, 'Nothing has changed in a.council.\n']);
    assert.equal(file('a.council'), files['a.council']);
    const gone = await crosscast(['import', 'table', '--refresh', 'a.council'], {
      files: { 'a.council': files['a.council'] },
    });
    assert.equal(gone.code, 2);
    assert.match(gone.err, /^crosscast: m04\.csv cannot be found/);
    const none = await crosscast(['import', 'table', '--refresh', 'a.council', 'other'], { files });
    assert.match(none.err, /^crosscast: a\.council has no table called 'other'\./);
  });
});
