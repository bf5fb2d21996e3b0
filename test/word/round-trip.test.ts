/** From a report to Word and back: the same text and the same figures. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/checks/check.ts';
import { importWord } from '../../server/import/word/import-word.ts';
import { elementsOf, valueAt } from '../../server/office/xml.ts';
import { renderWord } from '../../server/render/word/render-word.ts';
import { open } from '../model/open.ts';
import { openFile } from '../samples/open-file.ts';
import { wordSamples } from './samples.ts';
import { all, textOf, WordFile } from './word-file.ts';

/** The words of every paragraph and cell as they are printed; charts aside, which are drawn anew. */
function linesOf(bytes: Uint8Array): string[] {
  const file = new WordFile(bytes);
  const lines = file.blocks.flatMap((block) => {
    if (block.name === 'w:tbl') {
      return elementsOf(block, 'w:tr').map((row) =>
        elementsOf(row, 'w:tc')
          .map((cell) => textOf(cell).replace(/\s+/g, ' '))
          .join(' | '),
      );
    }
    const style = valueAt(block, 'w:pPr', 'w:pStyle') ?? '';
    const text = textOf(block).replace(/\s+/g, ' ').trim();
    // The source of a figure that stands in a line is a paragraph when it comes back.
    return text === '' ? [] : [`${style === 'Remark' ? '' : style}: ${text}`];
  });
  const isChart = (line: string) => /^Caption: Chart |^Chart(?:Description)?:|^: The figures are in/.test(line);
  // That minutes belong to a report is known by its title, which is not enough to find it.
  const isLink = (line: string) => line.startsWith('ReportDetail: On the report:');
  const notes = all(file.part('word/footnotes.xml'), 'w:footnote').map((note) => `note: ${textOf(note).trim()}`);
  return [...lines.filter((line) => !isChart(line) && !isLink(line)), ...notes.filter((note) => note !== 'note: ')];
}

describe('a report that goes to Word and comes back', () => {
  for (const sample of wordSamples) {
    const { name, url } = sample;

    it(`has the same text and figures: ${name}`, () => {
      const first = renderWord(sample.open());
      const { text } = importWord(first);
      const again = renderWord(open(text));
      assert.deepEqual(linesOf(again), linesOf(first));
    });

    it(`is a report without faults of its own: ${name}`, () => {
      const { text } = importWord(renderWord(sample.open()));
      // A Word file has no comments that waive a finding.
      const unwaived = openFile(url, readFileSync(url, 'utf8').replace(/^\/\/.*$/gm, ''));
      const before = new Set(check(unwaived).map(({ rule }) => rule));
      const found = check(open(text)).filter(({ rule }) => !before.has(rule));
      const said = found.map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(said, []);
    });

    it(`comes back the same the second time: ${name}`, () => {
      const { text } = importWord(renderWord(sample.open()));
      assert.equal(importWord(renderWord(open(text))).text, text);
    });
  }
});
