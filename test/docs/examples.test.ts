/** What the documentation shows is true: every example can be read, and the README's report is clean. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/checks/check.ts';
import { inOrder } from '../../server/render/document-model.ts';
import { makeDocument } from '../../server/render/make-document.ts';
import { open } from '../model/open.ts';

function examples(path: string): string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```council\n(.*?)^```/gms)].map((match) => match[1] ?? '');
}

describe('the examples in the documentation', () => {
  it('are all readable', () => {
    for (const path of ['README.md', 'docs/language.md', 'docs/charts.md']) {
      const found = examples(path);
      assert.ok(found.length > 0, path);
      for (const text of found) {
        const faults = check(open(text)).filter(({ rule }) => rule === 'syntax');
        assert.deepEqual(faults, [], text);
      }
    }
  });

  it('of the README is a clean report whose figures are tied', () => {
    const [report = ''] = examples('README.md');
    assert.deepEqual(check(open(report)), []);
  });

  it('of charts are drawn, and clean but for their missing header', () => {
    for (const text of examples('docs/charts.md')) {
      const report = open(text);
      const drawn = [...inOrder(makeDocument(report, { findings: false }))].filter(({ kind }) => kind === 'chart');
      assert.equal(drawn.length, 1);
      assert.deepEqual(
        check(report).filter(({ rule }) => rule !== 'structure/header' && rule !== 'structure/sections'),
        [],
      );
    }
  });

  it('of the language show the published slip of £0.019m', () => {
    const [report = ''] = examples('docs/language.md');
    const ties = check(open(report)).filter(({ rule }) => rule === 'consistency/tie');
    assert.deepEqual(
      ties.map(({ message }) => message),
      ['This says £0.019m, but mitigated - new_demand (£1.458m - £1.442m) comes to £0.016m.'],
    );
  });
});
