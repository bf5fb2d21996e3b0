/** Spreadsheets and CSV files read: what is in them, and what is refused. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { toPlain } from '../../../server/figures/decimal.ts';
import { layOut } from '../../../server/model/source/layout.ts';
import { selectCells } from '../../../server/model/source/selection.ts';
import type { SourceCell, SourceReading } from '../../../server/model/source/source-file.ts';
import { MemoryFileSystem } from '../../../server/workspace/memory-file-system.ts';
import { readSource } from '../../../server/workspace/source/read-source.ts';
import { makeWorkbook, row } from './make-workbook.ts';

const MB = 1024 * 1024;

async function read(name: string, content: string | Uint8Array): Promise<SourceReading> {
  const files = new MemoryFileSystem();
  files.set(`file:///${name}`, content);
  return readSource(files, `file:///${name}`, 10 * MB);
}

async function faultOf(name: string, content: string | Uint8Array): Promise<string> {
  const reading = await read(name, content);
  return reading.kind === 'fault' ? reading.message : 'no fault';
}

function shown({ kind, text, value, percent }: SourceCell): string {
  if (kind === 'nothing') return '';
  const number = value === undefined ? '' : ` = ${toPlain(value)}${percent === true ? '%' : ''}`;
  return `${kind === 'error' ? '!' : ''}${text}${number}`;
}

async function cells(name: string, content: string | Uint8Array, selection = ''): Promise<string[][] | string> {
  const reading = await read(name, content);
  if (reading.kind === 'fault') return reading.message;
  const selected = selectCells(reading.file, selection);
  return 'fault' in selected ? selected.fault : selected.table.rows.map((each) => each.map(shown));
}

describe('a CSV file', () => {
  it('has figures as they are written, and what they are worth', async () => {
    assert.deepEqual(
      await cells('a.csv', 'Service,Budget,Share\r\n"Care, children","1,234.5",12.5%\r\nAdults,(315),£2m\r\n\r\n'),
      [
        ['Service', 'Budget', 'Share'],
        ['Care, children', '1,234.5 = 1234.5', '12.5% = 12.5%'],
        ['Adults', '(315) = -315', '£2m = 2000000'],
      ],
    );
  });

  it('is read in the coding and with the separator that it has', async () => {
    const wanted = [
      ['Café', '£1 = 1'],
      ['B', '2 = 2'],
    ];
    const semicolons = 'Café;£1\nB;2\n';
    assert.deepEqual(await cells('a.csv', semicolons), wanted);
    assert.deepEqual(await cells('a.csv', `\uFEFF${semicolons}`), wanted);
    assert.deepEqual(await cells('a.csv', Buffer.from(semicolons, 'latin1')), wanted);
    assert.deepEqual(await cells('a.csv', Buffer.from(`\uFEFF${semicolons}`, 'utf16le')), wanted);
    assert.deepEqual(await cells('a.tsv', semicolons.replaceAll(';', '\t')), wanted);
  });

  it('is refused with a reason when it is broken, or no text', async () => {
    assert.equal(await faultOf('a.csv', 'a,b\n"c,d\ne,f\n'), 'has a quotation mark in row 2 that is never closed');
    assert.equal(await faultOf('a.csv', 'a\0b'), 'is a binary file, not text');
    assert.equal(
      await faultOf('a.csv', 'a,1\n'.repeat(20_001)),
      'has more than 20,000 rows, which no table of a report has',
    );
    assert.equal(await faultOf('a.csv', `${'1,'.repeat(600)}1\n`), 'has more than 500 columns');
    assert.equal(await faultOf('a.csv', new Uint8Array(11 * MB)), 'larger than Crosscast reads (10 MB)');
  });

  it('is no trouble when it is empty', async () => {
    assert.equal(await cells('a.csv', ''), 'has nothing in these cells'.replace(' these cells', ' it'));
  });
});

describe('a workbook', () => {
  const summary = makeWorkbook(
    [
      {
        name: 'Summary',
        rows: [
          row(1, ['Service', 'Budget', 'Change', 'At']),
          row(2, [
            'Care',
            '<c s="1"><f>SUM(X1:X9)</f><v>41300123.456</v></c>',
            '<c s="2"><v>0.125</v></c>',
            '<c s="3"><v>45504</v></c>',
          ]),
          row(3, ['Secret', 1, 2, 3], 'hidden="1"'),
          row(4, [
            'Bad',
            '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
            '<c t="e"><v>#REF!</v></c>',
            '<c t="b"><v>1</v></c>',
          ]),
          row(5, ['Sum', '<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>', '<c s="4"><v>2.675</v></c>', '1,234']),
          row(6, ['Small', '<c><v>1E-7</v></c>', '<c s="1"><v>-145000</v></c>', '<c><v>1.5E+21</v></c>']),
        ].join(''),
        after: '<mergeCells count="1"><mergeCell ref="A1:A1"/></mergeCells>',
      },
      { name: "Children's Services", rows: row(1, ['x', 1]) },
    ],
    {
      formats: ['#,##0,;(#,##0,)', '0.0%', 'mmm-yy', '0.00'],
      names: '<definedName name="Care_row">Summary!$A$2:$C$2</definedName>',
    },
  );

  it('has the values that formulas had, as the sheet shows them, and exactly', async () => {
    assert.deepEqual(await cells('a.xlsx', summary), [
      ['Service', 'Budget', 'Change', 'At'],
      ['Care', '41,300 = 41300.123456', '12.5% = 12.5%', 'July 2024'],
      ['Bad', '!#DIV/0!', '!#REF!', 'TRUE'],
      ['Sum', '0.3 = 0.3', '2.68 = 2.675', '1,234 = 1234'],
      ['Small', '0 = 0.0000001', '(145) = -145', '1500000000000000000000 = 1500000000000000000000'],
    ]);
  });

  it('is cut to the cells that are named, by sheet, range or name', async () => {
    const care = [['Care', '41,300 = 41300.123456', '12.5% = 12.5%']];
    for (const selection of ['Summary!A2:C2', 'A2:C2', 'summary!$A$2:$C$2', 'care_row', "'Summary'!C2:A2"]) {
      assert.deepEqual(await cells('a.xlsx', summary, selection), care, selection);
    }
    assert.deepEqual(await cells('a.xlsx', summary, "'Children''s Services'!A1:B9"), [['x', '1 = 1']]);
    assert.equal(
      await cells('a.xlsx', summary, 'Sumary!A1'),
      "has no sheet or named range 'Sumary'; its sheets are Summary, Children's Services",
    );
    assert.equal(await cells('a.xlsx', summary, 'Summary!A0:'), "has no cells 'A0:': a range is written A3:E8");
    assert.equal(await cells('a.xlsx', summary, 'Summary!Z90:Z99'), 'has nothing in these cells');
  });

  it('has one heading over several columns in each of them, and two rows of headings as one', async () => {
    const reading = await read(
      'a.xlsx',
      makeWorkbook([
        {
          name: 'S',
          rows: [
            row(1, ['Month 4 position']),
            row(2, ['', '2024/25', '', '2023/24']),
            row(3, ['Service', 'Budget', 'Forecast', 'Outturn']),
            row(4, ['Care', 1, 2, 3]),
          ].join(''),
          after: '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B2:C2"/></mergeCells>',
        },
      ]),
    );
    assert.ok(reading.kind === 'file');
    const selected = selectCells(reading.file, '');
    assert.ok('table' in selected);
    const { title, corner, headings, rows } = layOut(selected.table);
    assert.deepEqual(
      [title, corner, headings, rows.map(({ label }) => label)],
      ['Month 4 position', 'Service', ['2024/25 Budget', '2024/25 Forecast', '2023/24 Outturn'], ['Care']],
    );
  });

  it('leaves out columns that are hidden', async () => {
    const hidden = makeWorkbook([
      { name: 'S', before: '<cols><col min="2" max="2" hidden="1" width="9"/></cols>', rows: row(1, ['a', 1, 2]) },
    ]);
    assert.deepEqual(await cells('a.xlsx', hidden), [['a', '2 = 2']]);
  });
});

describe('a hostile workbook', () => {
  /** The size of each part as the directory at the end of the archive has it, made larger or smaller. */
  function declaring(workbook: Uint8Array, change: (size: number) => number): Uint8Array {
    const view = new DataView(workbook.buffer, workbook.byteOffset);
    for (let at = 0; at < workbook.length - 28; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, change(view.getUint32(at + 24, true)), true);
    }
    return workbook;
  }

  const plain = () => makeWorkbook([{ name: 'S', rows: row(1, ['a', 'b'.repeat(100_000)]) }]);

  it('is refused before it is unpacked, by the sizes that it declares', async () => {
    const bomb = declaring(plain(), () => 100 * MB);
    assert.match(await faultOf('a.xlsx', bomb), /^cannot be used: \S+ would take 100 MB, and Crosscast reads 64 MB$/);
  });

  it('cannot unpack to more than it declares', async () => {
    const liar = declaring(plain(), (size) => Math.floor(size / 1000));
    assert.match(await faultOf('a.xlsx', liar), /damaged|cannot be read/);
  });

  it('is refused when it has too many parts, rows or cells', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]));
    assert.equal(
      await faultOf('a.xlsx', zipSync(many, { level: 0 })),
      'cannot be used: more than 10000 parts, which no workbook has',
    );
    const far = makeWorkbook([
      {
        name: 'S',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      },
    ]);
    assert.equal(await faultOf('a.xlsx', far), 'has more cells than Crosscast reads');
  });

  it('is refused when it is something else, or is cut off', async () => {
    assert.match(await faultOf('a.xlsx', 'Service,Budget'), /^cannot be used: not a workbook$/);
    assert.match(
      await faultOf('a.xlsx', makeWorkbook([{ name: 'S', rows: '' }]).subarray(0, 300)),
      /^cannot be used: damaged/,
    );
    assert.match(
      await faultOf('a.xlsx', zipSync({ 'hello.txt': strToU8('hello') })),
      /^cannot be read as what it is called: /,
    );
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    assert.match(
      await faultOf('a.xlsx', old),
      /^cannot be used: an old workbook, or one that is protected by a password/,
    );
  });

  it('does nothing with entities, formulas or links', async () => {
    const bomb = makeWorkbook([
      { name: 'S', rows: row(1, ['a', '<c t="str"><f>WEBSERVICE("http://x")</f><v>&amp;lol;</v></c>']) },
    ]);
    assert.deepEqual(await cells('a.xlsx', bomb), [['a', '&lol;']]);
  });
});
