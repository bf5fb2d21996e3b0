/** How Word files are built: sound packages, tables that everybody can read, properties, the same bytes every time. */
import assert from 'node:assert/strict';
import { renderWord } from '../../server/render/word/render-word.ts';
import { elementsOf, find, textIn, valueAt } from '../../server/office/xml.ts';
import { everything, wordSamples } from './samples.ts';
import { all, faultsOf, textOf, WordFile } from './word-file.ts';

describe('a Word file', () => {
  for (const sample of wordSamples) {
    describe(`of ${sample.name}`, () => {
      let bytes: Uint8Array;
      let file: WordFile;

      before(() => {
        bytes = renderWord(sample.open());
        file = new WordFile(bytes);
      });

      it('holds together', () => {
        assert.deepEqual(faultsOf(file), []);
      });

      it('is the same bytes every time', () => {
        assert.ok(Buffer.from(bytes).equals(renderWord(sample.open())));
      });

      it('has no cell that is merged or empty, and the same number in every row', () => {
        for (const table of file.tables) {
          const widths = elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').length);
          assert.equal(new Set(widths).size, 1, valueAt(table, 'w:tblPr', 'w:tblCaption'));
          assert.equal(elementsOf(find(table, 'w:tblGrid'), 'w:gridCol').length, widths[0]);
          assert.deepEqual(
            ['w:gridSpan', 'w:vMerge', 'w:hMerge'].flatMap((name) => all(table, name)),
            [],
          );
          for (const cell of all(table, 'w:tc')) assert.notEqual(textOf(cell).trim(), '');
        }
      });

      it('repeats the headings of its tables, and describes them', () => {
        for (const table of file.tables) {
          const [first, ...rest] = elementsOf(table, 'w:tr');
          const hasHeadings = find(table, 'w:tblPr', 'w:tblLook')!.attributes['w:firstRow'] === '1';
          assert.equal(find(first, 'w:trPr', 'w:tblHeader') !== undefined, hasHeadings);
          assert.ok(rest.every((row) => find(row, 'w:trPr', 'w:tblHeader') === undefined));
          assert.match(valueAt(table, 'w:tblPr', 'w:tblCaption') ?? '', /\S/);
          assert.match(valueAt(table, 'w:tblPr', 'w:tblDescription') ?? '', /\d+ rows? and \d+ columns?/);
        }
      });

      it('describes its charts', () => {
        for (const chart of all(file.body, 'wp:docPr')) assert.match(chart.attributes['descr'] ?? '', /\w{3}/);
      });
    });
  }

  it('says its title, author and language, and that it is written with current features', () => {
    const file = new WordFile(renderWord(everything.open()));
    const core = file.part('docProps/core.xml');
    const property = (name: string): string => textIn(find(core, name));
    assert.equal(property('dc:title'), 'Everything that a report can have, in one report');
    assert.equal(property('dc:creator'), 'Anytown Council');
    assert.equal(property('dc:language'), 'en-GB');
    assert.match(property('dc:subject'), /^Report to: Cabinet\. Meeting: 2 October 2024\./);
    const language = find(file.part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang');
    assert.equal(language?.attributes['w:val'], 'en-GB');
    assert.match(file.text('word/settings.xml'), /w:val="15" w:name="compatibilityMode"/);
  });

  it('has no date unless it is told one, and then that one', () => {
    const plain = new WordFile(renderWord(everything.open()));
    assert.doesNotMatch(plain.text('docProps/core.xml'), /dcterms:created/);
    const dated = new WordFile(renderWord(everything.open(), { date: new Date('2024-10-02T09:30:00Z') }));
    assert.match(dated.text('docProps/core.xml'), /<dcterms:created[^>]*>2024-10-02T09:30:00Z</);
    assert.match(dated.text('docProps/core.xml'), /<dcterms:modified[^>]*>2024-10-02T09:30:00Z</);
  });

  it('numbers its pages, and says on each what it is part of', () => {
    const file = new WordFile(renderWord(everything.open()));
    const footers = file.names.filter((name) => /^word\/footer\d+\.xml$/.test(name));
    assert.ok(footers.length > 0);
    for (const name of footers) {
      assert.match(textOf(file.part(name)), /^Page\s+of\s*$/);
      assert.match(file.text(name), /PAGE.*NUMPAGES/s);
    }
    const headers = file.names
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map((name) => textOf(file.part(name)));
    assert.ok(
      headers.includes('Not for publication. Everything that a report can have, in one report\tAnytown Council'),
    );
  });
});
