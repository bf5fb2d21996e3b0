/** Word files from the command line, and in the house style. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate/browser';
import { elementsOf, find, valueAt } from '../../server/office/xml.ts';
import { crosscast, report, wrongTotal } from '../cli/command-line.ts';
import { faultsOf, textOf, WordFile } from './word-file.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A template as small as one can be, with headings in green and a custom style that has the name of one of ours. */
function template(styles: string, body = '<w:p/>'): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${w}>${styles}</w:styles>`),
    'word/theme/theme1.xml': strToU8(
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"/>',
    ),
  });
}

const house = template(
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="00AA00"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Remark"><w:name w:val="Something else"/></w:style>',
  '<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1500" w:bottom="1000" w:left="2000"/></w:sectPr>',
);

const configuration = '{ "profile": { "wordTemplate": "house/house.dotx" } }';

async function wordFile(files: Readonly<Record<string, string | Uint8Array>>): Promise<WordFile> {
  const { code, outBytes, err } = await crosscast(['render', '-f', 'word', 'a.council'], { files });
  assert.equal(code, 0, err);
  return new WordFile(outBytes);
}

describe('crosscast render to Word', () => {
  it('writes a file by its ending, and says so', async () => {
    const { code, out, err, bytes } = await crosscast(['render', 'a.council', '-o', 'out/a.docx'], {
      files: { 'a.council': report() },
    });
    assert.deepEqual([code, out, err], [0, '', 'Wrote out/a.docx.\n']);
    assert.deepEqual([...((await bytes('out/a.docx')) ?? [])].slice(0, 2), [0x50, 0x4b]);
  });

  it('writes to the standard output, but not into a terminal', async () => {
    const files = { 'a.council': report(wrongTotal) };
    assert.deepEqual(faultsOf(await wordFile(files)), []);
    const { code, err } = await crosscast(['render', '--format', 'word', 'a.council'], { files, terminal: true });
    assert.equal(code, 2);
    assert.match(err, /A terminal cannot show a Word file: name a file with --output\./);
  });

  it('has no form with marks, and says so', async () => {
    const { code, err } = await crosscast(['render', '--marks', 'a.council', '-o', 'a.docx'], {
      files: { 'a.council': report() },
    });
    assert.equal(code, 2);
    assert.match(err, /--marks shows in a web page only, not in a Word file\./);
  });

  it('puts the date of SOURCE_DATE_EPOCH into the properties', async () => {
    const { outBytes } = await crosscast(['render', '-f', 'word', 'a.council'], {
      files: { 'a.council': report() },
      environment: { SOURCE_DATE_EPOCH: '1727859600' },
    });
    assert.match(new WordFile(outBytes).text('docProps/core.xml'), /2024-10-02T09:00:00Z/);
  });
});

describe('a house template', () => {
  const files = { 'a.council': report(), 'crosscast.config.json': configuration, 'house/house.dotx': house };

  it('gives a Word file its styles, by their names, and its theme and paper', async () => {
    const file = await wordFile(files);
    assert.deepEqual(faultsOf(file), []);
    const styles = elementsOf(file.part('word/styles.xml'), 'w:style');
    const heading = styles.find(({ attributes }) => attributes['w:styleId'] === 'Heading1');
    assert.equal(valueAt(heading, 'w:rPr', 'w:color'), '00AA00');
    assert.equal(valueAt(heading, 'w:basedOn'), 'Normal');
    assert.match(file.text('word/theme/theme1.xml'), /name="House"/);
    assert.equal(find(file.body, 'w:sectPr', 'w:pgMar')?.attributes['w:left'], '2000');
    const first = file.blocks.find((block) => valueAt(block, 'w:pPr', 'w:pStyle') === 'Heading1');
    assert.equal(first && textOf(first), 'Purpose');
  });

  it('does not bring its own numbers, its language, or a style of another name in the place of ours', async () => {
    const file = await wordFile(files);
    const sheet = file.text('word/styles.xml');
    assert.doesNotMatch(sheet, /w:numPr/);
    assert.match(sheet, /w:lang w:val="en-GB"/);
    const styles = elementsOf(file.part('word/styles.xml'), 'w:style');
    const named = new Map(styles.map((style) => [style.attributes['w:styleId'], valueAt(style, 'w:name')]));
    assert.deepEqual([named.get('Remark'), named.get('RemarkHouse')], ['Remark', 'Something else']);
    const defaults = styles
      .filter(({ attributes }) => attributes['w:default'] === '1')
      .map(({ attributes }) => attributes['w:type']);
    assert.equal(new Set(defaults).size, defaults.length);
  });

  it('is asked for only where it is used', async () => {
    const { code } = await crosscast(['render', 'a.council'], {
      files: { 'a.council': report(), 'crosscast.config.json': configuration },
    });
    assert.equal(code, 0);
  });

  for (const [title, content, said] of [
    ['is missing', undefined, 'no such file or directory'],
    ['is no zip', strToU8('Dear all'), 'not a Word template'],
    [
      'is an old Word file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
      'an old Word template, or one that is protected by a password',
    ],
    [
      'is another kind of file',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'not a Word template: it has no styles',
    ],
    ['is damaged', template('<w:style>'), 'damaged: word/styles.xml is not well-formed XML'],
    ['is cut off', house.slice(0, 200), 'damaged, and cannot be unpacked'],
  ] as const) {
    it(`that ${title} is a clear message, and nothing is written`, async () => {
      const { code, err, bytes } = await crosscast(['render', 'a.council', '-o', 'a.docx'], {
        files: {
          ...files,
          'house/house.dotx': content ?? '',
          ...(content === undefined
            ? { 'crosscast.config.json': configuration.replace('house.dotx', 'none.dotx') }
            : {}),
        },
      });
      assert.equal(code, 2);
      assert.ok(err.includes(said), err);
      assert.match(
        err,
        /^crosscast: house\/(?:house|none)\.dotx: .*profile\.wordTemplate in the configuration names this file/,
      );
      assert.equal(await bytes('a.docx'), undefined);
    });
  }
});
