/** Word files opened by another program than the one that wrote them: LibreOffice sets their pages, and prints their numbers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inOrder } from '../../server/render/document-model.ts';
import { makeDocument } from '../../server/render/make-document.ts';
import { renderWord } from '../../server/render/word/render-word.ts';
import { neededProgram } from '../support/needed-program.ts';
import { wordSamples } from './samples.ts';

/** How many pages each sample has; another version of the program or of a font may make one more or less. */
const pages: Readonly<Record<string, number>> = {
  'december-2022/decision.council': 2,
  'getting-to-good-2019/minutes.council': 2,
  'march-2024/finance-update.council': 1,
  'october-2024/corrected.council': 9,
  'october-2024/minutes.council': 2,
  'october-2024/report.council': 9,
  'oxfordshire-placements/minutes.council': 3,
  everything: 5,
};

describe('LibreOffice', () => {
  let folder: string;
  let pdftoppm: string;

  before(function () {
    const soffice = neededProgram(this, 'soffice');
    pdftoppm = neededProgram(this, 'pdftoppm');
    folder = mkdtempSync(join(tmpdir(), 'crosscast-word-'));
    const files: string[] = [];
    for (const [index, sample] of wordSamples.entries()) {
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, renderWord(sample.open()));
      files.push(file);
    }
    // A profile of its own, so that one that is open elsewhere is not asked.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    for (const format of ['pdf', 'txt:Text']) {
      const run = spawnSync(soffice, [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
      assert.equal(run.status, 0, String(run.stderr));
    }
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [index, sample] of wordSamples.entries()) {
    it(`sets as many pages as ever, none of them empty: ${sample.name}`, function () {
      this.timeout(60_000);
      const expected = pages[sample.name];
      assert.ok(expected !== undefined, `say in this test how many pages ${sample.name} has`);
      spawnSync(pdftoppm, ['-r', '30', '-gray', join(folder, `${index}.pdf`), join(folder, `page-${index}`)]);
      const pictures = readdirSync(folder).filter((name) => name.startsWith(`page-${index}-`));
      assert.ok(Math.abs(pictures.length - expected) <= 1, `${pictures.length} pages`);
      for (const picture of pictures) assert.ok(inkOn(join(folder, picture)) > 0.002, picture);
    });

    it(`prints every number as it is written: ${sample.name}`, () => {
      const text = readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/[\s\u00A0]+/g, ' ');
      assert.doesNotMatch(text, /Reference source not found/);
      for (const block of inOrder(makeDocument(sample.open(), { findings: false }))) {
        const first = block.kind === 'heading' || block.kind === 'paragraph' ? block.runs[0] : undefined;
        if ((block.kind !== 'heading' && block.kind !== 'paragraph') || block.number === undefined) continue;
        const start = first?.kind === 'text' ? first.text.slice(0, 30).trim() : '';
        assert.ok(text.includes(`${block.number.text} ${start}`), `${block.number.text} ${start}`);
      }
    });
  }
});

/** The share of a page that is not white. */
function inkOn(file: string): number {
  const bytes = readFileSync(file);
  // A PGM: three lines of header, then a byte a pixel.
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  assert.ok(header, file);
  const pixels = bytes.subarray(header[0].length);
  return pixels.filter((value) => value < 200).length / pixels.length;
}
