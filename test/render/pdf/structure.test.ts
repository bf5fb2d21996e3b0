/** The tags of a PDF file: what a reader with a screen reader finds in it. */
import assert from 'node:assert/strict';
import { writePdf } from '../../../server/cli/pdf/write-pdf.ts';
import { openFile } from '../../samples/open-file.ts';
import { open } from '../../model/open.ts';
import { header } from '../rendered.ts';
import { readPdf, tagged } from './read-pdf.ts';
import type { ReadPdf, Tag } from './read-pdf.ts';

const sample = (path: string): URL => new URL(`../../../samples/${path}`, import.meta.url);

async function pdfOf(body: string): Promise<ReadPdf> {
  return readPdf(await writePdf(open(header + body), {}));
}

const texts = (tags: readonly Tag[]): string[] => tags.map(({ text }) => text.trim());

describe('the PDF file of the October report', () => {
  let pdf: ReadPdf;
  before(async () => {
    pdf = await readPdf(await writePdf(openFile(sample('october-2024/corrected.council')), {}));
  });

  it('says what it is: title, language, and that it keeps to PDF/UA-1', () => {
    assert.equal(pdf.info['Title'], 'Childrens Services - Improvement Plan and Finance Update Report – Oldham Council');
    assert.equal(pdf.info['Language'], 'en-GB');
    assert.equal(pdf.info['Author'], 'Oldham Council');
    assert.match(pdf.xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  it('has headings without a gap, the title the first of them', () => {
    const levels = ['H1', 'H2', 'H3', 'H4'].map((role) => tagged(pdf.tags, role));
    assert.deepEqual(texts(levels[0] ?? []), ['Childrens Services - Improvement Plan and Finance Update Report']);
    assert.ok(texts(levels[1] ?? []).includes('1 The current financial position of Children’s Social Care'));
    assert.ok(texts(levels[2] ?? []).includes('2024/25 Financial Position'));
    assert.ok(texts(levels[3] ?? []).includes('Foster Care'));
  });

  it('has a bookmark for every heading but the title', () => {
    assert.equal(pdf.outline[0], 'Purpose of the Report');
    assert.ok(pdf.outline.includes('1 The current financial position of Children’s Social Care'));
    assert.ok(pdf.outline.includes('  2024/25 Financial Position'));
  });

  it('lists its main sections, with the pages that they are on', () => {
    const [contents] = tagged(pdf.tags, 'TOC');
    assert.match(contents?.text ?? '', /1 The current financial position of Children’s Social Care.*2/);
  });

  it('has a heading cell for every column and every row of a table', () => {
    const tables = tagged(pdf.tags, 'Table');
    assert.ok(tables.length > 2);
    for (const table of tables) {
      for (const row of tagged([table], 'TR')) {
        assert.equal(row.children[0]?.role, 'TH');
        assert.ok(['Row', 'Column'].includes(row.children[0]?.scope ?? ''));
      }
    }
    const [first] = tables;
    const [head, care] = tagged(first === undefined ? [] : [first], 'TR');
    assert.deepEqual(
      head?.children.map(({ role, scope }) => [role, scope]),
      Array.from({ length: 5 }, () => ['TH', 'Column']),
    );
    assert.deepEqual(care && texts(care.children), ['Children in Care', '41,300', '53,387', '0', '12,087']);
    assert.deepEqual(
      care?.children.map(({ role, scope }) => [role, scope]),
      [['TH', 'Row'], ...Array.from({ length: 4 }, () => ['TD', undefined])],
    );
  });

  it('has the captions of tables in the tables', () => {
    const captions = texts(tagged(tagged(pdf.tags, 'Table'), 'Caption'));
    assert.deepEqual(captions, [
      "Table 1: Children's Social Care financial position, month 4",
      'Table 2: Placement pressures, month 4',
      'Table 3: Contacts into the MASH (July 2024; contacts)',
      "Table 4: Children and young people supported by Children's Social Care and Early Help (July 2024; children)",
    ]);
  });

  it('has lists as lists', () => {
    const items = tagged(pdf.tags, 'LI');
    assert.ok(items.length > 10);
    for (const item of items) assert.deepEqual([...new Set(item.children.map(({ role }) => role))], ['Lbl', 'LBody']);
    assert.ok(texts(tagged(items, 'Lbl')).includes('1.'));
  });
});

describe('a PDF file', () => {
  it('is the same bytes for the same report', async () => {
    const write = () => writePdf(openFile(sample('march-2024/finance-update.council')), {});
    assert.deepEqual(await write(), await write());
  });

  it('says when it was made only when it is told', async () => {
    const analysis = openFile(sample('march-2024/finance-update.council'));
    const date = new Date('2024-03-20T00:00:00Z');
    const dated = await readPdf(await writePdf(analysis, { date }));
    assert.match(String(dated.info['CreationDate']), /^D:20240320000000/);
    assert.equal((await readPdf(await writePdf(analysis, {}))).info['CreationDate'], undefined);
  });

  it('prints numbers and markers as they are written', async () => {
    const { tags } = await pdfOf('# 1 One\n\n1.1 First.\n\n10.10.1 Second.\n\n(a) one\n(b) two\n  - deep\n');
    assert.ok(texts(tagged(tags, 'P')).includes('1.1 First.'));
    assert.ok(texts(tagged(tags, 'P')).includes('10.10.1 Second.'));
    assert.deepEqual(texts(tagged(tags, 'Lbl')).slice(-3), ['(a)', '(b)', '•']);
  });

  it('has links to places elsewhere and in the report, and gives notes where they are referred to', async () => {
    const { tags, links, text } = await pdfOf(
      '# 1 One\n\n1.1 See [the rules](https://example.org/rules?a=1&b=2) and [#t].[^n] Again.[^n]\n\n[^n]: A note.\n\n' +
        '@table t "T"\n  unit: £k\n  | Item | Sum |\n  | A | 1 |\n',
    );
    assert.deepEqual(links, ['https://example.org/rules?a=1&b=2']);
    assert.deepEqual(texts(tagged(tags, 'Note')), ['1A note.']);
    assert.equal(tagged(tags, 'Link').filter((link) => link.text.trim() === 'Table 1').length, 1);
    assert.match(text, /https:\/\/example\.org\/rules\?a=1&b=2/);
  });

  it('has charts as pictures with a description, lettered in the font of the file', async () => {
    const text = `@demand trend "Children"\n  unit: children\n  | Period | Number |\n  | March 2023 | 582 |\n  | March 2024 | 597 |\n\n@chart c "Children looked after"\n  of: trend.number\n  alt: The number rose, from 582 to 597.\n`;
    const bytes = await writePdf(open(header + text), {});
    const { tags, fonts } = await readPdf(bytes);
    const figures = tagged(tags, 'Figure');
    assert.deepEqual(
      figures.map(({ alt }) => alt),
      ['The number rose, from 582 to 597.'],
    );
    assert.ok(texts(tagged(tags, 'P')).includes('Chart 1: Children looked after'));
    assert.ok(texts(tagged(tags, 'P')).includes('The figures are in Table 1.'));
    assert.ok(fonts.length > 0);
    for (const font of fonts) assert.match(font, /AtkinsonHyperlegibleNext/);
  });

  it('takes text as text, whatever the compiler would make of it', async () => {
    const nasty =
      '#panic("x") $ x $ _a_ <label> @ref "quoted" `code` \\u{41} // note /* c */ = #import "/etc/passwd": *';
    const { text } = await pdfOf(
      `# H\n\n> ${nasty.replaceAll('\\', '\\\\').replaceAll('_', '\\_').replaceAll('*', '\\*')}\n`,
    );
    assert.ok(text.replaceAll(/\s+/g, ' ').includes(nasty), text);
  });

  it('is written of anything that has findings: no title, skipped levels, a chart without words, an empty table', async () => {
    const bodies = [
      '@report ""\n\n#### Deep\n\nText.\n\n## Up\n\n###### Down\n',
      `${header}@table t\n\n@table u "U"\n  | a |\n\n@table w "W"\n  | | |\n  |-|-|\n  | | |\n`,
      `${header}@chart c\n  of: nothing\n\n@options\n\n@recommend\n\n@figure f "F" = x\n\n@nonsense\n\n- \n`,
      `${header}@table x "X"\n  unit: £k\n  group | G |\n  | a | b | c | d | e | f | g | h | i | j | k |\n  | a | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |\n`,
      '',
    ];
    for (const text of bodies) {
      const { pages } = await readPdf(await writePdf(open(text), {}));
      assert.ok(pages >= 1);
    }
  });

  it('is written whatever is in it: words and addresses without an end, notes in notes, sixty columns', async () => {
    const headings = Array.from({ length: 60 }, (_, index) => `C${index}`).join(' | ');
    for (const body of [
      `[x](https://example.org/${'a'.repeat(9000)}) ${'y'.repeat(3000)}\n\n# ${'z'.repeat(400)}\n`,
      `@table t "T[^1]"\n  | ${headings} |\n  |${'---|'.repeat(60)}\n  | ${headings.replaceAll('C', '1,00')} |\n\n[^1]: One [^1] again, and [^2].\n[^2]: Two.\n`,
      `- a\n  - b\n    - c\n      - d\n        1. e\n          (a) f\n`,
    ]) {
      assert.ok((await pdfOf(body)).pages >= 1);
    }
  });

  it('turns a wide table on its side', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `M${index + 1}`);
    const { pages } = await pdfOf(
      `Text.\n\n@table t "T"\n  unit: £k\n  | Item | ${months.join(' | ')} |\n  | A | ${months.map(() => '1,234').join(' | ')} |\n\nMore.\n`,
    );
    assert.equal(pages, 3);
  });

  it('goes on to the next page with a long table and with long text in a cell', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `  | Item ${index} | ${index} |`);
    const long = await pdfOf(`@table t "T"\n  unit: £k\n  | Item | Sum |\n${rows.join('\n')}\n`);
    assert.ok(long.pages >= 3);
    const words = 'word '.repeat(2000);
    const deep = await pdfOf(`@table t "T"\n  | Item | Comment |\n  | A | ${words} |\n`);
    assert.ok(deep.pages >= 2);
  });
});

describe('the samples', () => {
  for (const path of [
    'december-2022/decision.council',
    'getting-to-good-2019/minutes.council',
    'march-2024/finance-update.council',
    'october-2024/minutes.council',
    'october-2024/report.council',
    'oxfordshire-placements/minutes.council',
  ]) {
    it(`${path} can be written as a PDF file`, async () => {
      const { pages, tags } = await readPdf(await writePdf(openFile(sample(path)), {}));
      assert.ok(pages >= 1);
      assert.equal(tagged(tags, 'H1').length, 1);
    });
  }
});
