/** The report that the server reads before the editor has opened one. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from '../../server/checks/check.ts';
import { warmUpReport } from '../../server/lsp/warm-up.ts';
import { open } from '../model/open.ts';

describe('what the server gets ready with', () => {
  it('is a report as authors write them: its figures are tied, its sums are cast, and nothing is wrong', () => {
    const analysis = open(warmUpReport);
    const serious = check(analysis).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(serious, []);
    const ties = analysis.document.blocks.flatMap((block) => analysis.linksOf(block).ties);
    assert.ok(ties.some(({ standing }) => standing === 'tied'));
    const casts = analysis.document.blocks.flatMap((block) => {
      const meaning = analysis.meaningOf(block);
      return meaning.kind === 'table' ? meaning.relations : [];
    });
    assert.ok(casts.length > 0 && casts.every(({ verdict }) => verdict === 'exact'));
  });
});
