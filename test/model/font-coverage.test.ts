/** The table of the characters that PDF files can print is that of the font that they carry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fontCoverage } from '../../server/model/font-coverage.ts';
import { coveredByAll, fontFiles } from '../../scripts/fonts.mjs';

describe('the font of PDF files', () => {
  it('has the characters that the checks believe it has', () => {
    assert.deepEqual(fontCoverage(), coveredByAll(fontFiles.map((file) => readFileSync(file))));
  });
});
