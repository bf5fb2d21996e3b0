/** Files that are no Word files, or not harmless ones: each gets a clear message, and nothing is written. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate/browser';
import { importWord } from '../../server/import/word/import-word.ts';
import { officeLimits } from '../../server/office/package.ts';
import { crosscast } from '../cli/command-line.ts';
import { docx, imported, p, run } from './word-text.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A file whose directory says that a part is as large as that. */
function claiming(size: number): Uint8Array {
  const bytes = docx(p('Text.'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at++) {
    // An entry of the central directory: its size when unpacked stands 24 bytes in.
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

const hostile: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['an empty file', new Uint8Array(), /not a Word file/],
  ['a text', strToU8('Dear all,'), /not a Word file/],
  [
    'an old Word file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    /an old Word file, or one that is protected by a password\. Open it in its own program/,
  ],
  ['a spreadsheet', zip({ 'xl/workbook.xml': '<x/>' }), /a spreadsheet, not a Word file/],
  ['a presentation', zip({ 'ppt/presentation.xml': '<x/>' }), /a presentation, not a Word file/],
  [
    'an OpenDocument file',
    zip({ 'content.xml': '<x/>' }),
    /an OpenDocument file, not a Word file\. Save it as \.docx first/,
  ],
  ['any other zip', zip({ 'a.txt': 'a' }), /not a Word file: it has no text/],
  ['a zip that is cut off', docx(p('Text.')).slice(0, 300), /damaged, and cannot be unpacked/],
  ['a part that is no XML', docx('<w:p>'), /damaged: word\/document\.xml is not well-formed XML/],
  ['a part that is empty', docx('', { document: ' ' }), /damaged: word\/document\.xml/],
  ['another document', docx('', { document: '<html/>' }), /not a Word file: it has no text/],
  [
    'entities that grow',
    docx('', {
      document: `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    }),
    /word\/document\.xml declares a document type, which no Office program writes/,
  ],
  [
    'elements nested without end',
    docx(`${'<w:sdt><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`),
    /word\/document\.xml is nested deeper than 250 elements/,
  ],
  [
    'a part that would fill the memory',
    claiming(2_000_000_000),
    /word\/document\.xml would take 1908 MB, and Crosscast reads 64 MB/,
  ],
  [
    'more parts than any',
    zip(Object.fromEntries(Array.from({ length: officeLimits.parts + 1 }, (_, index) => [`${index}`, '']))),
    /more than 10000 parts/,
  ],
];

describe('a file that is no Word file', () => {
  for (const [title, bytes, message] of hostile) {
    it(`such as ${title}, gets a message, and nothing is written`, async () => {
      const { code, out, err, file } = await crosscast(['import', 'a.docx', '-o', 'a.council'], {
        files: { 'a.docx': bytes },
      });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^crosscast: a\.docx: [^\n]+\n$/);
      assert.match(err, message);
      assert.equal(file('a.council'), undefined);
    });
  }

  it('that is larger than any is not read', async () => {
    const { code, err } = await crosscast(['import', 'a.docx'], {
      files: { 'a.docx': new Uint8Array(officeLimits.file + 1) },
    });
    assert.deepEqual([code, err], [2, 'crosscast: a.docx: larger than Crosscast reads (50 MB)\n']);
  });

  it('that says less than it holds gives no more than it says', () => {
    const text = 'A long text. '.repeat(1000);
    const honest = docx(p(text));
    assert.ok(importWord(honest).text.length > 10_000);
    assert.throws(() => importWord(claiming(100)), /damaged/);
  });
});

describe('a Word file with something odd in it', () => {
  it('is read whatever prefixes it has', () => {
    const document = `<x:document xmlns:x="${w}"><x:body><x:p><x:r><x:t>Text.</x:t></x:r></x:p></x:body></x:document>`;
    assert.equal(imported('', { document }), 'Text.');
    const strict = `<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Strict.</t></r></p></body></document>`;
    assert.equal(imported('', { document: strict }), 'Strict.');
  });

  it('cannot bring in script by a link', () => {
    const { text, losses } = importWord(
      docx(p(`<w:hyperlink r:id="rId1">${run('click')}</w:hyperlink>`), {
        links: '<Relationship Id="rId1" TargetMode="External" Target="javascript:alert(1)"/>',
      }),
    );
    assert.doesNotMatch(text, /javascript/);
    assert.deepEqual(losses, ['1 link leads to no web address, and is text now']);
  });

  it('with styles based on each other in a circle, and lists that are not there, is read', () => {
    assert.equal(
      imported(p('Text.', 'Nowhere', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="77"/></w:numPr>')),
      'Text.',
    );
  });
});

describe('crosscast import', () => {
  const files = { 'a.docx': docx(p('Roads', 'Title') + p('Text.')) };

  it('writes to the standard output, or to a new file', async () => {
    const plain = await crosscast(['import', 'a.docx'], { files });
    assert.deepEqual([plain.code, plain.out, plain.err], [0, '@report "Roads"\n\nText.\n', '']);
    const { code, err, file } = await crosscast(['import', 'a.docx', '-o', 'b/c.council'], { files });
    assert.deepEqual([code, err], [0, 'Wrote b/c.council. To check it: crosscast lint b/c.council\n']);
    assert.equal(file('b/c.council'), plain.out);
  });

  it('touches no file that is there', async () => {
    const { code, err, file } = await crosscast(['import', 'a.docx', '-o', 'b.council'], {
      files: { ...files, 'b.council': 'mine' },
    });
    assert.equal(code, 2);
    assert.match(err, /b\.council exists already, and nothing was written\. Give another name with --output\./);
    assert.equal(file('b.council'), 'mine');
  });

  it('says what it needs, and what was left out', async () => {
    assert.match((await crosscast(['import'])).err, /What is to be imported\?/);
    assert.match((await crosscast(['import', 'none.docx'])).err, /none\.docx: no such file or directory/);
    const picture = docx('<w:p><w:r><w:drawing/></w:r></w:p>' + p('Text.'));
    const { code, err } = await crosscast(['import', 'a.docx'], { files: { 'a.docx': picture } });
    assert.deepEqual([code, err], [0, 'a.docx: 1 picture was left out.\n']);
  });
});
